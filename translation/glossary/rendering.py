"""The English side of one term: is a right form there, a forbidden one, or one that is nearly right?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from translation.glossary.entry import TermEntry
from translation.glossary.initials import is_initials
from translation.glossary.kinds import Kind
from translation.glossary.variants import LEVELS, is_local_body, shared_head, variants, without_levels
from translation.glossary.words import FUNCTION_WORDS, POSSESSIVE, EnglishText, normal, normal_words, raw_words

ALIKE = 5  # letters that two words of one family begin with
VERY_NEAR = 0.75  # the same for a second mention, where the first is right
NEAR = 0.6  # share of the words of a name that its near miss holds
LONGEST_SEARCH = 2_000  # words of a text in which near misses are looked for


class EnglishForms:
    """What is right for one term, prepared for looking it up in many texts."""

    def __init__(self, entry: TermEntry, abbreviations: frozenset[str] = frozenset()):
        self.entry = entry
        self.other_abbreviations = abbreviations - {entry.abbr}
        written = [form for form in (entry.en, *entry.alternatives) if form]
        self.exact = [words for form in written if (words := normal_words(form))]
        self.written = [(words, _words_of(form)) for form in written if (words := normal_words(form))]
        is_name = entry.kind is Kind.NAME
        self.variants = [form for words in self.exact for form in variants(words)[1:]] if is_name else []
        self.local = [without_levels(form) for form in [*self.exact, *self.variants] if is_name and is_local_body(form)]
        self.abbreviations = [form for form in (entry.abbr, *entry.alternatives) if form.isupper()]

    def stand_in(self, text: EnglishText) -> bool:
        """Whether a right form stands in the text."""
        if any(self._is_written(*form, text) for form in self.written) or any(map(text.clauses.has, self.variants)):
            return True
        return self._abbreviation_in(text) or self._stands_otherwise(text)

    def _is_written(self, words: tuple[str, ...], written: list[str], text: EnglishText) -> bool:
        """Whether a right form stands somewhere; its head alone may be in the plural."""
        if self.entry.kind is not Kind.NAME:
            return text.has(words)
        return any(_same_number(written, text.raw[slice(*place)]) for place in text.find_all(words))

    def _abbreviation_in(self, text: EnglishText) -> bool:
        """A short form stands for the name; in brackets it only follows it, and the name itself must be right."""
        found = [short for short in self.abbreviations if text.has_exactly(short)]
        return any(not re.search(rf"\(\s*{re.escape(short)}\b", text.text) for short in found)

    def _stands_otherwise(self, text: EnglishText) -> bool:
        """The ways of saying it that depend on what sort of term it is."""
        if self.entry.kind is Kind.PERSON:
            return self._person_in(text)
        if self.entry.kind is Kind.NAME:
            return self._local_body_in(text) or self._in_a_list(text) or self._initials_in(text)
        return False

    def wording_in(self, text: EnglishText) -> bool:
        """Whether at least one word of the meaning stands in the text: enough for a common term."""
        wanted = {word[:ALIKE] for form in self.exact for word in form if word not in FUNCTION_WORDS}
        return any(word[:ALIKE] in wanted for word in text.words) or self.stand_in(text)

    def _person_in(self, text: EnglishText) -> bool:
        name = self.exact[0]
        if text.has(name[::-1]):
            return True
        places = [number for number, word in enumerate(text.words) if word == name[0]]
        return any(not text.is_capital(number + 1) for number in places)  # no given name follows

    def _local_body_in(self, text: EnglishText) -> bool:
        if not self.local:
            return False
        clauses = text.clauses
        kept = [raw for raw, word in zip(clauses.raw, clauses.words, strict=True) if word not in LEVELS]
        plain = EnglishText(" ".join(kept))
        places = [place for form in self.local for place in plain.find_all(form)]
        return any(_same_number(written, plain.raw[slice(*place)]) for place in places for _, written in self.written)

    def _in_a_list(self, text: EnglishText) -> bool:
        """`Ministries of Education, Commerce, …`: the head stands once, the rest follows."""
        for words in self.exact:
            head = shared_head(words)
            if head is None:
                continue
            plurals = [number for number, raw in enumerate(text.raw) if text.words[number] == head[0] and _plural(raw)]
            if plurals and text.find(head[1], plurals[0] + 1):
                return True
        return False

    def _initials_in(self, text: EnglishText) -> bool:
        if self.entry.abbr:
            return False
        return any(
            raw.isupper() and raw not in self.other_abbreviations and is_initials(raw, words)
            for words in self.exact
            for raw in text.raw
        )

    def forbidden_in(self, text: EnglishText) -> list[str]:
        """The forbidden renderings that stand in the text outside of right forms."""
        right = [place for form in self.exact for place in text.find_all(form)]
        return [rendering for rendering in self.entry.forbidden if self._forbidden_stands(rendering, text, right)]

    def _forbidden_stands(self, rendering: str, text: EnglishText, right: list[tuple[int, int]]) -> bool:
        words = normal_words(rendering)
        if words in self.exact:  # they differ in spelling or case alone, so that is what counts
            return re.search(rf"(?<!\w){re.escape(rendering)}(?!\w)", text.text) is not None
        places = text.find_all(words)
        return any(not any(start <= at and end <= stop for start, stop in right) for at, end in places)

    def near_miss(self, text: EnglishText) -> str:
        """The piece of the text that comes nearest to the term without being right; empty when none is near."""
        if not self.exact or len(text.words) > LONGEST_SEARCH:
            return ""
        return max((self._nearest(words, text) for words in self.exact), key=lambda found: found[0])[1]

    def _nearest(self, words: tuple[str, ...], text: EnglishText) -> tuple[float, str]:
        best = (0.0, "")
        for start, window in _windows(text, len(words)) if len(words) > 2 else ():
            share = _share(window, words)
            if share >= NEAR and share > best[0] and window[0] not in FUNCTION_WORDS:
                best = share, text.piece((start, start + len(window)))
        return best

    def second_near_miss(self, text: EnglishText, count: int, taken: Collection[int]) -> str:
        """A name nearly like this one where the Chinese has it `count` times and the English fewer; else empty.

        `taken` are the numbers of the words that belong to right names, this one's and others'.
        """
        if count < 2 or len(text.words) > LONGEST_SEARCH or self._times_in(text) >= count:
            return ""
        places = ((words, *row) for words in self.exact if len(words) > 3 for row in _windows(text, len(words)))
        for words, start, window in places:
            first, last = start, start + len(window) - 1
            is_free = first not in taken and last not in taken
            if is_free and text.is_capital(first) and text.is_capital(last) and _share(window, words) >= VERY_NEAR:
                return text.piece((first, last + 1))
        return ""

    def _times_in(self, text: EnglishText) -> int:
        names = sum(len(text.find_all(words)) for words in self.exact)
        return names + sum(text.raw.count(short) for short in self.abbreviations)

    def wrong_abbreviation(self, text: EnglishText) -> str:
        """A short form in brackets after the right name that is not the term's own; empty when there is none."""
        if not self.entry.abbr:
            return ""
        written = re.escape(self.entry.en)
        for match in re.finditer(rf"(?<!\w){written}\s*\(\s*([A-Z][A-Za-z]{{1,9}})\s*[,;)]", text.text, re.IGNORECASE):
            short = match.group(1)
            if short.isupper() and short not in self.abbreviations:
                return short
        return ""


def _windows(text: EnglishText, size: int) -> Iterator[tuple[int, list[str]]]:
    """Every row of `size` words, with the number of its first."""
    for start in range(len(text.words) - size + 1):
        yield start, text.words[start : start + size]


def _share(window: list[str], words: tuple[str, ...]) -> float:
    """How many words of a name are in a row of as many words."""
    return sum((Counter(window) & Counter(words)).values()) / len(words)


def _words_of(form: str) -> list[str]:
    return [raw for raw in raw_words(form) if normal(raw)]


def _same_number(written: list[str], found: list[str]) -> bool:
    head = next((place for place, word in enumerate(written) if word in ("of", "for")), None)
    counted = slice(-1) if head is None else slice(head, None)
    rest = zip(written[counted], found[counted], strict=False)
    return len(written) != len(found) or all(_plural(one) == _plural(POSSESSIVE.sub("", other)) for one, other in rest)


def _plural(raw: str) -> bool:
    return raw.lower().endswith("s")
