"""Who translates what by when."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from translation.models import QueueEntry
from translation.queue.describe import is_open
from translation.queue.visible import entries_visible_to

BATCH = 200


class Keep(Enum):
    """Says that something stays as it is."""

    KEEP = "keep"


KEEP = Keep.KEEP


@dataclass
class Outcome:
    """What became of an assignment."""

    changed: list[QueueEntry] = field(default_factory=list)
    refused: list[QueueEntry] = field(default_factory=list)  # the person may not translate these
    undated: list[QueueEntry] = field(default_factory=list)  # nothing is to be done here, so nothing is due


@transaction.atomic
def assign(
    entries: Iterable[QueueEntry],
    by: AbstractBaseUser,
    *,
    assignee: AbstractBaseUser | None | Keep = KEEP,
    due_on: date | None | Keep = KEEP,
) -> Outcome:
    """Give entries to a person, or to nobody, and say when they are due. What is refused stays as it was."""
    entries, outcome = list(entries), Outcome()
    allowed = _allowed(entries, assignee)
    for entry in entries:
        if allowed is not None and entry.pk not in allowed:
            outcome.refused.append(entry)
            continue
        if assignee is not KEEP:
            _give(entry, assignee, by)
        if due_on is not KEEP and _is_dated(entry, due_on, outcome):
            entry.due_on = due_on
        outcome.changed.append(entry)
    fields = ["assignee", "assigned_by", "assigned_at", "due_on"]
    QueueEntry.objects.bulk_update(outcome.changed, fields, batch_size=BATCH)
    return outcome


def take_if_free(translation_key, locale_ids: Collection[int], user: AbstractBaseUser) -> None:
    """A translation that nobody has becomes this person's."""
    free = QueueEntry.objects.filter(translation_key=translation_key, locale_id__in=locale_ids, assignee=None)
    free.update(assignee=user, assigned_by=user, assigned_at=timezone.now())


def _allowed(entries: list[QueueEntry], assignee) -> set[int] | None:
    """The ids of those that the person may translate; None when it does not matter."""
    if assignee is KEEP or assignee is None:
        return None
    visible = entries_visible_to(assignee).filter(pk__in=[entry.pk for entry in entries])
    return set(visible.values_list("pk", flat=True))


def _give(entry: QueueEntry, assignee: AbstractBaseUser | None, by: AbstractBaseUser) -> None:
    if entry.assignee_id != (assignee.pk if assignee else None):
        entry.assignee = assignee
        entry.assigned_by, entry.assigned_at = (by, timezone.now()) if assignee else (None, None)


def _is_dated(entry: QueueEntry, due_on: date | None, outcome: Outcome) -> bool:
    if due_on is not None and not is_open(entry):
        outcome.undated.append(entry)
        return False
    return True
