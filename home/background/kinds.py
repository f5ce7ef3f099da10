"""What a piece of work is called, and what it is about, in the words of the staff."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.models import Page

from home.background.rescue import MOST_TRIES
from home.models import SiteImage

FAILED, READY = TaskResultStatus.FAILED, TaskResultStatus.READY
STATES = {
    READY: pgettext_lazy("background work", "Waiting"),
    TaskResultStatus.RUNNING: pgettext_lazy("background work", "Being done"),
    FAILED: pgettext_lazy("background work", "Failed"),
    TaskResultStatus.SUCCESSFUL: pgettext_lazy("background work", "Done"),
}


@dataclass(frozen=True)
class Kind:
    """A kind of work: its name, and of which model the row is whose key is the first argument."""

    label: str | Promise
    model: type[Model] | None = None


KINDS = {
    "home.share_pictures.tasks.renew_share_picture": Kind(_("Share picture"), Page),
    "home.renditions.make_renditions": Kind(_("Sizes of a picture"), SiteImage),
    "wagtail.contrib.frontend_cache.tasks.purge_urls_from_cache_task": Kind(_("Word to the proxies")),
}


def describe(rows: Iterable[DBTaskResult]) -> list[DBTaskResult]:
    """The rows with `label`, `subject`, `state`, `tries`, `error` and so on: one query for each model."""
    rows = list(rows)
    titles = _titles(rows)
    for row in rows:
        kind = _kind(row)
        row.label = kind.label
        row.subject = _subject(row, kind, titles)
        row.tries = len(row.worker_ids)
        row.is_given_up = row.status == FAILED and not 0 < row.tries < MOST_TRIES
        row.again_at = row.run_after if row.status == READY and row.run_after not in (None, get_date_max()) else None
        row.again_url = reverse(getattr(row, "again_view", "try_work_again"), args=[row.pk])
        row.state = STATES[FAILED if row.is_given_up else READY if row.status == FAILED else row.status]
        row.error = (row.traceback.strip().splitlines() or [""])[-1][:300]
    return rows


def _kind(row: DBTaskResult) -> Kind:
    return KINDS.get(row.task_path) or Kind(row.task_path.rpartition(".")[2])


def _key(row: DBTaskResult):
    return next(iter(row.args_kwargs["args"]), "")


def _titles(rows: list[DBTaskResult]) -> dict[type[Model], dict[int, str]]:
    keys = defaultdict(set)
    for row in rows:
        if model := _kind(row).model:
            keys[model].add(_key(row))
    return {model: dict(model.objects.filter(pk__in=pks).values_list("pk", "title")) for model, pks in keys.items()}


def _subject(row: DBTaskResult, kind: Kind, titles: dict) -> str:
    """The title; for what is no more, its number; for other work, its first argument."""
    key = _key(row)
    if not kind.model:
        return ", ".join(map(str, key)) if isinstance(key, list) else str(key)
    return titles[kind.model].get(key) or gettext("Number %(number)s, deleted since") % {"number": key}
