"""Where a Redis is named for it, work moves there with the change that makes it necessary, or waits in the database."""

from __future__ import annotations

import logging
import time
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from deploy.processes import HOST, free_port
from home.background.redis_queue import HANDED_OVER_WITHIN, REST, HandedToRedis
from home.background.redis_worker import RedisWorker
from home.background.working import QueueWorker, work_off, workers
from home.pictures import PICTURE_SPECS
from tests.background import say_done
from tests.desk import person
from tests.tasks_in_redis.steps import new_picture


def test_an_upload_moves_to_redis_once_it_is_committed_and_is_worked_off_there(redis_queue, commit):
    with commit():
        picture = new_picture()
        assert DBTaskResult.objects.count() == 1
        assert redis_queue.count == 0
    assert not DBTaskResult.objects.exists()
    assert redis_queue.count == 1
    assert [worker.work() for worker in workers()] == [0, 1]
    assert picture.renditions.count() == len(PICTURE_SPECS)
    assert RedisWorker().work() == 0


def test_what_is_rolled_back_leaves_no_work(redis_queue, commit):
    with commit(), pytest.raises(RuntimeError), transaction.atomic():
        new_picture()
        raise RuntimeError("the power went")
    assert not DBTaskResult.objects.exists()
    assert redis_queue.count == 0


def test_a_publication_has_its_share_picture_drawn(redis_queue, commit, find):
    release = find("第五届中国质量大会将于9月1日")
    with commit():
        release.save_revision(user=person("press")).publish(user=person("editor"))
    assert redis_queue.count > 0
    work_off()
    assert (redis_queue.count, redis_queue.failed_job_registry.count) == (0, 0)
    assert redis_queue.finished_job_registry.count > 0


def test_a_process_that_is_killed_after_the_commit_loses_no_work(redis_queue, clock):
    picture = new_picture()  # nothing that follows the commit is run here
    assert QueueWorker().work() == 0
    clock(seconds=HANDED_OVER_WITHIN.total_seconds() + 1)
    assert QueueWorker().work() == 1
    assert picture.renditions.exists()


def test_without_redis_a_change_is_made_and_its_work_done_from_the_database(use_redis, commit):
    use_redis(f"redis://{HOST}:{free_port()}/0")
    with commit():
        pictures = [new_picture(f"图{number}") for number in range(3)]
    assert time.monotonic() - HandedToRedis.failed_at < REST
    assert [worker.work() for worker in workers()] == [3, 0]
    assert all(picture.renditions.exists() for picture in pictures)


def test_a_redis_that_is_full_takes_nothing_and_loses_nothing(redis_queue, commit):
    redis_queue.connection.config_set("maxmemory", 1)
    try:
        with commit():
            picture = new_picture()
    finally:
        redis_queue.connection.config_set("maxmemory", 0)
    assert redis_queue.count == 0
    assert QueueWorker().work() == 1
    assert picture.renditions.exists()


def test_work_in_redis_answers_for_its_result(redis_queue):
    result = say_done.using(backend="redis").enqueue()
    assert RedisWorker().work() == 1
    result.refresh()
    assert result.return_value == "done"


def test_work_of_a_later_hour_stays_in_the_database(redis_queue, commit):
    with commit():
        say_done.using(run_after=timezone.now() + timedelta(hours=1)).enqueue()
    assert DBTaskResult.objects.count() == 1
    assert redis_queue.count == 0


def test_a_worker_waits_for_redis_and_says_so_once(use_redis, caplog):
    use_redis(f"redis://{HOST}:{free_port()}/0")
    worker = RedisWorker()
    with caplog.at_level(logging.WARNING, logger="home.background.redis_worker"):
        assert [worker.work(), worker.work(), worker.beat(), worker.waiting()] == [0, 0, None, 0]
    assert len(caplog.records) == 1
