"""No request waits for pictures: they are made in the background, and nothing that is to be made is lost."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from wagtail.images.tests.utils import get_test_image_file

from home.background.kinds import STATES
from home.background.rescue import CUT_OFF, MOST_TRIES, PAUSES, forget_finished_work, rescue, try_again
from home.background.working import QueueWorker, work_off
from home.models import ContentVersion, JobRun, SiteImage
from home.pictures import PICTURE_SPECS
from home.share_pictures.store import drawn_digest, forget_pictures
from tests.background import fail
from tests.desk import person

pytestmark = pytest.mark.usefixtures("background_queue")
FAILED, READY, RUNNING = TaskResultStatus.FAILED, TaskResultStatus.READY, TaskResultStatus.RUNNING


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Failures that a test means are not for the log of the suite."""
    caplog.set_level(logging.CRITICAL)


def new_picture(title: str = "新图") -> SiteImage:
    return SiteImage.objects.create(title=title, file=get_test_image_file(size=(640, 480)))


def try_it(times: int) -> DBTaskResult:
    """A piece of work that failed so many times, its pauses left out."""
    mine = DBTaskResult.objects.filter(pk=fail.enqueue().id)
    mine.update(priority=1)
    for _ in range(times):
        mine.update(run_after=timezone.now())
        QueueWorker().work(at_most=1)
        rescue()
    return mine.get()


def test_an_upload_makes_no_picture_and_the_worker_makes_all_of_them():
    picture = new_picture()
    assert not picture.renditions.exists()
    assert QueueWorker().work() == 1
    assert picture.renditions.count() == len(PICTURE_SPECS)


def test_a_publication_draws_nothing_and_pages_name_the_picture_once_it_is_drawn(find):
    release = find("第五届中国质量大会将于9月1日")
    forget_pictures(release.pk)
    release.save_revision(user=person("press")).publish(user=person("editor"))
    assert drawn_digest(release) is None
    before = ContentVersion.current()
    work_off()
    assert drawn_digest(release)
    assert ContentVersion.current() != before


def test_a_picture_that_is_there_makes_no_page_old(find):
    release = find("第五届中国质量大会将于9月1日")
    release.save_revision(user=person("press")).publish(user=person("editor"))
    work_off()
    release.save_revision(user=person("press")).publish(user=person("editor"))
    before = ContentVersion.current()
    assert QueueWorker().work() == 1
    assert ContentVersion.current() == before


def test_work_is_queued_with_the_change_or_not_at_all(background_queue):
    with pytest.raises(RuntimeError), transaction.atomic():
        new_picture()
        assert len(background_queue()) == 1
        raise RuntimeError("the power went")
    assert background_queue() == []


def test_work_that_fails_is_tried_again_after_growing_pauses_and_then_stands_as_failed():
    seen = []
    fail.enqueue()
    for _ in range(MOST_TRIES):
        DBTaskResult.objects.update(run_after=timezone.now())
        assert QueueWorker().work() == 1
        rescue()
        row = DBTaskResult.objects.get()
        seen.append((row.status, row.run_after - row.finished_at))
    assert seen[:-1] == [(READY, pause) for pause in PAUSES]
    assert seen[-1][0] == FAILED
    assert QueueWorker().work() == 0
    assert sorted(PAUSES) == PAUSES


def test_work_that_fails_holds_up_no_other():
    fail.enqueue()
    picture = new_picture()
    assert QueueWorker().work() == 2
    assert picture.renditions.exists()


def claimed_by(worker_id: str, tries: int = 1) -> DBTaskResult:
    new_picture()
    row = DBTaskResult.objects.get()
    for _ in range(tries):
        row.claim(worker_id)
    return row


def test_the_work_of_a_worker_that_is_seen_is_left_to_it():
    busy = QueueWorker()
    busy.beat()
    claimed_by(busy.id)
    assert QueueWorker().work() == 0


def test_the_work_of_a_worker_that_ended_is_taken_up_by_another():
    gone = QueueWorker()
    gone.beat()
    claimed_by(gone.id)
    JobRun.objects.filter(name__endswith=gone.id).update(started_at=timezone.now() - timedelta(minutes=2))
    assert QueueWorker().work() == 1
    assert SiteImage.objects.get(title="新图").renditions.count() == len(PICTURE_SPECS)


