"""Who may write English texts, by every road; snippets, which have roads of their own."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home.models import Footer
from news.models import ReleaseCategory
from tests.desk import now, person
from tests.english import lose, translation_of
from tests.english_roads.roads import (
    ROLES,
    WRITING,
    localize,
    lock,
    our_button,
    put_text,
    texts,
    update_with_publication,
    upload,
)
from translation.targets import save_draft


@pytest.mark.parametrize("road", WRITING)
def test_a_page_that_somebody_locked_is_written_by_nobody_else(editor, english, road):
    lock(english, by="translator")
    before = texts(english), now(english).last_published_at
    road(editor, english)
    assert (texts(english), now(english).last_published_at) == before
    assert not now(english).workflow_in_progress


def test_who_locked_it_writes_it(translator, english):
    lock(english, by="translator")
    assert put_text(translator, english).status_code in (200, 201)


def test_the_message_names_who_locked_it(editor, english):
    lock(english, by="translator")
    assert "英文译员" in put_text(editor, english).json()["detail"]
    response = editor.post(reverse("translation_publish", args=[translation_of(english).pk]), follow=True)
    assert "英文译员" in " ".join(map(str, response.context["messages"]))


@pytest.mark.parametrize("road", WRITING)
def test_what_is_under_review_is_not_written_by_its_translator(translator, english, road):
    save_draft(translation_of(english), person("translator"))
    now(english).get_workflow().start(now(english), person("translator"))
    before = texts(english)
    road(translator, english)
    assert texts(english) == before


@pytest.mark.parametrize("road", WRITING)
def test_press_writes_no_english(press, english, road):
    before = texts(english), now(english).last_published_at
    road(press, english)
    assert (texts(english), now(english).last_published_at) == before


def test_a_file_brings_texts_and_publishes_nothing(translator, client, english):
    before = client.get(english.url).content
    upload(translator, english)
    assert "Written" in texts(english)
    assert client.get(english.url).content == before


# --- snippets ----------------------------------------------------------------------------------------------
def snippet_url(snippet, view: str) -> str:
    return reverse(snippet.snippet_viewset.get_url_name(view), args=[snippet.pk])


def snippet_form(client, snippet, **form):
    client.post(snippet_url(snippet, "edit"), form)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("model", "field"), [(ReleaseCategory, "name"), (Footer, "organiser")])
def test_no_road_publishes_an_unfinished_snippet(client_of, model, field, role):
    snippet = model.objects.filter(locale__language_code="en").first()
    snippet.unpublish()
    lose(snippet, field)
    client = client_of(role)
    snippet_form(client, snippet, action="publish")
    snippet_form(client, snippet, **{field: "质量", "action-publish": "1"})
    client.post(f"/admin/bulk/{model._meta.app_label}/{model._meta.model_name}/publish/?id={snippet.pk}")
    our_button(client, snippet)
    update_with_publication(client, snippet)
    client.post(localize("stop_translation", translation_of(snippet).pk))
    snippet_form(client, snippet, **{field: "质量", "slug": "x", "sort_order": 1, "action-publish": "1"})
    snippet.refresh_from_db()
    assert not snippet.live
