"""Redirects that never tell of a page that readers may not see."""

from __future__ import annotations

from urllib.parse import urlparse

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.middleware import RedirectMiddleware, get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from home.queries import published


class RedirectsToPublicPages(RedirectMiddleware):
    """Wagtail's redirects, which would also lead to a draft and give away its address, and with it its title."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        answer = super().process_response(request, response)
        return response if answer is not response and _leads_to_hidden_page(request) else answer


def _leads_to_hidden_page(request: HttpRequest) -> bool:
    path = Redirect.normalise_path(request.get_full_path(), decode_unicode=False)
    redirect = get_redirect(request, path) or get_redirect(request, urlparse(path).path)
    page_id = redirect.redirect_page_id if redirect else None
    return page_id is not None and not published(Page.objects.filter(pk=page_id)).exists()
