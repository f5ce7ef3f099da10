"""What the number check tells a person, in the active language."""

from __future__ import annotations

from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ..findings import Finding, error, warning
from . import qualifiers
from .english_dates import MONTHS
from .english_times import WEEKDAYS
from .quantity import Quantity, Reading


def _digits(value: Fraction) -> str:
    if value.denominator == 1:
        return f"{value.numerator:,}"
    decimal = f"{float(value):,.6f}".rstrip("0")
    return decimal if Fraction(decimal.replace(",", "")) == value else f"{value.numerator}/{value.denominator}"


def _ordinal(value: Fraction) -> str:
    number = value.numerator
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{ending}"


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


_NAMED = {
    "ordinal": _ordinal,
    "percent": lambda value: f"{_digits(value * 100)}%",
    "point": lambda value: f"{_digits(value * 100)} percentage points",
    "times": lambda value: f"{_digits(value)} times",
    "year": lambda value: str(value),
    "decade": lambda value: f"{value}s",
    "date": lambda value: f"{value[1]} {MONTHS[value[0] - 1]}",
    "month": lambda value: MONTHS[value - 1],
    "day": lambda value: _ordinal(Fraction(value)),
    "weekday": lambda value: WEEKDAYS[value],
    "time": _time,
    "third": str,
    "part": {"am": "morning", "noon": "noon", "pm": "afternoon", "eve": "evening"}.get,
    "half": {1: "first half", 2: "second half"}.get,
    "quarter": lambda value: f"{_ordinal(Fraction(value))} quarter",
    "vague": {
        1: "dozens", 2: "hundreds", 3: "thousands", 4: "tens of thousands", 5: "hundreds of thousands", 6: "millions",
        7: "tens of millions", 8: "hundreds of millions", 9: "billions",
    }.get,
    "list": lambda value: f"({value})",
}  # fmt: skip


def expected(reading: Reading) -> str:
    """What the English should say, as a translator may write it."""
    if reading.kind in _NAMED:
        return str(_NAMED[reading.kind](reading.value) or "")
    if reading.kind == "code":
        return str(reading.value)
    unit = reading.unit.replace("2", "²").replace("3", "³")
    return f"{_digits(reading.value)} {unit}".strip()


def missing(quantity: Quantity, instead: Quantity | None, severe: bool) -> Finding:
    """A quantity of the Chinese is not in the English, which may have another in its place."""
    values = {"source": quantity.text, "expected": expected(quantity.main)}
    finding = error if severe else warning
    code = _code(quantity)
    if instead:
        text = _("“%(source)s” (%(expected)s) is missing in the English; it has “%(target)s”.")
        return finding(code, text % {**values, "target": instead.text}, instead.text)
    return finding(code, _("“%(source)s” (%(expected)s) is missing in the English.") % values, quantity.text)


def added(quantity: Quantity, severe: bool) -> Finding:
    """A quantity of the English is not in the Chinese."""
    text = _("“%(target)s” in the English is not in the Chinese.") % {"target": quantity.text}
    return (error if severe else warning)("number_added", text, quantity.text)


def unit(quantity: Quantity, other: Quantity) -> Finding:
    """The number is right and its unit is not."""
    text = _("“%(source)s” (%(expected)s) has another unit in the English: “%(target)s”.")
    return error(
        "unit", text % {"source": quantity.text, "expected": expected(quantity.main), "target": other.text}, other.text
    )


def unit_missing(quantity: Quantity, other: Quantity) -> Finding:
    """The number is right and its currency is not named."""
    text = _("“%(source)s” (%(expected)s) lost its currency in the English: “%(target)s”.")
    return warning(
        "unit", text % {"source": quantity.text, "expected": expected(quantity.main), "target": other.text}, other.text
    )


def _labels() -> dict[str, str]:
    return {
        qualifiers.OVER: pgettext("of a number", "more than"),
        qualifiers.AT_LEAST: pgettext("of a number", "at least"),
        qualifiers.AT_MOST: pgettext("of a number", "at most"),
        qualifiers.BELOW: pgettext("of a number", "less than"),
        qualifiers.NEARLY: pgettext("of a number", "nearly"),
        qualifiers.ABOUT: pgettext("of a number", "about"),
    }


def qualifier(quantity: Quantity, other: Quantity, difference: str) -> Finding:
    """The number is right and “about”, “more than” or “nearly” before it is not."""
    labels = _labels()
    ours = " / ".join(labels[one] for one in sorted(quantity.qualifiers))
    theirs = " / ".join(labels[one] for one in sorted(other.qualifiers))
    values = {"source": quantity.text, "target": other.text, "expected": ours, "found": theirs}
    if difference == qualifiers.LOST:
        return warning(
            "qualifier",
            _("The Chinese says “%(expected)s” of “%(source)s”; the English “%(target)s” does not.") % values,
            other.text,
        )
    if difference == qualifiers.ADDED:
        return warning(
            "qualifier",
            _("The English says “%(found)s” of “%(target)s”; the Chinese “%(source)s” does not.") % values,
            other.text,
        )
    text = _("The Chinese says “%(expected)s” of “%(source)s”, the English says “%(found)s” of “%(target)s”.") % values
    return (error if difference == qualifiers.TURNED else warning)("qualifier", text, other.text)


def exchanged(first: tuple[Quantity, Quantity], second: tuple[Quantity, Quantity]) -> Finding:
    """Two numbers that stand in each other's place."""
    text = _("“%(first)s” and “%(second)s” seem to have changed places in the English: look what each of them counts.")
    values = {"first": first[1].text, "second": second[1].text}
    return warning("number_order", text % values, second[1].text)


_DATES = frozenset({"date", "month", "day", "weekday", "time", "part", "half", "quarter", "third"})


def _code(quantity: Quantity) -> str:
    return "date" if quantity.main.kind in _DATES else "number"
