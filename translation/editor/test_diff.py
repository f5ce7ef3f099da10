"""What differs between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from translation.editor.diff import as_html, changes


def test_a_figure_is_compared_as_a_whole_and_chinese_character_by_character():
    assert changes("代表850人。", "代表880名。") == [
        ("equal", "代表", "代表"),
        ("replace", "850人", "880名"),
        ("equal", "。", "。"),
    ]


def test_changes_are_marked_for_eyes_and_for_ears():
    html = as_html("共850人", "共880人")
    assert '<del><span class="w-sr-only">' in html
    assert "850</del>" in html and "880</ins>" in html


def test_text_is_no_markup():
    assert "<b>" not in as_html("<b>", "<b>x")


def test_very_long_texts_are_compared_quickly():
    long = "".join(f"第{number}句话说明情况。" for number in range(3000))
    assert [kind for kind, _gone, _come in changes(long, long + "新。")] == ["equal", "insert"]


@given(st.text(max_size=50), st.text(max_size=50))
def test_both_texts_can_be_read_from_the_changes(before, now):
    pieces = changes(before, now)
    assert "".join(gone for _kind, gone, _come in pieces) == before
    assert "".join(come for _kind, _gone, come in pieces) == now
