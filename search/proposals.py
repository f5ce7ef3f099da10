"""What is proposed while somebody is typing."""

from __future__ import annotations

from wagtail.models import Locale
from wagtail.search.query import PlainText

from search.asking import MOST_LOOKED_AT, best, hits_of, newest_in
from search.backend.compiler import AUTOCOMPLETE, Hit
from search.readable import Found, readable
from search.wagtail_queries import question_of


def typed(query: str, locale: Locale, most: int) -> list[str]:
    """Titles of published pages of a language that go on like what somebody is typing, or sound so; the best first."""
    expression = question_of(PlainText(query), as_typed=True).expression
    if expression is None:
        return []
    hits = hits_of(expression, (AUTOCOMPLETE,))
    found = _best_of_few(hits.rows, locale, most)
    if len(found) < most and hits.is_cut:
        found = newest_in(locale, expression, (AUTOCOMPLETE,))[0][:most]
    return list(dict.fromkeys(one.title for one in found))


def _best_of_few(rows: list[Hit], locale: Locale, most: int) -> list[Found]:
    """The best hits in a language, without a look at all of them if that is not necessary."""
    ranked = sorted(rows, key=lambda hit: hit[1:], reverse=True)
    few = best(readable(ranked[:MOST_LOOKED_AT]).get(locale.pk, []))[:most]
    if len(few) == most or len(ranked) <= MOST_LOOKED_AT:
        return few
    return best(readable(ranked).get(locale.pk, []))[:most]
