"""“About”, “more than”, “nearly” on both sides of a number in English text."""

from __future__ import annotations

import re

from .qualifiers import ABOUT, AT_LEAST, AT_MOST, BELOW, NEARLY, OVER, Said, alternatives, by_word

_BEFORE = by_word(
    {
        OVER: "more than|over|above|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpass|surpasses|tops|top|topped"
        "|topping|upwards of|in excess of|beyond|greater than|higher than|longer than|older than|larger than"
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
_LINK = r"(?:(?:a|an|the|its|their|of|by|that of|RMB|yuan|US|HK|total|category|level|grade|class|the age of|the ages of|age|aged) )?"
_BEFORE_RE = re.compile(
    rf"(?<![A-Za-z])(?<![0-9](?=~))(?<!the (?=above))(?<!take (?=over))(?<!taken (?=over))(?<!took (?=over))({alternatives(_BEFORE)}) ?({_LINK})[\"“(±]?$",
    re.I,
)
_MAYBE_RE = re.compile(
    rf"(?<![A-Za-z])(?:as many as|as much as|as high as|as long as|up to|within|reached|reaching|reaches|hit|hits|crossed|crossing|broke|broken|breaking|breaks|break|passed|passing|past|through"
    rf"|an? average of|expected|maximum|minimum)[a-z ]{{0,14}} {_LINK}[±]?$",
    re.I,
)
_AFTER_RE = re.compile(rf"(?:[ -](?!at )[A-Za-z]{{2,14}}){{0,3}}?[ -]({alternatives(_AFTER)})(?![A-Za-z])", re.I)
_PLUS = re.compile(r" ?(?:per ?cent|percent|%|years?|km)?\+(?! ?[0-9A-Za-z])|[- ](?:plus|odd)\b(?! a)")
# In these the word may well be no qualifier: over the three years, a film about two men.
_DOUBTFUL = frozenset({"over", "beyond", "about", "under", "above"})
_PLAIN = {word: "" for word in _BEFORE if word not in _DOUBTFUL | {"around", "some", "near", "below", "up to"}}
_FURTHER_BACK = re.compile(rf"(?<![A-Za-z])({alternatives(_PLAIN)}) [A-Za-z' -]{{0,32}}$", re.I)
_DENIED = {OVER: {AT_MOST}, BELOW: {AT_LEAST}}
# No item may weigh more than 20 kg.
_NEGATION = re.compile(
    r"\b(?:no|not|never|nor|neither|without|cannot)\b(?! (?:more|less|fewer|lower|higher|exceed))[^.;:]*$", re.I
)
_WIDEST = 36


def qualifiers(text: str, start: int, end: int, unit_end: int, temporal: bool = False, small: bool = False) -> Said:
    """The qualifiers of the number at `start`..`end`, whose unit ends at `unit_end`.

    `temporal`: it counts years or days; over ten years may be during them. `small`: a number written as one word.
    """
    said, hints = set(), set()
    before = text[max(0, start - _WIDEST) : start]
    if match := _BEFORE_RE.search(before):
        word = match[1].lower()
        linked = match[2].strip() in {"the", "its", "their"}
        doubtful = (
            bool(_NEGATION.search(text, max(0, start - 80), start))
            or word in {"up to", "some", "estimated"}
            or (word in _DOUBTFUL and (temporal or linked or (small and word == "about")))
        )
        (hints if doubtful else said).add(_BEFORE[word])
        if doubtful:
            hints |= _DENIED.get(_BEFORE[word], set())
    if _MAYBE_RE.search(before):
        hints |= {OVER, AT_MOST, AT_LEAST, ABOUT}
    if further := _FURTHER_BACK.search(text, max(0, start - _WIDEST - 12), start):
        hints.add(_BEFORE[further[1].lower()])
    if match := _AFTER_RE.match(text, unit_end):
        said.add(_AFTER[match[1].lower()])
    if _PLUS.match(text, end):
        said.add(OVER)
    return frozenset(said), frozenset(hints)
