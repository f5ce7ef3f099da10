"""The scheduler: one process that publishes what is due and runs the periodic jobs, until it is told to stop."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from threading import Event, Thread
from time import monotonic

from django.db import OperationalError, close_old_connections, connection

from home.schedule.jobs import Job, beat, claim, finish

logger = logging.getLogger(__name__)

TICK = 10  # seconds between two looks at the clock; a release must be out within a minute
GRACE = 20  # seconds that what runs beside gets to end after the scheduler was told to stop


class Scheduler:
    """Calls `publish` at every tick, and beside it, in a thread of their own, the jobs that are due.

    A slow job, such as one that sends mails, therefore never holds up a release. `beside` names more to be called
    again and again, each in a thread of its own, with the seconds in between. Whatever fails is logged and tried
    again; nothing ends the scheduler but `stop`.
    """

    def __init__(
        self,
        publish: Callable[[], object],
        jobs: Iterable[Job],
        tick: float = TICK,
        beside: Iterable[tuple[Callable[[], object], float]] = (),
    ):
        self.publish = publish
        self.jobs = list(jobs)
        self.tick = tick
        self.beside = [(self._run_due_jobs, tick), *beside]
        self._stopped = Event()

    def stop(self, *_signal) -> None:
        """End after the page or the job that is being worked on. Fit to be the handler of a signal."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        return self._stopped.is_set()

    def run(self, still_wanted: Callable[[], bool] = lambda: True) -> None:
        """Go on until stopped, or until `still_wanted` says no."""
        threads = [Thread(target=self._repeat, args=around, daemon=True) for around in self.beside]
        for thread in threads:
            thread.start()
        self._repeat(self._publish, self.tick, still_wanted)
        self.stop()
        until = monotonic() + GRACE
        for thread in threads:
            thread.join(max(0, until - monotonic()))

    def _repeat(self, act: Callable[[], object], pause: float, still_wanted: Callable[[], bool] = lambda: True) -> None:
        while not self.is_stopped and still_wanted():
            try:
                close_old_connections()
                act()
            except OperationalError as error:  # busy or away: it passes, and needs no traceback at every tick
                logger.warning("The database did not answer; the scheduler goes on: %s", error)
            except Exception:
                logger.exception("The scheduler met a failure and goes on")
            self._stopped.wait(pause)
        connection.close()

    def _publish(self) -> None:
        try:
            beat()
        except OperationalError as error:  # a busy database must not hold up what is due
            logger.warning("The scheduler's sign of life was not written: %s", error)
        self.publish()

    def _run_due_jobs(self) -> None:
        for job in self.jobs:
            if not self.is_stopped and claim(job):
                self._run(job)

    def _run(self, job: Job) -> None:
        try:
            job.run()
        except Exception:
            logger.exception("The job “%s” failed and is tried again later", job.name)
        else:
            finish(job)
