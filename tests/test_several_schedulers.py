"""Two schedulers at once, and some that are killed: processes of their own, on a copy of the site."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the file of the database")

SCHEDULE = """
from tests.crashing import scheduled_release
print(*(scheduled_release(f"同时{number}").pk for number in range(6)))
"""
COUNT = """
from wagtail.models import PageLogEntry
print(PageLogEntry.objects.filter(action="wagtail.publish", page__in={pages}).count())
"""


@pytest.fixture
def site(tmp_path) -> dict[str, str]:
    return copy_of_site(tmp_path)


def copy_of_site(tmp_path: Path) -> dict[str, str]:
    """The environment of a copy of the demonstration site."""
    copy = sqlite3.connect(tmp_path / "db.sqlite3")
    with sqlite3.connect(connection.settings_dict["NAME"]) as original:
        original.backup(copy)
    copy.close()
    own = {"DATABASE_URL": f"sqlite:///{tmp_path / 'db.sqlite3'}", "VAR_DIR": str(tmp_path)}
    return {**os.environ, **own, "DJANGO_SETTINGS_MODULE": "cqc_site.settings.local", "PYTHONUNBUFFERED": "1"}


def run(site: dict, *arguments: str) -> str:
    result = subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, *arguments], cwd=settings.BASE_DIR, env=site, capture_output=True, text=True, timeout=120
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def start(site: dict) -> subprocess.Popen:
    command = [sys.executable, "manage.py", "run_scheduler", "--tick", "0.2"]
    return subprocess.Popen(command, cwd=settings.BASE_DIR, env=site)  # noqa: S603 - our own arguments


def test_two_schedulers_publish_each_page_once_and_end_when_told_to(site):
    pages = [int(pk) for pk in run(site, "manage.py", "shell", "--no-imports", "-c", SCHEDULE).split()]
    schedulers = [start(site), start(site)]
    try:
        count = COUNT.format(pages=pages)
        deadline = time.monotonic() + 90
        while published_pages(site, pages) < len(pages) and time.monotonic() < deadline:
            time.sleep(0.3)
        time.sleep(1)
        for scheduler in schedulers:
            scheduler.send_signal(signal.SIGTERM)
        assert [scheduler.wait(40) for scheduler in schedulers] == [0, 0]
        assert int(run(site, "manage.py", "shell", "--no-imports", "-c", count)) == len(pages)
    finally:
        for scheduler in schedulers:
            scheduler.kill()


def published_pages(site: dict, pages: list[int]) -> int:
    path = Path(site["VAR_DIR"]) / "db.sqlite3"
    with sqlite3.connect(path, timeout=20) as database:
        marks = ",".join("?" * len(pages))
        query = f"SELECT count(*) FROM wagtailcore_page WHERE live AND id IN ({marks})"  # noqa: S608 - numbers only
        return database.execute(query, pages).fetchone()[0]


def test_a_page_is_whole_or_untouched_when_its_process_is_killed(site):
    assert "0 failures" in run(site, "-m", "tests.crashing", "5")


ENQUEUE = """
from tests.background import begin_twice
begin_twice.enqueue({path!r})
"""
LONG_AGO = "UPDATE home_jobrun SET started_at = '2026-01-01 00:00:00' WHERE name LIKE 'worker %'"


def kill_a_scheduler_at(work, site) -> None:
    """Kill a scheduler in the middle of a task, which writes to the file `work`."""
    run(site, "manage.py", "shell", "--no-imports", "-c", ENQUEUE.format(path=str(work)))
    killed = start(site)
    wait_until(work.exists)
    killed.kill()
    killed.wait()


def test_work_of_a_killed_worker_is_taken_up_by_the_next(site, tmp_path):
    work = tmp_path / "work"
    kill_a_scheduler_at(work, site)
    with sqlite3.connect(tmp_path / "db.sqlite3", timeout=20) as database:
        database.execute(LONG_AGO)
    following = start(site)
    try:
        wait_until(lambda: work.read_text() == "done")
    finally:
        following.terminate()
        following.wait(40)
    with sqlite3.connect(tmp_path / "db.sqlite3") as database:
        [(status, workers)] = database.execute("SELECT status, worker_ids FROM django_tasks_database_dbtaskresult")
    assert status == "SUCCESSFUL"
    assert len(set(json.loads(workers))) == 2


def wait_until(is_so) -> None:
    deadline = time.monotonic() + 90
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.2)
    assert is_so()
