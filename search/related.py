"""What comes near to a query: looser readings of it, slips mended, Chinese that is typed by its sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wagtail.models import Locale
from wagtail.search.query import PlainText

from search.apart import apart, fragments, in_titles, most_of, nearly, pieces_but_one
from search.asking import MOST_LOOKED_AT, best, best_hits, hits_of
from search.backend.compiler import AUTOCOMPLETE, TITLE, WORDS
from search.corrections import corrections, in_full
from search.expressions import Expression, every, row, some
from search.heard import heard_words
from search.query_text import quoted_and_words
from search.readable import Found, readable
from search.synonyms import Synonyms
from search.text.chinese import is_question, is_short_for
from search.text.pinyin import heard_in, read_initials, read_pinyin
from search.text.tokens import wanted, words_of
from search.wagtail_queries import by_sound, question_of

FEW = 10  # results; when there are fewer, related ones are looked for
MOST_RELATED = 20  # when nothing else was found; beside others, few
MOST_CORRECTED = 4  # words of a query in which a slip is looked for
ENOUGH = 3  # that hold all words of a question apart; when there are fewer, so do some that hold most of them
MANY = 3  # words; of so many one may be missing in a related result

# Pages, the reading that found them, and what that says in place of the query.
Related = tuple[list[Found], Expression | None, str]


def related_to(query: str, locale: Locale, synonyms: Synonyms, known: set[int]) -> Related:
    """Looser readings in turn, until one finds something that is not known already."""
    _, words = quoted_and_words(query)

    def found_by(expression: Expression | None, columns: tuple = WORDS, is_partial: bool = False) -> list[Found]:
        if expression is None:
            return []
        # Where words are missing, rare ones tell more than the title does.
        first = 2 if is_partial else 1
        hits = hits_of(expression, columns, is_partial)
        if columns == (TITLE,) and len(hits.rows) > MOST_LOOKED_AT:
            return []  # nothing tells the best of so many
        allowed = readable(best_hits(hits, first)).get(locale.pk, [])
        own = sorted(allowed, key=lambda one: one.relevance[first:], reverse=True) if is_partial else best(allowed)
        return [one for one in own if one.pk not in known][: FEW if known else MOST_RELATED]

    if known and len(words) >= MANY:  # what holds all of the words, but apart, comes first among these
        mostly = most_of(words)
        return found_by(mostly, is_partial=True), mostly, ""
    loose = apart(words)
    found = found_by(loose)
    if known or len(found) >= ENOUGH:
        return found, loose, ""
    if not found:
        return _nearest(query, words, synonyms, found_by)
    if not any(map(is_question, words)):
        return found, loose, ""
    return _filled(found, loose, found_by, nearly(words))


def _nearest(query: str, words: list[str], synonyms: Synonyms, found_by: Callable) -> Related:
    for said in _other_writings(query, words, synonyms, found_by):
        meant = words_of(said)
        expression = some([synonyms.expression(meant), apart(meant)])
        if found := found_by(expression):
            return found, expression, said
    for expression in (_in_full(words), nearly(words)):
        if found := found_by(expression, is_partial=True):
            return found, expression, ""
    last = some([fragments(words), pieces_but_one(words)])
    found = found_by(last, is_partial=True)
    if not found:
        last = question_of(PlainText(query), as_typed=True).expression
        found = found_by(last, (AUTOCOMPLETE,))
    return (found, last, "") if len(found) >= ENOUGH else _filled(found, last, found_by, in_titles(words), (TITLE,))


def _filled(
    found: list[Found],
    expression: Expression | None,
    found_by: Callable,
    looser: Expression | None,
    columns: tuple[str, ...] = WORDS,
) -> Related:
    """What was found, and after it what a looser reading finds beside."""
    known = {one.pk for one in found}
    others = [one for one in found_by(looser, columns, is_partial=True) if one.pk not in known]
    return found + others[:FEW], some([expression, looser]), ""


def _other_writings(query: str, words: list[str], synonyms: Synonyms, found_by: Callable) -> Iterator[str]:
    """What may have been meant by one wrong character, or by Latin letters that say how Chinese sounds."""
    names = [form for entry in synonyms.glossary.entries for form in entry.chinese_forms]
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


def _in_full(words: list[str]) -> Expression | None:
    """All words of a query, of which some are short for others."""
    meant = [in_full(word) for word in words[:MOST_CORRECTED]]
    if not any(meant):
        return None
    parts = [some(row(wanted(one)) for one in (word, *others)) for word, others in zip(words, meant, strict=False)]
    return every([*parts, *(row(wanted(word)) for word in words[MOST_CORRECTED:])])


def _with_one_of(words: list[str], place: int, corrected: list[str]) -> Expression | None:
    """All words of a query, but another in one place."""
    parts = [row(wanted(word)) for word in words]
    parts[place] = some(row(wanted(one)) for one in corrected)
    return every(parts)
