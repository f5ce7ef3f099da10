"""Kills a process in the middle of publishing, again and again, and looks at what it left behind.

`python -m tests.crashing NUMBER` works on the database of `DATABASE_URL`, which it fills; prints one line a failure.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from datetime import timedelta

import django


def main(number: int) -> int:
    """Exit code 0 when every page was whole or untouched after every kill, and whole in the end."""
    from django.db import connections

    from home.schedule.due import publish_due

    scheduled_release("第一次较慢")
    publish_due()
    scheduled_release("量一量")
    started = time.monotonic()
    publish_due()
    usual = time.monotonic() - started
    failures, killed = [], 0
    for turn in range(number):
        page = scheduled_release(f"第{turn}篇")
        connections.close_all()
        child = os.fork()
        if child == 0:
            publish_due()
            os._exit(0)
        time.sleep(random.uniform(0, usual))  # noqa: S311 - no secret
        os.kill(child, signal.SIGKILL)
        killed += os.waitpid(child, 0)[1] == signal.SIGKILL
        failures += [f"{turn}: {text}" for text in found_wrong(page)]
        publish_due()
        if not state_of(page)["live"]:
            failures.append(f"{turn}: the next process did not publish it")
    lines = [f"{number} pages, {killed} kills in the middle, {len(failures)} failures", *failures]
    sys.stdout.write("\n".join(lines) + "\n")
    return bool(failures)


def scheduled_release(title: str):
    """A release whose hour has just come."""
    from django.utils import timezone
    from wagtail.models import Revision

    from tests.desk import draft_by

    page = draft_by("press", title=title)
    moment = timezone.now() - timedelta(seconds=1)
    Revision.objects.filter(pk=page.latest_revision_id).update(approved_go_live_at=moment)
    return page


def state_of(page) -> dict:
    """Everything that publishing writes, of one page."""
    from wagtail.models import Page, PageLogEntry, Revision

    row = Page.objects.get(pk=page.pk)
    return {
        "live": row.live,
        "dated": row.first_published_at is not None,
        "revision": row.live_revision_id is not None,
        "logged": PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").exists(),
        "off the schedule": not Revision.objects.filter(object_id=page.pk, approved_go_live_at__isnull=False).exists(),
    }


def found_wrong(page) -> list[str]:
    """Nothing, when the page is published in every respect or in none."""
    state = state_of(page)
    return [] if len(set(state.values())) == 1 else [str(state)]


if __name__ == "__main__":
    django.setup()
    sys.exit(main(int(sys.argv[1])))
