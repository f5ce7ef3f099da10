"""Which translations are being reviewed, and which came back: for many pages and snippets together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.models import WorkflowMixin, WorkflowState

from translation.review import snippets


@dataclass(frozen=True)
class Review:
    """Since when a translation is in review, or since when it is with its translator again."""

    running_since: datetime | None = None
    sent_back_at: datetime | None = None


def reviews_of(targets: Iterable[Model]) -> dict[Model, Review]:
    """The review of each translation that has one. One query, and one for each kind of snippet without a workflow."""
    by_model: dict[type[Model], list[Model]] = defaultdict(list)
    for target in targets:
        by_model[type(target)].append(target)
    flowing = [target for group in by_model.values() for target in group if isinstance(target, WorkflowMixin)]
    found = _of_workflows(flowing) if flowing else {}
    for model, group in by_model.items():
        if not issubclass(model, WorkflowMixin):
            found |= _of_snippets(group)
    return found


def _of_workflows(targets: list[WorkflowMixin]) -> dict[Model, Review]:
    keys = {(target.get_base_content_type().pk, str(target.pk)): target for target in targets}
    states = WorkflowState.objects.active().filter(
        base_content_type__in={content_type for content_type, _ in keys},
        object_id__in=[object_id for _, object_id in keys],
        current_task_state__isnull=False,  # without a task it neither runs nor waits for changes
    )
    found = {}
    for state in states.select_related("current_task_state"):
        target = keys.get((state.base_content_type_id, state.object_id))
        if target is not None:
            found[target] = _review(state)
    return found


def _review(state: WorkflowState) -> Review:
    if state.status == WorkflowState.STATUS_IN_PROGRESS:
        return Review(running_since=state.current_task_state.started_at)
    return Review(sent_back_at=state.current_task_state.finished_at)


def _of_snippets(targets: list[Model]) -> dict[Model, Review]:
    words = snippets.last_words(targets, ContentType.objects.get_for_model(targets[0]))
    return {
        target: Review(snippets.since(word, snippets.HANDED_OVER), snippets.since(word, snippets.SENT_BACK))
        for target in targets
        if (word := words.get(str(target.pk)))
    }
