"""What one asks of releases."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, Subquery
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

    def up_to_month(self, year: int, month: int) -> NewsReleaseQuerySet:
        """Releases dated in a calendar month or before."""
        return self.filter(release_date__lt=date(year + month // 12, month % 12 + 1, 1))

    def in_category(self, slug: str) -> NewsReleaseQuerySet:
        """Releases of the category with this address."""
        return self.filter(category__slug=slug)

    def for_listing(self) -> NewsReleaseQuerySet:
        """With what a list shows of each release, so that its length does not matter to the number of queries."""
        return self.select_related("locale")

    def neighbours_of(self, release) -> dict[str, object]:
        """The published releases before and after this one, in its language, under `previous` and `next`.

        The date alone bounds both sides, so that the index of dates answers whatever the size of the archive.
        """
        others = self.in_language(release.locale)
        day, pk = release.release_date, release.pk
        older = others.filter(Q(release_date__lt=day) | Q(pk__lt=pk), release_date__lte=day)
        newer = others.filter(Q(release_date__gt=day) | Q(pk__gt=pk), release_date__gte=day)
        previous_id = older.order_by("-release_date", "-pk").values("pk")[:1]
        next_id = newer.order_by("release_date", "pk").values("pk")[:1]
        both = self.filter(Q(pk=Subquery(previous_id)) | Q(pk=Subquery(next_id))).defer("body")
        found = {(other.release_date, other.pk) > (day, pk): other for other in both}
        return {"previous": found.get(False), "next": found.get(True)}


NewsReleaseManager = PageManager.from_queryset(NewsReleaseQuerySet)
