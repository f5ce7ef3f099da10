"""Every road to the public passes Wagtail's action that publishes a revision; the gate stands in it.

Editor, workflow, schedule, bulk actions, APIs and code run this action, some through the page or snippet, some
directly. This module can go when Wagtail asks an object for what keeps it from being published.
"""

from __future__ import annotations

from functools import wraps

from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.models import TranslatableMixin

from translation.gate.passing import is_past_gate, past_gate
from translation.gate.reasons import refusals
from translation.gate.refused import PublicationRefused
from translation.schedule import go_out_with_source


def guard_publication() -> None:
    """Put the gate into the action. Called once, when the app is ready."""
    PublishRevisionAction.execute = _guarded(PublishRevisionAction.execute)


def _guarded(execute):
    @wraps(execute)
    def past_the_gate(self, *args, **kwargs):
        if not isinstance(self.object, TranslatableMixin):
            return execute(self, *args, **kwargs)
        require_no_refusal(self.object)
        go_out_with_source(self.object, self.revision)
        with past_gate(self.object):
            return execute(self, *args, **kwargs)

    return past_the_gate


def require_no_refusal(draft) -> None:
    """Raises PublicationRefused with the reasons why this draft may not be public."""
    if not is_past_gate(draft) and (reasons := refusals(draft)):
        raise PublicationRefused(draft, reasons)
