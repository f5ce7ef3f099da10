"""Where a translation stands: one pure function from facts to a state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from translation.models import QueueEntry
from translation.normalise import normalise

State = QueueEntry.State


@dataclass(frozen=True)
class Facts:
    """What is known of one page or snippet and its translation."""

    is_source_live: bool  # or scheduled: English is prepared for the hour at which both go out
    is_started: bool  # there is a translation that somebody works on, not a mere alias
    is_target_live: bool = False
    is_in_review: bool = False
    source_digest: str = ""  # of the Chinese content that is to be translated
    released_digest: str = ""  # of the Chinese content that the public English reflects
    is_target_scheduled: bool = False


def state_of(facts: Facts) -> str:
    """The state that the queue shows. What is not public in Chinese comes first, then what a person has to do."""
    if not facts.is_source_live:
        return State.SOURCE_UNPUBLISHED
    if not facts.is_started:
        return State.NOT_STARTED
    if facts.is_in_review:
        return State.IN_REVIEW
    if not facts.is_target_live:
        return State.SCHEDULED if facts.is_target_scheduled else State.IN_PROGRESS
    is_current = facts.released_digest == facts.source_digest
    return State.PUBLISHED if is_current else State.OUT_OF_DATE


def changed_texts(released: Iterable[str], current: Iterable[str]) -> int:
    """How many Chinese texts differ between two versions of a page; an edited text counts once, as does a removed one.

    Another width, punctuation form or spacing, and another order, are no change of a text.
    """
    before, now = Counter(map(normalise, released)), Counter(map(normalise, current))
    return max((now - before).total(), (before - now).total())
