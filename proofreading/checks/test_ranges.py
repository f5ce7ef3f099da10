"""Events whose end lies before their start."""

from __future__ import annotations

from datetime import date, time

import pytest

from proofreading.checks.ranges import Span


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("大会于9月3日至1日举行。", 1),
        ("大会于9月1日至8月30日举行。", 1),
        ("大会于2023年9月1日至2022年9月2日举行。", 1),
        ("大会于9月1日至2日举行。", 0),
        ("活动于12月28日至1月3日举行。", 0),
        ("学年为9月1日至6月30日。", 0),
        ("会议于14:00至12:00举行。", 1),
        ("会议于上午9时至11时举行。", 0),
        ("夜间于22:00至6:00施工。", 0),
        ("上午9:00至下午5:00开放。", 0),
        ("规划期为2025—2021年。", 1),
        ("规划期为2021—2025年。", 0),
    ],
)
def test_chinese(found, text, number):
    assert len(found(text, "end-before-start")) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("from 3 to 1 September 2023", 1),
        ("from 1 to 3 September 2023", 0),
        ("September 3–1, 2023", 1),
        ("from 1 September to 30 August 2023", 1),
        ("from 28 December to 3 January", 0),
    ],
)
def test_english(found, text, number):
    assert len(found(text, "end-before-start", language="en")) == number


def test_fields_of_their_own(found):
    spans = [
        Span("end_date", "Last day", date(2023, 9, 2), date(2023, 9, 1)),
        Span("body.1.end_time", "End", time(9), time(11)),
        Span("other", "End", date(2023, 9, 2), None),
    ]
    assert [finding.text_id for finding in found("大会", "end-before-start", spans=spans)] == ["end_date"]
