"""Plain text to read numbers from: no tags, no entities, one form for every width and dash."""

from __future__ import annotations

import html
import re

_SUPERSCRIPT = re.compile(r"<sup>\s{0,9}([23])\s{0,9}</sup>", re.I)
_BREAK = re.compile(r"</?(?:br|p|li|ul|ol|h[1-6]|t[dhr]|div|dd|dt)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
# Far beyond any character, and long enough digits are more than Python turns into an integer.
_MONSTROUS_ENTITY = re.compile(r"&#[xX]?[0-9A-Fa-f]{8,};?")
# Nothing is counted in so many signs, and reading them takes the square of their time.
_MONSTROUS_RUN = re.compile(r"[0-9]{60,}|[零〇一二三四五六七八九十百千万亿两半]{60,}|(?:[A-Za-z]{1,9}-){60,}")
# A wide comma parts numbers, except in numbers that are written wide themselves.
_WIDE_THOUSANDS = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:https?|ftp)://|www\.|mailto:)[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+"
    r"|(?<![A-Za-z0-9._+-])[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]+"
    r"|(?<![A-Za-z0-9.-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.(?:com|cn|org|net|gov|edu)(?![A-Za-z])(?:/[A-Za-z0-9\-._~/?#=&%]*)?"
)

_SAME = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if code != 0xFF0C}
    | dict.fromkeys("\u3000\u00a0\u2009\u202f\u2002\u2003\u2007\t", " ")
    | dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f")
    | dict.fromkeys("～〜∼〰", "~")
    | dict.fromkeys("‐‑−﹣", "-")
    | dict.fromkeys("―─", "—")
    | dict.fromkeys("・•‧∙⋅", "·")
    | dict.fromkeys("﹪٪", "%")
    | dict.fromkeys("︰﹕∶", ":")
    | dict(zip("萬億兩個項條號點時間週歲餘幾數雙倆仨", "万亿两个项条号点时间周岁余几数双两三", strict=True))
    | {
        chr(0x2160 + place): roman
        for place, roman in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
    }
    | {"²": "2", "³": "3", "㎡": "m2", "㎞": "km", "㎏": "kg", "℃": "°C", "℉": "°F", "’": "'", "‘": "'", "ʼ": "'"}
)


def plain(text: str) -> str:
    """The text without tags and entities, full-width forms made half-width, dashes and spaces made few."""
    text = _SUPERSCRIPT.sub(r"\1", text)
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = html.unescape(_MONSTROUS_ENTITY.sub(" ", text))
    return _MONSTROUS_RUN.sub(" ", _WIDE_THOUSANDS.sub(",", text).translate(_SAME))


def blank(match: re.Match[str]) -> str:
    """As many fillers as the match is long: what was read is not read twice, and places stay."""
    return "\x01" * len(match[0])


def without_addresses(text: str) -> str:
    """The text with web and mail addresses blanked: their digits are checked as addresses."""
    return _ADDRESS.sub(blank, text)
