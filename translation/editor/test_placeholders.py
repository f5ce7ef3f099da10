"""Texts as translators see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail_localize.strings import StringValue

from translation.editor.placeholders import BrokenPlaceholder, marked, pairs_in, shown, stored

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\r\x85\u2028\u2029"), max_size=40)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("Fish &amp; chips", "Fish & chips"),
        ("one<br/>two", "one\ntwo"),
        ("a <b>bold</b> word", "a ⟦b⟧bold⟦/b⟧ word"),
        ('<a id="a1">one</a> and <a id="a2"><i>two</i></a>', "⟦a1⟧one⟦/a1⟧ and ⟦a2⟧⟦i⟧two⟦/i⟧⟦/a2⟧"),
        ("5 &lt; 6 &amp;amp; 7", "5 < 6 &amp; 7"),
        ("⟦b⟧", "⟦⟦b⟧"),
    ],
)
def test_a_rich_text_is_shown_without_markup_and_comes_back_as_it_was(data, text):
    assert shown(data, is_rich=True) == text
    assert stored(text, is_rich=True) == data


def test_a_plain_text_has_no_entities_and_no_placeholders():
    assert shown("R&amp;D<br/>⟦b⟧", is_rich=False) == "R&D\n⟦b⟧"
    assert stored("R&D\r\n⟦b⟧ <script>", is_rich=False) == "R&amp;D<br/>⟦b⟧ &lt;script&gt;"


@given(texts, texts, texts)
def test_every_rich_text_comes_back(before, inside, after):
    data = StringValue.from_plaintext(before).data + "<b>" + StringValue.from_plaintext(inside).data + "</b>"
    data = (data + StringValue.from_plaintext(after).data).strip()
    assert stored(shown(data, is_rich=True), is_rich=True) == data


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=60))
def test_whatever_is_typed_into_a_plain_field_is_shown_again(text):
    assert shown(stored(text, is_rich=False), is_rich=False).split() == text.split()


@given(st.lists(st.sampled_from(["⟦b⟧", "⟦/b⟧", "⟦a1⟧", "⟦/a1⟧", "⟦", "⟧", "x", "<b>", "⟦⟦"]), max_size=12))
def test_what_is_stored_is_always_valid_or_refused(parts):
    try:
        data = stored("".join(parts), is_rich=True)
    except BrokenPlaceholder:
        return
    assert StringValue.from_translated_html(data).data == data


@pytest.mark.parametrize("text", ["⟦b⟧open", "closed⟦/b⟧", "⟦b⟧⟦i⟧x⟦/b⟧⟦/i⟧", "⟦h1⟧x⟦/h1⟧", "⟦script⟧"])
def test_a_placeholder_without_its_other_half_is_refused_by_name(text):
    with pytest.raises(BrokenPlaceholder, match="⟦"):
        stored(text, is_rich=True)


def test_markup_that_is_typed_is_text():
    assert stored("<script>alert(1)</script>", is_rich=True) == "&lt;script&gt;alert(1)&lt;/script&gt;"
    assert "<script" not in marked("<script>⟦b⟧x⟦/b⟧")


def test_placeholders_are_set_apart_for_reading():
    assert marked("a ⟦b⟧b⟦/b⟧") == 'a <span class="desk-tag">b</span>b<span class="desk-tag">/b</span>'
    assert pairs_in("⟦a1⟧x⟦/a1⟧⟦b⟧y⟦/b⟧⟦b⟧z⟦/b⟧⟦⟦i⟧") == ["a1", "b"]
