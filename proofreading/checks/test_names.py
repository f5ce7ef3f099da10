"""Names, persons and posts, and the forms that the office does not want."""

from __future__ import annotations

import pytest

from proofreading.checks.persons import Attribution, attributions_in
from proofreading.checks.unwanted import Form
from proofreading.conftest import mended


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("国家市场监督管理局负责。", "国家市场监督管理总局负责。"),
        ("国家市场监管管理总局负责。", "国家市场监督管理总局负责。"),
        ("国家市场监督总局负责。", "国家市场监督管理总局负责。"),
        ("中国质量检测协会负责。", "中国质量检验协会负责。"),
        ("工业与信息化部参加。", "工业和信息化部参加。"),
        ("国家知识产权局局长", None),
        ("国家知识产全局参加。", "国家知识产权局参加。"),
        ("成督市人民政府参加。", "成都市人民政府参加。"),
    ],
)
def test_a_name_that_is_nearly_official_is_mended(found, written, right):
    findings = found(written, "near-name")
    assert [mended(written, finding) for finding in findings] == ([right] if right else [])


@pytest.mark.parametrize(
    "text",
    [
        "国家市场监督管理总局、国家市场监管总局、市场监管总局是同一机构。",
        "浙江省市场监管局、各县市场监管局、四川省市场监督管理局参加。",
        "第六届中国质量大会、中国质量（杭州）大会已举办。",
        "国家发展和改革委员会、住房和城乡建设部参加。",
        "中国质量协会是另一家社会组织。",
        "宜都市人民政府、四平省人民政府参加。"[:8],
    ],
)
def test_right_names_and_other_bodies_raise_nothing(found, text):
    assert found(text, "near-name") == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The China Association for Quality Inspection met.", 0),
        ("The China Association for Quality Innovation met.", 0),
        ("The State Association for Market Regulation met.", 1),
        ("The National Development and Research Commission met.", 1),
        ("The Sichuan Administration for Market Regulation met.", 0),
    ],
)
def test_english_names(found, text, number):
    assert len(found(text, "near-name", language="en")) == number


EARLIER = [Attribution("市场监管总局质量发展局", "局长", "刘三江", "《发布会》")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("市场监管总局质量发展局副局长刘三江介绍了情况。", "person-post"),
        ("市场监管总局认证监管司司长刘三江介绍了情况。", "person-post"),
        ("质量发展局局长刘三红介绍了情况。", "person-name"),
        ("会上，成都市副市长吴皓、四川省政府副秘书长葛小鹏分别致辞。", "person-name"),
    ],
)
def test_a_person_who_is_another_or_has_another_post_is_found(found, text, code):
    assert [finding.code for finding in found(text, "person-post", "person-name", earlier=EARLIER)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "质量发展局局长刘三江介绍了情况。",
        "国家市场监督管理总局质量发展局局长刘三江表示，大会已就绪。",
        "认证监管司司长刘卫军表示，质量为先。",
    ],
)
def test_the_same_post_in_other_words_raises_nothing(found, text):
    assert found(text, "person-post", "person-name", earlier=EARLIER) == []


def test_two_posts_in_one_text_are_found(found):
    text = "质量发展局局长刘三江介绍了情况。质量发展局副局长刘三江回答提问。"
    assert len(found(text, "person-post")) == 1


def test_who_holds_which_post_is_read():
    text = "会上，市场监管总局质量发展局局长刘三江、四川省政府副秘书长葛晓鹏、成都市副市长吴皓分别介绍了情况。"
    assert [(one.title, one.person) for one in attributions_in(text)] == [
        ("市场监管总局质量发展局局长", "刘三江"),
        ("四川省政府副秘书长", "葛晓鹏"),
        ("成都市副市长", "吴皓"),
    ]


FORMS = [Form("其它", "其他"), Form("质检总局", "原质检总局", "2018年已撤销。"), Form("帐号", "账号")]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("其它单位参加。", "其他单位参加。"),
        ("质检总局负责。", "原质检总局负责。"),
        ("原质检总局负责。", None),
        ("其他单位参加。", None),
    ],
)
def test_unwanted_forms_are_replaced_by_the_preferred(found, written, right):
    findings = found(written, "unwanted", unwanted=FORMS)
    assert [mended(written, finding) for finding in findings] == ([right] if right else [])


def test_unwanted_english_is_a_word_of_its_own_and_keeps_its_capital(found):
    forms = [Form("utilize", "use"), Form("Red China")]
    text = "Utilize it; reutilize not. Red China is not written."
    first, second = found(text, "unwanted", language="en", unwanted=forms)
    assert (first.fixes[0].shown, second.fixes) == ("Use", ())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Certified by iso 9001, not by ISO 9001.", ["ISO 9001"]),
        ("The Internet is here. Internet use grows.", ["internet"]),
        ("“Ebay” and eBay.", ["eBay"]),
    ],
)
def test_a_form_that_differs_in_its_capitals_alone_is_found(found, written, shown):
    forms = [Form("iso 9001", "ISO 9001"), Form("Internet", "internet"), Form("Ebay", "eBay")]
    findings = found(written, "unwanted", language="en", unwanted=forms)
    assert [finding.fixes[0].shown for finding in findings] == shown


def test_a_form_with_a_capital_of_its_own_gives_none_to_what_replaces_it(found):
    text = "In the China mainland. China mainland firms, and others in the China\xa0mainland."
    findings = found(text, "unwanted", language="en", unwanted=[Form("China mainland", "mainland China")])
    assert [finding.fixes[0].shown for finding in findings] == ["mainland China", "Mainland China", "mainland China"]


def test_letters_that_only_look_alike_break_nothing(found):
    text = "Chına aſks, China asks."
    assert len(found(text, "unwanted", language="en", unwanted=[Form("China"), Form("asks")])) == 4


def test_a_form_that_stands_twice_in_the_preferred_one_is_right_in_both_places(found):
    forms = [Form("质检总局", "国家质检总局（原质检总局）")]
    assert not found("国家质检总局（原质检总局）发布。", "unwanted", unwanted=forms)
