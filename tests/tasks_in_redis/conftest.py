"""A Redis for tests of the queue that lies in one, and the site that uses it."""

from __future__ import annotations

import logging
import os

import pytest
from redis import Redis

from cqc_site.task_queues import rq_queues, task_backends
from deploy.processes import HOST, Process, free_port, listens, program_at, wait_until
from home.background.redis_queue import HandedToRedis, work_queue

KEEPS_ALL = ("--appendonly", "yes", "--appendfsync", "always", "--maxmemory-policy", "noeviction", "--save", "")


@pytest.fixture(scope="session")
def redis_address(tmp_path_factory):
    """A server that keeps what it is given, with nothing in it."""
    program = program_at("redis-server")
    if not program and not os.environ.get("REQUIRE_TOPOLOGY"):
        pytest.skip("not installed: redis-server")
    folder, port = tmp_path_factory.mktemp("redis"), free_port()
    command = [program, "--port", str(port), "--bind", HOST, "--dir", str(folder), *KEEPS_ALL]
    server = Process("redis", folder, command)
    server.start()
    wait_until(lambda: listens(port), "The start of Redis", 20)
    yield f"redis://{HOST}:{port}/0"
    server.kill()


@pytest.fixture
def use_redis(settings, background_queue, monkeypatch):
    """Lets work wait in the Redis at an address: `use_redis(address)`."""
    monkeypatch.setattr("home.background.redis_worker.close_old_connections", lambda: None)
    monkeypatch.setattr(HandedToRedis, "failed_at", HandedToRedis.failed_at)

    def use(address: str) -> None:
        settings.TASKS = {**settings.TASKS, **task_backends(address)}
        settings.RQ_QUEUES = rq_queues(address)

    return use


@pytest.fixture
def redis_queue(redis_address, use_redis):
    """The queue in Redis, empty."""
    Redis.from_url(redis_address).flushall()
    use_redis(redis_address)
    return work_queue()


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Failures that a test means are not for the log of the suite."""
    caplog.set_level(logging.CRITICAL)


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """`with commit():` is a change that is committed at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
