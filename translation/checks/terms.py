"""Official names and terms as the glossary has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error, warning
from translation.checks.segment import Segment
from translation.glossary import Glossary, TermEntry, TermMatch
from translation.glossary.chinese import fold
from translation.glossary.kinds import Kind
from translation.glossary.words import EnglishText


def check_terms(source: Segment, target: Segment, glossary: Glossary, terms: Sequence[TermMatch]) -> list[Finding]:
    """`term` and `forbidden_term`: a name of the Chinese text that has no right form in the English.

    Names of bodies, events and documents, people and places are asked for as they are written; of a common term
    one word of its meaning is enough, and a single common word is asked for only where it is the whole text.
    A forbidden rendering is an error where the right form is missing too. `terms` are those of the source.
    """
    text = EnglishText(target.text)
    counts = Counter(match.entry for match in terms)
    is_whole = len(terms) == 1 and fold(source.text) in map(fold, terms[0].entry.chinese_forms)
    right = [words for entry in counts for words in glossary.english(entry).exact]
    taken = {number for words in right for place in text.find_all(words) for number in range(*place)}
    findings: list[Finding] = []
    for entry, count in counts.items():
        findings += (
            _forbidden(entry, text, glossary)
            or _missing(entry, text, glossary, is_whole)
            or _nearly_right(entry, glossary.english(entry).second_near_miss(text, count, taken))
        )
        findings += _wrong_abbreviation(entry, text, glossary)
    return findings


def _forbidden(entry: TermEntry, text: EnglishText, glossary: Glossary) -> list[Finding]:
    forbidden = [rendering for _entry, rendering in glossary.forbidden_in(text, [entry])]
    severity = warning if glossary.is_rendered(entry, text) else error
    return [severity("forbidden_term", _not_this(entry, rendering), rendering) for rendering in forbidden]


def _not_this(entry: TermEntry, rendering: str) -> str:
    names = {"chinese": entry.zh, "expected": entry.en, "found": rendering}
    return _("“%(chinese)s” is “%(expected)s” in English, never “%(found)s”.") % names


def _missing(entry: TermEntry, text: EnglishText, glossary: Glossary, is_whole: bool) -> list[Finding]:
    if _is_right(entry, text, glossary, is_whole):
        return []
    near = glossary.english(entry).near_miss(text)
    if near:
        return _nearly_right(entry, near)
    names = {"chinese": entry.zh, "expected": entry.en}
    return [warning("term", _("“%(chinese)s” is “%(expected)s” in English; the text lacks it.") % names, entry.zh)]


def _is_right(entry: TermEntry, text: EnglishText, glossary: Glossary, is_whole: bool) -> bool:
    if glossary.is_rendered(entry, text):
        return True
    if is_whole or entry.kind in (Kind.NAME, Kind.PERSON, Kind.PLACE):
        return False
    return entry.kind is Kind.LABEL or glossary.english(entry).wording_in(text)


def _nearly_right(entry: TermEntry, near: str) -> list[Finding]:
    if not near:
        return []
    names = {"chinese": entry.zh, "expected": entry.en, "found": near}
    return [warning("term", _("“%(chinese)s” is “%(expected)s” in English; here it is “%(found)s”.") % names, near)]


def _wrong_abbreviation(entry: TermEntry, text: EnglishText, glossary: Glossary) -> list[Finding]:
    """The right name with a wrong short form after it."""
    short = glossary.english(entry).wrong_abbreviation(text)
    if not short:
        return []
    names = {"expected": entry.abbr, "found": short}
    return [warning("term", _("The short form is %(expected)s; here it is %(found)s.") % names, short)]
