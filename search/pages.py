"""Finding published pages: what the public search lists, what is related, what there is in the other language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import nlargest
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from home.queries import published
from search.apart import apart, fragments, most_of
from search.backend.compiler import AUTOCOMPLETE, WORDS, Hit, Hits
from search.corrections import corrections
from search.expressions import Expression, every, row, some
from search.heard import heard_words
from search.query_text import quoted_and_words
from search.readable import Found, readable
from search.synonyms import Synonyms
from search.text.chinese import is_short_for
from search.text.folding import fold
from search.text.pinyin import heard_in, read_initials, read_pinyin
from search.text.tokens import wanted, words_of
from search.wagtail_queries import by_sound, question_of
from translation.glossary.store import current_glossary

FEW = 10  # results; when there are fewer, related ones are looked for
MOST_RELATED = 20  # when nothing else was found; beside others, few
MOST_LOOKED_AT = 300  # hits of a looser reading, the best of which are shown
MOST_ELSEWHERE = 5
MOST_CORRECTED = 4  # words of a query in which a slip is looked for
MANY = 3  # words; of so many one may be missing in a related result


class Answer(NamedTuple):
    """What a query found. `related` answer a looser reading of it, `correction` in place of `query` if it is set."""

    found: list[Found]
    is_cut: bool
    expression: Expression | None
    elsewhere: list[Found]
    related: list[Found]
    related_expression: Expression | None = None
    correction: str = ""


_synonyms: list[Synonyms] = []


def current_synonyms() -> Synonyms:
    """The glossary, prepared for queries; made anew when a term changed."""
    glossary = current_glossary()
    if not _synonyms or _synonyms[0].glossary is not glossary:
        _synonyms[:] = [Synonyms(glossary)]
    return _synonyms[0]


def expression_of(query: str) -> Expression | None:
    """All words of a query or what means the same; quoted texts as they stand."""
    quoted, words = quoted_and_words(query)
    exact = [row(wanted(text)) for text in quoted]
    parts = [part for part in (*exact, current_synonyms().expression(words) if words else None) if part]
    return every(parts)


def answer(query: str, locale: Locale) -> Answer:
    """Published pages of a language that hold every word of a query, the best first, and what comes near to it."""
    expression = expression_of(query)
    if expression is None:
        return Answer([], False, None, [], [])
    hits = _index_hits(expression)
    pages = readable(hits.rows, fold(query))
    own = _best(pages.get(locale.pk, []))
    if hits.is_cut and len(own) < FEW:
        own, hits = _newest_in(locale, expression, WORDS)
    keys = {one.translation_key for one in own}
    elsewhere = _elsewhere(pages, locale, keys)
    if not elsewhere and (meant := _meant_elsewhere(query, locale, bool(own))):
        elsewhere = _elsewhere(readable(_best_hits(_index_hits(meant))), locale, keys)
    related = _related(query, locale, {one.pk for one in own}) if len(own) < FEW else ([], None, "")
    return Answer(own, hits.is_cut, expression, elsewhere, *related)


def _index_hits(expression: Expression, columns: tuple[str, ...] = WORDS, is_partial: bool = False) -> Hits:
    return get_search_backend().find(expression, Page, columns, True, not is_partial)


def _newest_in(locale: Locale, expression: Expression, columns: tuple[str, ...]) -> tuple[list[Found], Hits]:
    """For a word that is nearly everywhere, but in the other language."""
    hits = get_search_backend().newest(expression, columns, locale)
    return _best(readable(hits.rows).get(locale.pk, [])), hits


def _best_hits(hits: Hits, first: int = 1) -> list[Hit]:
    """Those that are looked at of a looser reading, by what of a hit tells most."""
    return nlargest(MOST_LOOKED_AT, hits.rows, key=lambda hit: hit[first:])


def _best(found: list[Found]) -> list[Found]:
    return sorted(found, key=attrgetter("relevance"), reverse=True)


def _meant_elsewhere(query: str, locale: Locale, is_answered: bool) -> Expression | None:
    """What a page in Chinese has for an English query: the names of terms, without other words.

    When the reader's own language has nothing, also terms of whose names the query is a part, and names in pinyin.
    """
    synonyms, (_, words) = current_synonyms(), quoted_and_words(query)
    named = synonyms.names(words)
    if named or is_answered:
        return named
    heard = [] if locale.language_code.startswith("zh") else heard_words(query)
    return synonyms.longer_names(words) or some(row(wanted(said)) for said in heard)


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


def _related(query: str, locale: Locale, known: set[int]) -> tuple[list[Found], Expression | None, str]:
    """Looser readings in turn, until one finds something that is not known already."""
    _, words = quoted_and_words(query)

    def found_by(expression: Expression | None, columns: tuple = WORDS, is_partial: bool = False) -> list[Found]:
        if expression is None:
            return []
        # Where words are missing, rare ones tell more than the title does.
        first = 2 if is_partial else 1
        hits = _index_hits(expression, columns, is_partial)
        allowed = readable(_best_hits(hits, first)).get(locale.pk, [])
        own = sorted(allowed, key=lambda one: one.relevance[first:], reverse=True) if is_partial else _best(allowed)
        return [one for one in own if one.pk not in known][: FEW if known else MOST_RELATED]

    loose = apart(words)
    if found := found_by(loose):
        return found, loose, ""
    if not known:
        return _nearest(query, words, found_by)
    nearly = most_of(words) if len(words) >= MANY else None
    return found_by(nearly, is_partial=True), nearly, ""


def _nearest(query: str, words: list[str], found_by: Callable) -> tuple[list[Found], Expression | None, str]:
    for said in _other_writings(query, words, found_by):
        meant = words_of(said)
        expression = some([current_synonyms().expression(meant), apart(meant)])
        if found := found_by(expression):
            return found, expression, said
    for expression in (most_of(words), fragments(words)):
        if found := found_by(expression, is_partial=True):
            return found, expression, ""
    begun = question_of(PlainText(query), as_typed=True).expression
    return found_by(begun, (AUTOCOMPLETE,)), begun, ""


def _other_writings(query: str, words: list[str], found_by: Callable) -> Iterator[str]:
    """What may have been meant by one wrong character, or by Latin letters that say how Chinese sounds."""
    names = [form for entry in current_synonyms().glossary.entries for form in entry.chinese_forms]
    if len(words) == 1:
        yield from (name for name in names if is_short_for(words[0], name))
    meant = {place: corrections(word) for place, word in enumerate(words[:MOST_CORRECTED])}
    if found_by(some(_with_one_of(words, place, corrected) for place, corrected in meant.items())):
        for place, corrected in meant.items():
            yield from (" ".join([*words[:place], one, *words[place + 1 :]]) for one in corrected)
    if read_pinyin(query) or read_initials(query):
        titles = [one.title for one in found_by(by_sound(query), (AUTOCOMPLETE,))]
        yield from dict.fromkeys(filter(None, (heard_in(text, query) for text in [*titles, *names])))
        yield from heard_words(query)


def _with_one_of(words: list[str], place: int, corrected: list[str]) -> Expression | None:
    """All words of a query, but another in one place."""
    parts = [row(wanted(word)) for word in words]
    parts[place] = some(row(wanted(one)) for one in corrected)
    return every(parts)


def typed(query: str, locale: Locale, most: int) -> list[str]:
    """Titles of published pages of a language that go on like what somebody is typing, or sound so; the best first."""
    expression = question_of(PlainText(query), as_typed=True).expression
    if expression is None:
        return []
    hits = _index_hits(expression, (AUTOCOMPLETE,))
    found = _best_of_few(hits.rows, locale, most)
    if len(found) < most and hits.is_cut:
        found = _newest_in(locale, expression, (AUTOCOMPLETE,))[0][:most]
    return list(dict.fromkeys(one.title for one in found))


def _best_of_few(rows: list[Hit], locale: Locale, most: int) -> list[Found]:
    """The best hits in a language, without a look at all of them if that is not necessary."""
    ranked = sorted(rows, key=lambda hit: hit[1:], reverse=True)
    few = _best(readable(ranked[:MOST_LOOKED_AT]).get(locale.pk, []))[:most]
    if len(few) == most or len(ranked) <= MOST_LOOKED_AT:
        return few
    return _best(readable(ranked).get(locale.pk, []))[:most]
