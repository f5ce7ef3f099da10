"""Marks without their other half."""

from __future__ import annotations

import pytest

from proofreading.conftest import mended


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("开展“质量月活动。", ["“"]),
        ("开展质量月”活动。", ["”"]),
        ("发布《成都质量倡议，引起反响。", ["《"]),
        ("中国质量（成都大会召开。", ["（"]),
        ("会议（第三次在成都）召开）。", ["）"]),
        ('推进"质量月活动。', ['"']),
    ],
)
def test_a_mark_without_its_half_is_found(found, text, pieces):
    assert [finding.piece for finding in found(text, "unpaired")] == pieces


@pytest.mark.parametrize("written", ["开展“质量月“活动。", "开展”质量月”活动。", "开展”质量月“活动。"])
def test_marks_that_do_not_face_each_other_are_turned(found, written):
    (finding,) = found(written, "unpaired")
    assert mended(written, finding) == "开展“质量月”活动。"


@pytest.mark.parametrize(
    "text",
    [
        "他说：“要抓好‘质量月’活动。”",
        "1)报名；2)审核；3)公布。",
        "（一）总则\n一）范围",
        "“第一段话。\n“第二段话。”",  # a quotation that goes on begins again
    ],
)
def test_pairs_list_marks_and_long_quotations_are_right(found, text):
    assert found(text, "unpaired") == []


def test_a_quotation_may_go_on_in_the_next_block(found):
    assert found([("one", "他说：“第一段话。"), ("two", "“第二段话。”")], "unpaired") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ('The "Quality Month opens.', 1),
        ("The association (CAQI opens.", 1),
        ('It’s a 5" pipe (steel).', 0),
        ("a) one b) two", 0),
    ],
)
def test_english_marks(found, text, number):
    assert len(found(text, "unpaired", language="en")) == number
