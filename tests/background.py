"""The queue as a site has it, for tests of the queue itself; all others have their work done at once."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from django_tasks import task
from django_tasks_db.models import DBTaskResult

QUEUE = {"BACKEND": "django_tasks_db.DatabaseBackend"}


@pytest.fixture
def queue(settings, monkeypatch):
    """Rows of the database again: `queue()` are those there are, the oldest first."""
    # The worker is at home in a process of its own; here the connection is that of the test's transaction.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    settings.TASKS = {**settings.TASKS, "background": QUEUE}
    return lambda: list(DBTaskResult.objects.order_by("enqueued_at"))


class NoPower(Exception):
    """What the failing task meets."""


@task(backend="background")
def begin_twice(path: str) -> None:
    """Work that is in the middle for a minute when it is done for the first time, and done at once the next time."""
    started = Path(path)
    if not started.exists():
        started.touch()
        time.sleep(60)
    started.write_text("done")


@task(backend="background")
def fail() -> None:
    """Work that always fails."""
    raise NoPower("no power today")
