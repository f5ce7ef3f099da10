"""One process publishes by the clock and runs the periodic jobs; several do no harm."""

from __future__ import annotations

import logging
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import OperationalError
from django.urls import reverse
from django.utils import timezone

from cqc_site.jobs import JOBS
from home.models import JobRun
from home.schedule import loop
from home.schedule.due import publish_due
from home.schedule.jobs import RETRY_AFTER, Job, beat, claim, finish, last_beat
from home.schedule.loop import Scheduler
from tests.desk import PUBLISH, draft_by, edit, in_chinese, in_hours, now, release_form

HOURLY = Job("hourly", run=lambda: None, every=timedelta(hours=1))
DAILY = Job("daily", run=lambda: None, daily_at=time(8))


def at(hour: int, day: int = 10) -> datetime:
    return datetime(2026, 9, day, hour, tzinfo=ZoneInfo("Asia/Shanghai"))


def run(job: Job, moment: datetime) -> bool:
    """Whether the job was run at this moment, to its end."""
    if not claim(job, moment):
        return False
    JobRun.objects.filter(name=job.name).update(finished_at=moment)
    return True


def test_a_job_runs_once_an_interval():
    assert [run(HOURLY, at(hour)) for hour in (9, 10)] == [False, False]
    assert [run(HOURLY, at(11) + timedelta(minutes=minutes)) for minutes in (1, 20, 59)] == [True, False, False]
    assert run(HOURLY, at(13))


def test_a_daily_job_runs_once_a_day_at_its_hour():
    assert [run(DAILY, at(hour)) for hour in (7, 8, 9)] == [False, True, False]
    assert [run(DAILY, at(hour, day=11)) for hour in (1, 7, 9, 23)] == [False, False, True, False]


def test_a_daily_job_makes_up_for_the_hour_it_slept_through():
    run(DAILY, at(9))
    assert run(DAILY, at(22, day=11))


def test_a_job_that_runs_elsewhere_is_not_run_here():
    claim(HOURLY, at(9))
    assert claim(HOURLY, at(11))
    assert not claim(HOURLY, at(11))
    assert not claim(HOURLY, at(11) + timedelta(minutes=14))


def test_a_job_whose_process_died_is_run_again():
    claim(HOURLY, at(9))
    claim(HOURLY, at(11))
    assert claim(HOURLY, at(11) + RETRY_AFTER + timedelta(seconds=1))


def test_a_job_that_came_to_its_end_is_not_run_again():
    claim(HOURLY, at(9))
    claim(HOURLY, at(11))
    finish(HOURLY)
    assert not claim(HOURLY, at(11) + RETRY_AFTER + timedelta(seconds=1))


def test_all_jobs_have_a_name_of_their_own():
    assert len({job.name for job in JOBS}) == len(JOBS)
    assert "translation digest" in {job.name for job in JOBS}


class OneRound(Scheduler):
    """A scheduler that looks at the clock once."""

    def run_once(self):
        self._publish()
        self._run_due_jobs()


def test_a_job_that_fails_holds_up_no_other_and_is_tried_again(caplog):
    done = []

    def fail():
        raise RuntimeError("no mail server")

    failing = Job("failing", run=fail, every=timedelta())
    other = Job("other", run=lambda: done.append("other"), every=timedelta())
    scheduler = OneRound(lambda: None, [failing, other])
    with caplog.at_level(logging.CRITICAL):
        scheduler.run_once()
        scheduler.run_once()
    assert done == ["other"]
    assert JobRun.objects.get(name="failing").finished_at is None


def test_the_scheduler_goes_on_after_a_failure():
    rounds = []

    def publish():
        rounds.append(1)
        if len(rounds) == 3:
            scheduler.stop()
        raise RuntimeError("the database is away")

    scheduler = Scheduler(publish, [], tick=0)
    scheduler._run_due_jobs = lambda: None
    scheduler._publish = publish
    scheduler.run()
    assert len(rounds) == 3


def test_a_busy_database_holds_up_nothing_and_is_told_in_one_line(monkeypatch, caplog):
    calls = []

    def publish():
        calls.append("publish")
        if len(calls) > 1:
            scheduler.stop()
        raise OperationalError("database is locked")

    def locked():
        raise OperationalError("database is locked")

    monkeypatch.setattr(loop, "beat", locked)
    scheduler = Scheduler(publish=publish, jobs=[], tick=0.001)
    with caplog.at_level(logging.WARNING, logger="home.schedule.loop"):
        scheduler.run()
    assert calls == ["publish", "publish"]
    assert len(caplog.records) == 4  # the sign of life and the publishing, twice
    assert not any(record.exc_info for record in caplog.records)


def test_a_scheduler_that_is_not_wanted_any_more_ends():
    scheduler = Scheduler(lambda: None, [], tick=0)
    scheduler.run(still_wanted=lambda: False)
    assert scheduler.is_stopped


def test_it_stops_between_two_pages(editor, clock):
    first, second = scheduled(editor, "第一篇"), scheduled(editor, "第二篇")
    clock(hours=3)
    answers = iter([False, True])
    publish_due(is_stopped=lambda: next(answers))
    assert [now(first).live, now(second).live] == [True, False]


def scheduled(client, title: str):
    release = draft_by("press", title=title)
    edit(client, release, **release_form(title, slug=release.slug, **in_hours(2)), **PUBLISH)
    return now(release)


# --- what the staff are told ---------------------------------------------------------------------------------
NEVER = "The scheduler has never run. Please tell an administrator to start it."
FAILS = "The scheduler runs, but publishing fails. Please tell an administrator; the log says why."
SINCE = "The scheduler has not run since %(moment)s. Please tell an administrator to start it again."


def home(client) -> str:
    return client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("role", ["press", "editor", "translator", "admin"])
def test_the_staff_are_told_when_something_is_late_and_no_scheduler_runs(role, request, clock, editor):
    scheduled(editor, "迟到的新闻")
    clock(hours=3)
    beat()
    clock(hours=4)
    text = home(request.getfixturevalue(role))
    assert "<li>迟到的新闻" in text
    assert in_chinese(SINCE).partition("%(moment)s")[0] in text


def test_they_are_told_when_none_ever_ran(editor, clock):
    scheduled(editor, "迟到的新闻")
    clock(hours=3)
    assert in_chinese(NEVER) in home(editor)


def test_they_are_told_when_it_runs_and_publishing_fails(editor, clock):
    scheduled(editor, "迟到的新闻")
    clock(hours=3)
    beat()
    assert in_chinese(FAILS) in home(editor)


def test_nothing_is_said_while_nothing_is_due(editor):
    scheduled(editor, "准时的新闻")
    assert in_chinese(NEVER) not in home(editor)


def test_the_heartbeat_is_kept():
    assert last_beat() is None
    beat()
    assert last_beat() > timezone.now() - timedelta(minutes=1)
