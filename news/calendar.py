"""How many releases there are of each month and category: what lists of any length are counted and cut by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.db.models import Count, TextField
from django.db.models.functions import Cast, Substr
from wagtail.models import Locale, Page

from news.listing import ListedRelease
from news.newest import Stretch, newest, oldest
from news.queries import NewsReleaseQuerySet


class Calendar(NamedTuple):
    """The number of releases by the first day of their month and the address of their category."""

    counts: dict[tuple[date, str], int]

    @classmethod
    def of(cls, releases: NewsReleaseQuerySet) -> Calendar:
        """One query over all releases; remember the answer."""
        month = Substr(Cast("release_date", TextField()), 1, 7)
        rows = (
            releases.order_by()
            .annotate(written=month)
            .values_list("written", "category__slug")
            .annotate(number=Count("pk"))
        )
        return cls({(date.fromisoformat(f"{written}-01"), slug): number for written, slug, number in rows})

    def months(self, is_wanted: Callable[[date, str], bool] = lambda month, slug: True) -> list[tuple[date, int]]:
        """Months with the number of their releases that are wanted, newest first."""
        found: Counter[date] = Counter()
        for (month, slug), number in self.counts.items():
            if is_wanted(month, slug):
                found[month] += number
        return sorted(found.items(), reverse=True)

    def years(self) -> list[int]:
        """The years that have releases, newest first."""
        return sorted({month.year for month, _ in self.counts}, reverse=True)

    def slugs(self) -> set[str]:
        """The addresses of the categories that have releases."""
        return {slug for _, slug in self.counts}

    def months_of(self, year: int) -> list[date]:
        """The months of a year that have releases, newest first."""
        return [month for month, _ in self.months(lambda month, slug: month.year == year)]


class CountedReleases:
    """Published releases newest first, for a Paginator: counted beforehand, any part found without passing the others.

    `months` are their months with their numbers, newest first. A part begins in one of these and ends in one, and the
    nearer side bounds the search, so the last page of a long list costs what the first does.
    """

    def __init__(self, model: type[Page], locale: Locale, stretch: Stretch, months: list[tuple[date, int]]):
        self.model = model
        self.stretch = stretch
        self.locale = locale
        self.months = months

    def count(self) -> int:
        return sum(number for _, number in self.months)

    __len__ = count

    def __getitem__(self, part: slice) -> list[ListedRelease]:
        start, stop = part.start or 0, min(part.stop, self.count())
        if start >= stop:
            return []
        first, newer, _ = self._month_at(start)
        last, _, older = self._month_at(stop - 1)
        if newer <= older:
            stretch = self.stretch.up_to_month(first.year, first.month)
            return newest(self.model, self.locale, stop - start, newer, stretch)
        stretch = self.stretch.from_month(last.year, last.month)
        return oldest(self.model, self.locale, stop - start, older, stretch)[::-1]

    def _month_at(self, position: int) -> tuple[date, int, int]:
        """The month of the release at a position, and how many of that month come before it and after it."""
        for month, number in self.months:
            if position < number:
                return month, position, number - position - 1
            position -= number
        raise IndexError(position)
