"""Finds the page of an address in two queries; Wagtail then serves it.

Wagtail's own way asks twice for every part of the address. It takes the answer from the request when
`Page.route_for_request` has left it there, which is where this leaves it.
"""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from wagtail import views
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from home.content_memory import remembered
from home.prepared_queries import prepared
from home.queries import IsRestricted


@csrf_exempt  # nothing is ever sent to a page, so the answer is "not allowed", not "try again"
@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Wagtail's page view, with the page found beforehand. 404 where none answers, 405 but to reading."""
    remember_site(request)
    request._wagtail_route_for_request = find_route(request, path)
    return views.serve(request, path)


def remember_site(request: HttpRequest) -> None:
    """Spare Wagtail the look-up of the site of this host."""
    host = f"site:{request.get_host()}"
    request._wagtail_site = remembered(request, host, lambda: Site.find_for_request(request))


def find_route(request: HttpRequest, path: str) -> RouteResult | None:
    """The live page at `path` below the front page of the active language, or None.

    The deepest page whose address begins the path gets the rest of it, so that pages with addresses of
    their own (archives, feeds) answer too.
    """
    root_path = root_path_of(request, get_language())
    if root_path is None:
        return None
    parts = [part for part in path.split("/") if part]
    addresses = [root_path + "".join(f"{part}/" for part in parts[:end]) for end in range(len(parts) + 1)]
    slugs = (root_path.strip("/").split("/")[-1], *parts)
    found = _deepest_page_at(addresses=tuple(addresses), slugs=slugs)
    if not found:
        return None
    pk, url_path, content_type, alias_of, is_restricted = found[0]
    pages = _page(ContentType.objects.get_for_id(content_type).model_class() or Page, pk=pk)
    if not pages:  # deleted this moment
        return None
    page = pages[0]
    page.is_open = not is_restricted and not alias_of
    try:
        return page.route(request, parts[addresses.index(url_path) :])
    except Http404:
        return None


@prepared
def _deepest_page_at(*, addresses, slugs) -> QuerySet:
    pages = Page.objects.filter(url_path__in=addresses, slug__in=slugs).order_by("-depth")
    return pages.values_list("pk", "url_path", "content_type_id", "alias_of_id", IsRestricted("path"))[:1]


@prepared
def _page(model: type[Page], *, pk) -> QuerySet:
    return model._default_manager.select_related("locale").filter(pk=pk)


def root_path_of(request: HttpRequest, language_code: str) -> str | None:
    """The `url_path` of the site's front page in a language."""
    roots = Site.get_site_root_paths()
    site = request._wagtail_site
    wanted = (site.pk if site else None, language_code)
    return next((root.root_path for root in roots if (root.site_id, root.language_code) == wanted), None)
