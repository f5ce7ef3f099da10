"""Finding published pages: what the public search lists, and what there is in the other language only."""

from __future__ import annotations

from heapq import nlargest
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast
from wagtail.models import Locale, Page

from home.queries import published
from search.asking import best, best_hits, hits_of, newest_in
from search.backend.compiler import WORDS
from search.expressions import Expression, every, row, some
from search.heard import heard_words
from search.query_text import quoted_and_words
from search.readable import Found, readable
from search.related import FEW, related_to
from search.synonyms import Synonyms, current_synonyms
from search.text.folding import fold
from search.text.tokens import wanted

MOST_ELSEWHERE = 5


class Answer(NamedTuple):
    """What a query found. `related` answer a looser reading of it, `correction` in place of `query` if it is set."""

    found: list[Found]
    is_cut: bool
    expression: Expression | None
    elsewhere: list[Found]
    related: list[Found]
    related_expression: Expression | None = None
    correction: str = ""


def expression_of(query: str, synonyms: Synonyms | None = None) -> Expression | None:
    """All words of a query or what means the same; quoted texts as they stand."""
    quoted, words = quoted_and_words(query)
    synonyms = synonyms or current_synonyms()
    exact = [row(wanted(text)) for text in quoted]
    parts = [part for part in (*exact, synonyms.expression(words) if words else None) if part]
    return every(parts)


def answer(query: str, locale: Locale) -> Answer:
    """Published pages of a language that hold every word of a query, the best first, and what comes near to it."""
    synonyms = current_synonyms()
    expression = expression_of(query, synonyms)
    if expression is None:
        return Answer([], False, None, [], [])
    hits = hits_of(expression)
    pages = readable(hits.rows, fold(query))
    own = best(pages.get(locale.pk, []))
    if hits.is_cut and len(own) < FEW:
        newest, listed = newest_in(locale, expression, WORDS)
        own, hits = (newest, listed) if newest else (own, hits)
    keys = {one.translation_key for one in own}
    elsewhere = _elsewhere(pages, locale, keys)
    is_little = len(own) < FEW
    if is_little and not elsewhere and (meant := _meant_elsewhere(query, locale, synonyms, bool(own))):
        elsewhere = _elsewhere(readable(best_hits(hits_of(meant))), locale, keys)
    known = {one.pk for one in own}
    related = related_to(query, locale, synonyms, known) if is_little else ([], None, "")
    return Answer(own, hits.is_cut, expression, elsewhere, *related)


def _meant_elsewhere(query: str, locale: Locale, synonyms: Synonyms, is_answered: bool) -> Expression | None:
    """What a page in Chinese has for an English query: the names of terms, without other words.

    Names in pinyin as well, of a person who is named in full or when the reader's own language has nothing; and then
    also terms of whose names the query is a part.
    """
    _, words = quoted_and_words(query)
    is_chinese = locale.language_code.startswith("zh")
    named = synonyms.names(words, not is_chinese)
    if named or (is_answered and len(words) == 1):
        return named
    longer = None if is_answered else synonyms.longer_names(words)
    heard = [] if is_chinese else heard_words(query)
    return longer or some(row(wanted(said)) for said in heard)


def _elsewhere(pages: dict[int, list[Found]], locale: Locale, keys: set[str]) -> list[Found]:
    others = [one for pk, found in pages.items() if pk != locale.pk for one in found if one.translation_key not in keys]
    return _not_in(locale, nlargest(MOST_ELSEWHERE * 4, others, key=attrgetter("relevance")))


def _not_in(locale: Locale, looked_at: list[Found]) -> list[Found]:
    """Those that have no published page in this language."""
    if not looked_at:
        return []
    keys = [UUID(one.translation_key) for one in looked_at]
    same = published(Page.objects.filter(locale=locale, translation_key__in=keys))
    written = same.annotate(key=Cast("translation_key", TextField()))
    translated = set(written.values_list("key", flat=True))
    return [one for one in looked_at if one.translation_key not in translated][:MOST_ELSEWHERE]
