"""Days, months, years and parts of the year in English text."""

from __future__ import annotations

import re
from fractions import Fraction

from .english_numerals import CARDINALS
from .qualifiers import ALL
from .quantity import MAY, MUST, SHOULD, Quantity, Reading
from .reader import Reader, is_day, month_day, number, ordinal

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
_MONTH_OF = {name: place for place, name in enumerate(MONTHS, 1)} | {
    name[:3]: place for place, name in enumerate(MONTHS, 1)
}
_MONTH_OF |= {"Sept": 9, **{name.upper(): place for place, name in enumerate(MONTHS, 1)}}
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\b\.?"
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?![0-9%]|[.,:][0-9])(?:st|nd|rd|th)?(?![A-Za-z])"
_JOIN = r"(?:\s?[-–—/]\s?| to | and | or |, (?:and )?| & | through | until | till )"
_YEAR = r"[12][0-9]{3}(?![0-9]|,[0-9]{3})"
_DAYS = rf"{_DAY}(?:{_JOIN}(?:the )?{_DAY}){{0,5}}"
_DATE = re.compile(
    rf"(?<![0-9A-Za-z$€£])(?<![0-9][.,:])(?P<days>{_DAYS}) ?(?:of )?"
    rf"(?P<month>{_MONTH})(?:,? (?:of )?(?P<year>{_YEAR}))?"
    rf"|(?<![A-Za-z])(?P<month2>{_MONTH}) (?:the )?(?P<days2>{_DAYS})(?:,? (?P<year2>{_YEAR}))?"
)
_MONTH_ALONE = re.compile(rf"(?<![A-Za-z])(?P<month>{_MONTH})(?:,? (?:of )?(?P<year>{_YEAR}))?")
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|from|to|through|late|early|mid|end-|this|last|next|during|and|between|before"
    r"|after|every|each|per|for)|[-–—/(,])[ -]?$",
    re.I,
)
_ISO = re.compile(r"(?<![0-9])([12][0-9]{3})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_NUMERIC = re.compile(r"(?<![0-9])([0-9]{1,2})([/.-])([0-9]{1,2})\2([12][0-9]{3})(?![0-9])")
_DOTTED = re.compile(r"(?<![0-9.])([0-9]{1,2})[·/]([0-9]{1,2})(?![0-9./])")
_MAY_DAY = re.compile(r"\bMay Day\b")

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_PLACE = "|".join(_PLACES)
_QUARTER = re.compile(rf"\bQ([1-4])\b|\b({_PLACE})(?:(?: and |, | or )({_PLACE}))?[ -](?:fiscal )?quarters?\b", re.I)
_QUARTERS = re.compile(r"\b(?:first|last|past) (two|three|2|3) quarters\b", re.I)
_HALF = re.compile(r"\bH([12])\b|\b(first|second|latter|1st|2nd|last)[ -]half\b", re.I)
_DECADE_WORDS = {f"{ten[:-1]}ies": value for ten, value in CARDINALS.items() if value >= 20}
_DECADE = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>[12][0-9]{2}0)'?s\b|(?<![0-9])'?(?P<short>[2-9]0)'?s\b"
    rf"|\b(?P<word>{'|'.join(_DECADE_WORDS)})\b",
    re.I,
)


def read_dates(reader: Reader) -> None:
    """Take what tells the time: days, months, years, quarters, decades."""
    reader.take(_ISO, lambda match: _full(reader, match, match[1], (match[3], match[4])))
    reader.take(_NUMERIC, lambda match: _full(reader, match, match[4], (match[1], match[3])))
    reader.take(_DECADE, lambda match: _decade(reader, match))
    reader.take(_MAY_DAY, lambda match: reader.may(match, month_day(5, 1)))
    reader.take(_DATE, lambda match: _date(reader, match))
    reader.take(_MONTH_ALONE, lambda match: _month(reader, match))
    reader.take(_DOTTED, lambda match: _dotted(reader, match))
    reader.take(_QUARTERS, lambda match: _quarters(reader, match))
    reader.take(_QUARTER, lambda match: _quarter(reader, match))
    reader.take(_HALF, lambda match: _half(reader, match))


