"""Interviews: what stands before a colon there is who speaks, not the label of a field."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from intake.blocks import HEADING, TEXT, Line
from intake.characters import HAN, ends_a_sentence, is_prose
from intake.names import are_names

_TURN = re.compile(
    r"(?P<who>[^\s:：，。,.?？!！“”\"]{1,14}|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\s*[:：]\s*(?P<said>.*)$"
)
# Who asks and who answers, whether or not anybody else is named.
_ASKS = re.compile(
    rf"(?:[{HAN}]{{0,8}}记者|主持人|访谈者|采访者|[问答]|提问|回答|Q\d{{0,2}}|A\d{{0,2}}|Question|Answer|Interviewer|"
    r"Reporter|Host|Moderator)",
    re.I,
)
_NAMES = re.compile(rf"[{HAN}·]{{2,4}}(?:[、\s][{HAN}·]{{2,4}}){{0,3}}")
_LONGEST_NAMES = 24  # characters of the names behind a label
_QUESTION = re.compile(r"[？?][”’」』）)\"']*$")


def mark_dialogue(lines: list[Line]) -> None:
    """Give the hint `spoken` to what is said in an interview: 记者：…？, 问：…, Q: …"""
    turns = [(line, *turn) for at, line in enumerate(lines) if (turn := _turn(lines, at))]
    speakers = _speakers(turns)
    begun = False
    for line, who, said in turns:
        if not begun and _NAMES.fullmatch(said) and are_names(said):  # who has written it: 记者：张三
            continue
        if who in speakers or _ASKS.fullmatch(who) and _says_something(said):
            line.hints |= {"spoken"}
            begun = True


def _says_something(said: str) -> bool:
    """Whether words are a question or a sentence, which no name is."""
    return bool(_QUESTION.search(said)) or len(said) > _LONGEST_NAMES and is_prose(said)


def _turn(lines: list[Line], at: int) -> tuple[str, str] | None:
    """Who speaks in a line, and what is said there or, below a name that stands alone, on the next."""
    line = lines[at]
    may_speak = line.kind in {TEXT, HEADING} and not line.has("outside", "furniture", "letter", "contact")
    match = _TURN.match(line.text) if may_speak else None
    if not match:
        return None
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return match["who"], match["said"] or below


def _speakers(turns: list[tuple[Line, str, str]]) -> set[str]:
    """Those who take turns: each speaks more than once, mostly in sentences, and somebody else in between."""
    spoken, sentences = Counter(who for _line, who, _said in turns), Counter()
    for _line, who, said in turns:
        sentences[who] += ends_a_sentence(said)
    found = {who for who, times in spoken.items() if times > 1 and sentences[who] * 2 > times}
    order = [who for _line, who, _said in turns if who in found]
    changes = sum(first != second for first, second in pairwise(order))
    return found if changes > len(found) - 1 and len(found) > 1 else set()
