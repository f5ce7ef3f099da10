"""Spaces inside Chinese."""

from __future__ import annotations

import pytest

from proofreading.conftest import mended


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("大会在成 都召开，各方参加。", "大会在成都召开，各方参加。"),
        ("大会召开 ，各方参加。", "大会召开，各方参加。"),
        ("发布 《成都质量倡议》，引起反响。", "发布《成都质量倡议》，引起反响。"),
        ("大会召开。　各方参加。", "大会召开。各方参加。"),
    ],
)
def test_a_space_inside_a_sentence_is_taken_away(found, written, right):
    (finding,) = found(written, "space")
    assert mended(written, finding) == right


@pytest.mark.parametrize(
    "text",
    [
        "　　大会在成都召开，各方参加。",
        "新华社记者 孙浩摄，新华社发。",
        "共有 40 家企业参展，涉及 IT 行业。",
        "中国质量大会 开幕",
        "来源：中国消费者报 中国消费网，转载请注明。",
    ],
)
def test_indents_credits_and_titles_keep_theirs(found, text):
    assert found(text, "space") == []


def test_a_title_may_have_two_parts(found):
    assert found([("title", "守护舌尖安全，人人有责 走廊建设提速，再上台阶")], "space") == []
