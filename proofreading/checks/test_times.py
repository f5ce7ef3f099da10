"""Times of day that no clock shows."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("大会于9月1日25:30开幕。", "25:30"),
        ("分论坛下午14:75开始。", "14:75"),
        ("时间：24:30，地点：成都", "24:30"),
        ("开放时间9:00—17:65。", "17:65"),
        ("闭幕式9月2日25时30分举行。", "25时30分"),
        ("9月1日（星期五）8：60签到", "8：60"),
    ],
)
def test_a_time_that_no_clock_shows_is_found(found, text, place):
    (finding,) = found(text, "impossible-time")
    assert finding.piece == place


def test_the_same_in_english(found):
    assert len(found("The forum opens at 25:30.", "impossible-time", language="en")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "大会于9月1日9:30开幕，24:00前报到，会期9:00—17:30。",
        "女排以25:23、30:28取胜，投入产出比为1:75。",
        "9月1日48时内报送，用时75分，历时36时。",
        "版本日志（2.1）30:1",
    ],
)
def test_times_scores_and_ratios_raise_nothing(found, text):
    assert found(text, "impossible-time") == []
