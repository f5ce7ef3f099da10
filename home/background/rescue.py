"""No work is lost: what a killed process left is taken up again, and what failed is tried again a few times."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from home.models.job_run import JobRun

# After the first, second … failure; after the last there is none but by hand.
PAUSES = [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=3)]
MOST_TRIES = len(PAUSES) + 1
SILENCE = timedelta(minutes=1)  # a worker that was not seen for so long has ended
CUT_OFF = "The process that did this ended in the middle of it."
KEPT_DONE = timedelta(days=1)
KEPT_FAILED = timedelta(days=90)
WORKER = "worker "  # how the rows of workers begin among those of jobs


def beat(worker_id: str) -> None:
    """Note that a worker is alive."""
    now = timezone.now()
    JobRun.objects.update_or_create(name=WORKER + worker_id, defaults={"started_at": now, "finished_at": now})


def rescue(idle_worker: str = "") -> None:
    """Put back what was cut off and what failed for a first time. `idle_worker` is at work on nothing."""
    alive = JobRun.objects.filter(name__startswith=WORKER, started_at__gt=timezone.now() - SILENCE)
    workers = {name.removeprefix(WORKER) for name in alive.values_list("name", flat=True)} - {idle_worker}
    for row in DBTaskResult.objects.running().only("status", "worker_ids", "started_at"):
        if not workers.intersection(row.worker_ids[-1:]):
            _put_back_cut_off(row)
    for row in failed_and_tried_again():
        again_at = row.finished_at + PAUSES[len(row.worker_ids) - 1]
        _only_as_it_is(row).update(status=TaskResultStatus.READY, run_after=again_at)


def _put_back_cut_off(row: DBTaskResult) -> None:
    """At once, as nothing is wrong with it; unless it ended its process each time."""
    if len(row.worker_ids) < MOST_TRIES:
        _only_as_it_is(row).update(status=TaskResultStatus.READY, run_after=timezone.now())
    else:
        _only_as_it_is(row).update(status=TaskResultStatus.FAILED, finished_at=timezone.now(), traceback=CUT_OFF)


def _only_as_it_is(row: DBTaskResult) -> QuerySet[DBTaskResult]:
    """The row, unless another process has taken it up in the meantime."""
    return DBTaskResult.objects.filter(pk=row.pk, status=row.status, started_at=row.started_at)


def failed_and_tried_again() -> list[DBTaskResult]:
    """What failed and has tries left."""
    failed = DBTaskResult.objects.failed().only("status", "worker_ids", "started_at", "finished_at")
    return [row for row in failed if 0 < len(row.worker_ids) < MOST_TRIES]


def try_again(row: DBTaskResult) -> bool:
    """Queue anew, with all tries, what stands as failed; False when it does so no longer."""
    anew = {"status": TaskResultStatus.READY, "run_after": get_date_max(), "worker_ids": []}
    return bool(DBTaskResult.objects.failed().filter(pk=row.pk).update(**anew))


def forget_finished_work(now: datetime | None = None) -> None:
    """Clean away what was done a day ago, failures of three months ago, and workers that have long ended."""
    now = now or timezone.now()
    DBTaskResult.objects.successful().filter(finished_at__lt=now - KEPT_DONE).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - KEPT_FAILED).delete()
    JobRun.objects.filter(name__startswith=WORKER, started_at__lt=now - KEPT_DONE).delete()
