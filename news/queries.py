"""What one asks of releases."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q
from wagtail.models import Locale, PageManager

from home.queries import PublicPageQuerySet

ORDER = ("-release_date", F("release_time").desc(nulls_last=True), "-pk")


class NewsReleaseQuerySet(PublicPageQuerySet):
    """News releases, newest first."""

    def newest_first(self) -> NewsReleaseQuerySet:
        """By release date and time; releases without a time follow those of the same day that have one."""
        return self.order_by(*ORDER)

    def in_language(self, locale: Locale) -> NewsReleaseQuerySet:
        """The published releases of one language."""
        return self.published().filter(locale=locale)

    def in_year(self, year: int) -> NewsReleaseQuerySet:
        """Releases dated in a calendar year."""
        return self.filter(release_date__range=(date(year, 1, 1), date(year, 12, 31)))

    def in_month(self, year: int, month: int) -> NewsReleaseQuerySet:
        """Releases dated in a calendar month. Raises ValueError for a month that does not exist."""
        first = date(year, month, 1)
        following = date(year + month // 12, month % 12 + 1, 1)
        return self.filter(release_date__gte=first, release_date__lt=following)

    def in_category(self, slug: str) -> NewsReleaseQuerySet:
        """Releases of the category with this address."""
        return self.filter(category__slug=slug)

    def for_listing(self) -> NewsReleaseQuerySet:
        """With what a list shows of each release, so that its length does not matter to the number of queries."""
        return self.select_related("locale")

    def months(self) -> list[date]:
        """The first day of every month that has a release, newest first."""
        return list(self.dates("release_date", "month", order="DESC"))

    def neighbours_of(self, release) -> dict[str, object]:
        """The published releases before and after this one, in its language, under `previous` and `next`."""
        others = self.in_language(release.locale).only("title", "url_path", "release_date", "locale", "depth")
        same_day = Q(release_date=release.release_date)
        older = others.filter(Q(release_date__lt=release.release_date) | same_day & Q(pk__lt=release.pk))
        newer = others.filter(Q(release_date__gt=release.release_date) | same_day & Q(pk__gt=release.pk))
        return {
            "previous": older.order_by("-release_date", "-pk").first(),
            "next": newer.order_by("release_date", "pk").first(),
        }


NewsReleaseManager = PageManager.from_queryset(NewsReleaseQuerySet)
