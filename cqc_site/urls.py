"""The addresses of the site: Chinese at `/`, English at `/en/`, the rest outside the languages."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from cqc_site.serve import serve
from cqc_site.sitemaps import robots, sitemap
from cqc_site.uploads import uploaded_file
from search.views import propose, search

handler404 = "cqc_site.errors.page_not_found"

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("sitemap.xml", sitemap),
    path("robots.txt", robots),
]
if settings.METRICS_TOKEN:
    from cqc_site.monitoring.metrics import metrics  # loads Prometheus' client, which nobody needs otherwise

    urlpatterns += [path("metrics/", metrics)]
if settings.SERVE_MEDIA:
    urlpatterns += [re_path(r"^media/(?P<path>.*)$", uploaded_file)]

urlpatterns += i18n_patterns(
    path("search/", search, name="search"),
    path("search/propose/", propose, name="search-propose"),
    re_path(serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
