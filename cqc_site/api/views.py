"""The routes of the open interface. All of them read; Django Ninja answers 405 to everything else."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from ninja import NinjaAPI, Query
from ninja.pagination import paginate
from ninja.renderers import JSONRenderer
from ninja.throttling import AnonRateThrottle
from wagtail.api.v3.errors import register_exception_handlers
from wagtail.api.v3.pagination import WagtailLimitOffsetPagination
from wagtail.models import Page

from cqc_site.api.schemas import TYPES, Filters, PageDetail, PageSummary
from home.addresses import LANGUAGE_TAGS, site_roots
from home.queries import published

CODES = {tag: code for code, tag in LANGUAGE_TAGS.items()}


FROM_QUERY = Query(...)


class ReadableJSON(JSONRenderer):
    """Chinese as Chinese, which is half as long as its escapes."""

    json_dumps_params = {"ensure_ascii": False}


class OpenAPI(NinjaAPI):
    """An interface that any site may read, and that is kept for a minute on the way."""

    def create_response(self, request, data, *args, **kwargs):
        response = super().create_response(request, data, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        if response.status_code == 200:
            response["Cache-Control"] = "public, max-age=60"
        return response


class Pagination(WagtailLimitOffsetPagination):
    """Wagtail's, with a bound for the start of a page of results."""

    class Input(WagtailLimitOffsetPagination.Input):
        limit: int = Query(20, ge=1, description=f"How many; at most {settings.WAGTAILAPI_LIMIT_MAX}.")
        offset: int = Query(0, ge=0, le=100_000, description="How many to pass over.")


api = OpenAPI(
    title="China Association for Quality Inspection: public pages",
    version="3",
    description="Published pages in Chinese and English. Read only, without a key.",
    urls_namespace="api-v3",
    docs_url=None,
    renderer=ReadableJSON(),
    throttle=[AnonRateThrottle(settings.API_RATE)],
)
register_exception_handlers(api)


@api.get("/pages/", response=list[PageSummary], url_name="list_pages", summary="List pages", operation_id="pages_list")
@paginate(Pagination)
def list_pages(request: HttpRequest, filters: Filters = FROM_QUERY, **kwargs) -> QuerySet:
    """Published pages, `{"count", "items"}`."""
    pages = public_pages(request, TYPES.get(filters.type, Page))
    if filters.language:
        pages = pages.filter(locale__language_code=CODES[filters.language])
    if filters.child_of:
        pages = pages.child_of(get_object_or_404(public_pages(request), pk=filters.child_of))
    if filters.translation_of:
        pages = pages.translation_of(get_object_or_404(public_pages(request), pk=filters.translation_of))
    return pages.order_by(filters.order, "pk")


@api.get("/pages/find/", url_name="find_page", summary="Find a page by its address", operation_id="pages_find")
def find_page(request: HttpRequest, html_path: str) -> HttpResponse:
    """Redirects to the page that readers see at this path, `/en/news/` for instance."""
    path = "/" + html_path.strip("/") + "/" if html_path.strip("/") else "/"
    for root in sorted(site_roots(request).values(), key=lambda root: -len(root.url)):
        if path.startswith(root.url):
            page = public_pages(request).filter(url_path=root.path + path.removeprefix(root.url)).first()
            if page:
                return redirect(reverse("api-v3:detail_page", args=[page.pk]))
            break
    raise Http404("No page is published at this address.")


@api.get(
    "/pages/{int:page_id}/",
    response=PageDetail,
    url_name="detail_page",
    summary="One page with its text",
    operation_id="pages_detail",
)
def get_page(request: HttpRequest, page_id: int) -> Page:
    """A published page with the fields of its type. Rich text is HTML."""
    return get_object_or_404(public_pages(request), pk=page_id).specific


def public_pages(request: HttpRequest, model: type[Page] = Page) -> QuerySet:
    """What any reader may see of this site, whoever asks: no drafts, no aliases, nothing behind a password."""
    codes = list(site_roots(request))
    pages = published(model.objects.filter(depth__gt=1, locale__language_code__in=codes))
    return pages.select_related("locale", "content_type")
