"""What tests of the queue in Redis do to it."""

from __future__ import annotations

from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file

from home.background.redis_queue import KeptJob
from home.background.redis_worker import RedisWorker
from home.models import SiteImage

REPORT = reverse("background_work")


def new_picture(title: str = "新图") -> SiteImage:
    return SiteImage.objects.create(title=title, file=get_test_image_file(size=(640, 480)))


def make_due(queue) -> None:
    """The pauses of what waits for its next try are over."""
    for key in queue.scheduled_job_registry.get_job_ids():
        queue.connection.zadd(queue.scheduled_job_registry.key, {key: 1})


def try_it(queue, times: int) -> KeptJob:
    """A piece of work that failed so many times, its pauses left out."""
    worker = RedisWorker()
    for _ in range(times):
        make_due(queue)
        assert worker.work() == 1
    keys = [*queue.scheduled_job_registry.get_job_ids(), *queue.failed_job_registry.get_job_ids()]
    return queue.fetch_job(keys[0])


def begin(worker: RedisWorker, step: int):
    """A worker that is killed while it begins a piece of work: after it took it, noted it, or set about it."""
    (queue,) = worker._begun().queues
    job, _ = worker.worker.queue_class.dequeue_any(
        [queue], None, connection=queue.connection, job_class=KeptJob, serializer=queue.serializer
    )
    if step > 0:
        worker.worker.prepare_execution(job)
    if step > 1:
        worker.worker.prepare_job_execution(job, remove_from_intermediate_queue=True)
    return job


def let_time_go_by(queue) -> None:
    """Minutes in which nobody saw the killed worker, nor looked for it."""
    queue.connection.delete(queue.registry_cleaning_key)
    for key in queue.connection.zrange(queue.started_job_registry.key, 0, -1):
        queue.connection.zadd(queue.started_job_registry.key, {key: 1})
    for key in queue.intermediate_queue.get_job_ids():
        queue.connection.set(queue.intermediate_queue.get_first_seen_key(key), 1)
    make_due(queue)


def shown(client, address: str = REPORT) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()
