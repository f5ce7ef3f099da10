"""The queue narrowed down, searched and sorted."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.desk import person
from tests.translation_queue.listed import QUEUE, State, set_entry, titles
from translation.models import QueueEntry

# --- filters, search, order ----------------------------------------------------------------------


def test_the_states_on_top_lead_to_what_they_count(translator):
    for state, _label in State.choices:
        number = QueueEntry.objects.filter(state=state).count()
        assert len(titles(translator, f"?state={state}")) == min(number, 50)


def test_several_states_are_shown_together(translator, half, not_started):
    shown = titles(translator, "?state=not_started&state=in_progress")
    open_states = {"not_started", "in_progress"}
    assert set(shown) == set(QueueEntry.objects.filter(state__in=open_states).values_list("title", flat=True))
    assert {half.title, not_started.title} <= set(shown)


def test_a_translator_finds_their_own_work_and_what_nobody_has(translator, half, not_started):
    set_entry(half, assignee=person("translator"))
    assert titles(translator, "?assignee=me") == [half.title]
    assert titles(translator, f"?assignee={person('translator').pk}") == [half.title]
    assert titles(translator, f"?assignee={person('admin').pk}") == []
    assert not_started.title in titles(translator, "?assignee=nobody")
    assert half.title not in titles(translator, "?assignee=nobody")


def test_work_is_found_by_the_day_on_which_it_is_due(translator, half, not_started, published):
    today = timezone.localdate()
    set_entry(half, due_on=today - timedelta(days=8))
    set_entry(not_started, due_on=today + timedelta(days=6 - today.weekday()))
    set_entry(published, due_on=today - timedelta(days=8))
    assert titles(translator, "?due=overdue") == [half.title]
    assert titles(translator, "?due=week") == [not_started.title]


def test_what_has_errors_is_found(translator, half):
    set_entry(half, errors=2)
    assert titles(translator, "?errors=yes") == [half.title]


def test_one_type_is_shown_alone(translator):
    entry = QueueEntry.objects.get(content_type__model="footer")
    assert titles(translator, f"?content_type={entry.content_type_id}") == [entry.title]


def test_what_changed_between_two_days_is_found(translator, half):
    then = timezone.now() - timedelta(days=400)
    set_entry(half, source_changed_at=then)
    day = f"{timezone.localtime(then):%Y-%m-%d}"
    assert titles(translator, f"?changed_from={day}&changed_to={day}") == [half.title]


@pytest.mark.parametrize("query", ["?q=成都开幕", "?q=to open in Chengdu"])
def test_both_titles_are_searched(translator, published, query):
    assert published.title in titles(translator, query)
    assert len(titles(translator, query)) < 5


@pytest.mark.parametrize(
    "query", ["?state=nonsense", "?p=x", "?p=999", "?ordering=x", "?assignee=x", "?changed_from=x"]
)
def test_a_garbled_address_shows_the_list(translator, query):
    assert translator.get(QUEUE + query).status_code == 200


def test_open_work_stands_on_top_and_the_oldest_first(translator, half, not_started):
    set_entry(half, waiting_since=timezone.now() - timedelta(days=3))
    set_entry(not_started, waiting_since=timezone.now() - timedelta(days=2))
    assert titles(translator)[:2] == [half.title, not_started.title]
    set_entry(not_started, waiting_since=timezone.now() - timedelta(days=4))
    assert titles(translator)[:2] == [not_started.title, half.title]


@pytest.mark.parametrize("column", ["title", "target_title", "type", "state", "waiting", "lag", "assignee", "due"])
def test_every_column_sorts_both_ways(translator, half, not_started, published, column):
    set_entry(half, assignee=person("editor"), due_on=timezone.localdate(), target_title="Zzz", title="安")
    set_entry(not_started, assignee=person("translator"), due_on=timezone.localdate() + timedelta(days=1))
    upwards = titles(translator, f"?ordering={column}")
    assert sorted(upwards) == sorted(titles(translator, f"?ordering=-{column}"))
    assert upwards != titles(translator, f"?ordering=-{column}")


def test_what_has_no_day_comes_last_in_both_directions(translator, half):
    set_entry(half, due_on=timezone.localdate())
    assert titles(translator, "?ordering=due")[0] == half.title
    assert titles(translator, "?ordering=-due")[0] == half.title
