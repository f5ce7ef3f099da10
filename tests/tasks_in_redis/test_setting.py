"""TASKS_REDIS_URL: what it does, and what is refused."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cqc_site.task_queues import redis_of_tasks, rq_queues, task_backends
from home.background.redis_worker import RedisWorker
from tests.background import say_done
from tests.tasks_in_redis.steps import shown


def test_without_the_setting_work_stays_in_the_database_also_with_redis():
    address = redis_of_tasks({"REDIS_URL": "redis://cache.example.org:6379/0"})
    assert address == ""
    assert task_backends(address) == {"background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    assert rq_queues(address) == {}


@pytest.mark.parametrize(
    "address", ["cache.example.org", "http://a.example.org", "redis://", "redis://a:port/0", "unix://"]
)
def test_what_is_no_address_of_a_redis_is_refused(address):
    with pytest.raises(ImproperlyConfigured, match="TASKS_REDIS_URL must be an address"):
        redis_of_tasks({"TASKS_REDIS_URL": address})


def test_the_redis_that_may_forget_pages_is_refused():
    environment = {"REDIS_URL": "redis://cache.example.org/0", "TASKS_REDIS_URL": "redis://cache.example.org:6379/1"}
    with pytest.raises(ImproperlyConfigured, match="another server than REDIS_URL"):
        redis_of_tasks(environment)


def test_no_request_waits_long_for_redis_unless_its_address_says_so():
    assert "socket_timeout=0.5" in rq_queues("redis://a/0")["default"]["URL"]
    assert "socket_timeout=3" in rq_queues("redis://a/0?socket_timeout=3")["default"]["URL"]


def test_what_is_read_from_redis_is_data_and_no_program(redis_queue, commit, press, tmp_path):
    ran = tmp_path / "ran"

    class Program:
        def __reduce__(self):
            return Path.touch, (ran,)

    with commit():
        say_done.enqueue()
    (job,) = redis_queue.get_jobs()
    redis_queue.connection.hset(job.key, "data", pickle.dumps(Program()))
    assert RedisWorker().work() == 1
    assert "say_done()" in shown(press)
    assert not ran.exists()
    assert redis_queue.scheduled_job_registry.count == 1
