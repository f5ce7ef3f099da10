"""Fractions, set terms of official Chinese and list marks: 三分之一, 十四五, 二十大, （十一）, 翻一番, 首次."""

from __future__ import annotations

import re
from fractions import Fraction

from . import chinese_numerals as numerals
from . import chinese_qualifiers, qualifiers
from .quantity import MAY, MUST, SHOULD, Quantity, Reading
from .reader import Reader, number, ordinal, percent, roman
from .units import CHINESE_UNITS

_C = numerals.CHARACTERS
_NUMERAL = rf"(?:{numerals.FIGURES}|[{_C}]{{1,20}}(?:点[{numerals.DIGITS}]{{1,9}})?)"
_ITEM = r"[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_LIST = re.compile(
    rf"(?:(?<![A-Za-z0-9{_C}])\((?P<bracket>{_ITEM})\)|(?m:^)\s{{0,9}}(?P<line>{_ITEM})(?:、|\.(?![0-9])))"
)
_DISCOURSE = re.compile(
    r"(?:(?:第|(?<![\u4e00-\u9fff]))(?P<first>[一二三四五六七八九十])(?=是(?![否不])|要(?![求素点])|[,，:])|其(?P<second>[一二三四五六七八九]))"
    r"(?<![一二三四五六七八九十百千万.0-9][一二三四五六七八九十])"
)
_FRACTION = re.compile(
    rf"(?<![0-9{_C}])(?:(?P<percent>百)|(?P<mille>千)|(?P<below>{_NUMERAL}))分之(?P<above>{_NUMERAL})"
    rf"(?:\s?(?:[-–—~]|至|到)\s?(?:百分之|千分之)?(?P<top>{_NUMERAL}))?"
)
_PLAN = re.compile(
    rf"(?<![{_C}第])(?:(十[一二三四五六])五(?![岁个名人天年家项位次万千百])"
    r"|(十|九|八|七|六)五(?=[\"”'》]|规划|时期|期间|计划|以来|末|开局|收官|攻关))"
)
_SLASHED = re.compile(r"(?<![0-9./])([1-9][0-9]{0,2})/([1-9][0-9]{0,3})(?![0-9./年月日])")
_CONGRESS = re.compile(
    rf"(?<![{_C}])(?P<n>二?十[一二三四五六七八九]?|[七八九])大(?=[\"”'以报精召开关胜提后指闭和、,，。作代主]|$)"
    r"|(?P<plenum>[一二三四五六七])中全会"
)
_BY = re.compile(r"数以(?P<scale>[十百千万亿]{1,2})计")
_GROUP = re.compile(rf"([{_C}]{{1,4}})国集团")
_FIRST = re.compile(
    r"首(?=[届次个批家创例条款项台座部场季位名所支站份]|发|开)|第一(?=[,，、次个届家批大名位站季部])|初次"
)
_ROMAN = re.compile(r"(?<![A-Za-z])[IVX]{1,4}(?![A-Za-z])")
_BOTH = re.compile(r"双(?=[方边向赢重碳创循减随一城休轨语曲])|对半|彼此")
_DOUBLING = re.compile(rf"翻了?(?:(?P<n>{_NUMERAL}|几))?番|(?P<fold>成倍)")
_HALF = re.compile(
    rf"(?P<majority>过半数?|大半|超半数?|半数以上|一半以上)|(?P<half>一半|半数|(?<=[近约])半(?![年天小个月]))"
    rf"|(?<![{_C}上下个0-9])(?P<unit_half>半)个?(?P<unit>年(?!度)|月|天|小时|世纪|日)|多半"
)
_SCALE_UNIT = re.compile(
    r"(?P<open>[(（]|单位[:为]?\s?[\"“]?)(?P<scale>[十百千万亿]{1,2})"
    r"(?P<unit>元|美元|欧元|人次?|吨|平方米|公顷|亩|千瓦时|户|件|辆|台|人民币)(?=[),，;、/\s\"”]|$)"
)
_MOST_DOUBLINGS = 10


