"""Numbers of the same thing that contradict one another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        ("大会正式代表850人，来自各地。", "参加大会的880名正式代表围绕主题交流。"),
        ("大会正式代表850人，来自各地。", "大会正式代表580人，已全部到会。"),
        ("下午举行8个分论坛。", "大会期间将举行6个分论坛，研讨质量话题。"),
        ("展馆面积约2.2万平方米。", "本次展馆面积22万平方米，规模空前。"),
        ("由13家单位联合主办。", "12家单位联合主办了本次大会。"),
        ("大会参加者850人，来自各地。", "880人参加，规模空前。"),
        ("共有880人参加大会。", "参会人数达850人。"),
    ],
)
def test_a_contradiction_is_found_at_its_second_place(found, lead, below):
    assert [finding.text_id for finding in found([("lead", lead), ("below", below)], "contradiction")] == ["below"]


@pytest.mark.parametrize(
    "text",
    [
        "大会正式代表850人，其中国外嘉宾200人。880名志愿者参加服务。",
        "第四届大会正式代表700人，第五届大会正式代表850人。",
        "去年大会正式代表800人，今年大会正式代表850人。",
        "预计超过2000人参加大会，最终2300人参加大会。",
        "展馆面积约2.2万平方米，即展馆面积22000平方米。",
        "共设8个分论坛，其中4个分论坛上午举行。",
        "大会参加者850人，800人参加志愿服务。",
        "万一发生事故，应立即停止使用。",
    ],
)
def test_parts_other_years_and_rounded_numbers_raise_nothing(found, text):
    assert found(text, "contradiction") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Some 850 official delegates will attend.\nThe 880 official delegates come from 30 countries.", 1),
        ("There are eight sub-forums.\nThe six sub-forums cover quality.", 1),
        ("In 2021, 700 official delegates came.\nIn 2023, 850 official delegates came.", 0),
        ("It has 13 hosts and 850 official delegates.", 0),
    ],
)
def test_english(found, text, number):
    assert len(found(text, "contradiction", language="en")) == number
