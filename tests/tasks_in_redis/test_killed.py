"""A scheduler that is killed in the middle of work in Redis: processes of their own, on a copy of the site."""

from __future__ import annotations

import pytest
from django.db import connection
from redis import Redis

from tests.tasks_in_redis.steps import let_time_go_by
from tests.test_several_schedulers import copy_of_site, kill_a_scheduler_at, start, wait_until

pytestmark = pytest.mark.skipif(connection.vendor != "sqlite", reason="copies the file of the database")


def test_work_of_a_killed_scheduler_is_taken_up_by_the_next(redis_queue, redis_address, tmp_path):
    site = copy_of_site(tmp_path) | {"TASKS_REDIS_URL": redis_address}
    work = tmp_path / "work"
    kill_a_scheduler_at(work, site)
    following = start(site)

    def is_done() -> bool:
        let_time_go_by(redis_queue)
        return work.read_text() == "done"

    try:
        wait_until(is_done)
    finally:
        following.terminate()
        assert following.wait(40) == 0
    assert Redis.from_url(redis_address).zcard("rq:finished:default") == 1
