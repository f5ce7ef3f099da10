"""Where a text stands, in the words of the page's form."""

import json
from types import SimpleNamespace

import pytest
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import override

from translation.editor.labels import Places, field_order
from translation.editor.names import originals_in
from translation.names import may_hold_original

TABLE = {
    "columns": [{"type": "text", "heading": "展馆"}, {"type": "text", "heading": "面积"}],
    "rows": [{"values": ["一号馆", "两万"]}, {"values": ["二号馆", "三千"]}],
    "caption": "展览安排",
}
BODY = [
    {"id": "p", "type": "paragraph", "value": "<p>正文</p>"},
    {"id": "f", "type": "figure", "value": {"image": 1, "alt": "图", "caption": "说明", "credit": ""}},
    {"id": "t", "type": "table", "value": TABLE},
]


@pytest.fixture
def places():
    model = ContentType.objects.get(app_label="news", model="newsreleasepage").model_class()
    corrections = [{"id": "c1", "type": "correction", "value": {}}, {"id": "c2", "type": "correction", "value": {}}]
    content = json.dumps({"body": json.dumps(BODY), "corrections": json.dumps(corrections)})
    kind = SimpleNamespace(model_class=lambda: model)
    with override("en"):
        yield Places(SimpleNamespace(content_json=content, specific_content_type=kind))


def cell(text):
    from home.blocks import _cell_key

    return f"body.t.{_cell_key(text)}"


def test_a_field_is_called_as_in_the_form(places):
    place = places.of("title")
    assert (place.full_label, place.is_rich, place.max_length) == ("Title", False, 255)


def test_a_block_is_called_by_all_that_it_lies_in(places):
    assert places.of("body.f.caption").full_label == "Text › Figure › Caption"
    assert places.of("body.f.caption").max_length == 250


def test_running_text_is_rich(places):
    assert places.of("body.p").is_rich
    assert places.of("body.p").full_label == "Text › Paragraph"


def test_things_of_one_kind_are_numbered(places):
    assert places.of("corrections.c2.wrong").label == "Correction 2 › What was wrong"


def test_a_cell_is_called_by_row_and_column_and_shows_what_stands_around(places):
    place = places.of(cell("三千"))
    assert (place.full_label, place.context) == ("Text › Table › Row 2, column 2", "二号馆 · 面积")


def test_headings_and_captions_of_tables_have_names_of_their_own(places):
    assert places.of(cell("面积")).label == "Table › Heading of column 2"
    assert places.of(cell("展览安排")).label == "Table › Caption"


@pytest.mark.parametrize("path", ["gone", "body.nowhere", "body.f.nothing", "", "body.t.nothing"])
def test_what_the_page_does_not_hold_any_more_has_a_name_all_the_same(places, path):
    assert places.of(path).section == path.split(".")[0]


def test_fields_follow_the_form():
    model = ContentType.objects.get(app_label="news", model="newsreleasepage").model_class()
    order = field_order(model)
    assert order["title"] < order["body"] < order["search_description"]


@pytest.mark.parametrize(
    ("path", "may"),
    [
        ("body.paragraph", True),
        ("agenda.session.title", True),
        ("body.figure.caption", True),
        ("title", False),
        ("seo_title", False),
        ("search_description", False),
        ("summary", False),
        ("body.figure.alt", False),
        ("picture_alt", False),
    ],
)
def test_only_running_text_may_hold_a_chinese_original(path, may):
    assert may_hold_original(path) is may


def test_originals_are_what_stands_in_brackets_and_is_chinese():
    assert originals_in("Liu Sanjiang (刘三江) and （陈凯） of (SAMR), 成都") == ["刘三江", "陈凯"]