def test_a_worker_takes_up_what_it_could_not_finish_itself():
    worker = QueueWorker()
    worker.beat()
    claimed_by(worker.id)
    assert worker.work() == 1


def test_work_that_ends_every_process_that_tries_it_stands_as_failed():
    row = claimed_by("gone", tries=MOST_TRIES)
    rescue()
    row.refresh_from_db()
    assert (row.status, row.traceback) == (FAILED, CUT_OFF)


def test_what_was_done_is_forgotten_after_a_day_and_failures_after_months():
    new_picture()
    work_off()
    try_it(MOST_TRIES)
    forget_finished_work(timezone.now() + timedelta(days=2))
    assert [row.status for row in DBTaskResult.objects.all()] == [FAILED]
    forget_finished_work(timezone.now() + timedelta(days=91))
    assert not DBTaskResult.objects.exists()


def test_word_to_proxies_waits_for_no_request(settings, find, background_queue):
    purge = "wagtail.contrib.frontend_cache.tasks.purge_urls_from_cache_task"
    default = {"BACKEND": "home.background.enqueuing.AtOnce", "OPTIONS": {"LATER": [purge]}}
    settings.TASKS = {**settings.TASKS, "default": default}
    settings.WAGTAILFRONTENDCACHE = {
        "proxy": {"BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend", "LOCATION": "http://127.0.0.1:9"}
    }
    release = find("第五届中国质量大会将于9月1日")
    release.save_revision(user=person("press")).publish(user=person("editor"))
    assert purge in [row.task_path for row in background_queue()]


# --- In the admin ---------------------------------------------------------------------------------------
REPORT = reverse("background_work")


def shown(client, address: str = REPORT) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("role", ["press", "editor", "translator"])
def test_the_staff_see_what_is_still_being_made_but_no_errors_of_programs(role, request):
    new_picture("会场")
    try_it(MOST_TRIES)
    html = shown(request.getfixturevalue(role))
    assert "会场" in html
    assert str(STATES[FAILED]) in html
    assert "no power today" not in html
    row = DBTaskResult.objects.failed().get()
    again = request.getfixturevalue(role).post(reverse("try_work_again", args=[row.pk]))
    assert again.status_code in (302, 403)
    assert DBTaskResult.objects.failed().count() == 1


def test_an_administrator_sees_the_error_and_has_it_tried_again(admin):
    row = try_it(MOST_TRIES)
    again = reverse("try_work_again", args=[row.pk])
    html = shown(admin, f"{REPORT}?status=FAILED")
    assert "no power today" in html
    assert again in html
    admin.post(again)
    row.refresh_from_db()
    assert (row.status, row.worker_ids) == (READY, [])
    assert not try_again(row)
    assert QueueWorker().work() == 1


def test_what_is_tried_again_by_itself_has_no_button(admin):
    row = try_it(1)
    assert reverse("try_work_again", args=[row.pk]) not in shown(admin)


def test_the_staff_are_told_when_nobody_works_off_the_queue(press, clock):
    new_picture()
    told = "run_scheduler"
    assert told not in shown(press)
    clock(minutes=6)
    assert told in shown(press)


def test_the_report_names_what_was_deleted_and_asks_as_often_for_many_as_for_few(
    admin,
    background_queue,
    django_assert_max_num_queries,
):
    pictures = [new_picture(f"图{number}") for number in range(40)]
    SiteImage.objects.filter(pk=pictures[0].pk).delete()
    shown(admin)
    with django_assert_max_num_queries(25):
        html = shown(admin)
    assert "图39" in html
    assert str(pictures[0].pk) in html


def test_filters_narrow_the_report_down(admin):
    new_picture("会场")
    assert "会场" in shown(admin, f"{REPORT}?status={READY}")
    assert "会场" not in shown(admin, f"{REPORT}?status={RUNNING}")
    assert shown(admin, f"{REPORT}?status=nonsense")
