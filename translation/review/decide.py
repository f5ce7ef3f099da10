"""What a reviewer decides: approve, or send back. Wagtail's own buttons lead to the same results."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page, TaskState, WorkflowMixin
from wagtail_localize.models import Translation

from translation.access import target_of
from translation.digest import as_typed, digest_of
from translation.ephemeral import translated_instance
from translation.gate.excerpts import excerpt
from translation.models import SegmentComment
from translation.publishing import may_publish
from translation.queue.store import refresh
from translation.review.snippets import SENT_BACK, is_handed_over
from translation.segments import Segment, SegmentSet
from translation.targets import publish, save_draft


def may_review(user: AbstractBaseUser, target: Model) -> bool:
    """Whether this user may decide on what waits for review."""
    if not isinstance(target, WorkflowMixin):
        return may_publish(user, target)
    task = target.current_workflow_task
    return task is not None and any(name == "approve" for name, *_ in task.get_actions(target, user))


def is_in_review(target: Model) -> bool:
    """Whether a page or snippet waits for a reviewer."""
    return target.workflow_in_progress if isinstance(target, WorkflowMixin) else is_handed_over(target)


def stamp_of(segments: SegmentSet) -> str:
    """Another word whenever a text is another: what is approved must be what was seen."""
    texts = [f"{own.pk} {own.source} {own.target}" for own in segments]
    return hashlib.sha256("\x00".join(texts).encode()).hexdigest()[:32]


def is_changed_since(translation: Translation, task_state: TaskState) -> bool:
    """Whether the texts were changed after the draft under review was made."""
    under_review = task_state.revision.as_object()
    made = translated_instance(translation.source, translation.target_locale)
    return digest_of(under_review, as_typed) != digest_of(made, as_typed)


@transaction.atomic
def approve(translation: Translation, user: AbstractBaseUser, comment: str = "") -> None:
    """Approve the texts as they are now; the last approval publishes them.

    When they were changed during the review, a new draft of them is made first, and that one is approved. Raises
    PublicationRefused with the reasons, and then nothing is changed.
    """
    target = target_of(translation)
    if not isinstance(target, WorkflowMixin):
        publish(translation, user)
        return
    state = target.current_workflow_task_state
    if is_changed_since(translation, state):
        state.revision = save_draft(translation, user)
        state.save(update_fields=["revision"])
    state.task.specific.on_action(state, user, "approve", comment=comment)


@transaction.atomic
def send_back(translation: Translation, user: AbstractBaseUser, comment: str, remarks: Mapping[int, str]) -> None:
    """Send the translation back with a comment on the whole and remarks on texts, by the ids of their segments.

    The remarks stay beside their texts until they are dealt with, and go into the mail to the translator too.
    """
    segments = {own.pk: own for own in SegmentSet(translation)}
    said = [(segments[pk], text) for pk, text in remarks.items() if pk in segments]
    SegmentComment.objects.bulk_create(_comment(translation, segment, text, user) for segment, text in said)
    lines = [_("“%(text)s”: %(comment)s") % {"text": excerpt(own.source), "comment": text} for own, text in said]
    whole = "\n".join(filter(None, [comment, *lines]))
    target = target_of(translation)
    if isinstance(target, WorkflowMixin):
        state = target.current_workflow_task_state
        state.task.specific.on_action(state, user, "reject", comment=whole)
    else:
        log(instance=target, action=SENT_BACK, user=user, data={"reason": whole})
        refresh(translation.source.object_id, translation.target_locale_id)


def _comment(translation: Translation, segment: Segment, text: str, user: AbstractBaseUser) -> SegmentComment:
    return SegmentComment(context_id=segment.context_id, locale_id=translation.target_locale_id, text=text, user=user)


def specific(target: Model) -> Model:
    """The page in its own type, or the snippet."""
    return target.specific if isinstance(target, Page) else target
