"""A press officer imports an interview: what was asked stays in the text."""

from __future__ import annotations

import pytest

from intake import Release, read, recognise

QUESTIONS = ["中心成立之初是什么样子？", "那时最难的是什么？"]
ANSWERS = ["只有三间平房，一台天平，两个人，夏天没有空调。", "是没有人信，后来我们把仪器装上车，开到了地头。"]


def interview(asks: str, answers: str, head: str = "") -> Release:
    turns = "\n\n".join(f"{asks}{asked}\n\n{answers}{told}" for asked, told in zip(QUESTIONS, ANSWERS, strict=True))
    return recognise(read(f"把检验台搬到田间\n\n{head}{turns}\n".encode(), "a.txt"))


@pytest.mark.parametrize(
    ("asks", "answers"), [("记者：", "温伯年："), ("本刊记者：", "温伯年："), ("问：", "答："), ("Q: ", "A: ")]
)
def test_questions_and_answers_stay_in_the_text(asks, answers):
    release = interview(asks, answers)
    said = [f"{asks}{QUESTIONS[0]}", f"{answers}{ANSWERS[0]}", f"{asks}{QUESTIONS[1]}", f"{answers}{ANSWERS[1]}"]
    assert [block.text for block in release.body] == said
    assert (release.author, release.as_dict()["unplaced"]) == (None, [])


def test_an_interview_is_still_signed_by_who_wrote_it():
    assert interview("记者：", "温伯年：", "作者：程以宁\n\n").author == "程以宁"


def test_who_is_named_at_the_foot_does_not_speak():
    release = recognise(read(f"年度报告发布\n\n{ANSWERS[0]}\n\n记者：方舟\n编辑：祁红".encode(), "a.txt"))
    assert (release.author, release.editor) == ("方舟", "祁红")


def test_a_name_behind_the_word_reporter_above_an_interview_is_its_author():
    release = interview("记者：", "罗敬之：", head="记者：章若愚\n\n")
    assert release.author == "章若愚"
