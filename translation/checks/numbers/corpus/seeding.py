"""Wrong translations made from right ones: one known error of one class in each."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from translation.checks.numbers.corpus.swaps import SWAPS

FIGURE = re.compile(r"(?<![0-9A-Za-z./-])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9A-Za-z./–-])")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = re.compile(r"(?<![0-9,])(?:1[89]|20)[0-9]{2}(?![0-9,])")
_WORDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fifteen",
    "eighteen",
    "twenty",
    "thirty",
]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_QUALIFIER_OF_NUMBER = (
    r"(?=(?:a |an |the )?(?:US\$|RMB ?|HK\$|\$|£|€)?[0-9]"
    r"|(?:one|two|three|four|five|six|ten|half|twenty|thirty|a |an )\b)"
)

Seed = Callable[[str, random.Random], str | None]


def _replace(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def _swap(pairs: str, follow: str = "") -> Seed:
    table = dict(pair.split(">") for pair in pairs.split(";"))
    words = sorted(table, key=len, reverse=True)
    pattern = re.compile(r"(?<![A-Za-z])(?:" + "|".join(map(re.escape, words)) + r")(?<![A-Za-z](?=[A-Za-z]))" + follow)
    loose = re.compile("(?:" + "|".join(map(re.escape, words)) + ")" + follow)

    def seed(text: str, chance: random.Random) -> str | None:
        matches = list(pattern.finditer(text)) or [one for one in loose.finditer(text) if not one[0][0].isalpha()]
        if not matches:
            return None
        match = chance.choice(matches)
        return _replace(text, match, table[match[0]])

    return seed


def _figures(text: str) -> list[re.Match[str]]:
    return [match for match in FIGURE.finditer(text) if match[0] not in {"1"}]


def _digit_changed(text: str, chance: random.Random) -> str | None:
    matches = _figures(text)
    if not matches:
        return None
    match = chance.choice(matches)
    place = chance.choice([index for index, letter in enumerate(match[0]) if letter.isdigit()])
    others = [digit for digit in "123456789" if digit != match[0][place]]
    return _replace(text, match, match[0][:place] + chance.choice(others) + match[0][place + 1 :])


def _digits_transposed(text: str, chance: random.Random) -> str | None:
    matches = [match for match in _figures(text) if re.search(r"([0-9])(?!\1)[0-9]", match[0])]
    if not matches:
        return None
    match = chance.choice(matches)
    places = [
        index
        for index in range(len(match[0]) - 1)
        if match[0][index : index + 2].isdigit() and match[0][index] != match[0][index + 1]
    ]
    place = chance.choice(places)
    number = match[0]
    return _replace(text, match, number[:place] + number[place + 1] + number[place] + number[place + 2 :])


def _zero(text: str, chance: random.Random) -> str | None:
    matches = [
        match for match in _figures(text) if "." not in match[0] and not _YEAR.fullmatch(match[0]) and len(match[0]) > 1
    ]
    if not matches:
        return None
    match = chance.choice(matches)
    value = int(match[0].replace(",", ""))
    wrong = value // 10 if value % 10 == 0 and chance.random() < 0.6 else value * 10
    return _replace(text, match, f"{wrong:,}")


def _dropped(text: str, chance: random.Random) -> str | None:
    matches = [match for match in _figures(text) if not re.match(r"\s?(?:%|per ?cent)", text[match.end() :])]
    return _replace(text, chance.choice(matches), "").replace("  ", " ") if matches else None


def _added(text: str, chance: random.Random) -> str | None:
    if len(text) < 25:
        return None
    extra = chance.choice(
        [", attended by 370 people", " at a cost of 46 million yuan", ", up 17.3 percent", " in 1987", " at 26 sites"]
    )
    return text.rstrip(" .") + extra + "."


def _year_changed(text: str, chance: random.Random) -> str | None:
    matches = list(_YEAR.finditer(text))
    if not matches:
        return None
    match = chance.choice(matches)
    return _replace(text, match, str(int(match[0]) + chance.choice([-10, -1, 1, 2])))


_DATE = re.compile(rf"\b([0-9]{{1,2}}) ({_MONTHS})\b|\b({_MONTHS}) ([0-9]{{1,2}})\b(?!,? [0-9])")


def _dates(text: str) -> list[re.Match[str]]:
    return list(_DATE.finditer(text))


def _day_changed(text: str, chance: random.Random) -> str | None:
    if not _dates(text):
        return None
    match = chance.choice(_dates(text))
    day = int(match[1] or match[4])
    wrong = str(day + 1 if day < 28 else day - 3)
    return _replace(text, match, f"{wrong} {match[2]}" if match[1] else f"{match[3]} {wrong}")


def _month_changed(text: str, chance: random.Random) -> str | None:
    matches = list(re.finditer(rf"\b(?:{_MONTHS})\b(?! be\b)", text))
    if not matches:
        return None
    match = chance.choice(matches)
    months = _MONTHS.split("|")
    return _replace(text, match, months[(months.index(match[0]) + chance.choice([1, 3, 7])) % 12])


def _day_month_swapped(text: str, chance: random.Random) -> str | None:
    months = _MONTHS.split("|")
    fitting = [match for match in _dates(text) if int(match[1] or match[4]) <= 12]
    fitting = [match for match in fitting if months.index(match[2] or match[3]) + 1 != int(match[1] or match[4])]
    if not fitting:
        return None
    match = chance.choice(fitting)
    day, month = int(match[1] or match[4]), months.index(match[2] or match[3]) + 1
    return _replace(text, match, f"{month} {months[day - 1]}" if match[1] else f"{months[day - 1]} {month}")


def _word(words: list[str]) -> Seed:
    pattern = re.compile(rf"\b(?:{'|'.join(words)})\b", re.I)

    def seed(text: str, chance: random.Random) -> str | None:
        matches = [
            match for match in pattern.finditer(text) if not re.match(r",| and foremost|[- ]class", text[match.end() :])
        ]
        matches = [match for match in matches if match[0].lower() != "first"]
        if not matches:
            return None
        match = chance.choice(matches)
        place = words.index(match[0].lower())
        wrong = words[place - 1 if place == len(words) - 1 else place + 1]
        return _replace(text, match, wrong.capitalize() if match[0][0].isupper() else wrong)

    return seed


def _figure_ordinal(text: str, chance: random.Random) -> str | None:
    matches = list(re.finditer(r"\b([0-9]+)(?:st|nd|rd|th)\b", text))
    if not matches:
        return None
    match = chance.choice(matches)
    return _replace(text, match, f"{int(match[1]) + 1 if int(match[1]) % 10 != 9 else int(match[1]) - 1}th")


def _range_end(text: str, chance: random.Random) -> str | None:
    matches = list(
        re.finditer(r"(?<![0-9A-Za-z])([0-9]{1,4})( ?(?:–|-| to | and ))([0-9]{1,4})(?![0-9:.,A-Za-z-])", text)
    )
    if not matches:
        return None
    match = chance.choice(matches)
    return _replace(text, match, f"{match[1]}{match[2]}{int(match[3]) + chance.choice([1, 2, 5])}")


def _minutes_changed(text: str, chance: random.Random) -> str | None:
    matches = list(re.finditer(r"\b([0-9]{1,2})([:.])([0-5][0-9])(?= ?[ap]\.?m|\b(?! ?[%a-z]))", text))
    matches = [match for match in matches if match[2] == ":" or re.match(r" ?[ap]\.m", text[match.end() :])]
    if not matches:
        return None
    match = chance.choice(matches)
    return _replace(text, match, f"{match[1]}{match[2]}{(int(match[3]) + 15) % 60:02}")


def _code_changed(text: str, chance: random.Random) -> str | None:
    matches = list(re.finditer(r"\b(?:GB/T|GB|ISO|ISO/IEC|HJ|JJF|YY/T) [0-9]{3,}", text))
    if not matches:
        return None
    match = chance.choice(matches)
    return _replace(text, match, match[0][:-1] + str((int(match[0][-1]) + 3) % 10))


def _swapped(text: str, chance: random.Random) -> str | None:
    """Two figures that stand before different nouns change places."""
    matches = [match for match in _figures(text) if not _YEAR.fullmatch(match[0])]
    if len(matches) < 2:
        return None
    place = chance.randrange(len(matches) - 1)
    one, other = matches[place], matches[place + 1]
    if one[0] == other[0]:
        return None
    return text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


def _list_number(text: str, chance: random.Random) -> str | None:
    match = re.match(r"\(?([0-9]{1,2})(?=\)|\. )", text)
    return _replace(text, match, match[0].replace(match[1], str(int(match[1]) + 1))) if match else None


SEEDS: dict[str, Seed] = {
    "digit_changed": _digit_changed,
    "digits_transposed": _digits_transposed,
    "zero": _zero,
    "dropped": _dropped,
    "added": _added,
    "year_changed": _year_changed,
    "day_changed": _day_changed,
    "month_changed": _month_changed,
    "day_month_swapped": _day_month_swapped,
    "number_word": _word(_WORDS),
    "ordinal_word": _word(_ORDINALS),
    "ordinal_figure": _figure_ordinal,
    "range_end": _range_end,
    "minutes_changed": _minutes_changed,
    "code_changed": _code_changed,
    "list_number": _list_number,
    "swapped": _swapped,
} | {
    name: _swap(
        table,
        _QUALIFIER_OF_NUMBER if name.startswith("qualifier") else "",
    )
    for name, table in SWAPS.items()
}


def seeded(english: str, name: str, number: int = 0) -> str | None:
    """The English text with one error of the class; None when it has no place for one."""
    wrong = SEEDS[name](english, random.Random(f"{name}{number}{english}"))  # noqa: S311 - repeatable, not secret
    return wrong if wrong and wrong != english else None
