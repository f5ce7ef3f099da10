"""An editor lets a finding stand, and says why."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.access import target_of
from translation.findings import findings_of
from translation.models import Waiver
from translation.publishing import may_publish
from translation.queue.store import refresh
from translation.segments import Segment, SegmentSet

SHORTEST_REASON = 2  # characters: 口误 is a reason, a full stop is none
LONGEST_REASON = Waiver._meta.get_field("reason").max_length


@transaction.atomic
def waive(
    translation: Translation, segment: Segment, *, code: str, excerpt: str, reason: str, user: AbstractBaseUser
) -> Waiver:
    """Let a finding of this text stand. It stands again as a finding once either text is changed.

    Raises PermissionDenied for who may not publish the translation, and ValidationError when there is no such finding
    or no reason.
    """
    require_publisher(user, translation)
    reason = cleaned_reason(reason)
    found = findings_of(SegmentSet(translation)).get(segment.pk, [])
    if (code, excerpt) not in [(own.finding.code, own.finding.excerpt) for own in found]:
        raise ValidationError(_("The text has changed meanwhile: this finding is no longer there."))
    about = {
        "context_id": segment.context_id,
        "string_id": segment.string_id,
        "locale_id": translation.target_locale_id,
    }
    waiver = Waiver.objects.update_or_create(
        **about, target=segment.target, code=code, excerpt=excerpt, defaults={"reason": reason, "user": user}
    )[0]
    refresh(translation.source.object_id, translation.target_locale_id)
    return waiver


@transaction.atomic
def withdraw(translation: Translation, waiver: Waiver, user: AbstractBaseUser) -> None:
    """Take a waiver back: the finding stands again. Raises PermissionDenied for who may not publish."""
    require_publisher(user, translation)
    waiver.delete()
    refresh(translation.source.object_id, translation.target_locale_id)


def require_publisher(user: AbstractBaseUser, translation: Translation) -> None:
    """Raises PermissionDenied unless this user may publish the translation."""
    target = target_of(translation)
    if target is None or not may_publish(user, target):
        raise PermissionDenied


def cleaned_reason(reason: str) -> str:
    """The reason without surrounding space. Raises ValidationError when it says nothing or too much."""
    reason = (reason or "").strip()
    if len(reason) < SHORTEST_REASON:
        raise ValidationError(_("Please give a reason."))
    if len(reason) > LONGEST_REASON:
        raise ValidationError(_("The reason is too long: %(most)s characters at most.") % {"most": LONGEST_REASON})
    return reason