def _full(reader: Reader, match: re.Match[str], year: str, parts: tuple[str, str]) -> list[Quantity] | None:
    one, other = int(parts[0]), int(parts[1])
    readings = [month_day(a, b) for a, b in ((one, other), (other, one)) if is_day(a, b)]
    if match.re is _ISO:
        readings = readings[:1] if is_day(one, other) else []
    if not readings:
        return None
    return reader.whole_match(match, Reading("year", Fraction(int(year)))) + reader.whole_match(match, *readings)


def _decade(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    if match["year"]:
        start = int(match["year"])
        return reader.whole_match(match, Reading("decade", Fraction(start)))
    start = int(match["short"] or 0) or _DECADE_WORDS[match["word"].lower()]
    found = reader.whole_match(match, Reading("decade", Fraction(1900 + start)), number(start), number(10, "year"))
    found[0].demand, found[0].hints = MAY, ALL
    return found


def _as_month(text: str) -> int:
    return _MONTH_OF[text.rstrip(".")]


def _is_month(reader: Reader, match: re.Match[str], name: str, dated: bool) -> bool:
    """May and March are words too, unless something shows the month."""
    if name.rstrip(".") not in {"May", "March", "MAY", "MARCH", "Mar"} or dated:
        return True
    before = reader.text[max(0, match.start() - 12) : match.start()]
    return bool(_BEFORE_MONTH.search(before)) and not before.endswith("Long ")


def _year(reader: Reader, match: re.Match[str], group: str) -> list[Quantity]:
    if not match[group]:
        return []
    return [reader.quantity(*match.span(group), Reading("year", Fraction(int(match[group]))))]


def _date(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    suffix = "2" if match["month2"] else ""
    month = _as_month(match["month" + suffix])
    found, previous = [], 0
    days, (start, _) = match["days" + suffix], match.span("days" + suffix)
    for day in re.finditer(r"[0-9]+", days):
        readings = [month_day(month, int(day[0])), Reading("day", int(day[0]))]
        if previous and re.search(r"and|,|or|&|to", days[previous : day.start()]):
            readings.append(number(int(day[0])))
        begin, end = (match.start(), start + day.end()) if suffix else (start + day.start(), match.end("month"))
        found.append(reader.quantity(begin, end, *readings))
        previous = day.end()
    return found + _year(reader, match, "year" + suffix)


def _month(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    if not _is_month(reader, match, match["month"], bool(match["year"])):
        return None
    month = reader.quantity(*match.span("month"), Reading("month", _as_month(match["month"])))
    return [month, *_year(reader, match, "year")]


def _dotted(reader: Reader, match: re.Match[str]) -> list[Quantity] | None:
    one, other = int(match[1]), int(match[2])
    if "·" in match[0]:
        readings = [number(Fraction(f"{one}.{match[2]}")), number(int(match[1] + match[2]))]
    else:
        readings = [number(Fraction(one, other)), number(one), number(other)] if other else [number(one)]
    readings += [month_day(a, b) for a, b in ((one, other), (other, one)) if is_day(a, b)]
    return reader.whole_match(match, *readings, demand=MUST)


def _quarters(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    count = 2 if match[1] in {"two", "2"} else 3
    return reader.whole_match(match, number(count), number(count * 3, "month"))


def _quarter(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    places = [int(match[1])] if match[1] else [_PLACES[match[group].lower()] for group in (2, 3) if match[group]]
    return [
        reader.quantity(*match.span(), Reading("quarter", one), ordinal(one), number(Fraction(1, 4)), demand=SHOULD)
        for one in places
    ]


def _half(reader: Reader, match: re.Match[str]) -> list[Quantity]:
    half = int(match[1]) if match[1] else 1 if match[2].lower() in {"first", "1st"} else 2
    return reader.whole_match(match, Reading("half", half), number(Fraction(1, 2)), ordinal(half), demand=MAY)
