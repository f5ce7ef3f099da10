"""What the numbers of a text count: each with the noun before it and the noun behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from intake.characters import HAN
from proofreading.text import Text
from translation.checks.numbers.chinese import read_chinese
from translation.checks.numbers.english import read_english
from translation.glossary.words import normal

_FIGURE = re.compile(r"[0-9０-９一二两三四五六七八九十百千万亿]")
_LINKS = re.compile(
    r"(?:大会|会议|本次|本届|其|共计|总计|合计|共有|共|约|近|达到|达|超过|逾|为期|为|有|是|的|预计|将|设|设有|包括|分别|总数|总人数|总量)+$"
)
_COUNTERS = "人次|台次|批次|名|位|家|个|项|种|场|套|件|批|所|篇|份|条|座|台|组|支|次|余"
_COUNTER = re.compile(rf"^(?:多|余|来)?(?:{_COUNTERS})")
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
# 29个省（区、市）的代表: the counter alone is no noun.
_PLACES = re.compile(r"(省|国家|地区|城市|国家和地区)(?:[（(][^）)\n]{1,8}[）)])?的?")
_PERIOD = re.compile(r"(?:19|20)\d\d|第[一二三四五六七八九十\d]+届|[上本下]届|去年|今年|明年")
_EN_PERIOD = re.compile(r"(?:19|20)\d\d|\d+(?:st|nd|rd|th)")
_CLAUSE = re.compile(r"[\n。；！？，,：:（(、]")
_PERSONS = frozenset("人名位")
_WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
_SMALL = """
a an the and of for in on to with by at from as or who which that were was are is will have has had per cent than over
"""
_SMALL_WORDS = frozenset(_SMALL.split())
_MONTHS = frozenset(
    "January February March April May June July August September October November December".lower().split()
)
_CONTEXT, _FAR = 14, 60  # characters before a number that say whether it is one of others, and what it counts


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
    is_share: bool = False  # a percentage

    @cached_property
    def size(self) -> float:
        """The value, for quick comparisons."""
        return float(self.value)

    @cached_property
    def digits(self) -> str:
        """The digits of the value without the noughts at its end, wherever its point stands."""
        if self.value.denominator != 1:
            return f"{self.size:.10g}".replace(".", "").strip("0")
        return str(self.value.numerator).rstrip("0")


def mentions(text: Text, language: str) -> Iterator[Mention]:
    """The numbers of a text that count or measure something; not those of a part, of another year or edition."""
    is_chinese = language.startswith("zh")
    if is_chinese and not _FIGURE.search(text.text):
        return
    make = _chinese if is_chinese else _english
    for quantity in read_chinese(text.text) if is_chinese else read_english(text.text):
        kind, value = quantity.main.kind, quantity.main.value
        is_share = kind == "percent"
        if not (is_share or kind == "number") or not isinstance(value, Fraction) or (value < 2 and not is_share):
            continue
        if mention := make(text, quantity, is_share):
            yield mention


def _chinese(text: Text, quantity, is_share: bool) -> Mention | None:
    clause = _CLAUSE.split(text.text[max(quantity.start - _FAR, 0) : quantity.start])[-1]
    figure_end = quantity.start + len(quantity.text.rstrip("人名位家个项种场套件批所篇份条座台"))
    behind = text.text[figure_end : figure_end + 16]
    if _OTHERS.search(clause[-_CONTEXT:]) or behind.startswith(("届", "年", "月", "日", "时", "分", "、", "—")):
        return None
    counter = _COUNTER.match(behind)
    rest = behind[counter.end() :] if counter else behind
    return Mention(
        text,
        quantity.start,
        max(figure_end + (counter.end() if counter else 0), quantity.end),
        quantity.main.value,
        quantity.main.unit or ("人" if behind[:1] in _PERSONS else (counter.group()[-1] if counter else "")),
        quantity.qualifiers,
        _LINKS.sub("", re.split(rf"[^{HAN}]", clause)[-1])[-8:],
        _noun(rest),
        re.split(rf"[^{HAN}]", rest)[0][:8],
        frozenset(_PERIOD.findall(_sentence(text.text, quantity.start, "\n。；！？"))),
        is_share,
    )


def _noun(rest: str) -> str:
    """The noun behind a number and its counter; 的 before it belongs to neither."""
    place = _PLACES.match(rest)
    lead, rest = (place[1], rest[place.end() :]) if place else ("", rest.removeprefix("的"))
    end = _NOUN_END.search(rest)
    return lead + (rest[: end.start()] if end else rest)


def _english(text: Text, quantity, is_share: bool) -> Mention | None:
    before = text.text[max(quantity.start - 30, 0) : quantity.start]
    behind = text.text[quantity.end : quantity.end + 60]
    if is_share or not re.match(r"\s|-", behind[:1]) or _OTHERS.search(re.split(r"[.;\n]", before)[-1]):
        return None
    words = _english_words(re.split(r"[,.;:()\n–—]", behind, maxsplit=1)[0])
    if not words or words[0].lower() in _MONTHS:
        return None
    sentence = _sentence(text.text, quantity.start, ("\n", ". "))
    return Mention(
        text,
        quantity.start,
        quantity.end,
        quantity.main.value,
        quantity.main.unit,
        quantity.qualifiers,
        "",
        " ".join(words[:3]),
        "",
        frozenset(_EN_PERIOD.findall(sentence)),
    )


def _sentence(text: str, at: int, ends: Iterable[str]) -> str:
    """What stands in the same sentence before a place."""
    return text[max(text.rfind(end, 0, at) for end in ends) + 1 : at]


def _english_words(clause: str) -> list[str]:
    words: list[str] = []
    for word in _WORD.findall(clause):
        if word.lower() in _SMALL_WORDS:
            break
        words.append(normal(word))
    return words
