"""The 404 page: it offers the same page in the other language, or else pages of this one that may be meant."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, override
from wagtail.models import Locale, Page, Site

from cqc_site.nearby import pages_like
from home.queries import published

ENGLISH_PREFIX = "/en/"


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
