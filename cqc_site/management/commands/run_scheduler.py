"""`manage.py run_scheduler`: publishes by the clock, runs the periodic jobs and works off the queue."""

from __future__ import annotations

import os
import signal
from functools import partial

from django.core.management.base import BaseCommand

from cqc_site.jobs import JOBS
from home.background.working import QUEUE_TICK, workers
from home.schedule.due import publish_due
from home.schedule.loop import TICK, Scheduler


class Command(BaseCommand):
    help = (
        "Publishes what is due within seconds, takes down what has expired, runs the periodic jobs and does the work "
        "that no request waits for, such as pictures. One process for the whole site; more share the work. Ends on "
        "SIGTERM and SIGINT, after the page it is working on."
    )

    def add_arguments(self, parser):
        parser.add_argument("--tick", type=float, default=TICK, help="Seconds between two looks at the clock.")
        parser.add_argument("--parent", type=int, help="End when this process, which started the scheduler, has ended.")

    def handle(self, *, tick, parent, **options):
        at_work = workers(lambda: scheduler.is_stopped)
        scheduler = Scheduler(
            publish=lambda: publish_due(lambda: scheduler.is_stopped),
            jobs=JOBS,
            tick=tick,
            beside=[
                *((worker.work, min(QUEUE_TICK, tick)) for worker in at_work),
                *((worker.beat, tick) for worker in at_work),
            ],
        )
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, scheduler.stop)
        scheduler.run(partial(_is_child_of, parent))


def _is_child_of(parent: int | None) -> bool:
    return parent is None or os.getppid() == parent
