"""The report of work in the background shows what is in Redis beside what is in the database."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.urls import reverse
from django_tasks.base import TaskResultStatus
from hypothesis import given
from hypothesis import strategies as st

from deploy.processes import HOST, free_port
from home.background.kinds import STATES
from home.background.redis_report import InOneOrder, look
from home.background.redis_worker import RedisWorker
from home.background.rescue import MOST_TRIES, PAUSES
from home.background.working import QueueWorker
from tests.background import fail
from tests.desk import in_chinese
from tests.tasks_in_redis.steps import REPORT, new_picture, shown, try_it

FAILED, READY = TaskResultStatus.FAILED, TaskResultStatus.READY


@pytest.mark.parametrize("role", ["press", "editor", "translator"])
def test_the_staff_see_work_of_both_places_but_no_errors_and_may_not_try_again(role, redis_queue, commit, request):
    client = request.getfixturevalue(role)
    with commit():
        fail.enqueue()
    job = try_it(redis_queue, MOST_TRIES)
    with commit():
        new_picture("在 Redis 里")
    new_picture("在数据库里")
    html = shown(client)
    assert "在 Redis 里" in html
    assert "在数据库里" in html
    assert str(STATES[FAILED]) in html
    assert "no power today" not in html
    again = reverse("try_redis_work_again", args=[job.id])
    assert again not in html
    assert client.post(again).status_code in (302, 403)
    assert redis_queue.failed_job_registry.count == 1


def test_an_administrator_sees_the_error_and_has_it_tried_again_with_all_tries(redis_queue, commit, admin):
    with commit():
        fail.enqueue()
    job = try_it(redis_queue, MOST_TRIES)
    again = reverse("try_redis_work_again", args=[job.id])
    html = shown(admin, f"{REPORT}?status=FAILED")
    assert "no power today" in html
    assert again in html
    admin.post(again)
    assert redis_queue.failed_job_registry.count == 0
    assert (redis_queue.count, redis_queue.connection.ttl(job.key)) == (1, -1)
    assert again not in shown(admin)
    assert in_chinese("It does not stand as failed any more.") in admin.post(again, follow=True).content.decode()
    assert redis_queue.count == 1
    assert try_it(redis_queue, 1).retries_left == len(PAUSES) - 1


def test_what_is_tried_again_by_itself_says_when_and_has_no_button(redis_queue, commit, admin):
    with commit():
        fail.enqueue()
    job = try_it(redis_queue, 1)
    html = shown(admin)
    assert "no power today" in html
    assert reverse("try_redis_work_again", args=[job.id]) not in html
    assert look().rows[0].run_after == redis_queue.scheduled_job_registry.get_scheduled_time(job)


def test_the_button_of_what_is_not_there_answers_politely(redis_queue, admin, settings):
    address = reverse("try_redis_work_again", args=["nothing"])
    assert admin.post(address).status_code == 302
    assert admin.get(address).status_code == 405
    settings.TASKS = {name: backend for name, backend in settings.TASKS.items() if name != "redis"}
    assert admin.post(address).status_code == 404


def test_filters_narrow_the_work_in_redis_down(redis_queue, commit, press):
    with commit():
        new_picture("会场")
    assert "会场" in shown(press, f"{REPORT}?status={READY}")
    assert "会场" not in shown(press, f"{REPORT}?status={FAILED}")
    RedisWorker().work()
    assert "会场" in shown(press, f"{REPORT}?status={TaskResultStatus.SUCCESSFUL}")
    assert "会场" in shown(press, f"{REPORT}?status=nonsense&ordering=enqueued_at")


def test_the_staff_are_told_when_nobody_works_off_the_queue(redis_queue, commit, press, clock):
    with commit():
        new_picture()
    assert "run_scheduler" not in shown(press)
    clock(minutes=6)
    assert "run_scheduler" in shown(press)


AWAY = "The Redis of this queue does not answer."
FORGETS = (
    "The Redis of this queue may lose work and is given none; the database keeps it. Please tell an administrator: "
    "it needs “appendonly yes” and “maxmemory-policy noeviction”."
)


def test_the_report_says_when_redis_is_away_and_shows_what_it_can(use_redis, admin):
    use_redis(f"redis://{HOST}:{free_port()}/0")
    new_picture("在数据库里")
    admin.post(reverse("try_redis_work_again", args=["something"]))
    html = shown(admin)
    assert "在数据库里" in html
    assert html.count(in_chinese(AWAY + " Please try again later.")) == 1


@pytest.mark.parametrize(("name", "value"), [("appendonly", "no"), ("maxmemory-policy", "allkeys-lru")])
def test_a_redis_that_might_forget_is_given_no_work_and_the_report_says_so(redis_queue, commit, press, name, value):
    told = in_chinese(FORGETS)
    assert told not in shown(press)
    (before,) = redis_queue.connection.config_get(name).values()
    redis_queue.connection.config_set(name, value)
    try:
        assert told in shown(press)
        with commit():
            new_picture()
        assert (redis_queue.count, QueueWorker().work()) == (0, 1)
    finally:
        redis_queue.connection.config_set(name, before)


def test_the_report_asks_as_often_for_many_as_for_few(redis_queue, commit, press, django_assert_max_num_queries):
    with commit():
        for number in range(40):
            new_picture(f"图{number}")
    shown(press)
    with django_assert_max_num_queries(25):
        assert "图39" in shown(press)


class Rows(list):
    """As much of a queryset as a page of the report asks for."""

    def count(self):
        return len(self)


moments = st.lists(st.integers(0, 5), max_size=12)


@given(here=moments, there=moments, size=st.integers(1, 7), newest_first=st.booleans())
def test_the_pages_of_the_report_are_all_rows_in_one_order(here, there, size, newest_first):
    rows = Rows(SimpleNamespace(enqueued_at=moment) for moment in sorted(here, reverse=newest_first))
    both = InOneOrder(rows, [SimpleNamespace(enqueued_at=moment) for moment in there], newest_first)
    assert len(both) == len(here) + len(there)
    pages = [row for start in range(0, len(both), size) for row in both[start : start + size]]
    assert [row.enqueued_at for row in pages] == sorted([*here, *there], reverse=newest_first)
    assert len({id(row) for row in pages}) == len(both)
