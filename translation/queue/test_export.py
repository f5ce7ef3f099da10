"""Cells that are only shown."""

import pytest

from translation.queue.export import safe


@pytest.mark.parametrize(
    "text", ["=1+1", "+86 10", "-5 度", "@SUM(A1)", "\t=1", "＝1", "＋1", "－1", "＠A", "\r=1", "\x00=1"]
)
def test_no_title_is_a_formula(text):
    assert safe(text).startswith("'")


@pytest.mark.parametrize("text", ["", "第五届中国质量大会", "A - B", "1=1"])
def test_other_titles_stay_as_they_are(text):
    assert safe(text) == text


@pytest.mark.parametrize("value", [None, 5, -5, 1.5])
def test_numbers_stay_numbers(value):
    assert safe(value) is value


def test_what_no_spreadsheet_takes_is_left_out():
    assert safe("质\x0b量\x1f大会") == "质量大会"
