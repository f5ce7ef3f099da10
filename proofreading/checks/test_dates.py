"""Dates that cannot be, or do not fit the release."""

from __future__ import annotations

import pytest

RELEASED = "2023-08-22"


@pytest.mark.parametrize(
    "text",
    ["2023年2月29日召开。", "13月5日召开。", "4月31日召开。", "2023-02-30召开。", "二〇二三年二月三十日印发。"],
)
def test_a_day_that_does_not_exist_is_found(found, text):
    assert len(found(text, "impossible-date")) == 1


@pytest.mark.parametrize("text", ["on 31 April 2023", "on February 30, 2023", "on 29 February 2023"])
def test_the_same_in_english(found, text):
    assert len(found(text, "impossible-date", language="en")) == 1


@pytest.mark.parametrize(
    "text", ["2024年2月29日召开。", "12月31日，历时13个月5日完成。", "3.15活动", "二〇二三年八月二十二日"]
)
def test_days_that_exist_raise_nothing(found, text):
    assert found(text, "impossible-date", "weekday", "release-date", released=RELEASED) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2023年9月1日（星期四）开幕。", 1),
        ("2023年9月1日（星期五）开幕。", 0),
        ("9月1日（周三）开幕。", 1),
        ("9月1日（周五）开幕。", 0),
        ("星期六（2023年9月1日）开幕。", 1),
    ],
)
def test_a_weekday_that_is_another_is_found(found, text, number):
    assert len(found(text, "weekday", released=RELEASED)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("on Thursday, 1 September 2023", 1), ("on Friday, September 1, 2023", 0), ("on 1 September 2023 (Monday)", 1)],
)
def test_english_weekdays(found, text, number):
    assert len(found(text, "weekday", language="en")) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("大会将于8月20日在成都举行。", 1),
        ("大会将于9月1日在成都举行。", 0),
        ("大会已于9月1日在成都举行。", 1),
        ("今天（8月21日）召开发布会。", 1),
        ("昨天（8月21日）召开发布会。", 0),
        ("本报成都8月25日讯 大会召开了发布会。", 1),
        ("本报成都8月21日讯 大会召开了发布会。", 0),
        ("8月25日，新闻发布会在成都召开。", 1),
        ("8月21日，新闻发布会在成都召开，大会将于9月1日举行。", 0),
        ("2022年8月21日，新闻发布会在成都召开。", 1),
        ("2019年9月1日，首届大会在北京召开。", 0),
        ("大会将于3月1日在成都举行。", 0),  # the next March may be meant
    ],
)
def test_a_day_at_odds_with_the_release_is_found(found, text, number):
    assert len(found(text, "release-date", released=RELEASED)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The conference was held on 1 September 2023 in Chengdu.", 1),
        ("The conference will be held on 1 September 2023.", 0),
        ("The conference will be held on 1 September 2022.", 1),
    ],
)
def test_english_days_at_odds(found, text, number):
    assert len(found(text, "release-date", language="en", released=RELEASED)) == number


def test_without_a_release_date_nothing_is_compared(found):
    assert found("大会将于8月20日在成都举行。", "release-date") == []
