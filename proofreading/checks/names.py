"""Official names written nearly, but not quite, as the glossary has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from os.path import commonprefix

from django.utils.translation import gettext as _
from pypinyin import lazy_pinyin

from proofreading.findings import Finding, replacing
from proofreading.text import Text
from translation.glossary import Glossary, TermEntry
from translation.glossary.kinds import Kind
from translation.glossary.words import raw_words

SHORTEST = 6  # characters of a Chinese name in which one may be wrong
LONG = 8  # from this length on, even the last word of a name may be the wrong one
FORGIVING = 9  # from this length on, two characters may have been left out or put in
_NUMERAL = re.compile(r"四(?!川)|[0-9０-９一二三五六七八九十百届年“”（）()《》、，。；：\s]")
_NATIONAL = re.compile(r"国家|国务院|中国|中央|全国")
LONG_WORD = 6  # letters of an English word that may be misspelt
ALIKE = 0.88  # of two words that are one with a slip
_SORTS = frozenset(("Committee", "Commission", "Council", "Bureau", "Office", "Department", "Administration"))
_WORDS = 3  # words of an English name in which one may be wrong
_FULL = {"监督管理": "监管", "发展和改革": "发展改革", "住房和城乡建设": "住房城乡建设", "药品监督管理": "药监"}


class NearNames:
    """Finds near misses of the Chinese names of a glossary. Made once, asked for each text."""

    def __init__(self, glossary: Glossary):
        self._glossary = glossary
        self._heads: dict[str, list[tuple[str, TermEntry]]] = defaultdict(list)
        self._tails: dict[str, list[tuple[str, TermEntry]]] = defaultdict(list)
        for entry in glossary.entries:
            if entry.kind is not Kind.NAME:
                continue
            for form in entry.chinese_forms:
                if len(form) >= SHORTEST and not _NUMERAL.search(form):
                    self._heads[form[:3]].append((form, entry))
                    self._tails[form[-3:]].append((form, entry))
        self._pieces = self._heads.keys() | self._tails.keys()

    def check(self, text: Text) -> list[Finding]:
        """`near-name`: a name with a character too many, too few, wrong or in the wrong place."""
        terms: list[tuple[int, int]] | None = None  # looked up when there is a candidate, which is seldom
        found: dict[tuple[int, int], Finding] = {}
        for start, end, form in self._candidates(text.text):
            if terms is None:
                terms = [(match.start, match.end) for match in self._glossary.terms_in(text.text)]
            if any(start < last and first < end for first, last in terms if last - first >= SHORTEST):
                continue
            if not any(start < last and first < end for first, last in found):
                message = _("The glossary has “%(name)s”.") % {"name": form}
                fix = replacing(text.text, start, end, form)
                found[start, end] = text.finding("near-name", message, start, end, fixes=[fix])
        return list(found.values())

    def _candidates(self, text: str) -> Iterator[tuple[int, int, str]]:
        for at, piece in enumerate(map("".join, zip(text, text[1:], text[2:], strict=False))):
            if piece not in self._pieces:
                continue
            for form, _entry in self._heads.get(piece, ()):
                yield from self._ends(text, at, form)
            for form, _entry in self._tails.get(piece, ()):
                yield from self._starts(text, at + 3, form)

    def _ends(self, text: str, start: int, form: str) -> Iterator[tuple[int, int, str]]:
        """What begins as the name does: its length, or one or two more or less, and the same last character."""
        for end in _lengths(start + len(form), len(form)):
            if end <= len(text) and text[end - 1 : end] == form[-1] and is_near(text[start:end], form):
                yield start, end, form
                return

    def _starts(self, text: str, end: int, form: str) -> Iterator[tuple[int, int, str]]:
        """What ends as the name does, and was not found by its beginning."""
        for start in _lengths(end - len(form), len(form)):
            if start >= 0 and text[start : start + 3] != form[:3] and is_near(text[start:end], form):
                yield start, end, form
                return


def _lengths(middle: int, length: int) -> tuple[int, ...]:
    return (middle, middle - 1, middle + 1) + ((middle - 2, middle + 2) if length >= FORGIVING else ())


def is_near(written: str, form: str) -> bool:
    """Whether a name is written with one slip, or, if it is long, with two characters left out or put in."""
    if written == form:
        return False
    if shortened(written) == shortened(form) or _NUMERAL.search(written):
        return False
    head = len(commonprefix([written, form]))
    tail = min(len(commonprefix([written[::-1], form[::-1]])), min(len(written), len(form)) - head)
    ours, theirs = written[head : len(written) - tail], form[head : len(form) - tail]
    if len(ours) == len(theirs) == 1:
        return _is_slip(written, form, head)
    if len(ours) == len(theirs) == 2:
        return ours == theirs[::-1]  # two characters have changed places
    if theirs == "总" and not ours and not _NATIONAL.match(form):  # 市场监管局 is there in every province
        return False
    lengths = sorted((len(ours), len(theirs)))
    return lengths[0] == 0 and lengths[1] <= (2 if len(form) >= FORGIVING else 1) and head > 1 and tail > 0


def _is_slip(written: str, form: str, at: int) -> bool:
    """One character for another. 宜都市 is no slip for 成都市, but 成督市 is."""
    is_place = at < 2 and form[2:3] in "省市县区"
    is_sort = len(form) < LONG and at >= len(form) - 2  # 中国质量协会 is no slip for 中国质量大会
    return not (is_place or is_sort) or lazy_pinyin(written)[at] == lazy_pinyin(form)[at]


def shortened(name: str) -> str:
    """A name with the usual short forms of offices in it."""
    for full, short in _FULL.items():
        name = name.replace(full, short)
    return name


class EnglishNames:
    """Finds forbidden renderings and near misses of the English names of a glossary."""

    def __init__(self, glossary: Glossary):
        self._glossary = glossary
        self._names: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
        self._right: set[tuple[str, ...]] = set()
        for entry in glossary.entries:
            if entry.kind is not Kind.NAME:
                continue
            for form in entry.english_forms:
                words = raw_words(form)
                if len(words) >= _WORDS and all(word[:1].isupper() for word in (words[0], words[-1])):
                    self._right.add(tuple(words))
                    self._names[words[0]].append((words, form))

    def check(self, text: Text) -> list[Finding]:
        """`near-name` for English: a name of which one word of at least four is another, or left out."""
        places = [(match.start(), match.end()) for match in re.finditer(r"[^\W_]+(?:['’][^\W_]+)*", text.text)]
        words = [text.text[start:end] for start, end in places]
        found: list[Finding] = []
        at = 0
        while at < len(words):
            hit = self._at(words, at)
            if hit:
                length, form = hit
                start, end = places[at][0], places[at + length - 1][1]
                message = _("The glossary has “%(name)s”.") % {"name": form}
                fixes = [replacing(text.text, start, end, form)]
                found.append(text.finding("near-name", message, start, end, fixes=fixes))
            at += hit[0] if hit else 1
        return found

    def _at(self, words: list[str], at: int) -> tuple[int, str] | None:
        near = None
        for name, form in self._names.get(words[at], ()):
            length = len(name)
            written = words[at : at + length]
            if tuple(written) in self._right or any(
                tuple(words[at : at + len(right)]) == right for right in self._right
            ):
                return None
            if len(written) == length and (_misspelt(written, name) or length > _WORDS and _one_other(written, name)):
                near = (length, form)
        return near


def _misspelt(written: list[str], name: list[str]) -> bool:
    """One long word of a name has a letter or two wrong: Conferance, Powerhause, Regulations."""
    others = [(ours, theirs) for ours, theirs in zip(written, name, strict=True) if ours != theirs]
    if len(others) != 1 or min(map(len, others[0])) < LONG_WORD:
        return False
    ours, theirs = (word.lower() for word in others[0])
    if ours.replace("z", "s") == theirs.replace("z", "s") or (len(name) <= _WORDS and ours == f"{theirs}s"):
        return False  # another spelling of the same word; China Quality Conferences
    return ours[:3] == theirs[:3] and SequenceMatcher(None, ours, theirs).ratio() >= ALIKE


def _one_other(written: list[str], name: list[str]) -> bool:
    """One word is another and a name itself; a numeral or a place would make it another body."""
    others = [(ours, theirs) for ours, theirs in zip(written, name, strict=True) if ours != theirs]
    if len(others) != 1 or (written[-1] != name[-1] and not (len(name) > 4 and {written[-1], name[-1]} <= _SORTS)):
        return False
    ours, theirs = others[0]
    same_case = ours[:1].isupper() == theirs[:1].isupper()
    return same_case and not any(character.isdigit() for character in ours + theirs) and ours.lower() != theirs.lower()
