"""The newest releases of a language, of all or of a stretch of the archive: lists, feeds, the front page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import F, QuerySet
from wagtail.models import Locale

from home.prepared_queries import prepared
from news.listing import ListedRelease, as_listed

if TYPE_CHECKING:
    from news.models import NewsReleasePage

ORDER = ("-release_date", F("release_time").desc(nulls_last=True), "-pk")
OLDEST_FIRST = ("release_date", F("release_time").asc(nulls_first=True), "pk")


class Stretch(NamedTuple):
    """Which releases, of any language and state, by what stands in their own table; without bounds, all."""

    since: date | None = None  # the first day
    before: date | None = None  # the day after the last
    category: str | None = None  # the address of a category

    @classmethod
    def of_year(cls, year: int) -> Stretch:
        """The releases dated in a calendar year."""
        return cls(date(year, 1, 1), date(year + 1, 1, 1))

    @classmethod
    def of_month(cls, year: int, month: int) -> Stretch:
        """The releases dated in a calendar month. Raises ValueError for a month that does not exist."""
        return cls(date(year, month, 1), _month_after(year, month))

    def up_to_month(self, year: int, month: int) -> Stretch:
        """Those of them that are dated in a calendar month or before."""
        end = _month_after(year, month)
        return self._replace(before=min(end, self.before or end))

    def from_month(self, year: int, month: int) -> Stretch:
        """Those of them that are dated in a calendar month or after."""
        start = date(year, month, 1)
        return self._replace(since=max(start, self.since or start))

    def of(self, releases: QuerySet) -> QuerySet:
        """Those of these releases that lie in it."""
        return releases.filter(**_conditions(self._asdict()))


def _month_after(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1)


def _conditions(bounds: dict) -> dict:
    lookups = {"since": "release_date__gte", "before": "release_date__lt", "category": "category__slug"}
    return {lookups[name]: bound for name, bound in bounds.items() if bound is not None}


ALL = Stretch()


def newest(
    model: type[NewsReleasePage], locale: Locale, number: int, skip: int = 0, stretch: Stretch = ALL
) -> list[ListedRelease]:
    """The newest published releases of one language in a stretch, without the first `skip`.

    The table of releases is read in the order of its dates until there is enough, and only what was read is looked up
    among the pages. A join would have the database read and sort every release there is.
    """
    return [ListedRelease(*row) for row in _first(as_listed, ORDER, model, locale, number, skip, stretch)]


def oldest(
    model: type[NewsReleasePage], locale: Locale, number: int, skip: int = 0, stretch: Stretch = ALL
) -> list[ListedRelease]:
    """The oldest ones in the order of their dates, without the first `skip`."""
    return [ListedRelease(*row) for row in _first(as_listed, OLDEST_FIRST, model, locale, number, skip, stretch)]


def newest_pages(model: type[NewsReleasePage], locale: Locale, number: int, stretch: Stretch) -> list[NewsReleasePage]:
    """The newest as whole pages with their locale."""
    return _first(_with_locale, ORDER, model, locale, number, 0, stretch)


def _with_locale(releases: QuerySet) -> QuerySet:
    return releases.select_related("locale")


def _first(form: Callable, order: tuple, model, locale: Locale, number: int, skip: int, stretch: Stretch) -> list:
    bounds = {name: bound for name, bound in stretch._asdict().items() if bound is not None}
    window = 4 * (skip + number) + 50
    while True:
        # The first part of a list is asked for by everybody, and each of the others is a query of its own.
        ask = _published_among.unprepared if skip else _published_among
        releases = ask(form, order, model, window, skip, number, locale=locale.pk, **bounds)
        if len(releases) == number or not _read(model, bounds, order)[window : window + 1].exists():
            return releases
        window *= 20


@prepared
def _published_among(form, order, model, window: int, skip: int, number: int, *, locale, **bounds) -> QuerySet:
    """The first published releases in an order, among the first `window` of any language and state."""
    read = _read(model, bounds, order)[:window]
    found = model.objects.published().filter(locale=locale, pk__in=read).order_by(*order)
    return form(found)[skip : skip + number]


def _read(model: type[NewsReleasePage], bounds: dict, order: tuple) -> QuerySet:
    return model.objects.filter(**_conditions(bounds)).order_by(*order).values("pk")
