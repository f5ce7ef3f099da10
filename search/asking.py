"""Asking the index for pages, and the order of what it knows."""

from __future__ import annotations

from heapq import nlargest
from operator import attrgetter

from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from search.backend.compiler import WORDS, Hit, Hits
from search.expressions import Expression
from search.readable import Found, readable

MOST_LOOKED_AT = 300  # hits of a looser reading, the best of which are shown


def hits_of(expression: Expression, columns: tuple[str, ...] = WORDS, is_partial: bool = False) -> Hits:
    """The pages of all languages that the index has. Where words may be missing, titles by themselves tell nothing."""
    return get_search_backend().find(expression, Page, columns, True, is_partial)


def newest_in(locale: Locale, expression: Expression, columns: tuple[str, ...]) -> tuple[list[Found], Hits]:
    """The readable pages of one language: for a word that is nearly everywhere, but in the other one."""
    hits = get_search_backend().newest(expression, columns, locale)
    return best(readable(hits.rows).get(locale.pk, [])), hits


def best_hits(hits: Hits, first: int = 1) -> list[Hit]:
    """Those that are looked at of a looser reading, by what of a hit tells most."""
    return nlargest(MOST_LOOKED_AT, hits.rows, key=lambda hit: hit[first:])


def best(found: list[Found]) -> list[Found]:
    """The pages in the order of the search."""
    return sorted(found, key=attrgetter("relevance"), reverse=True)
