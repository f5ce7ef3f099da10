"""A translator hands a translation over to the reviewers."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import WorkflowMixin, WorkflowState
from wagtail_localize.models import Translation

from translation.access import may_edit_strings, target_of
from translation.gate.excerpts import excerpt, shortened
from translation.locks import lock_message
from translation.queue.store import refresh
from translation.review.snippets import HANDED_OVER, is_handed_over
from translation.segments import SegmentSet
from translation.source import bring_up_to_date
from translation.targets import save_draft

LONGEST_NOTE = 2000


def hand_over(translation: Translation, user: AbstractBaseUser, note: str = "") -> None:
    """Make a draft of the texts as they are and start its review; what readers see stays as it is.

    A page goes through its workflow, which mails the reviewers; a snippet, which has none, waits in the queue for
    whoever may publish it. Raises PermissionDenied, and ValidationError when something is missing. Findings do not
    keep a translation from its reviewers, who may waive them.
    """
    target = target_of(translation)
    if not may_edit_strings(user, translation):
        raise _locked(user, target)
    bring_up_to_date(translation.source, translation.source.get_source_instance())
    if problems := unfinished(SegmentSet(translation)):
        raise ValidationError(problems)
    with transaction.atomic():
        _start(translation, user)
        log(instance=target_of(translation), action=HANDED_OVER, user=user, data={"reason": note[:LONGEST_NOTE]})
        refresh(translation.source.object_id, translation.target_locale_id)


def unfinished(segments: SegmentSet) -> list[str]:
    """What keeps a translation from being handed over: texts without English, and drafts of a machine."""
    missing = [_("Not yet translated: “%(text)s”.") % {"text": excerpt(own.source)} for own in segments.missing]
    machine_made = [own for own in segments if own.is_translated and own.is_machine]
    text = _("Machine translation that a person must save first: “%(text)s”.")
    return shortened(missing) + shortened([text % {"text": excerpt(own.target)} for own in machine_made])


def _locked(user: AbstractBaseUser, target: Model | None) -> Exception:
    message = lock_message(user, target)
    return ValidationError(message) if message else PermissionDenied()


def _start(translation: Translation, user: AbstractBaseUser) -> None:
    page = target_of(translation)
    if not isinstance(page, WorkflowMixin):
        if is_handed_over(page):
            raise ValidationError(_("This is waiting for review already."))
        save_draft(translation, user)
        return
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
        raise ValidationError(_("This is waiting for review already."))
    workflow = page.get_workflow()
    if workflow is None:
        raise ValidationError(_("No review is set up for this page. Please ask an administrator."))
    save_draft(translation, user)
    if state:  # it was sent back: the same review goes on
        state.resume(user)
    else:
        workflow.start(target_of(translation).specific, user)
