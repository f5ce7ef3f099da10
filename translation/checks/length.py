"""English that is out of all proportion to its Chinese."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, warning
from translation.checks.segment import CHINESE_CHARACTER, Segment
from translation.glossary import TermMatch

LETTERS_A_CHARACTER = 3.3  # English letters and figures for one Chinese character, in the middle of many texts
ALPHANUMERIC = re.compile(r"[A-Za-z0-9]")
SHORT_FORM = re.compile(r"\b[A-Z]{2,6}\b")
LETTERS_LEFT_OUT = 4  # by each letter of a short form: WTO is 世界贸易组织
SENTENCE_END = re.compile(r"[。！？!?；;]|\.(?=\s|$|[”\"’)])")
ENDS = re.compile(r"[。！？][”’」』）)]*\s*$"), re.compile(r"[.!?:;][”\"’')\]]*\s*$")
# The longer a text, the nearer it keeps to the middle: from this many Chinese characters on, least and most
# letters as a share of what is expected.
BOUNDS = ((60, 0.68, 1.8), (25, 0.64, 2.0), (15, 0.58, 2.2), (8, 0.5, 2.6), (2, 0.0, 9.0))
MOST_OF_NAMES = 1.7  # where names of the glossary are the greater part
FEW = 0.75  # below this share, fewer sentences or no full stop say that the end was left out
# No English sentence ends with these; above this share the end can hardly be missing.
DANGLING = re.compile(
    r"\b(an?|the|and|or|of|by|with|from|than|into|its|their|our|whose|which|is|are|was|were|has|have|been)[.…]*\s*$"
)
UNFINISHED = 0.9
STARTS_WITHIN = re.compile(r"\s*[a-z]+[ ,]")  # a sentence that begins without a capital


def check_length(source: Segment, target: Segment, terms: Sequence[TermMatch] = ()) -> list[Finding]:
    """`length`: far fewer or far more letters than the Chinese lets expect.

    The names of the glossary count with the letters of their English: four characters may stand for sixty letters.
    """
    characters = source.chinese_count
    bounds = next(((least, most) for size, least, most in BOUNDS if characters >= size), None)
    if bounds is None:
        return []
    letters = len(ALPHANUMERIC.findall(target.text)) + round(LETTERS_A_CHARACTER * target.chinese_count)
    outside, names = _expected(source, target, terms)
    expected = max(outside + names, 1.0)
    most = MOST_OF_NAMES if names > outside else bounds[1]
    counts = {"characters": characters, "letters": letters}
    if (word := DANGLING.search(target.text)) and letters / expected < UNFINISHED:
        return [warning("length", _("The English breaks off after “%(word)s”.") % {"word": word[1]}, word[1])]
    if _is_too_short(source, target, letters / expected, bounds[0]):
        return [warning("length", _("Very short: %(letters)s letters for %(characters)s Chinese characters.") % counts)]
    if letters / expected > most:
        return [warning("length", _("Very long: %(letters)s letters for %(characters)s Chinese characters.") % counts)]
    return []


def _is_too_short(source: Segment, target: Segment, share: float, least: float) -> bool:
    if not least or share >= FEW:
        return False
    if _sentences(target.text) < _sentences(source.text) or _is_cut_off(source.text, target.text):
        return True
    short_forms = "".join(SHORT_FORM.findall(target.text))
    return share * (1 + LETTERS_LEFT_OUT * len(short_forms) / (len(ALPHANUMERIC.findall(target.text)) or 1)) < least


def _is_cut_off(source: str, target: str) -> bool:
    return bool(ENDS[0].search(source)) and (not ENDS[1].search(target) or bool(STARTS_WITHIN.match(target)))


def _sentences(text: str) -> int:
    return len(SENTENCE_END.findall(text))


def _expected(source: Segment, target: Segment, terms: Sequence[TermMatch]) -> tuple[float, int]:
    """The letters that an English text of the usual length would have, and those of the names in it."""
    outside, at = [], 0
    names = 0
    for match in terms:
        outside.append(source.raw[at : match.start])
        at = match.end
        names += _letters_of_term(match, target.text)
    text = "".join([*outside, source.raw[at:]]) if terms else source.text
    characters = len(CHINESE_CHARACTER.findall(text))
    return characters * LETTERS_A_CHARACTER + len(ALPHANUMERIC.findall(source.text)), names


def _letters_of_term(match: TermMatch, target: str) -> int:
    """As long as the form that the text uses; the abbreviation, if it uses no other."""
    entry = match.entry
    is_short = entry.abbr and entry.abbr in target and entry.en.casefold() not in target.casefold()
    return len(ALPHANUMERIC.findall(entry.abbr if is_short else entry.en))
