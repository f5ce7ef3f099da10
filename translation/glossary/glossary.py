"""All terms together, built once, asked often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translation.glossary.chinese import fold, fold_with_places
from translation.glossary.entry import TermEntry
from translation.glossary.neighbours import stands_alone
from translation.glossary.rendering import EnglishForms
from translation.glossary.words import EnglishText

END = ""  # the key under which a node of the trie keeps its entry


@dataclass(frozen=True)
class TermMatch:
    """A term found in a Chinese text: `text[start:end]` is how it is written there."""

    entry: TermEntry
    start: int
    end: int


class Glossary:
    """Finds terms in Chinese texts and their renderings in English ones. Never changes; safe to share."""

    def __init__(self, entries: Iterable[TermEntry] = ()):
        self.entries = tuple(entries)
        self._trie: dict = {}
        self._english: dict[TermEntry, EnglishForms] = {}  # made when first asked for
        self._abbreviations = frozenset(entry.abbr for entry in self.entries if entry.abbr)
        for entry in self.entries:
            self._plant(fold(entry.zh), entry)
        for entry in self.entries:  # a term of its own comes before a synonym of another
            for synonym in entry.synonyms:
                self._plant(fold(synonym), entry)

    def __len__(self) -> int:
        return len(self.entries)

    def _plant(self, folded: str, entry: TermEntry) -> None:
        node = self._trie
        for character in folded:
            node = node.setdefault(character, {})
        if folded:
            node.setdefault(END, entry)

    def terms_in(self, source: str) -> list[TermMatch]:
        """The terms of a Chinese text in their order; of terms that overlap the first, of those the longest.

        Tags of HTML in `source` are passed over; places are those of `source` as it was given.
        """
        folded, starts, ends = fold_with_places(source)
        return [TermMatch(entry, starts[start], ends[end - 1]) for entry, start, end in self._longest_matches(folded)]

    def _longest_matches(self, folded: str) -> Iterator[tuple[TermEntry, int, int]]:
        start = 0
        while start < len(folded):
            found = self._longest_at(folded, start)
            if found:
                yield found[0], start, found[1]
            start = found[1] if found else start + 1

    def _longest_at(self, folded: str, start: int) -> tuple[TermEntry, int] | None:
        node, place, found = self._trie, start, None
        while place < len(folded) and (node := node.get(folded[place])) is not None:
            place += 1
            if END in node and stands_alone(folded, start, place):
                found = node[END], place
        return found

    def english(self, entry: TermEntry) -> EnglishForms:
        """The English side of an entry, prepared for looking up."""
        if entry not in self._english:
            self._english[entry] = EnglishForms(entry, self._abbreviations)
        return self._english[entry]

    def english_forms(self, entry: TermEntry) -> tuple[str, ...]:
        """Everything that is right for this term in English, the preferred form first."""
        return entry.english_forms

    def is_rendered(self, entry: TermEntry, target: str | EnglishText) -> bool:
        """Whether an English text holds a right form of the term, in any spelling, number and usual word order."""
        return self.english(entry).stand_in(_english_text(target))

    def forbidden_in(self, target: str | EnglishText, entries: Iterable[TermEntry] | None = None) -> list[tuple]:
        """Pairs of entry and forbidden rendering that stand in an English text, outside of right forms.

        Asks all entries, or just those given.
        """
        text = _english_text(target)
        asked = [entry for entry in (self.entries if entries is None else entries) if entry.forbidden]
        return [(entry, rendering) for entry in asked for rendering in self.english(entry).forbidden_in(text)]


def _english_text(target: str | EnglishText) -> EnglishText:
    return target if isinstance(target, EnglishText) else EnglishText(target)
