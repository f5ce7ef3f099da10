"""Numbers of the same thing that contradict one another."""

from __future__ import annotations

import re
from collections import defaultdict
from os.path import commonprefix

from django.utils.translation import gettext as _

from proofreading.checks.mentions import Mention, mentions
from proofreading.findings import Finding
from proofreading.text import CELL, Text
from translation.checks.numbers.qualifiers import ABOUT, OVER

SHORTEST_NOUN = 3  # Chinese characters that two mentions must share
SLIP_NOUN = 2  # of them where the digits are the same in another order
# Who takes part, counted by a noun (参加者850人) and by the verb alone (880人参加).
_TAKES_PART = r"(?:参加|参会|出席|与会|到会)"
_PARTICIPANTS = re.compile(rf"{_TAKES_PART}(?:者|人员|人数|人士)$")
_TAKE_PART = re.compile(rf"人?{_TAKES_PART}(?:了)?(?:$|(?:本次|本届|此次|这次|大会|会议|活动|论坛|开幕))")
PRECISE = 3  # digits: from there on two numbers that are merely near one another are rather two numbers


def check_numbers(texts: list[Text], language: str) -> list[Finding]:
    """`contradiction`: two numbers of the same noun and unit that cannot both be right.

    Parts of a whole, other years and other editions are none, and neither is a number beyond compare.
    """
    found: list[Finding] = []
    known: dict[str, list[Mention]] = defaultdict(list)
    for text in texts:
        for mention in mentions(text, language) if text.role != CELL else ():
            keys = _keys(mention)
            same = {id(other): other for key in keys if key in known for other in known[key]}.values()
            if earlier := next((other for other in same if _contradict(other, mention)), None):
                found.append(_finding(earlier, mention))
            for key in keys:
                known[key].append(mention)
    return found


def _keys(mention: Mention) -> set[str]:
    """Two mentions of the same noun have one of these in common."""
    if not mention.text.is_chinese:
        return {f"{mention.unit}|{mention.after.split(' ')[0]}"}
    before = {mention.before[-length:] for length in range(SLIP_NOUN, len(mention.before) + 1)}
    after = {mention.after[:length] for length in range(SLIP_NOUN, len(mention.after) + 1)}
    whole = {f"={mention.after}"} if _is_whole_noun(mention) else set()
    whole |= {"*participants"} if _counts_participants(mention) or _counts_who_takes_part(mention) else set()
    return {f"{mention.unit}|{piece}" for piece in before | after | whole | {mention.behind[: SHORTEST_NOUN + 1]}}


def _counts_participants(mention: Mention) -> bool:
    return mention.unit == "人" and bool(_PARTICIPANTS.search(mention.before))


def _counts_who_takes_part(mention: Mention) -> bool:
    return mention.unit == "人" and bool(_TAKE_PART.match(mention.behind))


def _is_whole_noun(mention: Mention) -> bool:
    """Whether people are counted by a noun of two characters and nothing more, as in 850名代表."""
    return mention.unit == "人" and len(mention.after) == 2


def _finding(earlier: Mention, later: Mention) -> Finding:
    first = earlier.text.text[max(earlier.start - 8, 0) : earlier.end + 6].replace("\n", " ")
    shown = re.split(r"[。；！？] ?", first[:8])[-1] + first[8:]  # no end of the sentence before
    message = _("Another number of the same stands elsewhere: “%(text)s”.") % {"text": shown}
    piece = later.text.text[later.start : later.end]
    return later.text.finding(
        "contradiction", message, later.start, later.end, about=f"{first}|{piece}|{later.before[-6:]}|{later.after[:6]}"
    )


def _contradict(one: Mention, other: Mention) -> bool:
    if one.text is other.text and other.start < one.end:  # two readings of one place
        return False
    if one.size == other.size or one.unit != other.unit or one.is_share != other.is_share:
        return False
    if one.period and other.period and one.period != other.period:
        return False
    if _is_slip(one, other):
        contradicts = _share_a_noun(one, other) if one.text.is_chinese else _same_noun(one, other)
    else:
        contradicts = _alike(one, other) and _same_noun(one, other)
    return contradicts and not _compatible(one, other)


def _same_noun(one: Mention, other: Mention) -> bool:
    if not one.text.is_chinese:
        return _same_english_noun(one, other)
    if one.is_share:  # 冰箱合格率 and 空调合格率 are two
        shorter, longer = sorted((one.before, other.before), key=len)
        return len(shorter) > SHORTEST_NOUN and longer.endswith(shorter)
    shared = (
        len(commonprefix([one.before[::-1], other.before[::-1]])) >= SHORTEST_NOUN + 1,
        len(commonprefix([one.after, other.after])) >= SHORTEST_NOUN,
        len(commonprefix([one.behind, other.behind])) > SHORTEST_NOUN,
        _meet(one.before, other.after) or _meet(other.before, one.after),
        _is_whole_noun(one) and one.after == other.after and one.unit == other.unit,
        _counts_participants(one) and _counts_who_takes_part(other),
        _counts_participants(other) and _counts_who_takes_part(one),
    )
    return any(shared)


def _same_english_noun(one: Mention, other: Mention) -> bool:
    if one.unit:  # a three-day course began, the four-day course ended
        return len(one.after.split()[0]) > 4 and one.after.split()[0] == other.after.split()[0]
    shared = min(one.after, other.after, key=len)
    return len(shared) > 4 and all(f"{mention.after} ".startswith(f"{shared} ") for mention in (one, other))


def _share_a_noun(one: Mention, other: Mention) -> bool:
    """论文231篇 and 213篇论文: a noun of two characters is enough where nothing but the order of the digits differs."""
    if one.is_share:
        return _same_noun(one, other)
    last, first = one.before[-SLIP_NOUN:], one.after[:SLIP_NOUN]
    same = {last, first} & {other.before[-SLIP_NOUN:], other.after[:SLIP_NOUN]}
    return any(len(noun) == SLIP_NOUN for noun in same) or _same_noun(one, other)


def _meet(before: str, after: str) -> bool:
    """正式代表850人 and 880名正式代表: the one noun ends as the other begins."""
    return any(before.endswith(after[:length]) for length in range(SHORTEST_NOUN, len(after) + 1))


def _compatible(one: Mention, other: Mention) -> bool:
    """More than 2,000 and 2,300 go together, and so do about 300 and 290."""
    smaller, larger = sorted((one, other), key=lambda mention: mention.size)
    if OVER in smaller.qualifiers:
        return True
    either = one.qualifiers | other.qualifiers
    return (
        bool(either)
        and 9 * larger.size <= 10 * smaller.size
        and (ABOUT in either or "under" in either or "nearly" in either)
    )


def _alike(one: Mention, other: Mention) -> bool:
    """Near one another (a smaller one is rather a part), and not both so precise that they are two numbers anyhow."""
    ours, theirs = one.digits, other.digits
    if len(ours) >= PRECISE and len(theirs) >= PRECISE:
        return len(ours) == len(theirs) and sum(a != b for a, b in zip(ours, theirs, strict=True)) == 1
    smaller, larger = sorted((one.size, other.size))
    return 5 * smaller >= 3 * larger or _has_other_noughts(ours, theirs)


def _is_slip(one: Mention, other: Mention) -> bool:
    """The same digits in another order: 231 and 213."""
    ours, theirs = one.digits, other.digits
    return len(ours) == len(theirs) > 1 and ours != theirs and sorted(ours) == sorted(theirs)


def _has_other_noughts(ours: str, theirs: str) -> bool:
    """2.2万 and 22万."""
    return ours == theirs and len(ours) > 1
