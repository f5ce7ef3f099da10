"""What one asks of releases."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, F, IntegerField, Q, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Locale, Page, PageManager, ReferenceIndex

from home.models import Withdrawal
from home.queries import PublicPageQuerySet, answering
from news.withdrawing.moments import last_acts

WINDOWS = (100, 10_000)  # releases of any language and state that are looked through for a neighbour
ORDER = ("-release_date", F("release_time").desc(nulls_last=True), "-pk")
LISTED = (
    "title", "url_path", "translation_key", "search_description", "summary", "body",
    "release_date", "release_time", "corrected_on", "locale__language_code",
)  # fmt: skip
LATELY = timedelta(days=30)  # so long a feed tells again of an older release that was corrected or withdrawn


class NewsReleaseQuerySet(PublicPageQuerySet):
    """News releases, newest first."""

    def newest_first(self) -> NewsReleaseQuerySet:
        """By release date and time; releases without a time follow those of the same day that have one."""
        return self.order_by(*ORDER)

    def newest(self, locale: Locale, number: int, skip: int = 0, whole: bool = False) -> list:
        """The newest published releases of one language among these, without the first `skip`; see `for_listing`.

        `self` may be narrowed by what stands in the table of releases alone: dates, category. That table is read in
        the order of its dates until there is enough, and only what was read is looked up among the pages. A join would
        have the database read and sort every release there is.
        """
        enough = skip + number
        window = 4 * enough + 50
        while True:
            read = self.order_by(*ORDER).values("pk")
            found = self.model.objects.in_language(locale).filter(pk__in=read[:window]).newest_first()
            found = found.select_related("locale") if whole else found.for_listing()
            releases = list(found[skip:enough])
            if len(releases) == number or not read[window : window + 1].exists():
                return releases
            window *= 20

    def in_language(self, locale: Locale) -> NewsReleaseQuerySet:
        """The published releases of one language."""
        return self.published().filter(locale=locale)

    def for_feed(self, locale: Locale, length: int) -> list:
        """The newest releases of a language, and older ones that readers were told something new of; newest first.

        That is those corrected of late, withdrawn of late, which say so themselves (`is_withdrawn`), and those whose
        withdrawal was taken back, so that no feed reader goes on showing the notice. A handful of queries.
        """
        since = timezone.now() - LATELY
        withdrawals = {one.translation_key: one for one in Withdrawal.objects.all()}
        keys = [key for key, withdrawal in withdrawals.items() if withdrawal.withdrawn_at >= since]
        # Ids first: the index of what was corrected answers, and not a walk through the archive by date.
        corrected = self.filter(corrected_on__gte=since.date()).order_by("-corrected_on").values_list("page_ptr_id")
        acts = last_acts(since)
        anew = [*acts, *(pk for (pk,) in corrected[: 2 * length])]
        anew += self.filter(translation_key__in=keys).order_by().values_list("pk", flat=True) if keys else []
        told_again = answering(self.filter(locale=locale, pk__in=anew)).select_related("locale")
        newest = self.newest(locale, length, whole=True)
        entries = {release.pk: release for release in [*newest, *told_again]}
        for release in entries.values():
            release.withdrawal = withdrawals.get(release.translation_key)
            release.last_act_at = acts.get(release.pk)
        return sorted(entries.values(), key=_sort_key, reverse=True)

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

    def linking_to(self, page) -> NewsReleaseQuerySet:
        """Releases whose public text links to a page, or to the same page in another language."""
        family = Page.objects.filter(translation_key=page.translation_key)
        links = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            to_content_type=ContentType.objects.get_for_model(Page),
            to_object_id__in=family.annotate(key=Cast("pk", CharField())).values("key"),
        )
        return self.filter(pk__in=links.annotate(source=Cast("object_id", IntegerField())).values("source"))

    def for_listing(self) -> NewsReleaseQuerySet:
        """With what a list shows of each release and no more; the rest of a release is half of the work."""
        return self.select_related("locale").only(*LISTED)

    def neighbours_of(self, release) -> dict[str, object]:
        """The published releases before and after this one, in its language, under `previous` and `next`.

        The date alone bounds both sides, so that the index of dates answers whatever the size of the archive; see
        also `newest`.
        """
        if not release.pk or not release.release_date:  # the preview of a form that was not saved yet
            return {"previous": None, "next": None}
        day, pk = release.release_date, release.pk
        older = self.filter(Q(release_date__lt=day) | Q(pk__lt=pk), release_date__lte=day)
        newer = self.filter(Q(release_date__gt=day) | Q(pk__gt=pk), release_date__gte=day)
        sides = {
            "previous": (older, ("-release_date", "-pk")),
            "next": (newer, ("release_date", "pk")),
        }
        found: dict[str, object] = dict.fromkeys(sides)
        for window in WINDOWS:
            missing = {name: side for name, side in sides.items() if found[name] is None}
            nearest = [self._nearest(release.locale, *side, window) for side in missing.values()]
            either = reduce(or_, (Q(pk=Subquery(pk)) for pk in nearest), Q())
            for other in self.filter(either).defer("body") if missing else ():
                found["next" if (other.release_date, other.pk) > (day, pk) else "previous"] = other
        return found

    def _nearest(self, locale: Locale, side: NewsReleaseQuerySet, order: tuple[str, str], window: int):
        """The id of the first published release of one language among the first so many of one side."""
        read = side.order_by(*order).values("pk")[:window]
        return self.in_language(locale).filter(pk__in=read).order_by(*order).values("pk")[:1]


def _sort_key(release) -> tuple:
    return release.release_date, release.release_time or time.min, release.pk


NewsReleaseManager = PageManager.from_queryset(NewsReleaseQuerySet)
