"""Every road on which an English page may become public is closed to what is unfinished."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Locale, Revision

from news.models import ReleaseCategory
from tests.desk import draft_by, now, person
from tests.english import BETTER, change_chinese, lose, translation_of, write
from tests.english_roads.roads import (
    PUBLISHERS,
    ROADS,
    ROLES,
    by_workflow_action,
    in_bulk,
    on_the_review_screen,
    our_button,
    stock_button,
    update_with_publication,
)
from translation.strings import submit
from translation.targets import save_draft


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("road", ROADS)
def test_no_road_publishes_a_half_translated_page(client_of, client, half, road, role):
    road(client_of(role), half)
    assert not now(half).live
    assert client.get(half.url).status_code == 404


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("road", ROADS)
def test_no_road_changes_a_public_page_with_a_text_missing(client_of, client, english, road, role):
    before = client.get(english.url).content
    lose(english)
    road(client_of(role), english)
    assert client.get(english.url).content == before


@pytest.mark.parametrize("role", PUBLISHERS)
@pytest.mark.parametrize("road", ROADS)
def test_no_road_publishes_an_outdated_page_again(client_of, client, english, chinese, road, role):
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    released = now(english).last_published_at
    road(client_of(role), english)
    assert now(english).last_published_at == released


@pytest.mark.parametrize("role", ["press", "translator"])
@pytest.mark.parametrize("road", ROADS)
def test_who_may_not_publish_publishes_nothing_complete_either(client_of, client, english, road, role):
    write(english, BETTER)
    save_draft(translation_of(english))
    road(client_of(role), english)
    assert now(english).title != BETTER


@pytest.mark.parametrize(
    "road", [stock_button, our_button, update_with_publication, on_the_review_screen, by_workflow_action, in_bulk]
)
def test_what_is_complete_passes_on_each_road(editor, english, road):
    write(english, BETTER)
    save_draft(translation_of(english), person("translator"))
    if road is on_the_review_screen:
        pytest.skip("has its own tests, with the stamp of what was seen")
    road(editor, english)
    assert now(english).title == BETTER


# --- the schedule ------------------------------------------------------------------------------------------
def schedule(page, title: str | None = None) -> None:
    """A draft that an earlier version of the site would have let onto the schedule."""
    page = now(page)
    if title:
        page.title = title
    revision = page.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))


def test_a_refused_page_on_the_schedule_does_not_hold_up_the_next(half):
    other = draft_by("press", title="定时发布的新闻")
    schedule(half)
    schedule(other)
    call_command("publish_scheduled")
    assert (now(half).live, now(other).live) == (False, True)
    assert not Revision.objects.filter(object_id=str(half.pk), approved_go_live_at__isnull=False).exists()


def test_an_outdated_draft_on_the_schedule_is_not_published(english, chinese):
    write(english, BETTER)
    draft = save_draft(translation_of(english))
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    Revision.objects.filter(pk=draft.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert now(english).title != BETTER


def test_english_is_never_held_back_by_the_former_schedule_of_its_chinese(find, editor):
    """The time at which the Chinese was to be published once is no time for the English."""
    chinese = draft_by("press", title="质量提升行动启动")
    chinese.go_live_at = timezone.now() + timedelta(days=2)
    chinese.save()
    chinese.save_revision()
    english = Locale.objects.get(language_code="en")
    translation = submit(now(chinese), english)
    save_draft(translation)
    page = translation.get_target_instance()
    assert page.go_live_at is None
    assert page.get_latest_revision_as_object().go_live_at is None


def test_nor_is_unpublished_english_put_on_the_schedule_of_its_chinese(editor):
    """wagtail-localize copies the times of a snippet with its texts."""
    english = ReleaseCategory.objects.filter(locale__language_code="en").first()
    translation = translation_of(english)
    now(english).unpublish()
    own_end = timezone.now() + timedelta(days=90)
    ReleaseCategory.objects.filter(pk=english.pk).update(expire_at=own_end)
    chinese = translation.source.get_source_instance()
    chinese.go_live_at = timezone.now() + timedelta(days=2)
    chinese.expire_at = timezone.now() + timedelta(days=3)
    chinese.save()
    translation.source.update_from_db()
    save_draft(translation)
    kept = now(english)
    assert (kept.go_live_at, kept.expire_at) == (None, own_end)
    assert kept.get_latest_revision_as_object().go_live_at is None
    assert not kept.live
