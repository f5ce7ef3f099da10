"""A number of a Chinese text is the same number in figures and in characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.chinese import without_question
from search.text.counted import other_numbers


@pytest.mark.parametrize(
    ("figures", "characters"),
    [
        ("第12批", "第十二批"),
        ("40周年", "四十周年"),
        ("双11", "双十一"),
        ("3季度", "三季度"),
        ("105家", "一百零五家"),
        ("210场", "二百一十场"),
        ("120台", "一百二十台"),
    ],
)
def test_figures_and_characters_are_one_number(figures, characters):
    assert characters in other_numbers(figures) and figures in other_numbers(characters)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("8月28号", "8月28日"),
        ("八月二十八号", "8月28日"),
        ("九月十六日", "9月16日"),
        ("2024.8.28大会", "2024年8月28日大会"),
        ("2024-08大会", "2024年8月大会"),
        ("二〇二四年第三批", "2024年第三批"),
    ],
)
def test_a_day_is_read_as_texts_have_it(typed, written):
    assert written in other_numbers(typed)


@pytest.mark.parametrize("word", ["2024年", "百家", "12号", "质量", "T/CAQI 12-2024"])
def test_what_has_no_other_writing_is_left_alone(word):
    assert word in other_numbers(word) and "" not in other_numbers(word)


@given(st.integers(1, 999))
def test_a_number_in_characters_can_be_read_back(number):
    assert f"{number}家" in other_numbers(other_numbers(f"{number}家")[1])


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("国庆节放几天假", "国庆节放假"),
        ("月饼包装最多几层", "月饼包装"),
        ("考试多少钱", "考试"),
        ("镁棒多久换一次", "镁棒换一次"),
        ("测评收不收费", "测评收费"),
        ("体温计召回了吗", "体温计召回"),
        ("很多大型企业", "很多大型企业"),
        ("十几家企业", "十几家企业"),
        ("多高校联合论坛", "多高校联合论坛"),
    ],
)
def test_a_question_inside_of_a_sentence_is_left_out(question, asked):
    assert without_question(question) == asked


@given(st.text(alphabet="一二三十百零〇年月日号双0159.-٣第批几多少不收", max_size=12))
def test_any_text_has_a_writing_and_a_question(text):
    assert other_numbers(text)[0] == text and isinstance(without_question(text), str)
