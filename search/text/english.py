"""English words that differ in number, tense and British or American spelling are one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from snowballstemmer import stemmer

_SPELLINGS = (
    (re.compile(r"is(e|ed|es|ing|er|ers|ation|ations|ational)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"our(s|ed|ing|al|able|ite|er|ers)?$"), r"or\1"),
    (re.compile(r"([bt])re(s?)$"), r"\1er\2"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
    (re.compile(r"mmes?$"), "m"),
    (re.compile(r"(def|off|pret|lic)ence"), r"\1ense"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"^tyre"), "tire"),
    (re.compile(r"^alumini"), "alumin"),
    (re.compile(r"^sulph"), "sulf"),
    (re.compile(r"^(jewel)(?:le)?r"), r"\1r"),
    (re.compile(r"^(p|an|h|orthop)ae(d|s|m)"), r"\1e\2"),
)
SHORTEST = 4  # letters; shorter words are not touched but for a plural
_IRREGULAR = {
    "children": "child", "men": "man", "women": "woman", "mice": "mouse", "feet": "foot", "teeth": "tooth",
    "geese": "goose", "knives": "knife", "shelves": "shelf", "criteria": "criterion", "phenomena": "phenomenon",
    "analyses": "analysis", "crises": "crisis", "indices": "index",
    "tyre": "tire", "tyres": "tire", "grey": "gray", "mould": "mold", "moulds": "mold",
    "fibre": "fiber", "metre": "meter", "litre": "liter", "odour": "odor", "ageing": "aging", "yoghurt": "yogurt",
    "fulfil": "fulfill", "enrol": "enroll", "skilful": "skillful", "instalment": "installment",
    "artefact": "artifact", "artefacts": "artifact", "pyjamas": "pajamas", "plough": "plow", "disc": "disk",
}  # fmt: skip
# What is called otherwise in America, by stems.
_PAIRS_ABROAD = (
    ("lift", "elevator"), ("lorry", "truck"), ("petrol", "gasoline"), ("nappy", "diaper"), ("pram", "stroller"),
    ("pushchair", "stroller"), ("torch", "flashlight"), ("tap", "faucet"), ("spanner", "wrench"), ("maize", "corn"),
    ("cot", "crib"), ("cooker", "stove"), ("motorway", "expressway"), ("railway", "railroad"), ("biscuit", "cookie"),
    ("aeroplane", "airplane"), ("rubbish", "garbage"), ("jumper", "sweater"), ("dustbin", "trash can"),
)  # fmt: skip
_JOINT = re.compile(r"(?<=[A-Za-z])[-‐‑'’/](?=[A-Za-z])")
LONGEST_PARTED = 16  # letters
LONGEST_AMBIGUOUS = 5  # letters; `four` is not `for` in British spelling
# In every English text, so a query that has other words does without them.
STOP_WORDS = frozenset(
    """
    a an and are as at be been but by can did do does for from had has have how i if in into is it its me my of on
    or our shall she should so such than that the their them then there these they this to was we were what when
    where which who whom whose why will with would you your about any all
    """.split()  # noqa: SIM905
)
_snowball = stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a folded English word; words of other letters, and short ones, are returned as they are."""
    word = _IRREGULAR.get(word, word)
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return word
    if len(word) > LONGEST_AMBIGUOUS:
        for pattern, spelling in _SPELLINGS:
            word = pattern.sub(spelling, word)
    return _snowball.stemWord(word)


@cache
def _abroad() -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for pair in _PAIRS_ABROAD:
        for own, other in (pair, pair[::-1]):
            known.setdefault(stem(own), []).append(other)
    return known


def said_abroad(word: str) -> list[str]:
    """What a thing is called on the other side of the Atlantic: lift → elevator, and the reverse."""
    return _abroad().get(stem(word.casefold()), [])


def joined(word: str) -> str:
    """A word without the hyphens in it: e-mail → email, which others write so."""
    return _JOINT.sub("", word)


def parted(word: str) -> list[str]:
    """A word of letters with a space at each place where others may write a hyphen: onsite → on site."""
    if not (SHORTEST <= len(word) <= LONGEST_PARTED and word.isascii() and word.isalpha()):
        return []
    return [f"{word[:place]} {word[place:]}" for place in range(1, len(word))]


def singular(word: str) -> str:
    """What the singular of a word begins with, for words that are looked up by their beginning."""
    if len(word) < SHORTEST or not word.endswith("s") or word.endswith("ss"):
        return word
    return word[:-3] if word.endswith("ies") else word[:-2] if word.endswith(("ches", "shes", "xes")) else word[:-1]
