"""Work for tests of the queue: it fails, or its process is killed in the middle of it."""

from __future__ import annotations

import time
from pathlib import Path

from django_tasks import task


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


@task(backend="background")
def say_done() -> str:
    """Work that is done at once."""
    return "done"
