"""How work gets into the queue."""

from __future__ import annotations

from functools import partial

from django.conf import settings
from django.db import transaction
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import Task
from django_tasks_db import DatabaseBackend

BACKGROUND = "background"  # the name of the queue in TASKS
REDIS = "redis"  # the name of the one behind it, where TASKS_REDIS_URL names a Redis


def is_in_redis() -> bool:
    """Whether work moves on to Redis. Nothing of RQ is loaded where it does not."""
    return REDIS in settings.TASKS


def later(task: Task, *args) -> None:
    """Have a task done after the change that is being made, and only if that change is committed.

    In the database the task is a row of the same transaction: there is no moment at which the change is there and
    the task is not. A backend that knows no transaction gets it once the change is committed.
    """
    if isinstance(task.get_backend(), DatabaseBackend):
        task.enqueue(*args)
    else:
        transaction.on_commit(partial(task.enqueue, *args))


class AtOnce(ImmediateBackend):
    """Runs Wagtail's own tasks within the request, as they are quick and the next query relies on them.

    Those that `LATER` names go into the queue instead: they wait for other machines.
    """

    def enqueue(self, task: Task, args, kwargs):
        if task.module_path in self.options.get("LATER", ()):
            return task.using(backend=BACKGROUND).enqueue(*args, **kwargs)
        return super().enqueue(task, args, kwargs)
