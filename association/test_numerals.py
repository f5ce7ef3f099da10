"""Numbers of the business scope."""

import pytest

from association.numerals import chinese_numeral


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (18, "十八"), (20, "二十"), (99, "九十九")]
)
def test_numbers_are_written_in_chinese(number, written):
    assert chinese_numeral(number) == written


@pytest.mark.parametrize("number", [0, -1, 100])
def test_other_numbers_are_refused(number):
    with pytest.raises(ValueError, match="no short Chinese numeral"):
        chinese_numeral(number)
