"""What the report of background work says of the queue in Redis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import ClassVar

from django.db.models import QuerySet
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from django_tasks_rq.backend import RQ_STATUS_TO_RESULT_STATUS
from redis.exceptions import RedisError
from rq.exceptions import DeserializationError, NoSuchJobError
from rq.queue import Queue

from home.background.redis_queue import KeptJob, may_forget, work_queue
from home.background.redis_worker import ERROR
from home.background.rescue import MOST_TRIES, PAUSES

MOST_SHOWN = 200  # the newest of each state; nobody reads more


@dataclass
class JobRow:
    """A job of Redis as if it were a row of the database."""

    pk: str
    status: TaskResultStatus
    task_path: str
    args_kwargs: dict
    enqueued_at: datetime
    worker_ids: list[int]  # as many as tries; which worker it was nobody asks
    traceback: str
    run_after: datetime | None
    again_view: ClassVar[str] = "try_redis_work_again"  # the address that its button asks


@dataclass
class RedisReport:
    """The newest work of each state, how much failed, since when the next piece waits, and what is wrong with Redis."""

    rows: list[JobRow] = field(default_factory=list)
    failed: int = 0
    waits_since: datetime | None = None
    is_cut: bool = False  # there is more than is shown
    is_away: bool = False
    may_forget: bool = False

    def beside(self, rows: QuerySet[DBTaskResult], status: str, newest_first: bool) -> InOneOrder:
        """What is in Redis among the rows of the database, in one state or all."""
        return InOneOrder(rows, [row for row in self.rows if status in ("", row.status)], newest_first)


def look() -> RedisReport:
    """What is in Redis now; when it does not answer, that."""
    try:
        return _look(work_queue())
    except RedisError:
        return RedisReport(is_away=True)


def _look(queue: Queue) -> RedisReport:
    registries = [
        *(queue.scheduled_job_registry, queue.started_job_registry),
        *(queue.failed_job_registry, queue.finished_job_registry),
    ]
    keys = dict.fromkeys([*queue.get_job_ids(offset=-MOST_SHOWN), *queue.intermediate_queue.get_job_ids()])
    for registry in registries:
        keys |= dict.fromkeys(registry.get_job_ids(0, MOST_SHOWN - 1, desc=True, cleanup=False))
    return RedisReport(
        rows=_rows(queue, keys),
        failed=queue.failed_job_registry.get_job_count(cleanup=False),
        waits_since=next((job.enqueued_at for job in _jobs(queue, queue.get_job_ids(0, 1))), None),
        is_cut=max(queue.count, *(registry.get_job_count(cleanup=False) for registry in registries)) > MOST_SHOWN,
        may_forget=may_forget(queue),
    )


def _jobs(queue: Queue, keys: Iterable[str]) -> list[KeptJob]:
    found = KeptJob.fetch_many(list(keys), connection=queue.connection, serializer=queue.serializer)
    return [job for job in found if job]


def _rows(queue: Queue, keys: Iterable[str]) -> list[JobRow]:
    due = dict(queue.connection.zrange(queue.scheduled_job_registry.key, 0, MOST_SHOWN - 1, desc=True, withscores=True))
    return [_row(job, due.get(job.id.encode())) for job in _jobs(queue, keys)]


def _row(job: KeptJob, due: float | None) -> JobRow:
    status = RQ_STATUS_TO_RESULT_STATUS[job.get_status(refresh=False)]
    tries = len(PAUSES) - (job.retries_left or 0) + (status != TaskResultStatus.READY)
    if status == TaskResultStatus.FAILED:
        tries = MOST_TRIES  # also when somebody stopped it by hand: it is not tried again by itself
    task_path, args_kwargs = _call(job)
    return JobRow(
        pk=job.id,
        status=status,
        task_path=task_path,
        args_kwargs=args_kwargs,
        enqueued_at=job.created_at,
        worker_ids=list(range(tries)),
        traceback=job.meta.get(ERROR, "") if status != TaskResultStatus.SUCCESSFUL else "",
        run_after=datetime.fromtimestamp(due, UTC) if due else None,
    )


def _call(job: KeptJob) -> tuple[str, dict]:
    try:
        return job.func_name, {"args": job.args, "kwargs": job.kwargs}
    except DeserializationError:  # another program put it there
        return job.description or job.id, {"args": [], "kwargs": {}}


def try_again(key: str) -> bool:
    """Queue anew, with all tries, what stands as failed; False when it does so no longer."""
    queue = work_queue()
    failed = queue.failed_job_registry
    try:
        job = KeptJob.fetch(key, connection=queue.connection, serializer=queue.serializer)
    except NoSuchJobError:
        return False
    if job not in failed:
        return False
    job.retries_left = len(PAUSES)
    job.started_at = job.ended_at = None
    with queue.connection.pipeline() as pipeline:
        queue.enqueue_job(job, pipeline=pipeline)
        failed.remove(job, pipeline=pipeline)
        pipeline.persist(job.key)
        pipeline.execute()
    return True


class InOneOrder:
    """Rows of the database and of Redis, newest or oldest first, for a page of the report at a time."""

    model = DBTaskResult

    def __init__(self, rows: QuerySet[DBTaskResult], others: list[JobRow], newest_first: bool):
        self.rows, self.others, self.newest_first = rows, others, newest_first

    def __len__(self) -> int:
        return self.rows.count() + len(self.others)

    def __getitem__(self, part: slice) -> list:
        """The rows before the first that are looked at stand before the page, wherever the others are put in."""
        first = max(0, part.start - len(self.others))
        both = [*self.rows[first : part.stop], *self.others]
        both.sort(key=lambda row: row.enqueued_at, reverse=self.newest_first)
        return both[part.start - first : part.stop - first]