def read_terms(reader: Reader) -> None:
    """Take fractions and the terms whose numerals are to be read in a way of their own."""
    reader.take(_LIST, lambda match: _list_mark(reader, match))
    reader.take(_FRACTION, lambda match: _fraction(reader, match))
    reader.take(_SLASHED, lambda match: _slashed(reader, match))
    reader.take(_PLAN, lambda match: _plan(reader, match))
    reader.take(_CONGRESS, lambda match: reader.whole_match(match, ordinal(_value(match["n"] or match["plenum"]))))
    reader.take(_BY, lambda match: _by(reader, match))
    reader.take(_GROUP, lambda match: _group(reader, match))
    reader.take(_DOUBLING, lambda match: _doubling(reader, match))
    reader.take(_SCALE_UNIT, lambda match: _scale_unit(reader, match))
    reader.take(_HALF, lambda match: _half(reader, match))
    reader.take(_ROMAN, lambda match: reader.may(match, number(roman(match[0]))))
    reader.take(_BOTH, lambda match: reader.may(match, number(2)))
    reader.take(_FIRST, lambda match: reader.may(match, ordinal(1)))
    reader.take(_DISCOURSE, lambda match: _discourse(reader, match))


def _discourse(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    """一是, 其二: first and second, which English may say or leave out."""
    place = _value(match["first"] or match["second"])
    return reader.may(match, ordinal(place), number(place))


def _value(text: str) -> Fraction:
    return (numerals.values(text) or [Fraction(0)])[0]


def _list_mark(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    value = _value(match["bracket"] or match["line"])
    return reader.whole_match(match, Reading("list", value), number(value), ordinal(value), demand=MAY)


def _fraction(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    parts = [_value(match[name]) for name in ("above", "top") if match[name]]
    if reader.text.startswith("决赛", match.end()) or match[0] == "百分之百":
        return None
    whole = 100 if match["percent"] else 1000 if match["mille"] else _value(match["below"])
    if not whole:
        return None
    as_share = whole in {100, 1000, 10000}
    found = [
        reader.quantity(*match.span(), percent(part, whole) if as_share else number(part / whole)) for part in parts
    ]
    said, hints = chinese_qualifiers.qualifiers(reader.text, match.start(), match.end(), match.end())
    for quantity in found:
        quantity.qualifiers, quantity.hints = (said, hints) if len(found) == 1 else (frozenset(), said | hints)
    return found + ([] if as_share else reader.may(match, number(parts[0]), number(whole)))


def _slashed(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    above, below = int(match[1]), int(match[2])
    found = reader.whole_match(match, number(Fraction(above, below)), number(above))
    found[0].qualifiers, found[0].hints = chinese_qualifiers.qualifiers(reader.text, *match.span(), match.end())
    return found + reader.may(match, number(below))


def _plan(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    plan = int(_value(match[1] or match[2]))
    first = 2021 + (plan - 14) * 5
    years = Reading("year", Fraction(first)), Reading("year", Fraction(first + 4))
    return reader.whole_match(match, ordinal(plan), years[0]) + reader.may(match, *years, number(5, "year"))


def _by(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    """数以百万计 is millions."""
    return reader.whole_match(match, Reading("vague", len(str(int(_value(match["scale"])))) - 1), demand=SHOULD)


def _group(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    members = _value(match[1])
    return reader.whole_match(match, number(members), Reading("code", f"G{members}"))


def _doubling(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    times = 2 ** min(int(_value(match["n"])), _MOST_DOUBLINGS) if match["n"] and match["n"] != "几" else 2
    demand = SHOULD if match["fold"] or match["n"] == "几" else MUST
    readings = Reading("times", Fraction(times)), Reading("percent", Fraction(times - 1))
    return reader.whole_match(match, *readings, demand=demand)


def _scale_unit(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    """The unit of a table: (万元) is RMB10,000."""
    reading = number(_value(match["scale"]), CHINESE_UNITS.get(match["unit"], ""))
    return [reader.quantity(match.start("scale"), match.end(), reading, demand=SHOULD)]


def _half(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["unit_half"]:
        unit = "month" if match["unit"] == "月" else CHINESE_UNITS.get(match["unit"], "")
        found = reader.whole_match(match, number(Fraction(1, 2), unit), demand=MAY if unit == "day" else SHOULD)
        found[0].qualifiers, found[0].hints = chinese_qualifiers.qualifiers(reader.text, *match.span(), match.end())
        return found
    found = reader.whole_match(
        match, number(Fraction(1, 2)), demand=SHOULD if match["majority"] or match["half"] else MAY
    )
    said, hints = chinese_qualifiers.qualifiers(reader.text, match.start(), match.end(), match.end())
    found[0].qualifiers = said | ({qualifiers.OVER} if match["majority"] else set())
    found[0].hints = hints
    return found
