"""What is said of a wrong number, how severely, and where."""

from __future__ import annotations

import pytest

from translation.checks.findings import ERROR, WARNING
from translation.checks.numbers import check_numbers


def _findings(source: str, target: str) -> list[tuple[str, str]]:
    return [(finding.code, finding.severity) for finding in check_numbers(source, target)]


def _codes(source: str, target: str) -> set[str]:
    return {finding.code for finding in check_numbers(source, target)}


def test_a_wrong_number_is_told_with_its_value_and_with_what_stands_instead():
    (finding,) = check_numbers("展览面积2.2万平方米。", "The exhibition covers 2,200 square metres.")
    assert finding.code == "number"
    assert finding.severity == ERROR
    assert finding.message == ("“2.2万平方米” (22,000 m²) is missing in the English; it has “2,200 square metres”.")
    assert finding.excerpt == "2,200 square metres"


def test_a_lost_number_is_told_in_chinese():
    (finding,) = check_numbers("共有850名代表。", "There were delegates.")
    assert (finding.severity, finding.excerpt) == (ERROR, "850名")


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("6至12岁儿童", "Children aged 12 to 6", [("number_order", WARNING)]),
        ("7月10日至14日举办", "It ran from 14 to 10 July", [("number_order", WARNING)]),
        ("每10万人中有12例", "There are 100,000 cases per 12 people", [("number_order", WARNING)]),
        ("12个省（区、市）的186家企业", "12 enterprises in 186 provinces", [("number_order", WARNING)]),
        ("约1/3的投诉", "A third of the complaints", [("qualifier", WARNING)]),
        ("该市下辖4区6县", "The city has six districts and four counties", [("number_order", WARNING)]),
        ("有效期至2025.06", "Valid until July 2025", [("date", ERROR)]),
        ("首届大会", "The second congress", [("number", WARNING)]),
        ("工作温度为-10℃至40℃", "Operating temperature: 10 °C to 40 °C", [("number", ERROR)]),
        ("6月底前完成", "To be completed by early June", [("date", ERROR)]),
        ("型号QX-200B", "Model QX-200D", [("number", ERROR)]),
        ("编号S2023M0123I", "No. S2023M0132I", [("number", ERROR)]),
        ("电话：（010）88650000", "Tel.: (010) 88560000", [("number", ERROR)]),
        ("频率50Hz", "A frequency of 50 kHz", [("unit", ERROR)]),
        ("下降0.5个百分点", "It fell by half a per cent", [("unit", ERROR)]),
        ("最高可获50万元补贴", "Subsidies of 500,000 yuan", [("qualifier", WARNING)]),
        ("数以百万计的消费者", "Billions of consumers", [("number", ERROR)]),
        ("每月10日前报送", "Send by the 10th of each month, on 13 April", [("number_added", ERROR)]),
        ("大会于8月9日召开", "It was held on 8 September", [("date", ERROR)]),
        ("第五届大会", "The fourth congress", [("number", ERROR)]),
        ("增长5%", "It rose by 5", [("number", ERROR)]),
        ("提高0.3个百分点", "It rose by 0.3 percent", [("unit", ERROR)]),
        ("投资2亿元", "An investment of US$200 million", [("unit", ERROR)]),
        ("面积300平方米", "An area of 300 square kilometres", [("unit", ERROR)]),
        ("超过2000人", "Nearly 2,000 people", [("qualifier", ERROR)]),
        ("超过2000人", "2,000 people", [("qualifier", WARNING)]),
        ("2000人", "About 2,000 people", [("qualifier", WARNING)]),
        ("约2000人", "Nearly 2,000 people", [("qualifier", WARNING)]),
        ("代表们出席了会议", "The 850 delegates attended", [("number_added", ERROR)]),
        ("下午2时开始", "It begins at 2 a.m.", [("date", ERROR)]),
        ("代表850人，嘉宾200人", "200 delegates and 850 guests", [("number_order", WARNING)]),
        ("周四，会议开幕", "The meeting opened on Friday", [("date", ERROR)]),
        ("开会三年", "A one-day meeting", [("number", WARNING)]),
        ("11日晚举行", "It was held on the morning of the 11th", [("date", ERROR)]),
        ("周三开会", "The meeting is on Friday", [("date", ERROR)]),
        ("投资2亿元", "An investment of 200 million", [("unit", WARNING)]),
        ("执行GB/T 19001-2016标准", "It follows GB/T 19001-2015", [("number", ERROR)]),
        ("（十一）监督", "(12) Oversight", [("number", ERROR)]),
    ],
)
def test_a_wrong_translation_is_judged_by_what_is_wrong(source, target, expected):
    assert _findings(source, target) == expected


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("产量翻一番", "Output doubled"),
        ("十年来", "Over the past decade"),
        ("面积15亩", "An area of one hectare"),
        ("半年内完成", "Completed within six months"),
        ("两周后", "A fortnight later"),
        ("2021—2025年", "2021–25"),
        ("21日，组委会宣布", "The committee announced on 21 August"),
        ("今年，产量增长5%", "In 2023, output rose by 5%"),
        ("投资2亿元", "An investment of 200 million yuan (about US$28 million)"),
        ("850名代表出席。850名代表都来自国外。", "The 850 delegates attended. They all came from abroad."),
        ("来自11个国家的16名代表", "16 delegates from 11 countries"),
        ("一是加强监管，二是优化服务", "Regulation is strengthened and services are improved"),
        ("见www.315.gov.cn", "See the website"),
        ("", "The 850 delegates"),
        ("850名代表", ""),
    ],
)
def test_another_shape_of_the_same_value_raises_nothing(source, target):
    assert _findings(source, target) == []


