"""Numbers and days of Chinese texts in their other writings: 40周年 and 四十周年, 8月28号 and 8月28日."""

from __future__ import annotations

import re

from search.text.dates import with_days_in_words
from search.text.folding import fold
from search.text.numbered import called_by_figures

COUNTERS = "年月日号批次届期个项家条章轮名人元万亿级类种强倍周天岁时分秒米克升台件辆吨所款例起张篇季场位层"
_DIGITS = "零一二三四五六七八九"
_ONE = f"[{_DIGITS[1:]}]"
_YEAR = re.compile("[一二][〇零○一二三四五六七八九]{3}(?=年)")
_FIGURES = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_DAY = re.compile(rf"(?<=月)([{_DIGITS}十\d]{{1,3}})号")
_COUNTED = re.compile(
    rf"[{_DIGITS}十百]{{1,6}}(?=[{COUNTERS}])"
    rf"|(?<![\d.,·月])\d{{1,3}}(?=[年{COUNTERS[3:]}])"  # days are in figures in nearly all texts
    "|(?<=双)(?:1[12]|十[一二])"
)
_NUMBER = re.compile(rf"(?:({_ONE})百(?:零(?={_ONE}$)|(?={_ONE}?十)|$))?(?:({_ONE}?)(十))?({_ONE}?)")


def other_numbers(word: str) -> list[str]:
    """A word, and the same with 第十二批 for 第12批 or the reverse, 2023年 for 二〇二三年, 3·15 for 315."""
    figures = _YEAR.sub(lambda match: match[0].translate(_FIGURES), fold(word))
    usual = _DAY.sub(r"\1日", with_days_in_words(figures))
    other = _COUNTED.sub(lambda match: _other_number(match[0]), usual)
    found = list(dict.fromkeys([word, usual, other]))
    return found + [form for one in found for form in called_by_figures(one)]


def _other_number(number: str) -> str:
    if number.isdecimal():
        return _in_characters(int(number)) if int(number) and number[0] != "0" else number
    read = _NUMBER.fullmatch(number)
    if not read:
        return number
    hundreds, tens, has_tens, units = read.groups("")
    high = (_DIGITS.index(tens) if tens else 1) if has_tens else 0
    low = _DIGITS.index(units) if units else 0
    return str((_DIGITS.index(hundreds) if hundreds else 0) * 100 + high * 10 + low)


def _in_characters(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, units = divmod(rest, 10)
    last = _DIGITS[units] if units else ""
    if not hundreds:
        return ("" if not tens else "十" if tens == 1 else f"{_DIGITS[tens]}十") + last
    middle = f"{_DIGITS[tens]}十" if tens else "零" if units else ""
    return f"{_DIGITS[hundreds]}百{middle}{last}"
