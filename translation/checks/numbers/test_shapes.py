"""Any number in any right shape raises nothing, and another number in its place raises something."""

from __future__ import annotations

import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from translation.checks.numbers import check_numbers
from translation.checks.numbers.english_numerals import CARDINALS

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
WORDS = {value: word for word, value in CARDINALS.items() if word != "fourty"}
quick = settings(max_examples=60, deadline=None, derandomize=True)


def _words(number: int) -> str:
    """An English number below a million in words."""
    if number >= 1000:
        rest = number % 1000
        tail = (" and " if rest < 100 else " ") + _words(rest) if rest else ""
        return f"{_words(number // 1000)} thousand{tail}"
    if number >= 100:
        return f"{WORDS[number // 100]} hundred" + (f" and {_words(number % 100)}" if number % 100 else "")
    if number in WORDS:
        return WORDS[number]
    return f"{WORDS[number // 10 * 10]}-{WORDS[number % 10]}"


def _characters(number: int) -> str:
    """A number below a hundred million in Chinese characters."""
    if number >= 10_000:
        rest = number % 10_000
        return (
            _characters(number // 10_000) + "万" + (("零" if rest < 1000 else "") + _characters(rest) if rest else "")
        )
    text, zero = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, scale)
        if digit:
            text += ("零" if zero and text else "") + "〇一二三四五六七八九"[digit] + name
        zero = not digit
    return text.removeprefix("一") if text.startswith("一十") else text


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _silent(source: str, target: str) -> bool:
    return check_numbers(source, target) == []


@quick
@given(st.integers(3, 999_999))
def test_an_integer_may_stand_in_figures_or_in_words(number):
    for source in (f"共有{number}家企业", f"共有{number:,}家企业", f"共有{_characters(number)}家企业"):
        assert _silent(source, f"There are {number:,} companies")
        assert _silent(source, f"There are {number} companies")
        assert _silent(source, f"There are {_words(number)} companies")


@quick
@given(st.integers(3, 999_999), st.integers(3, 999_999))
def test_another_integer_is_found(number, other):
    assume(number != other)
    assert not _silent(f"共有{number}家企业", f"There are {other:,} companies")
    assert not _silent(f"共有{_characters(number)}家企业", f"There are {_words(other)} companies")


@quick
@given(st.integers(1, 9999), st.sampled_from([("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]))
def test_ten_thousands_and_hundred_millions_have_their_value(tenths, scale):
    name, factor = scale
    value = tenths * factor // 10
    source = f"投资{tenths / 10:g}{name}元"
    assert _silent(source, f"An investment of {value:,} yuan")
    assert _silent(source, f"An investment of RMB {value / 10**6:.6f}".rstrip("0").rstrip(".") + " million")
    assert not _silent(source, f"An investment of {value * 10:,} yuan")


@quick
@given(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28))
def test_a_date_may_stand_in_any_order(year, month, day):
    name = MONTHS[month - 1]
    for source in (f"{year}年{month}月{day}日举行", f"于{year}-{month:02}-{day:02}举行"):
        assert _silent(source, f"It was held on {day} {name} {year}")
        assert _silent(source, f"It was held on {name} {day}, {year}")
        assert _silent(source, f"It was held on the {_ordinal(day)} of {name} {year}")


@quick
@given(st.dates(), st.dates())
def test_another_date_is_found(date, other):
    assume((date.month, date.day) != (other.month, other.day))
    source = f"{date.month}月{date.day}日举行"
    assert not _silent(source, f"It was held on {other.day} {MONTHS[other.month - 1]}")


@quick
@given(st.integers(1, 9999))
def test_a_share_may_stand_as_a_figure_or_in_words(tenths):
    figure = f"{tenths / 10:g}"
    for source in (f"增长{figure}%", f"增长百分之{figure}"):
        assert _silent(source, f"It grew by {figure}%")
        assert _silent(source, f"It grew by {figure} per cent")
        assert not _silent(source, f"It grew by {figure} percentage points")
        assert not _silent(source, f"It grew by {tenths / 10 + 1:g} percent")


@quick
@given(st.integers(0, 23), st.integers(0, 59))
def test_a_time_may_stand_on_either_clock(hour, minute):
    half, short = ("a.m.", hour or 12) if hour < 12 else ("p.m.", hour - 12 or 12)
    other = "p.m." if half == "a.m." else "a.m."
    source = f"会议{hour}时{minute:02}分开始"
    assert _silent(source, f"The meeting begins at {short}:{minute:02} {half}")
    assert _silent(source, f"The meeting begins at {hour}:{minute:02}")
    assert not _silent(source, f"The meeting begins at {short}:{minute:02} {other}")


SIGNS = "0123456789,.%-–/:()<>&#;'$¥第一二两三十百千万亿年月日点分之成倍半个多余约近至"
hostile = st.text(st.one_of(st.characters(), st.sampled_from(SIGNS)), max_size=80)


@settings(max_examples=300, deadline=None)
@given(hostile, hostile)
def test_no_text_breaks_the_check(source, target):
    assert isinstance(check_numbers(source, target), list)
    assert isinstance(check_numbers("共850人" + source, "850 people" + target), list)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "1、",
        "一",
        "三百",
        "9月1日",
        "1至",
        "A-1-",
        "<a",
        "hundred ",
        "1 May ",
        "more than 5 ",
        "&#1",
        "1 000 ",
    ],
)
def test_a_long_text_of_anything_is_read_in_time(piece):
    text = (piece * 5000)[:5000]
    started = time.process_time()
    check_numbers(text, text)
    assert time.process_time() - started < 3  # a pattern that tries every way would take minutes
