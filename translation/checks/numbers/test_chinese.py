"""What is read from Chinese text."""

from __future__ import annotations

from fractions import Fraction

import pytest

from translation.checks.numbers.chinese import read_chinese
from translation.checks.numbers.chinese_numerals import values
from translation.checks.numbers.quantity import MAY
from translation.checks.numbers.text import plain


def _read(text: str) -> list[tuple[str, object, str]]:
    """Kind, value and unit of what English must or should say."""
    return [(quantity.main.kind, quantity.main.value, quantity.main.unit) for quantity in _demanded(text)]


def _demanded(text: str):
    return [quantity for quantity in read_chinese(plain(text)) if quantity.demand > MAY]


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("一千二百三十四", [1234]),
        ("二〇二三", [2023]),
        ("一百零五", [105]),
        ("三千五", [3500]),
        ("廿八", [28]),
        ("两万五千", [25000]),
        ("三点五", [Fraction(7, 2)]),
        ("一点五亿", [150_000_000]),
        ("2.2万", [22_000]),
        ("1.2亿", [120_000_000]),
        ("3万亿", [3 * 10**12]),
        ("1亿3000万", [130_000_000]),
        ("1万2千亿", [12_000 * 10**8]),
        ("1,234.5", [Fraction(2469, 2)]),
        ("二三十", [20, 30]),
        ("七八", [7, 8]),
        ("三五", [3, 5]),
    ],
)
def test_a_numeral_has_its_value(numeral, expected):
    assert values(numeral) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("２０２３年", [("year", 2023, "")]),
        ("9月1日至3日", [("date", (9, 1), ""), ("date", (9, 3), "")]),
        ("1—7月", [("month", 1, ""), ("month", 7, "")]),
        ("二〇二三年八月二十一日", [("year", 2023, ""), ("date", (8, 21), "")]),
        ("2023-08-22", [("year", 2023, ""), ("date", (8, 22), "")]),
        ("20世纪90年代", [("decade", 1990, "")]),
        ("五六十年代", [("decade", 1950, ""), ("decade", 1960, "")]),
        ("21世纪", [("ordinal", 21, "")]),
        ("第三季度", [("quarter", 3, "")]),
        ("下半年", [("half", 2, "")]),
        ("周三", [("weekday", 2, "")]),
        ("下午2时30分", [("time", 870, "")]),
        ("下午1点半至5点", [("time", 810, ""), ("time", 1020, "")]),
        ("第五届", [("ordinal", 5, "")]),
        ("“十四五”规划", [("ordinal", 14, "")]),
        ("党的二十大", [("ordinal", 20, "")]),
        ("约2.2万平方米", [("number", 22000, "m2")]),
        ("1.2亿美元", [("number", 120_000_000, "USD")]),
        ("3亿千瓦", [("number", 300_000_000, "kW")]),
        ("两年半", [("number", Fraction(5, 2), "year")]),
        ("三分之一", [("number", Fraction(1, 3), "")]),
        ("百分之五点三", [("percent", Fraction(53, 1000), "")]),
        ("0.3个百分点", [("point", Fraction(3, 1000), "")]),
        ("3.1‰", [("percent", Fraction(31, 10000), "")]),
        ("七成以上", [("percent", Fraction(7, 10), "")]),
        ("翻一番", [("times", 2, "")]),
        ("数百家", [("vague", 2, "")]),
        ("（单位：万元）", [("number", 10_000, "CNY")]),
        ("GB/T 19001-2016", [("code", "GBT190012016", "")]),
        ("010-84650512", [("code", "1084650512", "")]),
    ],
)
def test_a_quantity_is_read_with_its_kind_and_unit(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("超过2000人", {"over"}),
        ("2000余人", {"over"}),
        ("20多个国家", {"over"}),
        ("3年多", {"over"}),
        ("60岁以上", {"over"}),
        ("近3万人", {"nearly"}),
        ("近三年", set()),
        ("附近3公里", set()),
        ("约850人", {"about"}),
        ("200人左右", {"about"}),
        ("签约10个项目", set()),
        ("不足100平方米", {"below"}),
        ("不超过3万元", {"at most"}),
        ("不少于10人", {"at least"}),
        ("850名代表", set()),
    ],
)
def test_a_qualifier_is_read_on_either_side_of_its_number(text, expected):
    assert {one for quantity in _demanded(text) for one in quantity.qualifiers} == expected


@pytest.mark.parametrize(
    "text",
    [
        "一定",
        "统一",
        "一系列",
        "一些",
        "一起",
        "一致",
        "一律",
        "一流",
        "一带一路",
        "唯一",
        "第一时间",
        "进一步",
        "万一",
        "十分",
        "千万不要",
        "老百姓",
        "四川省",
        "三亚市",
        "九江",
        "万里长城",
        "五一",
        "六一儿童节",
        "三农",
        "两会",
        "三个转变",
        "三品一标",
        "四个全面",
        "五位一体",
        "双十一",
        "百强县",
        "一站式",
        "一体化",
        "万众一心",
        "千方百计",
        "一方面",
        "另一方面",
        "一举",
        "三维",
        "一心一意",
        "七嘴八舌",
        "五湖四海",
        "九州大学",
        "半导体",
        "两手抓",
        "二维码",
        "第三方",
        "一线",
        "一手",
        "一把手",
        "一贯",
        "一向",
        "一度",
        "同一",
        "万物互联",
        "百分百",
        "零售",
        "三星堆",
        "九寨沟",
        "百度",
        "千家万户",
        "万象更新",
        "独一无二",
        "始终如一",
        "数一数二",
        "一次性",
        "一个",
        "一项",
        "一批",
        "一方",
        "双方",
        "两国",
        "首届",
        "一是",
        "其二",
    ],
)
def test_a_word_that_counts_nothing_asks_for_nothing(text):
    assert _demanded(text) == []


def test_a_number_behind_an_idiom_is_still_read():
    assert _read("统一三个标准") == [("number", 3, "")]
    assert _read("唯一一个五万一千") == [("number", 51_000, "")]
