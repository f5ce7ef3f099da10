"""Names that were stripped are found, a likely one is proposed, and nothing is found where nothing is missing."""

from __future__ import annotations

import pytest

from proofreading.conftest import mended

SAMR, SHORT = "国家市场监督管理总局", "市场监管总局"
FIELD = "四川省市场监管局、成都市市场监管局承办。"


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("大会由 、四川省人民政府主办，" + FIELD, f"大会由{SAMR}、四川省人民政府主办，"),
        ("8月21日, 在成都召开新闻发布会，" + FIELD, f"8月21日,{SHORT}在成都召开新闻发布会，"),
        ("发布会上， 质量发展局局长刘三江介绍情况。" + FIELD, f"发布会上，{SHORT}质量发展局局长刘三江介绍情况。"),
        (SAMR + "（简称 ）成立之前，", f"{SAMR}（简称{SHORT}）成立之前，"),
        (SAMR + "（以下简称“”）成立之前，", f"{SAMR}（以下简称“{SHORT}”）成立之前，"),
        ("国家\n质量发展局 中国经济网\n" + FIELD, f"{SAMR}\n质量发展局 中国经济网\n"),
        ("大会由主办，" + FIELD, f"大会由{SAMR}主办，"),
        ("教育部、、商务部联合主办，" + FIELD, f"教育部、{SAMR}、商务部联合主办，"),
        ("，在成都召开新闻发布会。" + FIELD, f"，{SHORT}在成都召开新闻发布会。"),
    ],
)
def test_a_stripped_name_is_found_and_the_likely_one_proposed(found, damaged, right):
    finding = found(damaged, "stripped-name")[0]
    assert finding.fixes[0].proposal
    assert mended(damaged, finding).startswith(right)


def test_a_body_that_the_list_names_already_is_not_proposed(found):
    text = f"大会由 、{SAMR}、四川省人民政府主办，{FIELD}"
    assert SAMR not in [fix.shown for fix in found(text, "stripped-name")[0].fixes]


def test_nothing_is_proposed_where_nothing_speaks_for_a_name(found):
    finding = found("活动由 、志愿者团队共同举办。", "stripped-name")[0]
    assert finding.fixes == ()


@pytest.mark.parametrize(
    "text",
    [
        "理由、方法和结果都要写明。",
        "科技普及、质量引领，信任传递、助力发展。",
        "由主办单位负责解释。",
        "国家市场监督管理总局（简称市场监管总局）负责。",
        "会议指出, 要坚持质量第一, 效益优先, 推动发展, 提高水平。",  # somebody types so; each comma is mended elsewhere
        "国家高度重视质量工作。",
    ],
)
def test_what_is_whole_raises_nothing(found, text):
    assert found(text, "stripped-name") == []
