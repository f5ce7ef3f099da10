"""“About”, “more than”, “nearly” and their like, on both sides of a number and in both languages."""

from __future__ import annotations

import re

OVER, AT_LEAST, AT_MOST, BELOW, NEARLY, ABOUT = "over", "at least", "at most", "below", "nearly", "about"

# What one language says, and what may stand for it in the other.
_COMPATIBLE = {
    OVER: {OVER, AT_LEAST},
    AT_LEAST: {AT_LEAST, OVER},
    AT_MOST: {AT_MOST, BELOW},
    BELOW: {BELOW, AT_MOST, NEARLY},
    NEARLY: {NEARLY, BELOW},
    ABOUT: {ABOUT},
}
_UPWARD, _DOWNWARD = {OVER, AT_LEAST}, {AT_MOST, BELOW, NEARLY}
FITS, LOST, ADDED, CHANGED, TURNED = "fits", "lost", "added", "changed", "turned"

Said = tuple[frozenset[str], frozenset[str]]  # what is said, and what the words may be taken to say
_NOTHING: Said = (frozenset(), frozenset())


def compare(ours: frozenset[str], hints: frozenset[str], theirs: frozenset[str], their_hints: frozenset[str]) -> str:
    """How the qualifiers of a translated number stand to those of its source."""
    if ours:
        fitting = set().union(*(_COMPATIBLE[one] for one in ours))
        if fitting & (theirs | their_hints):
            return FITS
        return _difference(ours, theirs) if theirs else LOST
    if theirs and not any(_COMPATIBLE[one] & (hints | ours) for one in theirs):
        return ADDED
    return FITS


def _difference(ours: frozenset[str], theirs: frozenset[str]) -> str:
    turned = (ours & _UPWARD and theirs & _DOWNWARD) or (ours & _DOWNWARD and theirs & _UPWARD)
    return TURNED if turned else CHANGED


def _lookup(table: dict[str, str]) -> dict[str, str]:
    return {word: meaning for meaning, words in table.items() for word in words.split("|")}


