"""“About”, “more than”, “nearly” on both sides of a number in Chinese text."""

from __future__ import annotations

import re

from .qualifiers import ABOUT, AT_LEAST, AT_MOST, BELOW, NEARLY, OVER, Said, alternatives, by_word

_BEFORE = by_word(
    {
        OVER: "超过|超出|突破|超越|跨越|逾|多于|高于|大于|超|长于|不止|远超|超额|已超",
        AT_LEAST: "至少|最少|不少于|不低于|不小于|不得少于|不得低于|不能少于|不能低于|起码|不下于|不下|不短于",
        AT_MOST: "不超过|不高于|不多于|不大于|至多|最多|不得超过|不能超过|未超过|不会超过|不应超过|不长于"
        "|不得高于|不得多于|不超|最高可获|最高可享|最高可得|最高不超过|最高不得超过",
        NEARLY: "近|将近|接近|逼近|趋近",
        ABOUT: "约|大约|大概|约为|约合|约占|约有",
        BELOW: "不足|不到|低于|少于|小于|未满|不满|短于|未达|不够|未到",
    }
)
_AFTER = by_word({OVER: "以上|之上|有余|开外|及以上", ABOUT: "左右|上下|前后", BELOW: "以下|之下|及以下"})

_LINK = (
    r"(?:了|为|有|是|达|达到|至|到|在|合|占|人民币|美元|全国|每[年天日月秒人]|全球|其|出|总数的|共|于|每|的"
    r"|：|:|需|需要|高|长|重)?"
)
# Not 附近, 签约, 节约, 公约; nor 不足以.
_NO_WORD = "(?<![附邻靠亲签节合条公契特预履赶制])"
_BEFORE_RE = re.compile(rf"{_NO_WORD}({alternatives(_BEFORE)})(?!以[^上下]){_LINK}[ \"“(±]?$|(?<![通经不])(过)(?=$)")
_ALMOST_RE = re.compile(rf"(?:差不多|几乎|近乎){_LINK} ?$")
_REACHED_RE = re.compile(
    r"(?:(?<![未不])满|达|达到|破|高达|多达|最高|可达|上限|估计|预计|控制在)(?:了|至|到|在|为|有)? ?$"
)
# The words between number and qualifier hold no other number and no stop.
_STOP = r"\x01,.;:!?，。；：、！？()（）0-9一二两三四五六七八九十百千万亿"
_AFTER_RE = re.compile(rf"[^{_STOP}\s]{{0,7}}?\s?(及以上|以上|之上|有余|开外|左右|上下|前后|及以下|以下|之下)")
_FURTHER_BACK = re.compile(rf"{_NO_WORD}({alternatives(_BEFORE)})[^{_STOP}]{{0,12}}$")
_NEAR_RE = re.compile(
    rf"(?:(至少|最少|至多|最多|大约|不超过)[^{_STOP}]{{1,3}}|(超过|不到|不足|接近|将近|低于|高于)[^{_STOP}]{{1,6}}的)$"
)
_MORE = re.compile(r" ?个?[多余](?!元化|数|边|功能)")
_PLUS = re.compile(r" ?\+(?!\s?[0-9A-Za-z])")
_WITHIN = re.compile(rf"[^{_STOP}\s]{{0,3}}?(?:以内|之内|内)")
_OR_MORE = re.compile(r"或(?:以上|更多|多|更高)")
# 近三年 are the last three years, not nearly three.
_PERIOD = re.compile(
    r" ?[多余来]?(?:个)?(?:年|月|周|天|日|季度|次|届|期|代|星期|小时|赛季|交易日|工作日|财年|学年|世纪)"
)


def qualifiers(text: str, start: int, end: int, unit_end: int) -> Said:
    """The qualifiers of the number at `start`..`end`, whose unit or counter ends at `unit_end`."""
    said, hints = _before(text, start, end)
    if _MORE.match(text, end) or (unit_end > end and _MORE.match(text, unit_end)) or _PLUS.match(text, end):
        said.add(OVER)
    if match := _AFTER_RE.match(text, unit_end):
        said.add(_AFTER[match[1]])
    if match := _WITHIN.match(text, unit_end):
        (hints if match[0].endswith("内") and not match[0].endswith(("以内", "之内")) else said).add(AT_MOST)
    if _OR_MORE.match(text, unit_end):
        hints.add(OVER)
    return frozenset(said), frozenset(hints)


def _before(text: str, start: int, end: int) -> tuple[set[str], set[str]]:
    before = text[max(0, start - 10) : start]
    if _ALMOST_RE.search(before):
        return {NEARLY, ABOUT}, set()
    if (match := _BEFORE_RE.search(before)) and (match[1] or text[start] in "百千万亿半"):
        word = match[1] or "超过"
        recent = word == "近" and (before.endswith("最近") or _PERIOD.match(text, end))
        return (set(), {NEARLY}) if recent else ({_BEFORE[word]}, set())
    if _REACHED_RE.search(before):
        return set(), {OVER, AT_MOST, ABOUT}
    if near := _NEAR_RE.search(before):
        return {_BEFORE[near[1] or near[2]]}, set()
    further = _FURTHER_BACK.search(text, max(0, start - 16), start)
    return set(), {_BEFORE[further[1]]} if further else set()
