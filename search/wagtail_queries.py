"""Wagtail's query objects as expressions."""

from __future__ import annotations

from typing import NamedTuple

from wagtail.search import query as wagtail_query

from search.expressions import Expression, Row, Without, every, row, some
from search.text.english import STOP_WORDS
from search.text.pinyin import INITIALS, SYLLABLE, read_initials, read_typed_pinyin
from search.text.tokens import wanted, words_of

MOST_WORDS = 40
LONGEST = 1_000  # characters


class Question(NamedTuple):
    """An expression, or everything but what it matches."""

    expression: Expression | None
    is_negated: bool = False


def question_of(query: wagtail_query.SearchQuery, as_typed: bool = False) -> Question:
    """What a query of Wagtail's asks for. `as_typed` finds beginnings of words, for fields that hold whole words.

    Any text is allowed; one without letters and figures matches nothing.
    """
    match query:
        case wagtail_query.MatchAll():
            return Question(None, is_negated=True)
        case wagtail_query.PlainText():
            is_any = (query.operator or "and").lower() == "or"
            return Question(plain(query.query_string, as_typed, is_any))
        case wagtail_query.Phrase() | wagtail_query.Fuzzy():
            return Question(row(wanted(query.query_string[:LONGEST], not as_typed, as_typed)))
        case wagtail_query.Boost():
            return question_of(query.subquery, as_typed)
        case wagtail_query.Not():
            inner = question_of(query.subquery, as_typed)
            return Question(inner.expression, not inner.is_negated)
        case wagtail_query.And():
            return _all([question_of(part, as_typed) for part in query.subqueries])
        case wagtail_query.Or():
            # By De Morgan: what is in a or in b is not in what is outside of both.
            outside = _all([_not(question_of(part, as_typed)) for part in query.subqueries])
            return _not(outside)
    raise NotImplementedError(f"{type(query).__name__} is no query that this site knows.")


def plain(text: str, as_typed: bool = False, is_any: bool = False) -> Expression | None:
    """All words of a text, or any; without those that stand in every English text, if others are left."""
    words = words_of(text[:LONGEST])[:MOST_WORDS]
    telling = [word for word in words if word.casefold() not in STOP_WORDS]
    used = words if as_typed else telling or words
    parts = [part for word in used if (part := row(wanted(word, not as_typed, as_typed)))]
    written = some(parts) if is_any else every(parts)
    return some([written, by_sound(text[:LONGEST])]) if as_typed else written


def by_sound(text: str) -> Expression | None:
    """Chinese titles that are pronounced so, or whose initials these are; None when the text is no pinyin."""
    initials = read_initials(text)
    spoken = [Row(tuple(SYLLABLE + sound for sound in sounds), is_open=True) for sounds in read_typed_pinyin(text)]
    return some([*spoken, Row(tuple(INITIALS + pair for pair in initials)) if initials else None])


def _not(question: Question) -> Question:
    return Question(question.expression, not question.is_negated)


def _all(questions: list[Question]) -> Question:
    wanted_parts = [question.expression for question in questions if not question.is_negated]
    unwanted = some(question.expression for question in questions if question.is_negated)
    if not wanted_parts:
        return Question(unwanted, is_negated=True)
    found = every(wanted_parts)
    return Question(Without(found, unwanted) if found and unwanted else found)
