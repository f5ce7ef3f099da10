"""`manage.py check_queue`: rows and computation agree."""

from __future__ import annotations

import io
import uuid
from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.desk import draft_by, person
from tests.many_pages import make_pages
from translation.models import QueueEntry

State = QueueEntry.State


def check(*options: str) -> str:
    output = io.StringIO()
    call_command("check_queue", *options, stdout=output)
    return output.getvalue()


def differences() -> str:
    """What is printed when rows differ."""
    output = io.StringIO()
    with pytest.raises(CommandError):
        call_command("check_queue", stdout=output)
    return output.getvalue()


def test_everything_that_the_admin_did_left_true_rows(editor, find):
    draft_by("press")
    page = find("将于9月1日在成都开幕")
    page.title = "新标题"
    page.save_revision().publish()
    find("业务范围").unpublish()
    find("质量教育发展").delete()
    assert "agree" in check()


@pytest.mark.parametrize(
    "fields",
    [{"state": State.IN_PROGRESS}, {"errors": 3}, {"changed": 9}, {"title": "x"}, {"path": "0001"}, {"lag": None}],
)
def test_a_wrong_row_is_found_and_set_right(fields):
    entry = QueueEntry.objects.filter(state=State.PUBLISHED).exclude(path="").first()
    QueueEntry.objects.filter(pk=entry.pk).update(**fields)
    assert next(iter(fields)) in differences()
    check("--repair")
    assert "agree" in check()


def test_a_missing_row_is_found_and_written():
    entry = QueueEntry.objects.first()
    entry.delete()
    assert "missing" in differences()
    check("--repair")
    assert QueueEntry.objects.filter(translation_key=entry.translation_key).exists()


def test_a_row_of_nothing_is_found_and_taken_away():
    entry = QueueEntry.objects.exclude(path="").first()
    QueueEntry.objects.filter(pk=entry.pk).update(translation_key=uuid.uuid4(), title="什么也不是")
    assert "什么也不是" in differences()
    check("--repair")
    assert not QueueEntry.objects.filter(title="什么也不是").exists()
    assert "agree" in check()


def test_repairing_keeps_what_people_decided():
    entry = QueueEntry.objects.get(state=State.IN_PROGRESS)
    QueueEntry.objects.filter(pk=entry.pk).update(assignee=person("editor"), total=0)
    check("--repair")
    entry.refresh_from_db()
    assert entry.assignee == person("editor")
    assert entry.total > 0


def test_a_site_that_existed_before_the_queue_gets_its_rows():
    QueueEntry.objects.all().delete()
    pages = make_pages(50)
    check("--repair")
    entries = QueueEntry.objects.filter(translation_key__in=[page.translation_key for page in pages])
    assert {state: entries.filter(state=state).count() for state in entries.values_list("state", flat=True)} == {
        State.NOT_STARTED: 10,
        State.IN_PROGRESS: 10,
        State.PUBLISHED: 10,
        State.OUT_OF_DATE: 10,
        State.SOURCE_UNPUBLISHED: 10,
    }
    assert "agree" in check()


def test_a_site_of_former_days_counts_scheduled_chinese_anew(editor):
    page = draft_by("press", go_live_at=timezone.now() + timedelta(days=3))
    page.get_latest_revision().publish()
    entries = QueueEntry.objects.filter(translation_key=page.translation_key)
    entries.update(state=State.SOURCE_UNPUBLISHED)
    import_module("translation.migrations.0003_goes_out_with_the_chinese").recount_unpublished(apps, None)
    for _look in range(2):  # one look at the list computes one thing
        editor.get("/admin/translation/queue/?state=source_unpublished")
    assert page.title in editor.get("/admin/translation/queue/?state=not_started").content.decode()
    assert entries.get().state == State.NOT_STARTED
