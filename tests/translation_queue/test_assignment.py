"""Giving work to people, from the list and from the desk."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission
from wagtail_localize.models import Translation

from home.roles import TRANSLATOR
from tests.desk import news_index, person
from translation.models import QueueEntry

State = QueueEntry.State
QUEUE = "/admin/translation/queue/"


@pytest.fixture
def half():
    return QueueEntry.objects.get(state=State.IN_PROGRESS)


@pytest.fixture
def done():
    return QueueEntry.objects.filter(state=State.PUBLISHED).exclude(path="").first()


@pytest.fixture
def tomorrow() -> date:
    return timezone.localdate() + timedelta(days=1)


def give(client, *entries, assignee="", due_on="", **fields):
    """Tick lines of the list and save."""
    form = {"entry": [entry.pk for entry in entries], "assignee": assignee, "due_on": due_on}
    return client.post(QUEUE, form | fields, follow=True)


def desk_address(entry) -> str:
    return reverse("translation_assign", args=[Translation.objects.get(source__object_id=entry.translation_key).pk])


def now(entry) -> tuple:
    entry.refresh_from_db()
    return entry.assignee, entry.due_on


def told(response) -> str:
    return " ".join(map(str, response.context["messages"]))


@pytest.mark.parametrize("role", ["translator", "editor", "admin"])
def test_those_who_may_translate_give_work_to_one_another(role, request, half, done, tomorrow):
    give(request.getfixturevalue(role), half, done, assignee=person("editor").pk, due_on=tomorrow)
    assert now(half) == (person("editor"), tomorrow)
    assert now(done) == (person("editor"), None)
    assert half.assigned_by == person(role)


def test_press_gives_nobody_anything(press, half):
    assert press.post(QUEUE, {"entry": half.pk, "assignee": person("editor").pk}).url == "/admin/"
    assert press.post(desk_address(half), {"assignee": person("editor").pk}).status_code in (302, 404)
    assert now(half) == (None, None)


def test_strangers_give_nobody_anything(client, half):
    client.post(QUEUE, {"entry": half.pk, "assignee": person("editor").pk})
    client.post(desk_address(half), {"assignee": person("editor").pk})
    assert now(half) == (None, None)


def test_what_is_left_empty_stays_as_it_is(translator, half, tomorrow):
    give(translator, half, assignee=person("translator").pk)
    give(translator, half, due_on=tomorrow)
    assert now(half) == (person("translator"), tomorrow)
    give(translator, half, assignee="nobody")
    assert now(half) == (None, tomorrow)
    give(translator, half, no_due="on")
    assert now(half) == (None, None)


def test_nothing_is_due_where_nothing_is_to_be_done(translator, done, tomorrow):
    assert done.title in told(give(translator, done, due_on=tomorrow))
    assert now(done) == (None, None)


def test_work_is_given_only_to_those_who_may_do_it(translator, half):
    for name in ("press", "nobody-at-all"):
        pk = User.objects.filter(username=name).values_list("pk", flat=True).first() or 9999
        response = give(translator, half, assignee=pk)
        assert told(response)
        assert now(half) == (None, None)


def test_nobody_is_given_what_they_do_not_see(translator, half):
    elsewhere = User.objects.create(username="elsewhere")
    elsewhere.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    assert half.title in told(give(translator, half, assignee=elsewhere.pk))
    assert now(half) == (None, None)


def test_nobody_gives_away_what_they_do_not_see(translator, half, find):
    GroupPagePermission.objects.filter(group__name=TRANSLATOR).update(page=news_index().get_translations().get())
    unseen = QueueEntry.objects.get(translation_key=find("业务范围").translation_key)
    assert told(give(translator, half, unseen, assignee=person("translator").pk))
    assert now(unseen) == (None, None)
    assert translator.post(desk_address(unseen), {"assignee": person("translator").pk}).status_code == 404
    assert now(unseen) == (None, None)


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"assignee": "x"},
        {"due_on": "31.31.2023"},
        {"due_on": "2020-01-01"},
        {"entry": ["x"], "assignee": "nobody"},
        {"entry": [], "assignee": "nobody"},
        {"entry": [99999], "assignee": "nobody"},
    ],
)
def test_a_form_that_cannot_be_understood_changes_nothing_and_keeps_the_ticks(translator, half, form):
    response = translator.post(QUEUE, {"entry": [half.pk]} | form)
    assert response.status_code == 200
    assert told(response)
    assert now(half) == (None, None)
    if "entry" not in form:
        box = response.content.decode().split(f'form="assign-selected"\n               value="{half.pk}"')[1]
        assert "checked" in box.split(">")[0]


def test_the_filtered_list_stays_filtered_after_saving(translator, half):
    response = translator.post(QUEUE + "?state=in_progress", {"entry": half.pk, "assignee": person("editor").pk})
    assert response.url == QUEUE + "?state=in_progress"


def test_from_the_desk_one_translation_is_taken_and_given_back(translator, half, tomorrow):
    translator.post(desk_address(half), {"assignee": person("translator").pk})
    assert now(half) == (person("translator"), None)
    translator.post(desk_address(half), {"due_on": tomorrow})
    assert now(half) == (person("translator"), tomorrow)
    translator.post(desk_address(half), {"assignee": "", "due_on": ""})
    assert now(half) == (None, None)


def test_from_the_desk_a_day_that_has_passed_is_refused(translator, half):
    response = translator.post(desk_address(half), {"due_on": "2020-01-01", "next": QUEUE}, follow=True)
    assert told(response)
    assert now(half) == (None, None)


def test_an_overdue_translation_can_still_be_given_to_somebody(translator, half):
    yesterday = timezone.localdate() - timedelta(days=1)
    QueueEntry.objects.filter(pk=half.pk).update(due_on=yesterday)
    translator.post(desk_address(half), {"assignee": person("editor").pk, "due_on": yesterday})
    assert now(half) == (person("editor"), yesterday)


def test_the_desk_is_not_led_to_another_site(translator, half):
    response = translator.post(desk_address(half), {"assignee": "", "next": "https://example.org/"})
    assert "example.org" not in response.url


def test_work_is_given_by_posting_only(translator, half):
    assert translator.get(desk_address(half)).status_code == 405
