"""What readers are told when a page is not there, or when the server cannot give it.

A 404 offers the same page in the other language, or else pages of this one that may be meant.
"""

from __future__ import annotations

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from django.views import defaults
from wagtail.models import Locale, Page, Site

from cqc_site.nearby import pages_like
from home.queries import published

ENGLISH_PREFIX = "/en/"
RETRY_AFTER = 30  # seconds


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Status 404, in the language of the address."""
    other = page_in_other_language(request)
    context = {"other": other, "nearby": [] if other else pages_like(request, Locale.get_active())}
    return render(request, "404.html", context, status=404)


def page_in_other_language(request: HttpRequest) -> Page | None:
    """The published page that stands at the same address in the other language, if any."""
    is_english = get_language() != settings.LANGUAGE_CODE
    path = request.path.removeprefix(ENGLISH_PREFIX) if is_english else request.path
    site = Site.find_for_request(request)
    if site is None:
        return None
    with override(settings.LANGUAGE_CODE if is_english else "en"):
        try:
            root = site.root_page.localized.specific
            result = root.route(request, [part for part in path.split("/") if part])
        except Http404:
            return None
        return published(Page.objects.filter(pk=result[0].pk)).first()


def server_error(request: HttpRequest) -> HttpResponse:
    """Status 500, or 503 while the database cannot be reached, so that search engines and readers come again."""
    response = defaults.server_error(request)
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        response.status_code = 503
        response["Retry-After"] = str(RETRY_AFTER)
        response["Cache-Control"] = "no-store"
    return response
