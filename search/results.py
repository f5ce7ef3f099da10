"""Results as the page shows them: title and extract with marked words, kind, date."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db import connection
from django.utils.dateparse import parse_date
from django.utils.safestring import SafeString
from wagtail.models import Page
from wagtail.search.models import IndexEntry

from search.expressions import Expression
from search.extracts import MOST_READ, extract, marked
from search.pages import Answer
from search.readable import Found


class Result(NamedTuple):
    """A page in a list of results."""

    page: Page
    title: SafeString
    text: SafeString | str
    date: date | None


def results_of(shown: list[Found], found: Answer, is_first: bool) -> dict[str, list[Result]]:
    """The results of one page of a list; on the first also what is related and what the other language has."""
    related, elsewhere = (found.related, found.elsewhere) if is_first else ([], [])
    pages = _pages([*shown, *related, *elsewhere])
    texts = _texts(pages.values())

    def made(some: list[Found], expression: Expression | None) -> list[Result]:
        known = [one for one in some if one.pk in pages]
        return [_result(pages[one.pk], texts.get(one.pk, ""), expression, one.day) for one in known]

    return {
        "found": made(shown, found.expression),
        "related": made(related, found.related_expression),
        "elsewhere": made(elsewhere, found.expression),
    }


def _pages(found: list[Found]) -> dict[int, Page]:
    pks = [one.pk for one in found]
    return Page.objects.select_related("locale").defer_streamfields().specific().in_bulk(pks) if pks else {}


def _texts(pages) -> dict[int, str]:
    """What the index holds of the pages beside their titles, as it is written."""
    types = {page.content_type_id for page in pages}
    entries = IndexEntry.objects.filter(content_type_id__in=types, object_id__in=[str(page.pk) for page in pages])
    column = "body" if connection.vendor == "sqlite" else "body_text"
    return {int(pk): text[:MOST_READ] for pk, text in entries.values_list("object_id", column)}


def _result(page: Page, text: str, expression: Expression | None, day: str) -> Result:
    summary = page.summary_text() if hasattr(page, "summary_text") else ""
    return Result(page, marked(page.title, expression), extract(text, expression) or summary, parse_date(day))
