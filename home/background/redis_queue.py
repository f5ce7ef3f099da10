"""The queue in Redis, where TASKS_REDIS_URL names one: how work gets there without ever being nowhere.

Redis knows nothing of the transaction of a change. So work is a row of the database first, written with the change;
once that is committed it is handed over, and the row goes when Redis has confirmed it. What Redis did not take, or
what a process that was killed in between left behind, is done from the database.
"""

from __future__ import annotations

import logging
import time
from datetime import timedelta
from functools import cache, partial

import django_rq
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_rq.queues import DjangoRQ
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db import DatabaseBackend
from django_tasks_db.models import DBTaskResult
from django_tasks_rq import Job, RQBackend
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry as ConnectionRetry
from rq.job import Retry
from rq.queue import Queue
from rq.utils import now

from home.background.enqueuing import REDIS
from home.background.rescue import KEPT_DONE, KEPT_FAILED, PAUSES

logger = logging.getLogger(__name__)

HANDED_OVER_WITHIN = timedelta(minutes=1)  # a row that is older than that was left behind
REST = 2.0  # seconds without asking after a failure, so that a dead Redis holds up nobody


@cache
def _connection(address: str) -> Redis:
    """The connection of all requests of a process; asked a second time when it was cut, as by a restart of Redis."""
    return Redis.from_url(address, retry=ConnectionRetry(NoBackoff(), 1))


class KeptQueue(DjangoRQ):
    """RQ's queue, which tries again and forgets as the one of the database does."""

    def __init__(self, *args, **kwargs):
        # Left to itself, django-rq connects anew each time that it names a queue.
        super().__init__(*args, **kwargs | {"connection": _connection(settings.RQ_QUEUES["default"]["URL"])})

    def create_job(self, *args, **kwargs) -> Job:
        return super().create_job(
            *args,
            retry=Retry(max=len(PAUSES), interval=[int(pause.total_seconds()) for pause in PAUSES]),
            result_ttl=int(KEPT_DONE.total_seconds()),
            failure_ttl=int(KEPT_FAILED.total_seconds()),
            **kwargs,
        )


class KeptJob(Job):
    """A job that is never between two lists, whenever its worker is killed."""

    def retry(self, queue: Queue, pipeline) -> None:
        """Put it off as RQ does, but all at once: RQ writes the new state first and the new place afterwards."""
        again_at = now() + timedelta(seconds=self.get_retry_interval())
        self.retries_left -= 1
        queue.schedule_job(self, again_at, pipeline=pipeline)


class KeptBackend(RQBackend):
    """django-tasks-rq's, without the screens of django-rq, which would bring migrations of their own."""

    def check(self, **kwargs) -> list:
        return list(BaseTaskBackend.check(self, **kwargs))

    def _get_job(self, result_id: str) -> KeptJob | None:
        return work_queue().fetch_job(result_id)


def work_queue() -> Queue:
    """The queue."""
    return django_rq.get_queue("default", job_class=KeptJob)


def may_forget(queue: Queue) -> bool:
    """Whether a restart or a full memory would take work away from this Redis."""
    told = queue.connection.info()
    return not told.get("aof_enabled") or told.get("maxmemory_policy") != "noeviction"


class HandedToRedis(DatabaseBackend):
    """Rows of the database that move to Redis once they are committed; what is to be done later stays."""

    supports_get_result = False  # the row has gone by then
    failed_at = -REST

    def enqueue(self, task: Task, args, kwargs):
        if task.run_after:
            return super().enqueue(task, args, kwargs)
        result = super().enqueue(task.using(run_after=timezone.now() + HANDED_OVER_WITHIN), args, kwargs)
        transaction.on_commit(partial(_hand_over, task, result.id, args, kwargs), robust=True)
        return result


def _hand_over(task: Task, key: str, args, kwargs) -> None:
    row = DBTaskResult.objects.filter(pk=key, status=TaskResultStatus.READY)
    if _is_taken(task, args, kwargs):
        row.delete()
    else:
        row.update(run_after=timezone.now())


def _is_taken(task: Task, args, kwargs) -> bool:
    """Whether Redis has it now."""
    if time.monotonic() - HandedToRedis.failed_at < REST:
        return False
    try:
        if may_forget(work_queue()):
            raise RedisError("it may forget, see docs/deploy.md")
        task.using(backend=REDIS).enqueue(*args, **kwargs)
    except RedisError as error:
        HandedToRedis.failed_at = time.monotonic()
        logger.warning("Redis takes no work; it is done from the database: %s", error)
        return False
    return True
