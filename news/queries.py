"""What one asks of releases."""

from __future__ import annotations

from datetime import time, timedelta
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, IntegerField, Q, Subquery
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Locale, Page, PageManager, ReferenceIndex

from home.models import Withdrawal
from home.queries import PublicPageQuerySet, answering
from news.newest import ALL, ORDER, Stretch, newest_pages
from news.withdrawing.moments import last_acts

WINDOWS = (100, 10_000)  # releases of any language and state that are looked through for a neighbour
LATELY = timedelta(days=30)  # so long a feed tells again of an older release that was corrected or withdrawn


class NewsReleaseQuerySet(PublicPageQuerySet):
    """News releases, newest first."""

    def newest_first(self) -> NewsReleaseQuerySet:
        """By release date and time; releases without a time follow those of the same day that have one."""
        return self.order_by(*ORDER)

    def in_language(self, locale: Locale) -> NewsReleaseQuerySet:
        """The published releases of one language."""
        return self.published().filter(locale=locale)

    def for_feed(self, locale: Locale, length: int, stretch: Stretch = ALL) -> list:
        """The newest releases of a language in a stretch, and older ones that readers were told something new of.

        Newest first. The older ones are those corrected of late, withdrawn of late, which say so themselves
        (`is_withdrawn`), and those whose withdrawal was taken back or whose correction was removed, so that no feed
        reader goes on showing the notice.
        A handful of queries.
        """
        since = timezone.now() - LATELY
        withdrawals = {one.translation_key: one for one in Withdrawal.objects.all()}
        keys = [key for key, withdrawal in withdrawals.items() if withdrawal.withdrawn_at >= since]
        # Ids first: the index of what was corrected answers, and not a walk through the archive by date.
        ours = stretch.of(self)
        corrected = ours.filter(corrected_on__gte=since.date()).order_by("-corrected_on").values_list("page_ptr_id")
        acts = last_acts()
        anew = [*(pk for pk, moment in acts.items() if moment >= since), *(pk for (pk,) in corrected[: 2 * length])]
        anew += ours.filter(translation_key__in=keys).order_by().values_list("pk", flat=True) if keys else []
        told_again = answering(ours.filter(locale=locale, pk__in=anew)).select_related("locale")
        latest = newest_pages(self.model, locale, length, stretch)
        entries = {release.pk: release for release in [*latest, *told_again]}
        for release in entries.values():
            release.withdrawal = withdrawals.get(release.translation_key)
            release.last_act_at = acts.get(release.pk)
        return sorted(entries.values(), key=_sort_key, reverse=True)

    def linking_to(self, page) -> NewsReleaseQuerySet:
        """Releases whose public text links to a page, or to the same page in another language."""
        family = Page.objects.filter(translation_key=page.translation_key)
        links = ReferenceIndex.objects.filter(
            base_content_type=ContentType.objects.get_for_model(Page),
            to_content_type=ContentType.objects.get_for_model(Page),
            to_object_id__in=family.annotate(key=Cast("pk", CharField())).values("key"),
        )
        return self.filter(pk__in=links.annotate(source=Cast("object_id", IntegerField())).values("source"))

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
