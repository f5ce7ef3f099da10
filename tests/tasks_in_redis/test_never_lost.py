"""Work in Redis that fails or is cut off is done later, whenever its worker was killed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from redis.exceptions import ConnectionError
from rq.job import JobStatus

from home.background.redis_report import look
from home.background.redis_worker import CLEANED_EVERY, RedisWorker, ThreadWorker
from home.background.rescue import CUT_OFF, MOST_TRIES, PAUSES
from home.pictures import PICTURE_SPECS
from tests.background import fail
from tests.tasks_in_redis.steps import begin, let_time_go_by, make_due, new_picture, shown, try_it


def test_work_that_fails_is_tried_again_after_growing_pauses_and_then_stands_as_failed(redis_queue, commit):
    with commit():
        fail.enqueue()
    seen = []
    for tried in range(1, MOST_TRIES):
        job = try_it(redis_queue, 1)
        seen.append(redis_queue.scheduled_job_registry.get_scheduled_time(job) - datetime.now(UTC))
        assert look().rows[0].worker_ids == list(range(tried))
        assert RedisWorker().work() == 0
    assert [pause.total_seconds() for pause in seen] == pytest.approx([p.total_seconds() for p in PAUSES], abs=20)
    job = try_it(redis_queue, 1)
    assert job.get_status() == JobStatus.FAILED
    assert RedisWorker().work() == 0


def test_work_that_fails_holds_up_no_other(redis_queue, commit):
    with commit():
        fail.enqueue()
        picture = new_picture()
    assert RedisWorker().work() == 2
    assert picture.renditions.exists()


@pytest.mark.parametrize("step", [0, 1, 2])
def test_the_work_of_a_worker_that_was_killed_is_taken_up_by_another(redis_queue, commit, step):
    with commit():
        picture = new_picture()
    begin(RedisWorker(), step)
    assert RedisWorker().work() == 0
    for _ in range(4):
        let_time_go_by(redis_queue)
        RedisWorker().work()
    assert picture.renditions.count() == len(PICTURE_SPECS)
    assert redis_queue.finished_job_registry.count == 1
    assert not redis_queue.intermediate_queue.get_job_ids()


def test_the_work_of_a_worker_that_is_seen_is_left_to_it(redis_queue, commit):
    with commit():
        new_picture()
    busy = RedisWorker()
    begin(busy, 2)
    let_time_go_by(redis_queue)
    busy.beat()
    for _ in range(2):
        assert RedisWorker().work() == 0
        make_due(redis_queue)
    assert redis_queue.started_job_registry.get_job_count() == 1


def test_work_that_was_done_while_redis_went_away_is_done_again(redis_queue, commit, monkeypatch):
    def away(*args, **kwargs):
        raise ConnectionError("Redis went away")

    with commit():
        picture = new_picture()
    worker = RedisWorker()
    with monkeypatch.context() as patch:
        for note in ("handle_job_success", "handle_job_failure"):
            patch.setattr(ThreadWorker, note, away)
        assert worker.work() == 0
    picture.renditions.all().delete()
    let_time_go_by(redis_queue)
    worker.beat()
    RedisWorker().work()
    make_due(redis_queue)
    assert RedisWorker().work() == 1
    assert picture.renditions.exists()


def test_a_worker_that_is_killed_while_it_looks_for_others_holds_up_no_rescue_for_long(redis_queue, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(ThreadWorker, "_clean", lambda self, queue: None)
        RedisWorker().work()
    assert 0 < redis_queue.connection.ttl(redis_queue.registry_cleaning_key) <= CLEANED_EVERY


def test_work_that_ends_every_process_that_tries_it_stands_as_failed(redis_queue, commit, admin):
    with commit():
        new_picture()
    for _ in range(MOST_TRIES):
        make_due(redis_queue)
        waiting = RedisWorker()
        waiting._queue_what_is_due(waiting._begun())
        begin(RedisWorker(), 2)
        let_time_go_by(redis_queue)
        RedisWorker().work(at_most=0)
    assert redis_queue.failed_job_registry.count == 1
    assert CUT_OFF in shown(admin)


def test_a_worker_that_is_killed_while_it_puts_work_off_leaves_it_where_it_was(redis_queue, commit):
    with commit():
        fail.enqueue()
    job = begin(RedisWorker(), 2)
    job.retry(redis_queue, redis_queue.connection.pipeline())  # what the pipeline holds is never sent
    assert redis_queue.fetch_job(job.id).get_status() == JobStatus.STARTED
    assert job.id in redis_queue.started_job_registry
