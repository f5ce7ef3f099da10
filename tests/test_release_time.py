"""Release date and time are the one control for when a release goes out."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as some

from home.schedule.due import publish_due
from news.models import NewsReleasePage
from news.release_time import moment_of, schedule_of
from tests.desk import PUBLISH, add, draft_by, edit, in_hours, now, release_form


@given(some.dates(date(1990, 1, 1), date(2090, 1, 1)), some.none() | some.times())
def test_only_a_moment_to_come_is_a_schedule(day, hour):
    moment = schedule_of(day, hour)
    assert (moment is not None) == (moment_of(day, hour) > timezone.now())


def test_times_are_those_of_beijing():
    assert moment_of(date(2026, 9, 1), time(9)).isoformat() == "2026-09-01T09:00:00+08:00"


def test_without_a_time_the_day_begins_at_midnight():
    assert moment_of(date(2026, 9, 1), None) == moment_of(date(2026, 9, 1), time(0))


def test_what_has_no_date_yet_has_no_schedule():
    assert schedule_of(None, time(9)) is None


def publish(client, **fields):
    release = draft_by("press")
    edit(client, release, **release_form(slug=release.slug, **fields), **PUBLISH)
    return now(release)


def test_a_past_date_only_dates_the_release(editor):
    release = publish(editor, release_date="1998-03-15", release_time="09:30")
    assert (release.live, release.go_live_at) == (True, None)
    assert release.first_published_at > timezone.now() - timedelta(minutes=5)


def test_a_slip_in_the_year_sends_nothing_out(editor):
    release = draft_by("press")
    form = release_form(slug=release.slug, release_date="0226-12-01", release_time="09:30")
    response = edit(editor, release, **form, **PUBLISH)
    assert "此年份不正确" in response.text and not now(release).live


def test_a_date_to_come_schedules_it(editor, client):
    release = publish(editor, **in_hours(2))
    assert release.scheduled_revision.approved_go_live_at == moment_of(release.release_date, release.release_time)
    assert client.get(release.url).status_code == 404


def test_tomorrow_without_a_time_is_midnight(editor):
    tomorrow = timezone.localdate() + timedelta(days=1)
    release = publish(editor, release_date=str(tomorrow), release_time="")
    assert timezone.localtime(release.scheduled_revision.approved_go_live_at).time() == time(0)


def test_today_without_a_time_goes_out_at_once(editor):
    assert publish(editor, release_date=str(timezone.localdate()), release_time="").live


def test_a_new_release_is_scheduled_as_it_is_made(editor):
    response, release = add(editor, **release_form(**in_hours(2)), **PUBLISH)
    assert (response.status_code, release.live) == (302, False)
    assert release.go_live_at == moment_of(release.release_date, release.release_time)


def test_the_schedule_of_wagtail_cannot_contradict_it(editor):
    release = publish(editor, **in_hours(2), go_live_at="2031-01-01 10:00")
    assert release.scheduled_revision.as_object().go_live_at.year == timezone.now().year
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[draft_by("press", title="另一篇").pk])).content.decode()
    assert 'name="release_date"' in html
    assert 'name="go_live_at"' not in html
    assert 'name="expire_at"' in html


def test_a_version_with_another_schedule_obeys_its_release_date(editor):
    release = draft_by("press")
    revision = release.latest_revision
    revision.content["go_live_at"] = (timezone.now() + timedelta(days=9)).isoformat()
    revision.save()
    revision.publish()
    assert now(release).live


def unschedule(client, release):
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=[release.pk, release.scheduled_revision.pk])
    return client.post(url)


def test_an_editor_gives_it_another_hour(editor, clock):
    release = publish(editor, **in_hours(2))
    unschedule(editor, release)
    edit(editor, release, **release_form(slug=release.slug, **in_hours(5)), **PUBLISH)
    clock(hours=3)
    publish_due()
    assert not now(release).live
    clock(hours=6)
    publish_due()
    assert now(release).live


def test_what_is_taken_off_the_schedule_stays_a_draft(editor, clock):
    release = publish(editor, **in_hours(2))
    unschedule(editor, release)
    clock(hours=3)
    publish_due()
    assert not now(release).live


def test_an_editor_brings_it_forward_to_now(editor):
    release = publish(editor, **in_hours(2))
    unschedule(editor, release)
    edit(editor, release, **release_form(slug=release.slug, release_date=str(timezone.localdate())), **PUBLISH)
    assert now(release).live


def test_a_live_release_stays_as_it_is_until_the_hour_of_its_new_version(press, editor, clock):
    release = publish(editor)
    edit(press, release, **release_form("新的标题", slug=release.slug))
    edit(editor, release, **release_form("新的标题", slug=release.slug, **in_hours(2)), **PUBLISH)
    assert (now(release).live, now(release).title) == (True, "质量提升行动启动")
    clock(hours=3)
    publish_due()
    assert now(release).title == "新的标题"


def test_an_approval_in_review_schedules_it(press, editor):
    release = draft_by("press")
    edit(press, release, **release_form(slug=release.slug, **in_hours(2)), **{"action-submit": "action-submit"})
    state = now(release).current_workflow_task_state
    editor.post(reverse("wagtailadmin_pages:workflow_action", args=[release.pk, "approve", state.pk]))
    assert (now(release).live, now(release).approved_schedule) == (False, True)


def test_it_cannot_go_offline_before_it_goes_out(editor):
    release = draft_by("press")
    early = timezone.localtime(timezone.now() + timedelta(hours=1)).strftime("%Y-%m-%d %H:%M")
    response = edit(editor, release, **release_form(slug=release.slug, **in_hours(2), expire_at=early), **PUBLISH)
    assert "expire_at" in response.context["form"].errors


@pytest.mark.parametrize("wrong", ["2026-02-31", "soon", "", "99999-01-01"])
def test_a_date_that_is_none_is_said_at_its_field(editor, wrong):
    release = draft_by("press")
    response = edit(editor, release, **release_form(slug=release.slug, release_date=wrong), **PUBLISH)
    assert "release_date" in response.context["form"].errors


def test_code_that_sets_the_date_as_text_is_understood():
    release = draft_by("press", release_date="2090-01-01", release_time="09:30")
    assert release.go_live_at == moment_of(date(2090, 1, 1), time(9, 30))
    assert isinstance(release.go_live_at, datetime)
    assert NewsReleasePage.objects.get(pk=release.pk).go_live_at == release.go_live_at
