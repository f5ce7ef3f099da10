"""“About”, “more than”, “nearly” on both sides of a number in English text."""

from __future__ import annotations

import re

from .qualifiers import ABOUT, AT_LEAST, AT_MOST, BELOW, NEARLY, OVER, Said, alternatives, by_word

_BEFORE = by_word(
    {
        OVER: "more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpass|surpasses|tops"
        "|topped|topping|upwards of|in excess of|beyond|greater than|higher than|longer than|older than|larger than"
        "|outnumbered|well over|upward of",
        AT_LEAST: "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|minimum of"
        "|not lower than|no lower than|not below|not be less than|not be lower than|not be fewer than"
        "|not fall below|not be below|no smaller than",
        AT_MOST: "no more than|not more than|not exceeding|not exceed|at most|a maximum of|maximum of|not over"
        "|not be more than|not be higher than|never exceed|no higher than|not above|no longer than|not higher than"
        "|up to",
        NEARLY: "nearly|almost|close to|approaching|approached|just under|just below|just short of|nearing|near"
        "|just shy of|shy of",
        ABOUT: "about|around|approximately|approx.|approx|roughly|some|circa|c.|ca.|~|estimated|in the region of"
        "|somewhere around|in the order of|on the order of|in the neighbourhood of|in the neighborhood of",
        BELOW: "less than|fewer than|under|below|lower than|short of|smaller than|not quite|shorter than|younger than",
    }
)
_AFTER = by_word(
    {
        OVER: "or more|and above|or above|and over|or over|or older|and older|or higher|and higher|or longer"
        "|and upwards|and up",
        ABOUT: "or so|or thereabouts|more or less|approximately",
        BELOW: "or less|or fewer|and below|or below|or under|and under|or younger|and younger|or lower",
    }
)
_LINK = (
    r"(?:(?:a|an|the|its|their|of|by|that of|RMB|yuan|US|HK|total|category|level|grade|class"
    r"|the age of|the ages of|age|aged) )?"
)
# Not a range (2016~2017), the above three, nor to have taken over five plants.
_NO_WORD = r"(?<![A-Za-z])(?<![0-9](?=~))(?<!the (?=above))(?<!take (?=over))(?<!taken (?=over))(?<!took (?=over))"
_BEFORE_RE = re.compile(rf"{_NO_WORD}({alternatives(_BEFORE)}) ?({_LINK})[\"“(±]?$", re.I)
_REACHED_RE = re.compile(
    r"(?<![A-Za-z])(?:as many as|as much as|as high as|as long as|up to|reached|reaching|reaches|hit|hits|crossed"
    r"|crossing|broke|broken|breaking|breaks|break|passed|passing|past|through|maximum|minimum)"
    rf"[a-z ]{{0,14}} {_LINK}[±]?$",
    re.I,
)
_LOOSE_RE = re.compile(rf"(?<![A-Za-z])(?:within|an? average of|expected to \w+|expected) {_LINK}[±]?$", re.I)
_AFTER_RE = re.compile(
    rf"(?:[ -](?!at )[A-Za-z]{{2,14}}){{0,3}}?[ -]({alternatives(_AFTER)})(?![A-Za-z]| [A-Z$€£¥]{{0,4}}[0-9])", re.I
)
_PLUS = re.compile(r" ?(?:per ?cent|percent|%|years?|km)?\+(?! ?[0-9A-Za-z])|[- ](?:plus|odd)\b(?! a)")
# In these the word may well be no qualifier: over the three years, a film about two men.
_DOUBTFUL = frozenset({"over", "beyond", "about", "under", "above"})
_PLAIN = {word: "" for word in _BEFORE if word not in _DOUBTFUL | {"around", "some", "near", "below", "up to"}}
_FURTHER_BACK = re.compile(rf"(?<![A-Za-z])({alternatives(_PLAIN)}) [A-Za-z' -]{{0,32}}$", re.I)
_DENIED = {OVER: AT_MOST, BELOW: AT_LEAST}
# No item may weigh more than 20 kg.
_NEGATION = re.compile(
    r"\b(?:no|not|never|nor|neither|without|cannot)\b(?! (?:more|less|fewer|lower|higher|exceed))[^.;:]*$", re.I
)
_WIDEST = 36


def qualifiers(text: str, start: int, end: int, unit_end: int, temporal: bool = False, small: bool = False) -> Said:
    """The qualifiers of the number at `start`..`end`, whose unit ends at `unit_end`.

    `temporal`: it counts years or days; over ten years may be during them. `small`: a number written as one word.
    """
    said, hints = _before(text, start, temporal, small)
    if match := _AFTER_RE.match(text, unit_end):
        said.add(_AFTER[match[1].lower()])
    if _PLUS.match(text, end):
        said.add(OVER)
    return frozenset(said), frozenset(hints)


def _before(text: str, start: int, temporal: bool, small: bool) -> tuple[set[str], set[str]]:
    said, hints = set(), set()
    before = text[max(0, start - _WIDEST) : start]
    if match := _BEFORE_RE.search(before):
        meaning = _BEFORE[match[1].lower()]
        if _NEGATION.search(text, max(0, start - 80), start):
            hints |= {meaning, _DENIED.get(meaning, meaning)}
        elif _is_doubtful(match, temporal, small):
            hints.add(meaning)
        else:
            said.add(meaning)
    if _REACHED_RE.search(before):
        hints |= {OVER, AT_MOST, AT_LEAST}
    if _LOOSE_RE.search(before):
        hints |= {AT_MOST, ABOUT}
    if further := _FURTHER_BACK.search(text, max(0, start - _WIDEST - 12), start):
        hints.add(_BEFORE[further[1].lower()])
    return said, hints


def _is_doubtful(match: re.Match[str], temporal: bool, small: bool) -> bool:
    word, linked = match[1].lower(), match[2].strip() in {"the", "its", "their"}
    if word in {"up to", "some", "estimated"}:
        return True
    return word in _DOUBTFUL and (temporal or linked or (small and word == "about"))
