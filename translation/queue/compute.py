"""Computes entries of the queue from everything that they depend on, many for the queries of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import Page

from translation.findings import errors_in_each
from translation.models import QueueEntry, ReleasedTranslation
from translation.queue.reviews import Review, reviews_of
from translation.queue.subjects import Subject, revision_of, revisions_of
from translation.schedule import ObjectKey, is_among, scheduled_objects
from translation.segments import SegmentSet
from translation.state import Facts, changed_texts, state_of


@dataclass(frozen=True)
class Computed:
    """The derived values of an entry, and the publication that English readers see."""

    values: dict[str, Any]
    released: ReleasedTranslation | None


def compute(
    subjects: Mapping[UUID, Subject], locale_id: int, entries: Mapping[UUID, QueueEntry]
) -> dict[UUID, Computed]:
    """The derived values of the entries of one language, by translation key. A dozen queries, however many they are.

    `entries` are the stored rows, where there are any.
    """
    translated = [key for key, subject in subjects.items() if subject.is_translation]
    started = {key: subjects[key] for key in translated if subjects[key].is_started}
    released = ReleasedTranslation.latest_of(translated, locale_id) if translated else {}
    reviews = reviews_of(subject.target for subject in started.values())
    sets = SegmentSet.of_each([subject.translation for subject in started.values()])
    texts = dict(zip(started, zip(sets, errors_in_each(sets) if sets else (), strict=True), strict=True))
    scheduled = scheduled_objects() if any(subject.is_hidden for subject in subjects.values()) else set()
    found = {}
    for key, subject in subjects.items():
        values = _of_source(subject.source) | _of_target(subject.target) | _nothing_yet()
        values["source_digest"] = subject.source_digest
        if key in started:
            values |= _of_texts(subject, *texts[key], released.get(key))
        review = reviews.get(subject.target, Review())
        facts = _facts(values, subject, review, released.get(key), scheduled)
        _finish(values, facts, review, entries.get(key))
        found[key] = Computed(values, released.get(key))
    return found


def _facts(
    values: dict[str, Any],
    subject: Subject,
    review: Review,
    released: ReleasedTranslation | None,
    scheduled: set[ObjectKey],
) -> Facts:
    return Facts(
        is_source_live=values["is_source_live"] or is_among(scheduled, subject.source),
        is_started=subject.is_started,
        is_target_live=values["is_target_live"],
        is_in_review=review.running_since is not None,
        source_digest=values["source_digest"],
        released_digest=released.source_digest if released else "",
        is_target_scheduled=is_among(scheduled, subject.target),
    )


def _finish(values: dict[str, Any], facts: Facts, review: Review, entry: QueueEntry | None) -> None:
    """Add what follows from the rest: the state, and since when it is so."""
    values["sent_back_at"] = review.sent_back_at
    values["source_changed_at"] = source_changed_at(values["source_digest"], values["source_published_at"], entry)
    values["state"] = state_of(facts)
    values["waiting_since"] = _waiting_since(values, review)


def _of_source(source: Model) -> dict[str, Any]:
    is_page = isinstance(source, Page)
    return {
        "content_type": source.cached_content_type if is_page else ContentType.objects.get_for_model(source),
        "source_id": str(source.pk),
        "title": (source.draft_title or source.title if is_page else str(source))[:255],
        "path": source.path if is_page else "",
        "source_revision_id": revision_of(source),
        "is_source_live": getattr(source, "live", True),
        "source_published_at": getattr(source, "last_published_at", None),
    }


def _of_target(target: Model | None) -> dict[str, Any]:
    if target is None:
        gone = {"target_id": "", "target_title": "", "target_revisions": ""}
        return gone | {"is_target_live": False, "target_published_at": None}
    title = (target.draft_title or target.title) if isinstance(target, Page) else str(target)
    return {
        "target_id": str(target.pk),
        "target_title": title[:255],
        "target_revisions": revisions_of(target),
        "is_target_live": getattr(target, "live", True),
        "target_published_at": getattr(target, "last_published_at", None),
    }


def _nothing_yet() -> dict[str, Any]:
    texts = {"texts_key": "", "lag": None, "reflects_at": None}
    return texts | dict.fromkeys(("total", "translated", "changed", "errors"), 0)


def _of_texts(
    subject: Subject, segments: SegmentSet, errors: int, released: ReleasedTranslation | None
) -> dict[str, Any]:
    current = [segment.source for segment in segments]
    return {
        "texts_key": subject.texts_key,
        "total": len(segments),
        "translated": len(segments) - len(segments.missing),
        "changed": changed_texts((pair["source"] for pair in released.pairs), current) if released else 0,
        "errors": errors,
        "lag": _lag(released),
        "reflects_at": released.source_published_at if released else None,
    }


def _lag(released: ReleasedTranslation | None) -> timedelta | None:
    if released is None or released.source_published_at is None:
        return None
    return max(released.released_at - released.source_published_at, timedelta())


def source_changed_at(digest: str, published_at: datetime | None, entry: QueueEntry | None) -> datetime | None:
    """When this Chinese content went public: a later publication that changed nothing does not count."""
    if entry and digest and entry.source_digest == digest and entry.source_changed_at:
        return entry.source_changed_at
    return published_at


def _waiting_since(values: dict[str, Any], review: Review) -> datetime | None:
    state = QueueEntry.State
    if values["state"] == state.IN_REVIEW:
        return review.running_since
    is_open = values["state"] in (state.NOT_STARTED, state.IN_PROGRESS, state.OUT_OF_DATE)
    return values["source_changed_at"] if is_open else None
