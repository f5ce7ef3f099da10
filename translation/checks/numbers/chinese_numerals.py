"""The value of a numeral written in Chinese characters, in figures, or in both (2.2万, 三千五, 二〇二三)."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

DIGITS = "零〇○一二三四五六七八九两"
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
SCALES = "".join(SMALL) + "".join(LARGE)
_DIGIT = dict(zip(DIGITS, [0, 0, 0, *range(1, 10), 2], strict=True))
_TWENTIES = str.maketrans({"廿": "二十", "卅": "三十"})

# The thousand of kilowatts and kilograms belongs to the unit.
SCALE = "(?:[十百万亿]|[千兆](?![瓦克米卡帕伏赫字比]))"
CHARACTER = f"(?:[{DIGITS}廿卅]|{SCALE})"
FIGURES = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
CHARACTERS = f"{DIGITS}{SCALES}廿卅"
_PIECE = re.compile(rf"{FIGURES}|[{CHARACTERS}]")
_NEIGHBOURS = re.compile(r"([一二两三四五六七八])([二两三四五六七八九])(?=[十百千万亿]|$)")
_LONGEST = 18  # digits; longer runs are numbers of things, not quantities


def figure(text: str) -> Fraction | None:
    """The value of figures such as 1,234.5; None when they are too long to be a quantity."""
    digits = text.replace(",", "")
    if len(digits) > _LONGEST:
        return None
    return Fraction(digits) if "." in digits else Fraction(int(digits))


@lru_cache(maxsize=1024)
def value(text: str) -> Fraction | None:
    """The value of one numeral without doubt in it; None when it has none."""
    text = text.translate(_TWENTIES).replace(" ", "")
    whole, point, decimals = text.partition("点")
    if point:
        return _with_decimals(whole, decimals)
    if all(letter in _DIGIT for letter in text) and len(text) > 1:
        return Fraction("".join(str(_DIGIT[letter]) for letter in text)) if len(text) <= _LONGEST else None
    return _composed(_PIECE.findall(text))


def _with_decimals(whole: str, decimals: str) -> Fraction | None:
    scale = 1
    while decimals and decimals[-1] in LARGE:
        scale *= LARGE[decimals[-1]]
        decimals = decimals[:-1]
    digits = "".join(str(_DIGIT.get(letter, "")) for letter in decimals)
    before = value(whole)
    if before is None or not digits or len(digits) > _LONGEST:
        return None
    return (before + Fraction(int(digits), 10 ** len(digits))) * scale


class _Sum:
    """A numeral while it is read from left to right."""

    def __init__(self) -> None:
        self.total = self.section = Fraction(0)
        self.current: Fraction | None = None
        self.last_scale = self.last_large = 0

    def digit(self, number: Fraction) -> None:
        self.current = number

    def small(self, scale: int) -> None:
        self.section += (1 if self.current is None else self.current) * scale
        self.current, self.last_scale = None, scale

    def large(self, scale: int) -> None:
        self.section += self.current or 0
        if not self.section:
            self.total = (self.total or 1) * scale
        elif self.last_large and scale > self.last_large:
            self.total = (self.total + self.section) * scale
        else:
            self.total += self.section * scale
        self.section, self.current = Fraction(0), None
        self.last_scale = self.last_large = scale

    def result(self, elliptic: bool) -> Fraction:
        """The sum; an elliptic last digit counts the next smaller scale: 三千五 is 3,500."""
        last = self.current or 0
        if elliptic and self.last_scale > 10:
            last *= Fraction(self.last_scale, 10)
        return self.total + self.section + last


def _composed(pieces: list[str]) -> Fraction | None:
    if not pieces or len(pieces) > 24:
        return None
    total = _Sum()
    for piece in pieces:
        if piece in SMALL:
            total.small(SMALL[piece])
        elif piece in LARGE:
            total.large(LARGE[piece])
        else:
            number = Fraction(_DIGIT[piece]) if piece in _DIGIT else figure(piece)
            if number is None:
                return None
            total.digit(number)
    elliptic = len(pieces) > 1 and pieces[-1] in _DIGIT and pieces[-2] in SCALES
    return total.result(elliptic)


def values(text: str) -> list[Fraction]:
    """The values that a numeral may have: two for 二三十 (20 to 30) and 七八, one for most, none for what has none."""
    pair = _NEIGHBOURS.search(text)
    if pair and _is_estimate(text, pair):
        texts = [text[: pair.start()] + digit + text[pair.end() :] for digit in pair.groups()]
        return [number for number in map(value, texts) if number is not None]
    number = value(text)
    return [] if number is None else [number]


def _is_estimate(text: str, pair: re.Match[str]) -> bool:
    if "点" in text or re.search(r"[0-9]", text):
        return False
    low, high = (_DIGIT[digit] for digit in pair.groups())
    before = text[pair.start() - 1] if pair.start() else ""
    return (
        (high == low + 1 or text == "三五")
        and before not in _DIGIT
        and (len(text) == 2 or any(scale in text for scale in SCALES))
    )


def whole_value(text: str) -> int:
    """The value of a numeral that should be whole; -1 when it has none."""
    number = value(text)
    return int(number) if number is not None and number.denominator == 1 else -1
