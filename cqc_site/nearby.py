"""Pages that somebody may have meant whose address leads nowhere."""

from __future__ import annotations

import re
from typing import NamedTuple

from django.http import HttpRequest
from rapidfuzz import fuzz, process
from wagtail.models import Locale, Page

from home.content_memory import remembered
from home.queries import published

LOOKED_AT = 2000  # the newest pages of a language; more would make a wrong address dear
OFFERED = 4
ALIKE = 86  # of 100
SHORTEST = 2  # characters: two Chinese ones are a word
LONGEST = 200  # characters of an address that are compared
WORDS = re.compile(r"[^\w]+")


class Known(NamedTuple):
    """A published page, as much of it as a list of links needs."""

    pk: int
    title: str
    words: str


def pages_like(request: HttpRequest, locale: Locale) -> list[Page]:
    """At most four published pages of a language whose address or title resembles the one asked for, best first.

    Costs two queries at most, however many pages there are, and one comparison for each of the newest two thousand.
    """
    known = remembered(request, f"nearby:{locale.language_code}", lambda: _newest(locale))
    pks = resembling(_asked_for(request.path, locale), known)
    found = published(Page.objects.filter(pk__in=pks)).in_bulk() if pks else {}
    return [found[pk] for pk in pks if pk in found]


def resembling(asked: str, known: list[Known]) -> list[int]:
    """The ids of what is most like the words asked for, by address or by title. Pure."""
    if len(asked) < SHORTEST:
        return []
    best: dict[int, float] = {}
    for choices in ([page.words for page in known], [page.title.lower() for page in known]):
        likest = process.extract(asked, choices, scorer=fuzz.WRatio, limit=OFFERED, score_cutoff=ALIKE)
        for _, score, place in likest:
            best[known[place].pk] = max(score, best.get(known[place].pk, 0))
    return sorted(best, key=best.get, reverse=True)[:OFFERED]


def _newest(locale: Locale) -> list[Known]:
    pages = published(Page.objects.filter(locale=locale, depth__gt=2)).order_by("-last_published_at", "-pk")
    rows = pages.values_list("pk", "title", "slug")[:LOOKED_AT]
    return [Known(pk, title, _words(slug)) for pk, title, slug in rows]


def _asked_for(path: str, locale: Locale) -> str:
    """The last part of the address, in words."""
    parts = [part for part in path.split("/") if part]
    return _words(parts[-1][:LONGEST]) if parts else ""


def _words(text: str) -> str:
    return " ".join(WORDS.sub(" ", text.lower()).split())
