"""Blocks that wagtail-localize must be able to take apart and put together."""

from wagtail.contrib.typed_table_block.blocks import TypedTable

from home.blocks import BodyBlock


def table(*rows, caption="表"):
    block = BodyBlock().child_blocks["table"]
    column = {"block": block.child_blocks["text"], "heading": "日期"}
    return block, TypedTable(columns=[column], row_data=[{"values": [row]} for row in rows], caption=caption)


def translated(segments, words):
    """The segments with each text replaced by its translation."""
    for segment in segments:
        segment.string = type(segment.string).from_plaintext(words.get(segment.render_text(), segment.render_text()))
    return segments


def texts(segments):
    return [segment.render_text() for segment in segments]


def test_caption_heading_and_cells_are_translated_each_text_once():
    block, value = table("上午", "下午", "上午")
    assert texts(block.get_translatable_segments(value)) == ["表", "日期", "上午", "下午"]


def test_translated_cells_return_to_their_places():
    block, value = table("上午", "下午", "上午")
    segments = translated(block.get_translatable_segments(value), {"上午": "Morning", "下午": "Afternoon"})
    restored = block.restore_translated_segments(value, segments)
    assert [row["values"] for row in restored.row_data] == [["Morning"], ["Afternoon"], ["Morning"]]


def test_an_inserted_row_keeps_the_keys_of_the_others():
    block, before = table("上午", "下午")
    _, after = table("中午", "上午", "下午")
    old, new = ({segment.path for segment in block.get_translatable_segments(value)} for value in (before, after))
    assert old < new


def test_an_empty_table_has_nothing_to_translate():
    block, value = table("", caption="")
    assert texts(block.get_translatable_segments(value)) == ["日期"]
