"""Numbers of the same thing that contradict one another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from os.path import commonprefix

from django.utils.translation import gettext as _

from intake.characters import HAN
from proofreading.findings import Finding
from proofreading.text import CELL, Text
from translation.checks.numbers.chinese import read_chinese
from translation.checks.numbers.english import read_english
from translation.checks.numbers.qualifiers import ABOUT, OVER
from translation.glossary.words import normal

_FIGURE = re.compile(r"[0-9０-９一二两三四五六七八九十百千万亿]")
_LINKS = re.compile(
    r"(?:大会|会议|本次|本届|其|共计|总计|合计|共有|共|约|近|达到|达|超过|逾|为|有|是|的|预计|将|设|设有|包括|分别)+$"
)
_COUNTER = re.compile(r"^(?:多|余|来)?(?:名|位|家|个|项|种|场|套|件|批|所|篇|份|条|座|台|台次|人次|组|支|次|余)")
_NOUN_END = re.compile(
    rf"[^{HAN}]|[的和与及或了将在是有于为从到]|参加|出席|举办|举行|参展|联合|分别|共同|组成|来自|围绕|聚焦|表示|介绍|获得|报名|到会|参会"
)
_OTHERS = re.compile(
    r"其中|另有|另外|还有|此外|各|每|平均|首批|第[一二三四五六七八九十\d]+[届批期次]?$|前$|新增|增加|减少|增长|"
    r"下降|同比|环比|去年|上届|上年|往年|前年|往届|历届|累计|剩余|不足|至少|最多|上一|分别为|当日|当天|今年|本月|上月|同期|下届|明年|"
    r"\b(?:of whom|of them|including|another|other|last year|previous|each|every|first|additional|further|more|extra|"
    r"average|in 20\d\d)\b",
    re.I,
)
_PERSONS = frozenset("人名位")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_SMALL = """
a an the and of for in on to with by at from as or who which that were was are is will have has had per cent than over
"""
_SMALL_WORDS = frozenset(_SMALL.split())
SHORTEST_NOUN = 3  # Chinese characters that two mentions must share
_LIKE = Fraction(3, 5)  # of the larger: a smaller number is rather a part of it
_CONTEXT = 14


@dataclass(frozen=True)
class Mention:
    """A number with what it counts: the noun before it, the noun behind it, and whether it counts people."""

    text: Text
    start: int
    end: int
    value: Fraction
    unit: str
    qualifiers: frozenset[str]
    before: str
    after: str
    behind: str  # with the verb: 单位联合主办
    period: frozenset[str]


def check_numbers(texts: list[Text], language: str) -> list[Finding]:
    """`contradiction`: two numbers of the same noun and unit that cannot both be right.

    Parts of a whole, other years and other editions are none, and neither is a number beyond compare.
    """
    found: list[Finding] = []
    known: dict[str, list[Mention]] = defaultdict(list)
    for text in texts:
        for mention in _mentions(text, language) if text.role != CELL else ():
            keys = _keys(mention)
            same = [other for key in keys for other in known[key]]
            if earlier := next((other for other in same if _contradict(other, mention)), None):
                found.append(_finding(earlier, mention))
            for key in keys:
                known[key].append(mention)
    return found


def _keys(mention: Mention) -> set[str]:
    """Two mentions of the same noun have one of these in common."""
    if not mention.text.is_chinese:
        return {f"{mention.unit}|{mention.after.split(' ')[0]}"}
    before = {mention.before[-length:] for length in range(SHORTEST_NOUN, len(mention.before) + 1)}
    after = {mention.after[:length] for length in range(SHORTEST_NOUN, len(mention.after) + 1)}
    whole = {f"={mention.after}"} if _is_whole_noun(mention) else set()
    return {f"{mention.unit}|{piece}" for piece in before | after | whole | {mention.behind[: SHORTEST_NOUN + 1]}}


def _is_whole_noun(mention: Mention) -> bool:
    """Whether people are counted by a noun of two characters and nothing more, as in 850名代表."""
    return mention.unit == "人" and len(mention.after) == 2


def _finding(earlier: Mention, later: Mention) -> Finding:
    first = earlier.text.text[max(earlier.start - 8, 0) : earlier.end + 6].replace("\n", " ")
    message = _("Another number of the same stands elsewhere: “%(text)s”.") % {"text": first}
    piece = later.text.text[later.start : later.end]
    return later.text.finding(
        "contradiction", message, later.start, later.end, about=f"{first}|{piece}|{later.before[-6:]}|{later.after[:6]}"
    )


def _mentions(text: Text, language: str) -> Iterator[Mention]:
    is_chinese = language.startswith("zh")
    if is_chinese and not _FIGURE.search(text.text):
        return
    for quantity in read_chinese(text.text) if is_chinese else read_english(text.text):
        reading = quantity.main
        if reading.kind != "number" or not isinstance(reading.value, Fraction) or reading.value < 2:
            continue
        make = _chinese_mention if is_chinese else _english_mention
        if mention := make(text, quantity):
            yield mention


def _chinese_mention(text: Text, quantity) -> Mention | None:
    line_start = max(text.text.rfind(mark, 0, quantity.start) for mark in "\n。；！？，,：:（(、") + 1
    sentence_start = max(text.text.rfind(mark, 0, quantity.start) for mark in "\n。；！？") + 1
    clause = text.text[line_start : quantity.start]
    figure_end = quantity.start + len(quantity.text.rstrip("人名位家个项种场套件批所篇份条座台"))
    behind = text.text[figure_end : figure_end + 16]
    if _OTHERS.search(clause[-_CONTEXT:]) or behind.startswith(("届", "年", "月", "日", "时", "分", "、", "—")):
        return None
    counter = _COUNTER.match(behind)
    unit = quantity.main.unit or ("人" if behind[:1] in _PERSONS else (counter.group()[-1] if counter else ""))
    rest = re.split(rf"[^{HAN}]", behind[counter.end() :] if counter else behind)[0][:8]
    after = behind[counter.end() :] if counter else behind
    after = after[: _NOUN_END.search(after).start()] if _NOUN_END.search(after) else after
    before = _LINKS.sub("", re.split(rf"[^{HAN}]", clause)[-1])[-8:]
    end = figure_end + (counter.end() if counter else 0)
    period = frozenset(
        re.findall(
            r"(?:19|20)\d\d|第[一二三四五六七八九十\d]+届|[上本下]届|去年|今年|明年",
            text.text[sentence_start : quantity.start],
        )
    )
    return Mention(
        text,
        quantity.start,
        max(end, quantity.end),
        quantity.main.value,
        unit,
        quantity.qualifiers,
        before,
        after,
        rest,
        period,
    )


def _english_mention(text: Text, quantity) -> Mention | None:
    before = text.text[max(quantity.start - 30, 0) : quantity.start]
    behind = text.text[quantity.end : quantity.end + 60]
    clause = re.split(r"[,.;:()\n–—]", behind, maxsplit=1)[0]
    words: list[str] = []
    for word in _WORD.findall(clause):
        if word.lower() in _SMALL_WORDS:
            break
        words.append(normal(word))
    if not words or not re.match(r"\s|-", behind[:1]) or _OTHERS.search(re.split(r"[.;\n]", before)[-1]):
        return None
    if words[0].title() in (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ):
        return None
    noun = " ".join(words[:3])
    sentence = text.text[
        max(text.text.rfind(". ", 0, quantity.start), text.text.rfind("\n", 0, quantity.start)) + 1 : quantity.start
    ]
    period = frozenset(re.findall(r"(?:19|20)\d\d|\d+(?:st|nd|rd|th)", sentence))
    return Mention(
        text,
        quantity.start,
        quantity.end,
        quantity.main.value,
        quantity.main.unit,
        quantity.qualifiers,
        "",
        noun,
        "",
        period,
    )


def _contradict(one: Mention, other: Mention) -> bool:
    if one.text is other.text and other.start < one.end:  # two readings of one place
        return False
    if one.value == other.value or one.unit != other.unit or not _same_noun(one, other):
        return False
    if one.period and other.period and one.period != other.period:
        return False
    return not _compatible(one, other) and _alike(one.value, other.value)


def _same_noun(one: Mention, other: Mention) -> bool:
    if not one.text.is_chinese:
        shared = min(one.after, other.after, key=len)
        return (
            len(shared) > 4
            and (f"{one.after} ").startswith(f"{shared} ")
            and (f"{other.after} ").startswith(f"{shared} ")
        )
    shared = (
        len(commonprefix([one.before[::-1], other.before[::-1]])) >= SHORTEST_NOUN + 1,
        len(commonprefix([one.after, other.after])) >= SHORTEST_NOUN,
        len(commonprefix([one.behind, other.behind])) > SHORTEST_NOUN,
        _meet(one.before, other.after) or _meet(other.before, one.after),
        _is_whole_noun(one) and one.after == other.after and one.unit == other.unit,
    )
    return any(shared)


def _meet(before: str, after: str) -> bool:
    """正式代表850人 and 880名正式代表: the one noun ends as the other begins."""
    return any(before.endswith(after[:length]) for length in range(SHORTEST_NOUN, len(after) + 1))


def _compatible(one: Mention, other: Mention) -> bool:
    """More than 2,000 and 2,300 go together, and so do about 300 and 290."""
    smaller, larger = sorted((one, other), key=lambda mention: mention.value)
    if OVER in smaller.qualifiers:
        return True
    either = one.qualifiers | other.qualifiers
    return (
        bool(either)
        and (larger.value - smaller.value) * 10 <= larger.value
        and (ABOUT in either or "under" in either or "nearly" in either)
    )


def _alike(one: Fraction, other: Fraction) -> bool:
    """Near one another, the same digits in another order, or another number of noughts: a slip, and not a part."""
    smaller, larger = sorted((one, other))
    digits = [str(value.numerator).rstrip("0") for value in (one, other)]
    is_slip = sorted(digits[0]) == sorted(digits[1]) and len(digits[0]) > 1
    return smaller >= larger * _LIKE or is_slip
