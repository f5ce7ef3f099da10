"""What search engines are told: the sitemap, every published page once with its translations, and robots.txt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from html import escape
from typing import NamedTuple

from django.conf import settings
from django.db.models import F, Max, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from wagtail.models import Page

from home.addresses import Alternate, Root, absolute_url, language_tag, site_roots
from home.queries import published
from news.withdrawing.moments import known_acts, later

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)
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
    """One part: at most a thousand addresses of both languages with `xhtml:link` alternates. Two queries."""
    roots, acts = site_roots(request), known_acts(request)
    rows = _rows(_public_pages(roots).filter(pk__gte=part * PART, pk__lt=(part + 1) * PART))
    rows = [row._replace(modified=later(row.modified, row.pk, acts)) for row in rows]
    if not rows:
        raise Http404
    # By their keys alone, for which there is an index.
    family = _rows(published(Page.objects.filter(translation_key__in={row.translation_key for row in rows})))
    family = [row for row in family if row.language in roots and row.url_path.startswith(roots[row.language].path)]
    site = absolute_url(request, "")
    written = [_written(entry) for entry in entries(rows, family, lambda row: site + _path(row, roots))]
    return HttpResponse("".join([HEAD, *written, "</urlset>\n"]), content_type="application/xml")


def _written(entry: dict) -> str:
    """An address in XML. Not by a template, which takes a quarter of a second for a thousand."""
    modified = entry["modified"] and f"<lastmod>{localtime(entry['modified']).isoformat()}</lastmod>"
    links = [(own.tag, own.url) for own in entry["alternates"]]
    if entry["x_default"]:
        links.append(("x-default", entry["x_default"]))
    written = "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{escape(url)}"/>' for tag, url in links)
    return f"<url><loc>{escape(entry['url'])}</loc>{modified or ''}{written}</url>\n"


class Row(NamedTuple):
    """What the sitemap needs to know of a page."""

    pk: int
    url_path: str
    translation_key: object
    language: str
    modified: object


def entries(rows: Iterable[Row], family: Iterable[Row], address) -> list[dict]:
    """Pages as `[{"url", "modified", "alternates", "x_default"}]`; `family` holds them and their translations."""
    alternates = defaultdict(list)
    for row in family:
        alternates[row.translation_key].append(Alternate(row.language, language_tag(row.language), address(row)))
    return [
        {
            "url": address(row),
            "modified": row.modified,
            "alternates": alternates[row.translation_key],
            "x_default": _default(alternates[row.translation_key]),
        }
        for row in rows
    ]


def _default(shared: list[Alternate]) -> str | None:
    return next((own.url for own in shared if own.code == settings.LANGUAGE_CODE), None)


def _rows(pages: QuerySet) -> list[Row]:
    """Chinese first. Put in order here: SQLite would walk through all pages of a language to have them in order."""
    names = ("pk", "url_path", "translation_key", "locale__language_code", "last_published_at")
    rows = (Row(*row) for row in pages.order_by().values_list(*names))
    return sorted(rows, key=lambda row: (row.language != settings.LANGUAGE_CODE, row.pk))


def _public_pages(roots: dict[str, Root]) -> QuerySet:
    """What every reader may see below the front pages of this site; nothing where there is no site."""
    below = Q(pk=None)
    for code, root in roots.items():
        below |= Q(locale__language_code=code, url_path__startswith=root.path)
    return published(Page.objects.filter(below))


def _path(row: Row, roots: dict[str, Root]) -> str:
    root = roots[row.language]
    return root.url + row.url_path.removeprefix(root.path)
