"""What the newsroom shows to one person: each part a query or two, whatever the size of the archive."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from functools import cached_property

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as Part
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Locale, Revision, TaskState, WorkflowState

from home.models import Withdrawal
from home.queries import below
from news.models import NewsIndexPage, NewsReleasePage
from news.newsroom.sight import paths_of, releases_seen_by
from translation.models import QueueEntry
from translation.publishing import may_translate
from translation.queue.visible import entries_visible_to

MINE, EVERYBODYS = "mine", "all"
DRAFTS_SHOWN = 12
SHOWN = 6  # lines of the short lists
State = QueueEntry.State
ENGLISH_OPEN = [State.OUT_OF_DATE, State.NOT_STARTED, State.IN_PROGRESS, State.IN_REVIEW]


class Overview:
    """The morning of one person in the press room."""

    def __init__(self, user: AbstractBaseUser):
        self.user = user
        self.now = timezone.localtime()
        self.today = self.now.date()

    @cached_property
    def releases(self) -> QuerySet:
        """What the person works on, without the text, which no list shows."""
        return releases_seen_by(self.user).select_related("locale").defer("body", "corrections")

    @cached_property
    def press_rooms(self) -> list[NewsIndexPage]:
        """Where the person may write a release; English ones are made by translating."""
        chinese = NewsIndexPage.objects.filter(locale=Locale.get_default(), alias_of=None)
        indexes = chinese.filter(below(paths_of(self.user))).order_by("path")
        return [index for index in indexes if index.permissions_for_user(self.user).can_add_subpage()]

    # --- drafts ----------------------------------------------------------------------------------
    def drafts(self, whose: str) -> QuerySet:
        """Releases with text that readers do not see yet and that no schedule will show them; the newest first."""
        waiting = self.releases.filter(Q(live=False) | Q(has_unpublished_changes=True))
        unscheduled = waiting.exclude(pk__in=self._scheduled_ids()).select_related("owner", "latest_revision__user")
        if whose == MINE:
            unscheduled = unscheduled.filter(Q(owner=self.user) | Q(latest_revision__user=self.user))
        return unscheduled.order_by("-latest_revision_created_at", "-pk")

    def drafts_page(self, whose: str, number: str) -> Part:
        """One part of the drafts; the nearest one for a number that does not exist."""
        return Paginator(self.drafts(whose), DRAFTS_SHOWN).get_page(number)

    # --- reviews ---------------------------------------------------------------------------------
    @cached_property
    def to_review(self) -> list[NewsReleasePage]:
        """What waits for this person's decision, the oldest first."""
        states = TaskState.objects.reviewable_by(self.user).filter(
            workflow_state__content_type=ContentType.objects.get_for_model(NewsReleasePage)
        )
        ids = states.order_by("started_at").values_list("workflow_state__object_id", flat=True)
        return self._in_order(map(int, ids))

    @cached_property
    def sent_back(self) -> list[NewsReleasePage]:
        """What the person handed in and an editor sent back."""
        returned = WorkflowState.objects.filter(
            status=WorkflowState.STATUS_NEEDS_CHANGES,
            requested_by=self.user,
            content_type=ContentType.objects.get_for_model(NewsReleasePage),
        )
        return self._in_order(int(pk) for pk in returned.order_by("-created_at").values_list("object_id", flat=True))

    def _in_order(self, ids) -> list[NewsReleasePage]:
        ids = list(dict.fromkeys(ids))
        found = self.releases.in_bulk(ids) if ids else {}
        return [found[pk] for pk in ids if pk in found]

    # --- the calendar ----------------------------------------------------------------------------
    def _scheduled(self) -> QuerySet:
        return Revision.objects.filter(
            approved_go_live_at__isnull=False, content_type=ContentType.objects.get_for_model(NewsReleasePage)
        )

    def _scheduled_ids(self) -> list[int]:
        return [int(pk) for pk in self._scheduled().values_list("object_id", flat=True)]

    @cached_property
    def scheduled(self) -> list[NewsReleasePage]:
        """What goes public by itself, the soonest first, each with `goes_out_at`."""
        moments = {int(pk): at for pk, at in self._scheduled().values_list("object_id", "approved_go_live_at")}
        releases = list(self.releases.filter(pk__in=moments))
        for release in releases:
            release.goes_out_at = timezone.localtime(moments[release.pk])
        return sorted(releases, key=lambda release: release.goes_out_at)

    def out_between(self, first, last) -> QuerySet:
        """The public releases dated from one day to another, in the order of their days."""
        dated = self._public(_keys(release_date__range=(first, last)))
        return dated.order_by("release_date", "release_time", "-locale__language_code", "pk")

    @cached_property
    def out_today(self) -> list[NewsReleasePage]:
        """What became public today or bears today's date."""
        start = timezone.make_aware(datetime.combine(self.today, time.min))
        end = start + timedelta(days=1)
        appeared = _keys(first_published_at__gte=start, first_published_at__lt=end)
        keys = list(_keys(release_date=self.today).union(appeared))
        return list(self._public(keys).order_by("-first_published_at"))

    def _public(self, keys) -> QuerySet:
        """Those of these releases that are public and that the person works on."""
        return self.releases.published().filter(pk__in=keys)

    # --- English ---------------------------------------------------------------------------------
    @cached_property
    def english(self) -> QuerySet:
        """The translations that public Chinese releases still lack, or whose Chinese has changed; the worst first.

        Those who translate see what their queue shows, the others what belongs to the Chinese pages they work on.
        """
        works_on = QueueEntry.objects.filter(below(paths_of(self.user)))
        seen = entries_visible_to(self.user) if may_translate(self.user) else works_on
        entries = seen.filter(
            content_type=ContentType.objects.get_for_model(NewsReleasePage),
            state__in=ENGLISH_OPEN,
            is_source_live=True,
        )
        return entries.order_by("-is_target_live", "waiting_since", "pk")

    # --- what was put right ----------------------------------------------------------------------
    @cached_property
    def corrected(self) -> list[NewsReleasePage]:
        """The public releases that were corrected last."""
        corrected = releases_seen_by(self.user).select_related("locale").published()
        keys = _keys(corrected_on__isnull=False)
        return list(corrected.filter(pk__in=keys).order_by("-corrected_on", "-pk")[:SHOWN])

    @cached_property
    def withdrawn(self) -> list[NewsReleasePage]:
        """The releases that are withdrawn, each with its `withdrawal`, the latest first."""
        withdrawals = {one.translation_key: one for one in Withdrawal.objects.order_by("-withdrawn_at")[: SHOWN * 4]}
        releases = list(self.releases.filter(translation_key__in=withdrawals, live=True))
        for release in releases:
            release.withdrawal = withdrawals[release.translation_key]
        return sorted(releases, key=lambda release: release.withdrawal.withdrawn_at, reverse=True)[:SHOWN]


def _keys(**conditions) -> QuerySet:
    """The keys of the few releases of which this is so, found before anything else is asked of them.

    As one condition among others the database would rather begin with what is true of nearly all: that they are public.
    """
    return NewsReleasePage.objects.filter(**conditions).order_by().values_list("pk", flat=True)
