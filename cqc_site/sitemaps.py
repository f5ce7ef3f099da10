"""What search engines are told: the sitemap, every published page once with its translations, and robots.txt."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from home.addresses import absolute_url, alternates
from home.queries import published


def robots(request: HttpRequest) -> HttpResponse:
    """What programs may read, and where the sitemap is."""
    lines = ("User-agent: *", "Disallow: /admin/", f"Sitemap: {absolute_url(request, '/sitemap.xml')}", "")
    return HttpResponse("\n".join(lines), content_type="text/plain")


def sitemap(request: HttpRequest) -> HttpResponse:
    """An XML sitemap (sitemaps.org 0.9) of both languages with `xhtml:link` alternates."""
    pages = published(Page.objects.filter(depth__gt=1)).select_related("locale").order_by("path")
    context = {"entries": entries(request, pages)}
    return render(request, "sitemap.xml", context, content_type="application/xml")


def entries(request: HttpRequest, pages: Iterable[Page]) -> list[dict]:
    """Pages as `[{"url", "modified", "alternates", "x_default"}]`; translations share their alternates."""
    families: dict = {}
    for page in pages:
        families.setdefault(page.translation_key, []).append(page)
    return [
        {"url": own.url, "modified": page.last_published_at, "alternates": shared, "x_default": _default(shared)}
        for family in families.values()
        for shared in [alternates(request, family)]
        for page, own in zip(family, shared, strict=True)
    ]


def _default(shared: list) -> str | None:
    return next((own.url for own in shared if own.code == settings.LANGUAGE_CODE), None)
