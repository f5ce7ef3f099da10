"""Marks in the width of the wrong language."""

from __future__ import annotations

import pytest

from proofreading import CELL, Text
from proofreading.conftest import mended


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("会议指出,要抓好质量;要抓好安全.", "会议指出，要抓好质量；要抓好安全。"),
        ("中国质量(成都)大会召开!", "中国质量（成都）大会召开！"),
        ('推进"质量月"活动', "推进“质量月”活动"),
        ("时间:2023年8月22日,地点:成都", "时间：2023年8月22日，地点：成都"),
        ("合格率为98.5%,比上年提高", "合格率为98.5%，比上年提高"),
        ("8月21日,在成都召开", "8月21日，在成都召开"),
    ],
)
def test_half_width_in_chinese_is_mended_by_one_fix(found, written, right):
    (finding,) = found(written, "half-width")
    assert mended(written, finding) == right


@pytest.mark.parametrize(
    "text",
    [
        "会议于9:30开始，共1,200人参加，详见https://example.org/a,b。",
        "执行GB/T 19001-2016 (ISO 9001:2015, IDT)。",
        "比分为3:2，版本为2.0。",
        "会议指出，要抓好质量；要抓好安全。",
    ],
)
def test_figures_addresses_and_latin_keep_their_marks(found, text):
    assert found(text, "half-width", "doubled-mark") == []


def test_a_cell_of_a_table_keeps_its_marks(found):
    assert found([Text("cell", "北京,上海", role=CELL)], "half-width") == []


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("会议召开，，代表参加。", "会议召开，代表参加。"),
        ("会议闭幕。。", "会议闭幕。"),
        ("会议闭幕，。", "会议闭幕。"),
    ],
)
def test_a_mark_too_many_is_taken_away(found, written, right):
    (finding,) = found(written, "doubled-mark")
    assert mended(written, finding) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("The conference opens today，and closes tomorrow。", "The conference opens today, and closes tomorrow."),
        ("The association（CAQI）was founded.", "The association (CAQI) was founded."),
        ("About １２ delegates", "About 12 delegates"),
        ("Improve quality…… and serve——as before.", "Improve quality… and serve—as before."),
    ],
)
def test_full_width_in_english_is_mended_by_one_fix(found, written, right):
    (finding,) = found(written, "full-width", language="en")
    assert mended(written, finding) == right


@pytest.mark.parametrize("text", ["The conference opens “today”.", "The initiative (《成都质量倡议》) was published."])
def test_english_and_a_chinese_original_in_brackets_are_right(found, text):
    assert found(text, "full-width", language="en") == []


def test_another_mark_makes_it_another_finding(found):
    one, two = (found(text, "half-width")[0] for text in ("会议指出,要抓好。", "会议指出,要抓好,抓实。"))
    assert one.key != two.key
    assert one.key == found("总之,今天。\n会议指出,要抓好。"[7:], "half-width")[0].key
