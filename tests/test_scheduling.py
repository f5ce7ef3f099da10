"""What is scheduled goes public when it is due, and only then."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.signals import page_published

from tests.desk import PUBLISH, draft_by, edit, figure, in_hours, now, release_form


@pytest.fixture
def scheduled(editor):
    """A release by press that an editor scheduled."""
    return schedule(editor, "定时发布的新闻")


def schedule(client, title: str):
    release = draft_by("press", title=title)
    edit(client, release, **release_form(title, slug=release.slug, **in_hours(2)), **PUBLISH)
    return now(release)


def test_a_scheduled_release_is_not_public(scheduled, client):
    assert scheduled.scheduled_revision
    assert client.get(scheduled.url).status_code == 404
    call_command("publish_scheduled")
    assert not now(scheduled).live


def test_it_is_public_when_it_is_due(scheduled, client, clock):
    clock(hours=3)
    call_command("publish_scheduled")
    assert "定时发布的新闻" in client.get(now(scheduled).url).content.decode()


def test_an_expired_release_goes_offline(editor, client):
    release = draft_by("press")
    edit(editor, release, **release_form(slug=release.slug), **PUBLISH)
    Page.objects.filter(pk=release.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert (now(release).live, now(release).expired) == (False, True)


def test_an_editor_takes_a_release_off_the_schedule(editor, scheduled):
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=[scheduled.pk, scheduled.scheduled_revision.pk])
    editor.post(url)
    assert now(scheduled).scheduled_revision is None


def test_press_cannot_schedule(press):
    release = draft_by("press")
    edit(press, release, **release_form(slug=release.slug, **in_hours(2)), **PUBLISH)
    assert now(release).scheduled_revision is None


def test_a_picture_without_alternative_text_is_not_scheduled(editor):
    release = draft_by("press")
    form = release_form(slug=release.slug, body=[figure(alt="")], **in_hours(2))
    response = edit(editor, release, **form, **PUBLISH)
    assert "body" in response.context["form"].errors
    assert now(release).scheduled_revision is None


@pytest.fixture
def refused(editor):
    """A release that was scheduled and then lost the alternative text of its picture."""
    release = schedule(editor, "图片缺少说明")
    revision = release.scheduled_revision
    picture = {"type": "figure", "value": figure(alt="")[1]}
    revision.content["body"] = json.dumps([picture])
    revision.save(update_fields=["content"])
    return release


def test_one_refused_release_does_not_hold_up_the_next(refused, scheduled, clock):
    clock(hours=3)
    call_command("publish_scheduled")
    assert (now(refused).live, now(scheduled).live) == (False, True)


def test_a_refused_release_says_why_in_its_history(editor, refused, clock):
    clock(hours=3)
    call_command("publish_scheduled")
    history = editor.get(reverse("wagtailadmin_pages:history", args=[refused.pk])).content.decode()
    assert "替代文本" in history


def test_a_refused_release_can_be_edited_again(editor, refused, clock):
    clock(hours=3)
    call_command("publish_scheduled")
    edit(editor, refused, **release_form("补好了", slug=refused.slug), **PUBLISH)
    assert now(refused).title == "补好了"


def test_a_failure_does_not_hold_up_the_next_and_is_tried_again(scheduled, editor, clock):
    broken = schedule(editor, "出故障的新闻")
    clock(hours=3)

    def fail(instance, **kwargs):
        if instance.pk == broken.pk:
            raise RuntimeError("half-way")

    page_published.connect(fail)
    try:
        with pytest.raises(CommandError, match="1 of 2"):
            call_command("publish_scheduled")
    finally:
        page_published.disconnect(fail)
    assert (now(broken).live, now(scheduled).live) == (False, True)
    assert Revision.objects.filter(object_id=str(broken.pk), approved_go_live_at__isnull=False).exists()


def test_a_dry_run_changes_nothing(scheduled, capsys, clock):
    clock(hours=3)
    call_command("publish_scheduled", dryrun=True)
    assert not now(scheduled).live
