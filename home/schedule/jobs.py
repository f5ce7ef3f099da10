"""Periodic jobs: when each is due, and how one of several processes gets to run it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Q
from django.utils import timezone

from home.models.job_run import JobRun

# A run that has not ended by then failed, or its process died; it is done again.
RETRY_AFTER = timedelta(minutes=15)
HEARTBEAT = "scheduler"  # the row that tells when the scheduler was last seen alive


@dataclass(frozen=True)
class Job:
    """Something to do every so often, or daily at a time of day of the site. Doing it twice must do no harm."""

    name: str
    run: Callable[[], object]
    every: timedelta = timedelta(days=1)
    daily_at: time | None = None

    def due_since(self, now: datetime) -> datetime:
        """A run that began before this moment is too long ago."""
        if self.daily_at is None:
            return now - self.every
        today = timezone.make_aware(datetime.combine(timezone.localdate(now), self.daily_at))
        return today if today <= now else today - timedelta(days=1)


def claim(job: Job, now: datetime | None = None) -> bool:
    """Whether this process is to run the job now; then no other is, until the job is due again.

    A job that is new here is not due before its first interval is over.
    """
    now = now or timezone.now()
    known = JobRun.objects.filter(name=job.name)
    if not known.exists():
        JobRun.objects.get_or_create(name=job.name, defaults={"started_at": now, "finished_at": now})
        return False
    is_due = Q(finished_at__isnull=False, started_at__lt=job.due_since(now))
    was_cut_off = Q(finished_at=None, started_at__lt=now - RETRY_AFTER)
    return known.filter(is_due | was_cut_off).update(started_at=now, finished_at=None) == 1


def finish(job: Job) -> None:
    """The run that was claimed came to its end."""
    JobRun.objects.filter(name=job.name).update(finished_at=timezone.now())


def beat() -> None:
    """Note that a scheduler is alive."""
    now = timezone.now()
    JobRun.objects.update_or_create(name=HEARTBEAT, defaults={"started_at": now, "finished_at": now})


def last_beat() -> datetime | None:
    """When a scheduler was last alive; None when there never was one."""
    return JobRun.objects.filter(name=HEARTBEAT).values_list("started_at", flat=True).first()
