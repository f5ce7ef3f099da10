"""Numbers that changed places: each is there, and stands before what the other counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from .compare import Pairing
from .nouns import nouns_swapped
from .quantity import NUMERIC, SHOULD, Quantity
from .units import UNITS

Pair = tuple[Quantity, Quantity]

_COMPARED = 24  # each with each other

_STOP = re.compile(r"(?<!中)[，；。、,;\n()]")
_OF = re.compile(r"^[^,;.:]{0,40}\b(?:of|in|from|among|across)\b[^,;.:]{0,20}$")  # 16 delegates from 11 countries
_DIRECTLY_OF = re.compile(r"^(?:(?! and )[^,;.:]){0,30}\b(?:of|in|from|among|across) (?:the |its |all )?$")
_AND = re.compile(r"[^，；。,;]{0,2}[和与及、]")
_ANY_STOP_OR_FIGURE = re.compile(r"[，；。、,;：:\n0-9]|和|与|及")
_WHOLE = re.compile(r"\b(?:of|out of|among|from)(?: the| these| all)? $", re.I)
_FROM = re.compile(r"\bfrom (?:about |around |nearly |over |more than |some |the )?(?:US\$|RMB ?|\$)?$", re.I)
_TO = re.compile(r"\bto (?:about |around |nearly |over |more than |some |the )?(?:US\$|RMB ?|\$)?$", re.I)
_ZH_FROM = re.compile(r"[从由自][^，；。,;0-9]{0,10}$")
_ZH_TO = re.compile(r"[至到为][了约近超过]{0,2}$")
_RANGE = re.compile(r"(?:\s?[-–—~/]\s?| to | and )$")
_ZH_RANGE = re.compile(r"\s?(?:[-–—~]|至|到)\s?$")
_TURNED = re.compile(r"^.{1,18}(?:\s?[-–—~]\s?| to | and )$")
_NEXT = re.compile(r"^[^,;.:]{1,25}(?: and |, )$")
_BRACKETS = re.compile(r"\([^()]{0,20}\)")
_IN_YEAR = re.compile(r"\b(?:in|since|before|until|during)(?: fiscal)? $", re.I)
_AFTER_YEAR = re.compile(r"[,.;)]| to |$")
_PER = re.compile(r"\b(?:per|(?:for|in|of|out of) every) $", re.I)


def exchanged(pairing: Pairing, source: str, target: str) -> Iterator[tuple[Pair, Pair]]:
    """Pairs of translated quantities that seem to have changed places."""
    pairs = _unmistakable(pairing)
    swapped = []
    for group in _groups(pairs).values():
        for first, second in zip(group, group[1:], strict=False):
            if not _is_turned(first, second, source, target) and _changed_places(first, second, source, target):
                swapped.append((first, second))
    yield from swapped
    yield from _turned_ranges(pairs, source, target)
    yield from _moved_units(pairs)
    for first, second in combinations(pairs[:_COMPARED], 2):
        if (first, second) not in swapped and (
            nouns_swapped(first, second, source, target) or _year_counts(first, second, target)
        ):
            yield first, second


def _changed_places(first: Pair, second: Pair, source: str, target: str) -> bool:
    if first[1].start > second[1].start:
        return _order_is_fixed(first, second, source, target) or _whole_is_part(first, second, source, target)
    if source[: first[0].start].endswith("每"):  # 每10万人中有12例 became 100,000 per 12
        return bool(_PER.search(target[max(0, second[1].start - 20) : second[1].start]))
    between = _BRACKETS.sub("", source[first[0].end : second[0].start])
    attribute = "的" in between and not _ANY_STOP_OR_FIGURE.search(
        between
    )  # 11个国家的16名代表: the first tells of the second
    return attribute and bool(_OF.search(target[first[1].end : second[1].start]))


def _year_counts(first: Pair, second: Pair, target: str) -> bool:
    """79.8万件 of 2022年 became 2022 patents in 798,000: a count stands where a year does, and the year does not."""
    kinds = [first[0].main.kind, second[0].main.kind]
    if sorted(kinds) != ["number", "year"]:
        return False
    year, count = (first, second) if kinds[0] == "year" else (second, first)
    as_year = [bool(_IN_YEAR.search(target[: pair[1].start])) for pair in (year, count)]
    return as_year == [False, True] and bool(_AFTER_YEAR.match(target[count[1].end :]))


def _is_turned(first: Pair, second: Pair, source: str, target: str) -> bool:
    """Whether the two are the ends of a range in both texts, in the other order."""
    between = source[first[0].end : second[0].start]
    return bool(_ZH_RANGE.fullmatch(between) and _TURNED.match(target[second[1].start : first[1].start]))


def _turned_ranges(pairs: list[Pair], source: str, target: str) -> Iterator[tuple[Pair, Pair]]:
    """Ranges from the last to the first; only the last of the two may have a unit."""
    for first, second in zip(pairs, pairs[1:], strict=False):
        if _is_turned(first, second, source, target):
            yield first, second


def _whole_is_part(first: Pair, second: Pair, source: str, target: str) -> bool:
    """20款中有9款 became 20 of the 9."""
    among = "中" in source[first[0].end : second[0].start]
    return among and bool(_WHOLE.search(target[max(0, second[1].start - 20) : second[1].start]))


def _unmistakable(pairing: Pairing) -> list[Pair]:
    """The pairs whose value occurs once in either text, in the order of the source."""
    ours = Counter(key for quantity in pairing.source for key in quantity.keys)
    theirs = Counter(key for quantity in pairing.target for key in quantity.keys)
    pairs = [
        (quantity, other)
        for quantity, other, _ in pairing.pairs
        if quantity.demand >= SHOULD and ours[quantity.main.keys[0]] == 1 == theirs[other.main.keys[0]]
    ]
    return sorted(pairs, key=lambda pair: pair[0].start)


def _groups(pairs: list[Pair]) -> dict[tuple[str, str], list[Pair]]:
    """Pairs of one kind and unit: only these can be taken for each other unseen."""
    groups: dict[tuple[str, str], list[Pair]] = {}
    for quantity, other in pairs:
        kind = quantity.main.kind
        if kind in NUMERIC or kind in {"date", "time"}:
            name = "ordinal" if kind == "ordinal" else "share" if kind in {"percent", "point"} else kind
            groups.setdefault((name, UNITS.get(quantity.main.unit, ("",))[0]), []).append((quantity, other))
    return groups


def _order_is_fixed(first: Pair, second: Pair, source: str, target: str) -> bool:
    between = source[first[0].end : second[0].start]
    named_in_turn = _AND.fullmatch(between) and "respectively" in target
    if named_in_turn or (first[0].main.kind != "date" and _STOP.search(between)):
        return not _DIRECTLY_OF.search(target[second[1].end : first[1].start])
    if (len(between) <= 3 or _ZH_RANGE.match(between)) and _RANGE.match(target[second[1].end : first[1].start]):
        return True
    if not between.strip(" 、") and _NEXT.match(target[second[1].end : first[1].start]):  # 4区6县
        return True
    rises = _ZH_FROM.search(source[: first[0].start]) and _ZH_TO.search(between)
    head, tail = target[: second[1].start], target[: first[1].start]
    return bool(rises and (_FROM.search(head[-40:]) or (_TO.search(tail[-40:]) and not _FROM.search(tail[-40:]))))


def _moved_units(pairs: list[Pair]) -> Iterator[tuple[Pair, Pair]]:
    """A unit that one number lost and its neighbour gained."""
    for first, second in zip(pairs, pairs[1:], strict=False):
        lost, gained = (first, second) if first[0].main.unit in UNITS else (second, first)
        if _moved(lost, gained):
            yield first, second


def _moved(lost: Pair, gained: Pair) -> bool:
    unit = lost[0].main.unit
    return (
        unit in UNITS
        and lost[1].main.unit not in UNITS
        and gained[0].main.unit not in UNITS
        and gained[0].main.kind == "number" == gained[1].main.kind
        and UNITS.get(gained[1].main.unit, ("",))[0] == UNITS[unit][0]
    )
