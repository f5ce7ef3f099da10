"""Keeps English that was approved beforehand in step with its Chinese when that is given another hour, or changed."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Revision
from wagtail_localize.models import Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.authors import translation_of
from translation.digest import as_typed, digest_of
from translation.ephemeral import translated_instance
from translation.following import translations_of
from translation.schedule import set_hour, time_of
from translation.targets import save_draft

APPROVAL_WITHDRAWN = "translation.approval_withdrawn"


def follow_schedule(source: Model) -> None:
    """The Chinese was scheduled or published: English that waits for it goes out with it.

    English whose texts are those that were approved stays approved; a new date or picture is taken over. English that
    lacks something now is taken off the schedule, so that it can be translated, and its history says so.
    """
    for target in translations_of(source):
        revision = target.scheduled_revision if isinstance(target, DraftStateMixin) else None
        translation = translation_of(target)
        if revision and translation and not _is_kept(source, translation, revision):
            revision.approved_go_live_at = None
            revision.save(update_fields=["approved_go_live_at"])
            reason = _("The Chinese was changed after the English was approved.")
            log(instance=target, action=APPROVAL_WITHDRAWN, revision=revision, data={"reason": reason})


def _is_kept(source: Model, translation: Translation, revision: Revision) -> bool:
    """Whether the approval holds; then the English has the hour and the content of the Chinese as they are now."""
    approved = revision.as_object()
    made = translated_instance(translation.source, translation.target_locale)
    if digest_of(approved, as_typed) == digest_of(made, as_typed):
        set_hour(revision, time_of(source) or timezone.now())
        return True
    return _texts(approved) == _texts(made) and _is_renewed(translation)


def _is_renewed(translation: Translation) -> bool:
    try:
        with transaction.atomic():
            save_draft(translation).publish()
    except ValidationError:  # a text that does not fit its field, or whatever keeps it from the public
        return False
    return True


def _texts(instance: Model) -> list[str]:
    """In the order of the page; a block that was made anew with the same text changes nothing."""
    segments = (segment for segment in extract_segments(instance) if isinstance(segment, StringSegmentValue))
    return [segment.render_text() for segment in segments]
