"""What people are told after work was given to somebody."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from translation.models import QueueEntry
from translation.people import name_of
from translation.queue.assignment import KEEP, Outcome
from translation.queue.describe import on_day

SHOWN = 5  # titles named in one message


def tell_outcome(request: HttpRequest, outcome: Outcome, wishes: dict[str, Any]) -> None:
    """Say what was changed, and what was not and why."""
    if outcome.changed:
        messages.success(request, _done(outcome, wishes))
    if outcome.refused:
        text = _("%(name)s may not translate %(titles)s.")
        messages.error(request, text % {"name": name_of(wishes["assignee"]), "titles": _titles(outcome.refused)})
    if outcome.undated:
        text = _("Nothing is to be done here at present, so no date was set: %(titles)s.")
        messages.warning(request, text % {"titles": _titles(outcome.undated)})


def tell_errors(request: HttpRequest, form: Form) -> None:
    """Say what is wrong with a form, with the name of the field where there is one to see."""
    for name, errors in form.errors.items():
        label = form.fields[name].label if name in form.fields else None
        for error in errors:
            messages.error(request, f"{label}: {error}" if label else error)


def _done(outcome: Outcome, wishes: dict[str, Any]) -> str:
    number = len(outcome.changed)
    parts = [ngettext("%(number)d translation saved.", "%(number)d translations saved.", number) % {"number": number}]
    if wishes["assignee"] is None:
        parts.append(_("Translator: nobody."))
    elif wishes["assignee"] is not KEEP:
        parts.append(_("Translator: %(name)s.") % {"name": name_of(wishes["assignee"])})
    if wishes["due_on"] is None:
        parts.append(_("No due date."))
    elif wishes["due_on"] is not KEEP and len(outcome.undated) < number:
        parts.append(_("Due on %(date)s.") % {"date": on_day(wishes["due_on"])})
    return " ".join(parts)


def _titles(entries: list[QueueEntry]) -> str:
    named = [_("“%(title)s”") % {"title": entry.title} for entry in entries[:SHOWN]]
    more = len(entries) - SHOWN
    if more > 0:
        named.append(ngettext("and %(number)d more", "and %(number)d more", more) % {"number": more})
    return ", ".join(named)
