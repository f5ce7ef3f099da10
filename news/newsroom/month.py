"""A month as weeks of days, Monday first."""

from __future__ import annotations

import re
from calendar import Calendar
from dataclasses import dataclass, field
from datetime import date, timedelta

WRITTEN = re.compile(r"(20\d\d|19\d\d)-(0[1-9]|1[0-2])")


@dataclass
class Day:
    """One day of the calendar, with what happens on it."""

    date: date
    is_in_month: bool
    entries: list = field(default_factory=list)


@dataclass(frozen=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def read(cls, text: str, today: date) -> Month:
        """From `2023-09`; the month of today for any other text."""
        found = WRITTEN.fullmatch(text)
        return cls(int(found[1]), int(found[2])) if found else cls(today.year, today.month)

    def __str__(self):
        return f"{self.year}-{self.number:02}"

    @property
    def first(self) -> date:
        """The first day of it."""
        return date(self.year, self.number, 1)

    @property
    def previous(self) -> Month:
        """The month before."""
        return self._of(self.first - timedelta(days=1))

    @property
    def next(self) -> Month:
        """The month after."""
        return self._of(self.first + timedelta(days=31))

    @staticmethod
    def _of(day: date) -> Month:
        return Month(day.year, day.month)

    def weeks(self) -> list[list[Day]]:
        """Whole weeks that cover the month."""
        weeks = Calendar(firstweekday=0).monthdatescalendar(self.year, self.number)
        return [[Day(day, day.month == self.number) for day in week] for week in weeks]
