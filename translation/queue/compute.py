"""Computes an entry of the queue from everything that it depends on."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max, Model
from wagtail.models import DraftStateMixin, Locale, Page, RevisionMixin, WorkflowMixin, WorkflowState
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from translation.digest import content_digest
from translation.findings import errors_in
from translation.models import QueueEntry, ReleasedTranslation
from translation.review import snippets
from translation.schedule import time_of
from translation.segments import SegmentSet
from translation.state import Facts, changed_texts, state_of


def compute(source: Model, locale: Locale, entry: QueueEntry | None = None) -> dict[str, Any]:
    """The derived values of an entry, from everything that they depend on."""
    translation = _translation(source, locale)
    target = _target(source, locale)
    values = _of_source(source) | _of_target(target) | _nothing_yet()
    is_source_open = values["is_source_live"] or time_of(source) is not None
    facts = Facts(is_source_live=is_source_open, is_started=bool(translation and target))
    if facts.is_started:
        segments = SegmentSet(translation)
        released = ReleasedTranslation.latest(source.translation_key, locale.pk)
        values |= _of_texts(translation, segments, released)
        facts = Facts(
            facts.is_source_live,
            True,
            values["is_target_live"],
            in_review_since(target) is not None,
            values["source_digest"],
            released.source_digest if released else "",
            time_of(target) is not None,
        )
        values["lag"] = _lag(released)
        values["reflects_at"] = released.source_published_at if released else None
        values["sent_back_at"] = sent_back_at(target)
    values["source_changed_at"] = source_changed_at(values["source_digest"], values["source_published_at"], entry)
    values["state"] = state_of(facts)
    values["waiting_since"] = _waiting_since(values, target)
    return values


def _translation(source: Model, locale: Locale) -> Translation | None:
    translations = Translation.objects.filter(
        source__object_id=source.translation_key, source__locale_id=source.locale_id, target_locale_id=locale.pk
    )
    return translations.filter(enabled=True).select_related("source").first()


def _target(source: Model, locale: Locale) -> Model | None:
    model = Page if isinstance(source, Page) else type(source)
    rows = model.objects.filter(translation_key=source.translation_key, locale_id=locale.pk)
    return (rows.filter(alias_of=None) if model is Page else rows).first()


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
    texts = {"source_digest": "", "texts_key": "", "lag": None, "reflects_at": None, "sent_back_at": None}
    return texts | dict.fromkeys(("total", "translated", "changed", "errors"), 0)


def _of_texts(translation: Translation, segments: SegmentSet, released: ReleasedTranslation | None) -> dict[str, Any]:
    source = translation.source
    current = [segment.source for segment in segments]
    return {
        "source_digest": source_digest(source),
        "texts_key": texts_keys([source.object_id], translation.target_locale_id).get(source.object_id, ""),
        "total": len(segments),
        "translated": len(segments) - len(segments.missing),
        "changed": changed_texts((pair["source"] for pair in released.pairs), current) if released else 0,
        "errors": errors_in(segments),
    }


def source_digest(source: TranslationSource) -> str:
    """The digest of what a TranslationSource holds."""
    model = ContentType.objects.get_for_id(source.specific_content_type_id).model_class()
    return content_digest(model, json.loads(source.content_json))


def revision_of(source: Model) -> int | None:
    """The revision that is to be translated: the public one, or the newest of what is not public."""
    if not isinstance(source, RevisionMixin):
        return None
    if isinstance(source, DraftStateMixin) and source.live:
        return source.live_revision_id
    return source.latest_revision_id


def revisions_of(target: Model) -> str:
    """The newest and the public revision of a translation, as one word."""
    return f"{getattr(target, 'latest_revision_id', '') or ''}/{getattr(target, 'live_revision_id', '') or ''}"


def texts_keys(translation_keys: Iterable, locale_id: int) -> dict:
    """How many texts of each page are stored, and when the last of them was changed, as one word a page."""
    rows = (
        StringTranslation.objects.filter(context__object_id__in=list(translation_keys), locale_id=locale_id)
        .values("context__object_id")
        .annotate(number=Count("pk"), newest=Max("updated_at"))
    )
    return {row["context__object_id"]: f"{row['number']} {row['newest'].isoformat()}" for row in rows}


def in_review_since(target: Model) -> datetime | None:
    """When the running review of a translation began, or None."""
    if not isinstance(target, WorkflowMixin):
        return snippets.handed_over_at(target)
    state = _review(target)
    is_running = state and state.status == WorkflowState.STATUS_IN_PROGRESS
    return state.current_task_state.started_at if is_running else None


def sent_back_at(target: Model) -> datetime | None:
    """When a reviewer asked for changes, or None once the translation was handed over again."""
    if not isinstance(target, WorkflowMixin):
        return snippets.sent_back_at(target)
    state = _review(target)
    is_back = state and state.status == WorkflowState.STATUS_NEEDS_CHANGES
    return state.current_task_state.finished_at if is_back else None


def _review(target: WorkflowMixin) -> WorkflowState | None:
    """The review that runs or waits for changes; without a task it would be neither."""
    state = target.current_workflow_state
    return state if state and state.current_task_state else None


def _lag(released: ReleasedTranslation | None) -> timedelta | None:
    if released is None or released.source_published_at is None:
        return None
    return max(released.released_at - released.source_published_at, timedelta())


def source_changed_at(digest: str, published_at: datetime | None, entry: QueueEntry | None) -> datetime | None:
    """When this Chinese content went public: a later publication that changed nothing does not count."""
    if entry and digest and entry.source_digest == digest and entry.source_changed_at:
        return entry.source_changed_at
    return published_at


def _waiting_since(values: dict[str, Any], target: Model | None) -> datetime | None:
    state = QueueEntry.State
    if values["state"] == state.IN_REVIEW:
        return in_review_since(target)
    is_open = values["state"] in (state.NOT_STARTED, state.IN_PROGRESS, state.OUT_OF_DATE)
    return values["source_changed_at"] if is_open else None
