"""What reading a text for quantities has in common in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from fractions import Fraction

from .quantity import MAY, MUST, Quantity, Reading
from .text import blank, without_addresses

Found = Iterable[Quantity] | None


class Reader:
    """A plain text, the part of it that is not read yet, and the quantities found.

    What was read is blanked in `rest`, so that later, more general patterns leave it alone.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.rest = without_addresses(text)
        self.found: list[Quantity] = []

    def take(self, pattern: re.Pattern[str], understand: Callable[[re.Match[str]], Found]) -> None:
        """Read all matches; where `understand` answers None the text is left for other patterns."""

        def read(match: re.Match[str]) -> str:
            quantities = understand(match)
            if quantities is None:
                return match[0]
            self.found.extend(quantities)
            return blank(match)

        self.rest = pattern.sub(read, self.rest)

    def quantity(self, start: int, end: int, *readings: Reading, demand: int = MUST) -> Quantity:
        """A quantity of this text."""
        return Quantity(readings, start, end, self.text[start:end].strip(), demand)

    def whole_match(self, match: re.Match[str], *readings: Reading, demand: int = MUST) -> list[Quantity]:
        """The one quantity that a match stands for."""
        return [self.quantity(match.start(), match.end(), *readings, demand=demand)]

    def may(self, match: re.Match[str], *readings: Reading) -> list[Quantity]:
        """Quantities that the other text may name, each by itself, and need not."""
        return [self.quantity(match.start(), match.end(), reading, demand=MAY) for reading in readings]


def number(value: Fraction | int, unit: str = "") -> Reading:
    """A plain number."""
    return Reading("number", Fraction(value), unit)


def ordinal(value: Fraction | int) -> Reading:
    """A place in an order."""
    return Reading("ordinal", Fraction(value))


def percent(value: Fraction | int, of: int = 100) -> Reading:
    """A share of a hundred."""
    return Reading("percent", Fraction(value) / of)


def month_day(month: int, day: int) -> Reading:
    """A day of the year."""
    return Reading("date", (month, day))


def is_day(month: int, day: int) -> bool:
    """Whether some year has such a day."""
    return 1 <= month <= 12 and 1 <= day <= 31


_ROMAN = {"I": 1, "V": 5, "X": 10}


def roman(text: str) -> int:
    """The value of a Roman numeral up to thirty-nine."""
    values = [_ROMAN[letter] for letter in text.upper()]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
