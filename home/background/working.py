"""Works off the queue: within the scheduler, and at the end of commands that make much of it."""

from __future__ import annotations

import math
from collections.abc import Callable

from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from tqdm import tqdm

from home.background.enqueuing import BACKGROUND, is_in_redis
from home.background.rescue import beat, rescue

QUEUE_TICK = 1  # second between two looks at an empty queue


class QueueWorker:
    """One worker: does one piece of work after the other, until there is none or it is told to stop.

    The work itself is done by the worker of django-tasks-db, which claims a row before it begins.
    """

    def __init__(self, is_stopped: Callable[[], bool] = lambda: False):
        self.is_stopped = is_stopped
        self.id = get_random_string(16)

    def beat(self) -> None:
        """Say that this worker is alive, also while it is busy; others take up the work of one that is not."""
        beat(self.id)

    def work(self, at_most: float = math.inf) -> int:
        """Put back what others left and do what is ready; returns how many pieces were done."""
        done = 0
        rescue(idle_worker=self.id)
        while done < at_most and not self.is_stopped() and _ready().exists():
            self.beat()
            self._do_one()
            done += 1
        return done

    def waiting(self) -> int:
        """How much could be done now."""
        return _ready().count()

    def _do_one(self) -> None:
        Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=0,
            batch=True,
            backend_name=BACKGROUND,
            startup_delay=False,
            max_tasks=1,
            worker_id=self.id,
        ).run()


def _ready():
    return DBTaskResult.objects.ready().filter(backend_name=BACKGROUND)


def workers(is_stopped: Callable[[], bool] = lambda: False) -> list:
    """One for each place where work waits: the database, and Redis where it is used."""
    if not is_in_redis():
        return [QueueWorker(is_stopped)]
    from home.background.redis_worker import RedisWorker

    return [QueueWorker(is_stopped), RedisWorker(is_stopped)]


def work_off() -> None:
    """Do now, with a bar, all that waits: for commands at whose end everything should be in place."""
    for worker in workers():
        with tqdm(total=worker.waiting(), desc="In the background", disable=None) as progress:
            while worker.work(at_most=1):
                progress.update()