def test_tags_and_entities_hold_no_numbers():
    source = '<a id="a1">第<b>五</b>届</a>大会共有850&nbsp;名代表<br/>参加'
    assert _findings(source, '<a id="a7">The <b>fifth</b> congress</a>&#8212;850&nbsp;delegates') == []


def test_a_text_of_nothing_but_wrong_numbers_is_cut_short():
    assert len(check_numbers("7个" * 900, "8 ones, " * 900)) <= 60


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("每10万人中有12例", "There are 12 cases per 100,000 people"),
        ("12个省（区、市）的186家企业", "186 enterprises in 12 provinces"),
        ("约1/3的投诉", "About a third of the complaints"),
        ("处一百万元以上五百万元以下罚款", "A fine of between one million and five million yuan"),
        ("收入二百三十万元", "An income of two million three hundred thousand yuan"),
        ("有效期至：2025.06", "Expiry date: June 2025"),
        ("一日3次", "Three times a day"),
        ("数十年如一日", "For decades"),
        ("由22天压缩至4天以内", "Cut from 22 days to under four"),
        ("价格上涨了一倍多", "Prices have more than doubled"),
        ("电话：（010）88650000", "Telephone: +86 10 8865 0000"),
        ("12315热线24小时开通", "The 12315 hotline is open around the clock"),
        (
            "2023民营经济标准创新周四川专场活动",
            "The Sichuan session of the 2023 Private Economy Standards Innovation Week",
        ),
        ("0—3岁婴幼儿", "Infants from birth to the age of three"),
        ("下降0.5个百分点", "Down by half a percentage point"),
        ("编号：S2023M0123I", "Number: S2023M0123I"),
        ("CR400AF型列车", "The CR400-AF train"),
        ("前五届分别在甲、乙、丙、丁、戊市举行", "It has been held in the cities of Jia, Yi, Bing, Ding and Wu"),
        ("气温降至零下10摄氏度", "The temperature fell to 10 degrees below zero"),
        ("气温为-10℃至-5℃", "Temperatures of -10 to -5 °C"),
        ("10—20℃", "10–20 °C"),
        ("6月底前", "By the end of June"),
        ("首次由西部省份承办", "Never before had a western province organised it"),
        ("3日，会议开幕", "The meeting opened on 3 April"),
    ],
)
def test_another_way_of_saying_it_raises_nothing(source, target):
    assert check_numbers(source, target) == []


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        (
            "来自200个国家的850名代表参加大会。",
            "850 delegates from 200 countries attended.",
            "200 delegates from 850 countries attended.",
        ),
        (
            "850名代表来自200个国家。",
            "The 850 delegates come from 200 countries.",
            "200 delegates came from 850 countries.",
        ),
        (
            "共有16家企业展出213件产品。",
            "In all, 16 companies showed 213 products.",
            "213 companies showed 16 products.",
        ),
        (
            "全年召开12次会议，培训340名专家。",
            "Twelve meetings were held and 340 experts trained.",
            "It held 340 meetings and trained 12 experts.",
        ),
        ("2022年授权专利79.8万件。", "In 2022 it granted 798,000 patents.", "It granted 2022 patents in 798,000."),
        (
            "11个国家的16名代表与会。",
            "Sixteen delegates of 11 countries came.",
            "Eleven delegates of 16 countries came.",
        ),
    ],
)
def test_numbers_that_changed_places_are_found_by_what_they_count(source, right, wrong):
    assert "number_order" not in _codes(source, right)
    assert "number_order" in _codes(source, wrong)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("来自3个单位的5家机构参加。", "Five institutions of three organizations took part."),
        ("12家企业的30件产品合格。", "Thirty products of 12 companies passed."),
        ("2023年大会设15个分会场。", "The 2023 conference is held in 15 venues."),
        ("30个城市的200家医院。", "200 hospitals in 30 cities."),
    ],
)
def test_another_order_of_the_sentence_is_no_exchange(source, target):
    assert "number_order" not in _codes(source, target)
