"""What search engines are told: the sitemap, every published page once with its translations, and robots.txt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from html import escape

from django.conf import settings
from django.db.models import CharField, F, Max, Q, QuerySet
from django.db.models.functions import Cast
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import get_current_timezone
from wagtail.models import Page

from home.addresses import Root, absolute_url, language_tag, site_roots
from home.queries import published
from news.withdrawing.moments import known_acts, later

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
CHINESE = settings.LANGUAGE_CODE
PART = 1000  # numbers of pages: a part holds those from n thousand on, so a page never changes its part


def robots(request: HttpRequest) -> HttpResponse:
    """What programs may read, and where the sitemap is."""
    lines = ("User-agent: *", "Disallow: /admin/", f"Sitemap: {absolute_url(request, '/sitemap.xml')}", "")
    return HttpResponse("\n".join(lines), content_type="text/plain")


def sitemap_index(request: HttpRequest) -> HttpResponse:
    """The index of the sitemap (sitemaps.org 0.9): its parts, each with the moment of its newest change."""
    parts = (
        _public_pages(site_roots(request))
        .annotate(part=F("pk") / PART)
        .values_list("part")
        .annotate(modified=Max("last_published_at"))
        .order_by("part")
    )
    acts: dict[int, datetime] = {}
    for pk, moment in known_acts(request).items():
        acts[pk // PART] = max(moment, acts.get(pk // PART, moment))
    listed = [
        (absolute_url(request, reverse("sitemap-part", args=[part])), later(modified, part, acts))
        for part, modified in parts
    ]
    return render(request, "sitemap_index.xml", {"parts": listed}, content_type="application/xml")


def sitemap_part(request: HttpRequest, part: int) -> HttpResponse:
    """One part: at most a thousand addresses of both languages with `xhtml:link` alternates. Two queries.

    Written without a template, which takes a quarter of a second for a thousand.
    """
    acts, zone, site = known_acts(request), get_current_timezone(), absolute_url(request, "")
    roots = {language: Root(root.path, site + root.url) for language, root in site_roots(request).items()}
    numbers = {"pk__gte": part * PART, "pk__lt": (part + 1) * PART}
    rows = sorted(_rows(_public_pages(roots).filter(**numbers), "pk", "last_published_at"), key=_order)
    if not rows:
        raise Http404
    # By their keys alone, for which there is an index.
    keys = Page.objects.filter(**numbers).order_by().values("translation_key")
    links = _links(_rows(published(Page.objects.filter(translation_key__in=keys))), roots)
    written = []
    for key, language, url_path, pk, published_at in rows:
        modified = later(published_at, pk, acts)
        day = f"<lastmod>{modified.astimezone(zone).isoformat()}</lastmod>" if modified else ""
        address = _address(url_path, roots[language])
        written.append(f"<url><loc>{address}</loc>{day}{links[key]}</url>\n")
    return HttpResponse("".join([HEAD, *written, "</urlset>\n"]), content_type="application/xml")


def _order(row: tuple) -> tuple:
    """Chinese first. Here and not in SQL: SQLite would walk through all pages of a language to have them in order."""
    _, language, _, pk, _ = row
    return language != CHINESE, pk


def _links(family: Iterable[tuple], roots: dict[str, Root]) -> dict[str, str]:
    """The alternates of each translation key in XML, of which the Chinese is the one for all other readers."""
    addresses: dict[str, dict[str, str]] = defaultdict(dict)
    for key, language, url_path in family:
        root = roots.get(language)
        if root and url_path.startswith(root.path):
            addresses[key][language] = _address(url_path, root)
    return {key: _alternates(known) for key, known in addresses.items()}


def _alternates(addresses: dict[str, str]) -> str:
    links = [(language_tag(code), addresses[code]) for code in sorted(addresses, key=lambda code: code != CHINESE)]
    if CHINESE in addresses:
        links.append(("x-default", addresses[CHINESE]))
    return "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{url}"/>' for tag, url in links)


def _address(url_path: str, root: Root) -> str:
    return escape(root.url + url_path.removeprefix(root.path))


def _rows(pages: QuerySet, *names: str) -> QuerySet:
    """Rows of translation key, language, place in the tree, and `names`.

    The key is text: only its being the same matters, and making thousands of UUIDs takes long.
    """
    key = Cast("translation_key", CharField())
    return pages.order_by().values_list(key, "locale__language_code", "url_path", *names)


def _public_pages(roots: dict[str, Root]) -> QuerySet:
    """What every reader may see below the front pages of this site; nothing where there is no site."""
    below = Q(pk=None)
    for code, root in roots.items():
        below |= Q(locale__language_code=code, url_path__startswith=root.path)
    return published(Page.objects.filter(below))
