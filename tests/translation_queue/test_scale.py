"""The queue of thousands of pages: complete and exact at the first look, for a number of queries that stays."""

from __future__ import annotations

import io

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from news.models import ReleaseCategory
from tests.many_pages import make_pages
from translation.models import QueueEntry, Term
from translation.queue.settle import Unsettled

QUEUE = "/admin/translation/queue/"
MOST = 40


def repair() -> None:
    call_command("check_queue", "--repair", stdout=io.StringIO())


def agrees() -> bool:
    output = io.StringIO()
    call_command("check_queue", stdout=output)
    return "agree" in output.getvalue()


def queries_of(client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def forget_everything() -> None:
    """All rows are out of date at once, and nothing is remembered of the texts."""
    QueueEntry.objects.update(source_digest="another", texts_key="another", errors=9, total=0)
    connection.cursor().execute("DELETE FROM translation_checkedtranslation")


@pytest.mark.parametrize("role", ["editor", "translator"])
def test_a_longer_queue_costs_no_more_queries(role, request):
    client = request.getfixturevalue(role)
    plain_pages = f"{QUEUE}?content_type={ContentType.objects.get_for_model(Page).pk}"
    make_pages(10)
    repair()
    client.get(QUEUE)
    few = queries_of(client, plain_pages)
    make_pages(300)
    repair()
    assert queries_of(client, plain_pages) == queries_of(client, plain_pages + "&p=4") == few
    assert queries_of(client, QUEUE) <= MOST


@pytest.mark.parametrize("role", ["editor", "translator", "admin"])
def test_a_page_of_the_queue_that_is_stale_from_top_to_bottom_costs_no_more(role, request):
    client = request.getfixturevalue(role)
    make_pages(100)
    repair()
    forget_everything()
    assert queries_of(client, QUEUE) <= MOST
    client.get(f"{QUEUE}?p=2")
    client.get(f"{QUEUE}?p=3")
    assert agrees()


def test_all_the_pages_of_the_demonstration_may_be_stale_at_once(translator):
    forget_everything()
    assert queries_of(translator, QUEUE) <= MOST
    assert agrees()


@pytest.mark.parametrize("role", ["editor", "translator", "admin"])
def test_pages_that_nobody_was_told_of_stand_in_the_queue_at_the_first_look(role, request):
    client = request.getfixturevalue(role)
    pages = make_pages(80)
    assert queries_of(client, QUEUE) <= MOST
    entries = QueueEntry.objects.filter(translation_key__in=[page.translation_key for page in pages])
    assert entries.count() == 80
    assert agrees()


def test_so_do_categories(translator):
    ReleaseCategory.objects.bulk_create([ReleaseCategory(name="新设类别", slug="xinshe", locale=Locale.get_default())])
    assert "新设类别" in translator.get(f"{QUEUE}?q=新设").content.decode()


def test_of_very_many_a_part_is_counted_at_each_look_and_the_rest_is_told(translator, monkeypatch):
    monkeypatch.setattr(Unsettled.settle, "__defaults__", (30,))
    make_pages(50)
    assert translator.get(QUEUE).context["unsettled"] == 20
    assert "help-warning" not in translator.get(QUEUE).content.decode()
    assert agrees()


def test_a_term_that_stands_on_every_page_costs_no_more_at_the_next_look(translator):
    make_pages(300)
    repair()
    Term.objects.create(chinese="已译文本", english="Agreed text", forbidden="Translated")
    assert queries_of(translator, QUEUE) <= MOST
    assert queries_of(translator, f"{QUEUE}?errors=yes") <= MOST
    repair()
    assert agrees()
    assert QueueEntry.objects.filter(errors__gt=0).count() > 200
