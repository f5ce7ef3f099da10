"""Chinese and English that go out together, and what happens when the English is not ready at the hour."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

from home.schedule.refusing import take_off_schedule
from translation.following import translations_of
from translation.gate import PublicationRefused, refusals
from translation.gate.excerpts import shortened
from translation.schedule import is_translation

WITHOUT_ENGLISH_ACTION = "home.published_without_english"
WAITS_FOR_ENGLISH_ACTION = "home.waits_for_english"


class EnglishRule(models.TextChoices):
    """Whether the English goes out together with the Chinese, chosen beforehand."""

    APART = "", gettext_lazy("Not bound: English follows when it is ready")
    ALONE = "alone", gettext_lazy("Together; if English is not ready, Chinese goes out alone")
    WAIT = "wait", gettext_lazy("Together; if English is not ready, both wait")


def rule_of(page: models.Model) -> str:
    """The rule of a Chinese page; pages and snippets without one are not bound."""
    return "" if is_translation(page) else getattr(page, "english_rule", "")


def bound_releases() -> Iterator[tuple[Revision, Page]]:
    """What is scheduled to go out together with its English, as revision and content, soonest first."""
    for revision in Revision.page_revisions.filter(approved_go_live_at__isnull=False).order_by("approved_go_live_at"):
        page = revision.as_object()
        if rule_of(page):
            yield revision, page


def reasons_not_ready(page: Page) -> list[str]:
    """What the English of a scheduled Chinese page still lacks, in sentences; empty when it can go out with it."""
    targets = list(translations_of(page))
    if not targets:
        return [_("The English was not begun.")]
    reasons = []
    for target in targets:
        revision = target.scheduled_revision
        if revision is None:
            reasons.append(_("The English was not approved."))
        else:
            reasons += shortened([text for texts in refusals(revision.as_object()).values() for text in texts])
    return reasons


def publish_pair(revision: Revision) -> None:
    """Publish a revision that is due; what is bound to it goes out in the same transaction, or the rule is applied.

    Raises PublicationRefused when the revision itself may not go out.
    """
    page = revision.as_object()
    rule = rule_of(page)
    partners = [target.scheduled_revision for target in translations_of(page)] if rule else []
    if not rule:
        revision.publish()
    elif partners and all(partners) and _published_together(revision, partners):
        return
    elif rule == EnglishRule.ALONE:
        revision.publish()
        log(instance=revision.content_object, action=WITHOUT_ENGLISH_ACTION, revision=revision, data={"reason": ""})
    else:
        _note_that_it_waits(revision)


def _published_together(revision: Revision, partners: list[Revision]) -> bool:
    """All or nothing. A partner that may not go out is taken off the schedule, so that it can be translated."""
    partner = revision
    try:
        with transaction.atomic():
            revision.publish()
            for partner in partners:
                _publish_partner(partner)
    except PublicationRefused as refusal:
        if partner is revision:
            raise
        take_off_schedule(partner, refusal)
        return False
    return True


def _publish_partner(revision: Revision) -> None:
    """The Chinese has just gone out, which may have renewed the English, published it, or taken its approval back."""
    page = Page.objects.get(pk=revision.object_id)
    if page.live:
        return
    if page.scheduled_revision is None:
        raise PublicationRefused(page, {"": [_("The Chinese was changed after the English was approved.")]})
    page.scheduled_revision.publish()


def _note_that_it_waits(revision: Revision) -> None:
    """Once for each scheduled version."""
    if not PageLogEntry.objects.filter(revision=revision, action=WAITS_FOR_ENGLISH_ACTION).exists():
        page = revision.content_object
        reason = " ".join(reasons_not_ready(revision.as_object()))
        log(instance=page, action=WAITS_FOR_ENGLISH_ACTION, revision=revision, data={"reason": reason})
