"""What is read from English text."""

from __future__ import annotations

from fractions import Fraction

import pytest

from translation.checks.numbers.english import read_english
from translation.checks.numbers.english_numerals import PHRASE, read
from translation.checks.numbers.quantity import MAY
from translation.checks.numbers.text import plain


def _read(text: str) -> list[tuple[str, object, str]]:
    """Kind, value and unit of what the Chinese must or should account for."""
    return [(quantity.main.kind, quantity.main.value, quantity.main.unit) for quantity in _demanding(text)]


def _demanding(text: str):
    return [quantity for quantity in read_english(plain(text)) if quantity.demand > MAY]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("twenty-two thousand", [22_000]),
        ("2.2 million", [2_200_000]),
        ("120 million", [120_000_000]),
        ("1.2bn", [1_200_000_000]),
        ("22 000", [22_000]),
        ("one hundred and two", [102]),
        ("one thousand two hundred and thirty-four", [1234]),
        ("two and three", [2, 3]),
        ("half a million", [500_000]),
        ("one and a half million", [1_500_000]),
        ("two and a half", [Fraction(5, 2)]),
        ("two-and-a-half", [Fraction(5, 2)]),
        ("two thirds", [Fraction(2, 3)]),
        ("three quarters", [Fraction(3, 4)]),
        ("twenty-first", [21]),
        ("7,000th", [7000]),
        ("three dozen", [36]),
        ("2019 850", [2019, 850]),
    ],
)
def test_a_phrase_has_its_values(phrase, expected):
    assert [part.value for match in PHRASE.finditer(phrase) for part in read(match[0])] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1 to 3 September 2023", [("date", (9, 1), ""), ("date", (9, 3), ""), ("year", 2023, "")]),
        ("August 21st", [("date", (8, 21), "")]),
        ("21 Aug", [("date", (8, 21), "")]),
        ("2023-08-22", [("year", 2023, ""), ("date", (8, 22), "")]),
        ("in May 2024 it may march", [("month", 5, ""), ("year", 2024, "")]),
        ("You may march", []),
        ("the 1990s", [("decade", 1990, "")]),
        ("in Q3", [("quarter", 3, "")]),
        ("at 9.30 a.m.", [("time", 570, "")]),
        ("at 2:30 p.m.", [("time", 870, "")]),
        ("half past two in the afternoon", [("time", 870, "")]),
        ("at 23:59", [("time", 1439, "")]),
        ("from 9 to 11 a.m.", [("time", 540, ""), ("time", 660, "")]),
        ("22,000 square metres", [("number", 22_000, "m2")]),
        ("22 000 m<sup>2</sup>", [("number", 22_000, "m2")]),
        ("RMB 1.2 billion", [("number", 1_200_000_000, "CNY")]),
        ("US$3.5 million", [("number", 3_500_000, "USD")]),
        ("15 working days", [("number", 15, "day")]),
        ("200m", [("number", 200, "m")]),
        ("0.3 percentage points", [("point", Fraction(3, 1000), "")]),
        ("25 basis points", [("point", Fraction(1, 400), "")]),
        ("5 per cent", [("percent", Fraction(1, 20), "")]),
        ("one of the first-class two-way streets, for one", []),
        ("both, a dozen, a decade, once, at once, no one", [("number", 12, "")]),
        ("World War II, Part III, ISO 9001, COVID-19 and 5G, around the clock, 24/7", []),
    ],
)
def test_a_quantity_is_read_with_its_kind_and_unit(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 2,000 people", {"over"}),
        ("2,000 or more", {"over"}),
        ("2,000+", {"over"}),
        ("20-odd countries", {"over"}),
        ("no more than 30", {"at most"}),
        ("not less than 60%", {"at least"}),
        ("shall not exceed RMB 30,000", {"at most"}),
        ("no item may weigh more than 20 kg", set()),
        ("over the past 3 years", set()),
        ("have taken over 5 plants", set()),
        ("nearly 1,000", {"nearly"}),
        ("some 850 delegates", set()),
        ("about 200 of them", {"about"}),
        ("a film about two men", set()),
        ("under the age of 40", {"below"}),
        ("2016~2017", set()),
    ],
)
def test_a_qualifier_is_read_on_either_side_of_its_number(text, expected):
    assert {one for quantity in _demanding(text) for one in quantity.qualifiers} == expected
