"""Every page type can be made, changed, previewed, copied, reviewed and deleted in the admin."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page, get_page_models

from home.models import BasePage, HomePage
from tests.desk import SUBMIT, now, page_form

TYPES = sorted((model for model in get_page_models() if issubclass(model, BasePage)), key=lambda model: model.__name__)
EVERY_TYPE = pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
BELOW_THE_FRONT_PAGE = pytest.mark.parametrize(
    "model", [model for model in TYPES if model is not HomePage], ids=lambda model: model.__name__
)


def example(model) -> Page:
    """A page of this type from the demonstration content, the smallest in the tree."""
    return model.objects.filter(locale__language_code="zh-hans", live=True).order_by("numchild").first()


def address(name: str, *args) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


@BELOW_THE_FRONT_PAGE
def test_the_form_of_a_new_page_opens(editor, model):
    parent = example(model).get_parent()
    model.max_count_per_parent, limit = None, model.max_count_per_parent
    try:
        answer = editor.get(address("add", model._meta.app_label, model._meta.model_name, parent.pk))
    finally:
        model.max_count_per_parent = limit
    assert answer.status_code == 200


@EVERY_TYPE
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_editing_form_opens(editor, model, language):
    page = example(model).get_translations(inclusive=True).get(locale__language_code=language)
    assert editor.get(address("edit", page.pk), follow=True).status_code == 200


@EVERY_TYPE
def test_the_labels_are_chinese(editor, model):
    """Each label of our own fields holds a Chinese character."""
    form = BeautifulSoup(editor.get(address("edit", example(model).pk)).content, "html.parser").find(
        id="page-edit-form"
    )
    labels = {label.get_text(strip=True).rstrip("*") for label in form.select("label.w-field__label")}
    assert {label for label in labels if label.isascii()} - {""} == set()


@EVERY_TYPE
def test_a_preview_shows_what_was_typed(editor, model):
    page = example(model)
    url = address("preview_on_edit", page.pk)
    form = page_form(editor, page) | {"title": "预览的标题", "draft_title": "预览的标题"}
    answer = editor.post(url, form)
    assert answer.json()["is_valid"], answer.json()
    assert "预览的标题" in editor.get(url).content.decode()


@EVERY_TYPE
def test_history_and_usage_open(editor, model):
    page = example(model)
    assert [editor.get(address(name, page.pk)).status_code for name in ("history", "usage")] == [200, 200]


@BELOW_THE_FRONT_PAGE
def test_a_page_is_copied_moved_and_deleted_within_its_language(editor, model):
    page = example(model)
    model.max_count_per_parent, limit = None, model.max_count_per_parent
    try:
        form = {"new_title": "副本", "new_slug": "fu-ben", "new_parent_page": page.get_parent().pk}
        editor.post(address("copy", page.pk), form)
    finally:
        model.max_count_per_parent = limit
    copy = Page.objects.get(slug="fu-ben", locale=page.locale)
    assert editor.get(address("move", copy.pk)).status_code == 200
    editor.post(address("delete", copy.pk))
    assert not Page.objects.filter(pk=copy.pk).exists()


@EVERY_TYPE
def test_press_submits_and_an_editor_publishes_it(press, editor, model, client):
    page = example(model)
    form = page_form(press, page) | {"title": "审核过的标题"}
    press.post(address("edit", page.pk), form | SUBMIT)
    state = now(page).current_workflow_task_state
    editor.post(address("workflow_action", page.pk, "approve", state.pk))
    assert now(page).title == "审核过的标题"
    assert client.get(page.url).status_code == 200


def test_the_preview_alone_may_stand_in_a_frame(editor, find):
    page = find("第五届中国质量大会")
    url = address("preview_on_edit", page.pk)
    editor.post(url, page_form(editor, page))
    assert editor.get(url)["X-Frame-Options"] == "SAMEORIGIN"
    assert editor.get(page.url)["X-Frame-Options"] == "DENY"
