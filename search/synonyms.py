"""What else a query means: the other names of the glossary's terms, and numbers in the other writing."""

from __future__ import annotations

from itertools import islice, product

from search.expressions import Expression, every, row, some
from search.text.chinese import other_forms, without_question
from search.text.counted import other_numbers
from search.text.english import STOP_WORDS, joined, said_abroad
from search.text.numbered import other_numberings
from search.text.tokens import ONE_CHINESE, index_tokens, wanted
from translation.glossary import Glossary, TermEntry
from translation.glossary.store import current_glossary

MOST_VARIANTS = 12
MOST_CHARACTERS = 300  # of all variants of a word: a database reads each of them
SHORTEST_PART = 3  # words; fewer are said in general


class Synonyms:
    """The terms of a glossary, ready to be found in queries of either language."""

    def __init__(self, glossary: Glossary):
        self.glossary = glossary
        self._english: dict[str, list[tuple[tuple[str, ...], TermEntry]]] = {}
        for entry in glossary.entries:
            for form in entry.english_forms:
                if tokens := tuple(index_tokens(form)):
                    self._english.setdefault(tokens[0], []).append((tokens, entry))
        for terms in self._english.values():
            terms.sort(key=lambda term: -len(term[0]))

    def expression(self, words: list[str]) -> Expression | None:
        """Every word of a query, or what means the same."""
        parts, start = [], 0
        telling = [word for word in words if word.casefold() not in STOP_WORDS] or words
        while start < len(words):
            entry, end = self._english_term(words, start)
            if entry:
                parts.append(some([_said(words[start:end], telling), *self._rows(entry)]))
            elif words[start] in telling:
                parts.append(self._word(words[start]))
            start = max(end, start + 1)
        return every(part for part in parts if part is not None)

    def names(self, words: list[str], is_chinese: bool) -> Expression | None:
        """The English names of terms in a query, without its other words; None when it has none or nothing else.

        In all their forms, or only in those that are Chinese.
        """
        parts, start, left = [], 0, 0
        while start < len(words):
            entry, end = self._english_term(words, start)
            if entry:
                parts.append(some(map(_exactly, entry.chinese_forms) if is_chinese else self._rows(entry)))
            elif words[start].casefold() not in STOP_WORDS:
                left += 1
            start = max(end, start + 1)
        return every(parts) if left else None

    def longer_names(self, words: list[str]) -> Expression | None:
        """The terms of whose English names these words are a part: `intellectual property administration`."""
        tokens = index_tokens(" ".join(words))
        if len(tokens) < SHORTEST_PART:
            return None
        part = f" {' '.join(tokens)} "
        entries = [entry for terms in self._english.values() for name, entry in terms if part in f" {' '.join(name)} "]
        return some(one for entry in entries for one in self._rows(entry))

    def _english_term(self, words: list[str], start: int) -> tuple[TermEntry | None, int]:
        """The longest English name that begins with this word, and the word after it."""
        tokens: list[str] = []
        ends = {}
        for place in range(start, min(len(words), start + 12)):
            tokens += index_tokens(words[place])
            ends[len(tokens)] = place + 1
        for term, entry in self._english.get(tokens[0], ()) if tokens else ():
            if tuple(tokens[: len(term)]) == term and len(term) in ends:
                return entry, ends[len(term)]
        return None, start

    def _word(self, word: str) -> Expression | None:
        if not ONE_CHINESE.search(word):
            return some(row(wanted(form)) for form in (word, joined(word), *other_numberings(word), *said_abroad(word)))
        forms: list[str] = []
        whole: list[TermEntry] = []
        for writing in other_writings(word):
            matches = self.glossary.terms_in(writing)
            whole += [match.entry for match in matches if match.end - match.start == len(writing)]
            most = min(MOST_VARIANTS, 1 + (MOST_CHARACTERS - sum(map(len, forms))) // len(writing))
            forms += islice(self._variants(writing, matches), max(most, 0))
        return some([*(row(wanted(form)) for form in forms), *(part for one in whole for part in self._rows(one))])

    def _rows(self, entry: TermEntry):
        return list(map(_exactly, (*entry.chinese_forms, *entry.english_forms)))

    def _variants(self, word: str, matches):
        """The word with each name in it in all its Chinese forms; first the word as it is."""
        pieces, place = [], 0
        for match in matches:
            written = word[match.start : match.end]
            others = [form for form in match.entry.chinese_forms if form != written]
            pieces += [[word[place : match.start]], [written, *others]]
            place = match.end
        pieces.append([word[place:]])
        yield from map("".join, product(*pieces))


def _exactly(form: str) -> Expression | None:
    return row(wanted(form))


def _said(name: list[str], telling: list[str]) -> Expression | None:
    """The words of an English name: together when words like `for` join them, for these are general words."""
    if all(word in telling for word in name):
        return every(row(wanted(word)) for word in name)
    return row(wanted(" ".join(name)))


def other_writings(word: str) -> list[str]:
    """A word, what it asks for when it is a question, with numbers and official names in their other forms."""
    asked = dict.fromkeys([word, without_question(word)])
    found = list(dict.fromkeys(form for one in asked for form in other_numbers(one)))
    for one in found:  # forms of forms too: 市监局 is 市场监督管理局 and so 市场监管局
        found += [form for form in other_forms(one) if form not in found]
    return found[:MOST_VARIANTS]


_synonyms: list[Synonyms] = []


def current_synonyms() -> Synonyms:
    """The glossary, prepared for queries; made anew when a term changed."""
    glossary = current_glossary()
    if not _synonyms or _synonyms[0].glossary is not glossary:
        _synonyms[:] = [Synonyms(glossary)]
    return _synonyms[0]
