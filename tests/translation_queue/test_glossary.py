"""A changed term counts the errors of the queue anew."""

from __future__ import annotations

import pytest
from django.urls import reverse

from translation.models import QueueEntry, Term

QUEUE = "/admin/translation/queue/"


@pytest.fixture
def edition(find):
    return find("China Quality Conference", "en")


def errors(client, page) -> int:
    """As the queue has it once it was looked at."""
    client.get(QUEUE)
    return QueueEntry.objects.get(translation_key=page.translation_key).errors


def with_errors(client) -> str:
    return client.get(f"{QUEUE}?errors=yes").content.decode()


def forbid(client) -> None:
    """A rendering that stands on public pages is forbidden, and another asked for."""
    term = Term.objects.get(chinese="中国质量大会")
    fields = {"chinese": term.chinese, "english": "China Congress on Quality", "status": "approved"}
    client.post(reverse("glossary:edit", args=[term.pk]), fields | {"forbidden": "China Quality Conference"})


def test_a_term_that_is_changed_shows_its_errors_in_the_queue(translator, edition):
    assert errors(translator, edition) == 0
    forbid(translator)
    assert edition.title in with_errors(translator)
    assert errors(translator, edition) > 0


def test_an_error_goes_with_its_term(editor, edition):
    forbid(editor)
    assert errors(editor, edition) > 0
    Term.objects.get(chinese="中国质量大会").delete()
    assert errors(editor, edition) == 0


def test_a_term_is_missed_under_the_name_that_it_had(editor, edition):
    forbid(editor)
    assert errors(editor, edition) > 0
    term = Term.objects.get(chinese="中国质量大会")
    term.chinese, term.synonyms = "别的会议", ""
    term.save()
    assert errors(editor, edition) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda: Term.objects.filter(chinese="中国质量大会").update(forbidden="China Quality Conference", english="X Y"),
        lambda: Term.objects.bulk_create(
            [Term(chinese="质量大会", english="X Y", forbidden="China Quality Conference", key="质量大会")]
        ),
    ],
)
def test_changes_in_bulk_count_as_well(translator, edition, change):
    Term.objects.filter(chinese="质量大会").delete()
    translator.get(QUEUE)
    change()
    assert QueueEntry.objects.get(translation_key=edition.translation_key).is_stale


def test_what_does_not_hold_the_term_is_left_alone(translator):
    QueueEntry.objects.update(is_stale=False)
    Term.objects.create(chinese="鼹鼠工程", english="Mole Project")
    assert not QueueEntry.objects.filter(is_stale=True).exists()
