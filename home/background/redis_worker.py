"""Works off the queue in Redis, in a thread of the scheduler or at the end of a command."""

from __future__ import annotations

import logging
import math
import traceback
from collections.abc import Callable

import django_rq
from django.db import close_old_connections
from redis.exceptions import RedisError
from rq import SimpleWorker
from rq.exceptions import AbandonedJobError
from rq.job import Job
from rq.registry import StartedJobRegistry
from rq.scheduler import RQScheduler
from rq.timeouts import TimerDeathPenalty
from rq.utils import now
from rq.worker_registration import clean_worker_registry

from home.background.redis_queue import KeptJob, work_queue
from home.background.rescue import CUT_OFF, SILENCE

logger = logging.getLogger(__name__)

CLEANED_EVERY = 10  # seconds between two looks for what killed workers left
ERROR = "error"  # where a job keeps what went wrong the last time


class ThreadWorker(SimpleWorker):
    """RQ's worker for a thread: it never forks, and sets no alarm, which only the main thread of a process may."""

    death_penalty_class = TimerDeathPenalty
    log_job_description = False

    def get_heartbeat_ttl(self, job: Job, working_time: float = 0.0) -> int:
        """Seconds of silence after which a job is taken up by another worker; `RedisWorker.beat` breaks it."""
        return int(SILENCE.total_seconds())

    def clean_registries(self) -> None:
        """Take up what killed workers left; one worker at a time."""
        for queue in self.queues:
            # RQ's own lock would outlive a worker that is killed while it cleans by a quarter of an hour.
            if self.connection.set(queue.registry_cleaning_key, self.name, nx=True, ex=CLEANED_EVERY):
                self._clean(queue)
        self.last_cleaned_at = now()

    def _clean(self, queue) -> None:
        penalty = {"death_penalty_class": self.death_penalty_class}
        started = StartedJobRegistry(queue=queue, job_class=self.job_class, **penalty)
        started.cleanup(exception_handlers=self._exc_handlers)
        queue.intermediate_queue.cleanup(self, queue)
        queue.finished_job_registry.cleanup()
        queue.failed_job_registry.cleanup()
        clean_worker_registry(queue)


def note_error(job: Job, kind: type[BaseException], error: BaseException, trace) -> None:
    """Keep what went wrong, for the report; RQ keeps it after the last try only."""
    lines = [CUT_OFF] if kind is AbandonedJobError else traceback.format_exception_only(kind, error)
    job.meta[ERROR] = lines[-1].strip()
    job.save_meta()


class RedisWorker:
    """What `QueueWorker` is for the database. While Redis is away it does nothing and says so once."""

    def __init__(self, is_stopped: Callable[[], bool] = lambda: False):
        self.is_stopped = is_stopped
        self.worker: ThreadWorker | None = None
        self.is_away = False

    def beat(self) -> None:
        """Say that this worker is alive, also while it is busy; others take up the work of one that is not."""
        if self.worker:
            self._asking(lambda: self._beat(self.worker), None)

    def work(self, at_most: float = math.inf) -> int:
        """Take up what others left and do what is ready; returns how many pieces were done."""
        return self._asking(lambda: self._work(at_most), 0)

    def waiting(self) -> int:
        """How much could be done now."""
        return self._asking(lambda: work_queue().count, 0)

    def _asking(self, act: Callable, otherwise):
        try:
            answer = act()
        except RedisError as error:
            if not self.is_away:
                logger.warning("The Redis of the queue does not answer; its work is done when it does: %s", error)
            self.is_away = True
            return otherwise
        self.is_away = False
        return answer

    def _beat(self, worker: ThreadWorker) -> None:
        worker.heartbeat()
        for execution in list(worker.executions.values()):
            worker.maintain_heartbeats(execution.job, execution)

    def _work(self, at_most: float) -> int:
        worker = self._begun()
        if worker.should_run_maintenance_tasks:
            worker.clean_registries()
        self._queue_what_is_due(worker)
        done = 0
        while done < at_most and not self.is_stopped() and self._do_one(worker):
            done += 1
        return done

    def _begun(self) -> ThreadWorker:
        if not self.worker:
            worker = ThreadWorker(
                [work_queue()],
                connection=django_rq.get_connection(),  # its own: it has more patience than requests
                job_class=KeptJob,
                serializer=work_queue().serializer,
                worker_ttl=int(SILENCE.total_seconds()),
                maintenance_interval=CLEANED_EVERY,
                exception_handlers=[note_error],
            )
            worker.register_birth()
            self.worker = worker
        return self.worker

    def _queue_what_is_due(self, worker: ThreadWorker) -> None:
        """What failed and has waited for its next try."""
        (queue,) = worker.queues
        if not queue.scheduled_job_registry.get_jobs_to_schedule():
            return
        scheduler = RQScheduler(
            [queue], connection=queue.connection, serializer=queue.serializer, logging_level=logging.WARNING
        )
        try:
            if scheduler.acquire_locks():  # not while another worker does the same
                scheduler.enqueue_scheduled_jobs()
        finally:
            scheduler.release_locks()

    def _do_one(self, worker: ThreadWorker) -> bool:
        taken = worker.queue_class.dequeue_any(
            worker.queues,
            None,
            connection=worker.connection,
            job_class=worker.job_class,
            serializer=worker.serializer,
            death_penalty_class=worker.death_penalty_class,
        )
        if taken:
            close_old_connections()
            try:
                worker.execute_job(*taken)
            finally:
                worker.executions.clear()  # what could not be noted as done must not seem to be done still
        return bool(taken)
