"""The addresses of the site: Chinese at `/`, English at `/en/`, the rest outside the languages."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from cqc_site.api.guide import guide
from cqc_site.api.views import api
from cqc_site.serve import serve
from cqc_site.sitemaps import robots, sitemap_index, sitemap_part
from cqc_site.uploads import document_file, uploaded_file
from home.preview_links import urls as preview_urls
from home.share_pictures.views import qr_code, share_picture
from search.views import propose, search

handler404 = "cqc_site.errors.page_not_found"
handler500 = "cqc_site.errors.server_error"

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/<int:document_id>/<path:document_filename>", document_file),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", uploaded_file),
    path("preview/", include(preview_urls)),
    path("sitemap.xml", sitemap_index),
    path("sitemap-<int:part>.xml", sitemap_part, name="sitemap-part"),
    path("robots.txt", robots),
    path("api/v3/", api.urls),
    re_path(r"^share/(?P<page_id>\d{1,9})/(?P<digest>[0-9a-f]{12})\.png$", share_picture, name="share-picture"),
    re_path(r"^share/(?P<page_id>\d{1,9})/qr\.svg$", qr_code, name="qr-code"),
]
if settings.METRICS_TOKEN:
    from cqc_site.monitoring.metrics import metrics  # loads Prometheus' client, which nobody needs otherwise

    urlpatterns += [path("metrics/", metrics)]

urlpatterns += i18n_patterns(
    path("api/", guide, name="api-guide"),
    path("search/", search, name="search"),
    path("search/propose/", propose, name="search-propose"),
    re_path(serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
