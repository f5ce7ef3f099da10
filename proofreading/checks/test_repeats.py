"""What stands twice."""

from __future__ import annotations

import pytest

from proofreading import SUMMARY, Text
from proofreading.conftest import mended


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("质量的的提升。", "质量的提升。"),
        ("双方进行进行了交流。", "双方进行了交流。"),
        ("会议在在成都召开。", "会议在成都召开。"),
        ("推动中国质量中国质量发展。", "推动中国质量发展。"),
        ("教育部、商务部、教育部联合主办。", "教育部、商务部联合主办。"),
    ],
)
def test_a_word_written_twice_is_taken_away(found, written, right):
    (finding,) = found(written, "repeated-word")
    assert mended(written, finding) == right


@pytest.mark.parametrize(
    "text",
    [
        "天天学习，常常交流，谢谢大家，人人参与，年年增长。",
        "请各位研究研究，讨论讨论，再商量商量。",
        "为了了解情况，达到了目的的要求，除了了结此事。",
        "各社会组织组织会员参加，人大代表代表群众发言。",
        "参与与合作，以及及时反馈，合并并重组，协会会员，大会会场。",
        "是是非非，的的确确，一步一步，一个一个。",
        "稳定和和谐，问题是是否落实，服从从严要求。",
    ],
)
def test_what_is_rightly_doubled_raises_nothing(found, text):
    assert found(text, "repeated-word") == []


@pytest.mark.parametrize(
    ("text", "number"), [("The the conference", 1), ("It is is open.", 1), ("He had had it. It is so so.", 0)]
)
def test_english_words(found, text, number):
    assert len(found(text, "repeated-word", language="en")) == number


def test_a_sentence_that_stands_in_two_paragraphs_is_found_once(found):
    sentence = "大会将于九月一日在成都世纪城国际会议中心举行。"
    texts = [("one", sentence), ("two", "另一句话也在这里。" + sentence)]
    assert [finding.text_id for finding in found(texts, "repeated-sentence")] == ["two"]


def test_a_summary_may_say_what_the_text_says(found):
    sentence = "大会将于九月一日在成都世纪城国际会议中心举行。"
    assert found([Text("summary", sentence, role=SUMMARY), Text("one", sentence)], "repeated-sentence") == []
