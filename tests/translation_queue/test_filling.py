"""All that the memory knows for sure is filled in at one press, for the whole queue."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from home.roles import TRANSLATOR
from tests.desk import news_index, person
from tests.many_pages import make_pages
from translation.memory import Pair, remember_page
from translation.models import MemoryPair
from translation.prefill import MEMORY_TOOL
from translation.queue import filling

FILL, QUEUE = "/admin/translation/queue/fill/", "/admin/translation/queue/"
MISSING = "已译文本search_description"  # of every page that `make_pages` leaves half done
ENGLISH = "Known text"
ROLES = ["editor", "translator", "admin"]


@pytest.fixture
def half_done():
    """Three pages that lack the same text, which the memory knows."""
    MemoryPair.objects.all().delete()
    pages = make_pages(3, ["in_progress"])
    learn(ENGLISH)
    return pages


def learn(english: str) -> None:
    pairs = [Pair(MISSING, english, "search_description")]
    remember_page(uuid.uuid4(), Locale.objects.get(language_code="en"), "旧稿", pairs, timezone.now())


def english_of(page) -> Page:
    return Page.objects.get(translation_key=page.translation_key, locale__language_code="en")


def filled(pages) -> list[StringTranslation]:
    keys = [page.translation_key for page in pages]
    return list(StringTranslation.objects.filter(tool_name=MEMORY_TOOL, context__object_id__in=keys))


def told(response) -> str:
    return " ".join(str(message) for message in get_messages(response.wsgi_request))


@pytest.mark.parametrize("role", ROLES)
def test_one_is_told_what_would_be_filled_and_it_is_filled_when_confirmed(role, half_done, request):
    client = request.getfixturevalue(role)
    client.get(QUEUE)
    offer = client.get(FILL).context["offer"]
    assert (offer.texts, len(offer.ready)) == (3, 3)
    assert filled(half_done) == []
    response = client.post(FILL)
    assert response.url == QUEUE
    assert [(row.data, row.last_translated_by) for row in filled(half_done)] == [(ENGLISH, person(role))] * 3
    assert "3" in told(response)
    assert client.get(FILL).context["offer"].ready == []


def test_the_list_leads_there_with_its_filters(translator, half_done):
    html = translator.get(f"{QUEUE}?state=in_progress").content.decode()
    assert f"{FILL}?state=in_progress" in html


def test_press_is_sent_away(press, half_done):
    assert press.get(FILL).url == press.post(FILL).url == "/admin/"
    assert filled(half_done) == []


def test_strangers_are_asked_to_log_in(client, half_done):
    assert "/admin/login/" in client.post(FILL).url
    assert filled(half_done) == []


def test_only_what_is_listed_is_filled(translator, half_done):
    translator.get(QUEUE)
    translator.post(f"{FILL}?q={half_done[0].title}")
    assert [row.context.object_id for row in filled(half_done)] == [half_done[0].translation_key]
    translator.post(f"{FILL}?state=published")
    assert len(filled(half_done)) == 1


def test_what_somebody_else_locked_is_named_and_left(translator, half_done):
    translator.get(QUEUE)
    Page.objects.filter(pk=english_of(half_done[0]).pk).update(
        locked=True, locked_by=person("editor"), locked_at=timezone.now()
    )
    offer = translator.get(FILL).context["offer"]
    assert (len(offer.ready), len(offer.held)) == (2, 1)
    translator.post(FILL)
    assert len(filled(half_done)) == 2


def test_a_translator_of_one_room_fills_that_room_alone(translator, half_done):
    translator.get(QUEUE)
    index = news_index().get_translations().get()
    GroupPagePermission.objects.filter(group__name=TRANSLATOR).update(page=index)
    assert translator.get(FILL).context["offer"].ready == []
    translator.post(FILL)
    assert filled(half_done) == []


def test_a_text_that_the_memory_knows_in_two_ways_is_left_to_people(translator, half_done):
    learn("The same in other words")
    translator.get(QUEUE)
    assert translator.get(FILL).context["offer"].ready == []


def test_what_was_translated_meanwhile_is_not_touched(translator, half_done):
    translator.get(QUEUE)
    assert len(translator.get(FILL).context["offer"].ready) == 3
    Translation.objects.filter(source__object_id=half_done[0].translation_key).update(enabled=False)
    translator.post(FILL)
    assert len(filled(half_done)) == 2


def test_of_very_many_a_part_is_filled_and_the_rest_is_told(translator, half_done, monkeypatch):
    monkeypatch.setattr(filling, "AT_ONCE", 2)
    translator.get(QUEUE)
    assert translator.get(FILL).context["offer"].later == 1
    response = translator.post(FILL)
    assert len(filled(half_done)) == 2
    assert response.url == reverse("translation_queue")
    translator.post(FILL)
    assert len(filled(half_done)) == 3


def test_the_question_costs_few_queries_however_long_the_queue(translator, half_done, django_assert_max_num_queries):
    make_pages(60, ["in_progress"])
    translator.get(QUEUE)
    with django_assert_max_num_queries(40):
        assert len(translator.get(f"{FILL}?q=第1号").context["offer"].ready) == 1
