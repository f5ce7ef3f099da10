"""A word, a member of a list, a sentence or a line that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from intake.characters import HAN, fingerprint
from proofreading.checks.doubles import is_right_twice, single_doubles
from proofreading.findings import Finding, removing
from proofreading.text import PROSE, Text
from translation.checks.repeated import RIGHT_TWICE, TWICE

_WORDS = re.compile(rf"(?P<word>[{HAN}]{{2,12}})(?P=word)")
_FIGURES = re.compile(rf"(?<!\d)(?P<word>\d+(?:\.\d+)?[{HAN}]{{1,4}})(?P=word)")
_CLAUSES = re.compile(rf"(?:^|(?<=[，。；：！？]))(?P<clause>[{HAN}]{{6,40}})，(?P=clause)(?=[，。；！？]|$)", re.M)
_ENGLISH_WORDS = re.compile(r"\b(?P<words>\w+(?: \w+){2,6}) (?P=words)\b", re.I)
_LIST = re.compile(r"[^、，。；：！？\n（）]{2,40}(?:、[^、，。；：！？\n（）]{2,40})+")
_BETWEEN_MARKS = re.compile(r"[^，。；：！？\n（）]+")
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
# What may stand before the first member of a list, and behind its last.
_LED = re.compile(r"^.*?(?:由|经|与|和|向|对|在|包括|来自|邀请|会同)")
_FOLLOWED = re.compile(r"(?:等|联合|共同|主办|承办|协办|参加|出席|举办|分别|\d+家|负责).*$")
SHORTEST_SENTENCE, SHORTEST_LINE = 10, 10
_SHORTEST_ENGLISH = 40


def check_words(text: Text, language: str) -> list[Finding]:
    """`repeated-word`: 的的, 进行进行, `the the`; not 天天, 研究研究 or `had had`."""
    return list(_chinese(text) if language.startswith("zh") else _english(text))


def _chinese(text: Text) -> Iterator[Finding]:
    for start, word in single_doubles(text.text):
        yield _word(text, start, word)
    for match in _WORDS.finditer(text.text):
        if not is_right_twice(match["word"], text.text, match.start(), match.end()):
            yield _word(text, match.start(), match["word"])
    for match in _FIGURES.finditer(text.text):
        yield _word(text, match.start(), match["word"])
    for match in _CLAUSES.finditer(text.text):
        message = _("“%(word)s” stands twice.") % {"word": match["clause"]}
        fix = removing(match.end("clause"), match.end(), match["clause"])
        yield text.finding("repeated-word", message, match.start(), match.end(), fixes=[fix])
    for start, end, member in _members_twice(text.text):
        message = _("“%(word)s” stands twice in this list.") % {"word": member}
        yield text.finding("repeated-word", message, start, end, fixes=[removing(start - 1, end, member)])


def _word(text: Text, start: int, word: str) -> Finding:
    middle = start + len(word)
    message = _("“%(word)s” stands twice.") % {"word": word}
    return text.finding(
        "repeated-word", message, start, middle + len(word), fixes=[removing(middle, middle + len(word), word)]
    )


def _members_twice(text: str) -> Iterator[tuple[int, int, str]]:
    """The second place of each member that a list names twice; the first and last may have words before or behind."""
    for start, match in _lists(text):
        members = match.split("、")
        at, seen = start, list[str]()
        for number, member in enumerate(members):
            own = _FOLLOWED.sub("", member) if number == len(members) - 1 else member
            if number and len(own) > 1 and (own in seen[1:] or (seen[0] == own or _LED.sub("", seen[0]) == own)):
                yield at, at + len(own), own
            seen.append(own)
            at += len(member) + 1


def _lists(text: str) -> Iterator[tuple[int, str]]:
    """Lists and where they begin; looked for only between two marks that have a 、 between them."""
    for clause in _BETWEEN_MARKS.finditer(text):
        if "、" in clause.group():
            yield from ((clause.start() + match.start(), match.group()) for match in _LIST.finditer(clause.group()))


def _english(text: Text) -> Iterator[Finding]:
    at = 0
    while match := TWICE.search(text.text, at):
        first, second = match.groups()
        if first.lower() == second and second not in RIGHT_TWICE:
            message = _("“%(word)s” stands twice.") % {"word": first}
            fix = removing(match.end(1), match.end(), first)
            yield text.finding("repeated-word", message, match.start(), match.end(), fixes=[fix])
        at = match.start(2)
    for match in _ENGLISH_WORDS.finditer(text.text):
        message = _("“%(word)s” stands twice.") % {"word": match["words"]}
        fix = removing(match.end("words"), match.end(), match["words"])
        yield text.finding("repeated-word", message, match.start(), match.end(), fixes=[fix])


def check_sentences(texts: list[Text]) -> list[Finding]:
    """`repeated-sentence`: a sentence or a line of the running text that stood there before."""
    seen: set[str] = set()
    found: list[Finding] = []
    for text in texts:
        if text.role != PROSE:
            continue
        for start, sentence in _pieces(text):
            key = fingerprint(sentence)
            if key in seen:
                message = _("This stands twice: “%(text)s”.") % {"text": sentence[:40]}
                found.append(text.finding("repeated-sentence", message, start, start + len(sentence)))
            seen.add(key)
    return found


def _pieces(text: Text) -> Iterator[tuple[int, str]]:
    """The sentences of a text, and its lines, that are long enough to be no coincidence."""
    for at, line in text.lines():
        sentences = [(at + match.start(), match.group()) for match in _SENTENCE.finditer(line)]
        for start, sentence in sentences:
            stripped = sentence.strip()
            shortest = SHORTEST_SENTENCE if text.is_chinese else _SHORTEST_ENGLISH
            if len(sentences) == 1 and text.is_chinese:
                shortest = SHORTEST_LINE
            if len(fingerprint(stripped)) >= shortest:
                yield start + sentence.index(stripped), stripped