def _longest_first(table: dict[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


_ZH_BEFORE = _lookup(
    {
        OVER: "超过|超出|逾|多于|高于|大于|超|长于|不止|远超|过了|超额|已超",
        AT_LEAST: "至少|最少|不少于|不低于|不小于|不得少于|不得低于|不能少于|不能低于|起码|不下于|不下|不短于",
        AT_MOST: "不超过|不高于|不多于|不大于|至多|最多|不得超过|不能超过|未超过|不长于|不得高于|不得多于|不超|控制在",
        NEARLY: "近|将近|接近|逼近|趋近",
        ABOUT: "约|大约|大概|约为|约合|约占|约有|大致",
        BELOW: "不足|不到|低于|少于|小于|未满|不满|短于|未达|不够|未到",
    }
)
_ZH_MAYBE = _lookup(
    {
        OVER: "突破|达|达到|破|超越|高达|多达|达到了|跨越",
        AT_MOST: "达|达到|高达|多达|最高|可达|上限",
        ABOUT: "估计|预计",
    }
)
_ZH_AFTER = _lookup(
    {
        OVER: "以上|之上|有余|开外|及以上|多|余",
        ABOUT: "左右|上下|前后",
        BELOW: "以下|之下|及以下",
    }
)
_LINK = r"(?:了|为|有|是|达|达到|至|到|在|合|占|人民币|美元|全国|每年|全球|其|出|总数的|第|共|于|每|的|：|:)?"
_ZH_BEFORE_RE = re.compile(rf"(?<![附邻靠亲签节合条公契特预履赶制])({_longest_first(_ZH_BEFORE)}){_LINK}[ \"“(]?$")
_ZH_MAYBE_RE = re.compile(
    r"(突破|达|达到|破|超越|高达|多达|达到了|跨越|最高|可达|上限|估计|预计)(?:了|至|到|在|为|有)?[ ]?$"
)
# The words between number and qualifier hold no other number and no stop.
_ZH_AFTER_RE = re.compile(
    r"[^\s\x01,.;:!?，。；：、！？()（）0-9一二两三四五六七八九十百千万亿]{0,7}?(及以上|以上|之上|有余|开外|左右|上下|前后|及以下|以下|之下)"
)
_ZH_PLUS = re.compile(r" ?\+(?!\s?[0-9A-Za-z])")
_ZH_WITHIN = re.compile(r"[^\s,.;:，。；：、0-9]{0,3}?(?:以内|之内|内)")
# 近三年 are the last three years, not nearly three.
_PERIOD = re.compile(r" ?(?:多|余|来)?(?:个)?(?:年|月|周|天|日|季度|次|届|期|代|星期|小时)")


def chinese(text: str, start: int, end: int, unit_end: int) -> Said:
    """The qualifiers of the number at `start`..`end` of Chinese text, whose unit or counter ends at `unit_end`."""
    said, hints = set(), set()
    before = text[max(0, start - 10) : start]
    if match := _ZH_BEFORE_RE.search(before):
        recent = match[1] == "近" and (before.endswith("最近") or _PERIOD.match(text, end))
        (hints if recent else said).add(_ZH_BEFORE[match[1]])
    elif _ZH_MAYBE_RE.search(before):
        hints |= {OVER, AT_MOST}
    if text[end : end + 1] in {"多", "余"} or (text[unit_end : unit_end + 1] in {"多", "余"} and unit_end > end):
        said.add(OVER)
    if match := _ZH_AFTER_RE.match(text, unit_end):
        said.add(_ZH_AFTER[match[1]])
    if _ZH_PLUS.match(text, end):
        said.add(OVER)
    if _ZH_WITHIN.match(text, unit_end):
        hints.add(AT_MOST)
    return frozenset(said), frozenset(hints)


_EN_BEFORE = _lookup(
    {
        OVER: "more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpass|surpasses|topped|topping"
        "|upwards of|in excess of|beyond|greater than|higher than|longer than|older than|larger than|outnumbered|passed|topped",
        AT_LEAST: "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of|not lower than"
        "|no lower than|not below",
        AT_MOST: "no more than|not more than|not exceeding|not exceed|at most|a maximum of|maximum of|not over|does not exceed"
        "|do not exceed|up to|no higher than|not above|no longer than|not higher than",
        NEARLY: "nearly|almost|close to|approaching|approached|just under|just below|just short of|nearing|well-nigh|near"
        "|not far off|just shy of|shy of",
        ABOUT: "about|around|approximately|approx.|approx|roughly|some|circa|c.|ca.|~|estimated|in the region of|somewhere around"
        "|in the order of|on the order of|or so|more or less",
        BELOW: "less than|fewer than|under|below|lower than|short of|smaller than|not quite|shorter than|younger than",
    }
)
_EN_MAYBE = (
    "as many as|as much as|as high as|as long as|up to|within|over|reached|reaching|reaches|hit|above|some|crossed"
)
_EN_LINK = r"(?:(?:a|an|the|its|their|of|by|that of|RMB|yuan|US|HK|total) )?"
_EN_BEFORE_RE = re.compile(rf"(?<![A-Za-z])({_longest_first(_EN_BEFORE)})[ ]?{_EN_LINK}[\"“(]?$", re.I)
_EN_MAYBE_RE = re.compile(rf"(?<![A-Za-z])({_EN_MAYBE}) {_EN_LINK}$", re.I)
_EN_AFTER = _lookup(
    {
        OVER: "or more|and above|or above|and over|or over|or older|and older|odd|and more|plus|or higher|and higher|or longer|upward"
        "|upwards|and upwards|and up",
        ABOUT: "or so|or thereabouts|more or less",
        BELOW: "or less|or fewer|and below|or below|or under|and under|or younger|and younger|or lower",
    }
)
_EN_AFTER_RE = re.compile(rf"(?:[ -][A-Za-z]{{2,14}}){{0,3}}?[ -]({_longest_first(_EN_AFTER)})(?![A-Za-z])", re.I)
_EN_PLUS = re.compile(r" ?(?:per ?cent|percent|%|years?|km)?\+|-plus\b|-odd\b")
_WIDEST = 36


def english(text: str, start: int, end: int, unit_end: int, temporal: bool = False) -> Said:
    """The qualifiers of the number at `start`..`end` of English text; over ten years may be during them."""
    said, hints = set(), set()
    before = text[max(0, start - _WIDEST) : start]
    if match := _EN_BEFORE_RE.search(before):
        word = match[1].lower()
        doubtful = word == "up to" or (word == "over" and temporal)
        (hints if doubtful else said).add(_EN_BEFORE[word])
    if match := _EN_MAYBE_RE.search(before):
        hints |= {OVER, AT_MOST}
    if match := _EN_AFTER_RE.match(text, unit_end):
        said.add(_EN_AFTER[match[1].lower()])
    if _EN_PLUS.match(text, end):
        said.add(OVER)
    return frozenset(said), frozenset(hints)
