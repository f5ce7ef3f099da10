"""Codes that hold digits: standards, models, telephone numbers. They are compared letter by letter."""

from __future__ import annotations

import re
from fractions import Fraction

from .quantity import Quantity, Reading
from .reader import Reader, number
from .units import MONEY

_BODIES = (
    "GB|GA|HJ|YY|NY|QB|SN|JB|YD|CJ|JG|HG|WS|LY|SB|JT|JR|MZ|RB|CY|AQ|XF|DL|SY|SH|TB|DB ?[0-9]{2,6}|ISO|IEC|ISO/IEC|EN"
    "|ASTM|IEEE|JJF|JJG|CNAS|UN|AS|BS|DIN|RFC"
)
_STANDARD = (
    rf"(?:(?:{_BODIES})(?:[/-][A-Z]{{1,5}})? ?(?:[A-Z]{{1,3}}[0-9]{{2}} ?)?[0-9]{{2,6}}"
    r"|T/[A-Z]{2,10} ?[0-9]{1,5})"
)
_PARTS = r"(?:[.:/—–-][0-9]{1,6})*"
_SERIAL = r"(?:(?<=[A-Za-z])[0-9]{1,8}[A-Z]{0,3}){0,4}"  # S2023M0123I
_NO_CODES = r"RMB|Rmb|No|NO|Nos|Q[1-4](?![0-9])|H[12](?![0-9])|FY|US[0-9]|Art|Mid|Pre|Post|Top|TOP"
_CODE = re.compile(
    rf"(?<![A-Za-z0-9])(?<![0-9][.,])(?:{_STANDARD}{_PARTS}"
    rf"|(?!{'|'.join(sorted(MONEY))}|{_NO_CODES})"
    rf"i?[A-Z][A-Za-z]{{0,9}}(?:/[A-Z]{{1,5}})?-?[0-9]{{1,8}}[A-Za-z]{{0,3}}{_SERIAL}{_PARTS}"
    r"|[0-9]{1,6}[A-LN-Z]{1,2}(?![A-Za-z])(?<![0-9][WVAhTB])(?<![kMG]W)"
    r"|[0-9]{1,4}(?:\.[0-9]{1,4}){2,5}(?![0-9])"
    r"|[0-9]{12,40}"
    r")(?![0-9%])"
)
_TELEPHONE = re.compile(
    r"(?<![0-9.,])(?:\+?86[ -]?)?(?:\(0[0-9]{2,3}\)[ -]?|(?:0?[1-9][0-9]{1,2}|0[0-9]{2,3})[ -])"
    r"[0-9]{3,4}[ -]?[0-9]{4}(?![0-9])"
)
_DATE = re.compile(r"[12][0-9]{3}[./-][0-9]{1,2}[./-][0-9]{1,2}$|[0-9]{1,2}[./][0-9]{1,2}[./][12][0-9]{3}$")
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LONGEST = 18


def read_codes(reader: Reader, demand: int) -> None:
    """Take the codes of a text; a code with one group of digits may also stand as its bare number (G20, PM2.5)."""
    reader.take(_TELEPHONE, lambda match: _telephone(reader, match, demand))
    reader.take(_CODE, lambda match: _code(reader, match, demand))


def _telephone(reader: Reader, match: re.Match[str], demand: int) -> list[Quantity]:
    digits = "".join(letter for letter in match[0] if letter.isdigit())
    return reader.whole_match(match, Reading("code", digits[-10:].lstrip("0")), demand=demand)


def _code(reader: Reader, match: re.Match[str], demand: int) -> list[Quantity] | None:
    text = match[0]
    if _DATE.match(text):
        return None
    name = "".join(letter for letter in text.upper() if letter.isascii() and letter.isalnum())
    groups = _DIGITS.findall(text)
    bare = [number(Fraction(groups[0]))] if len(groups) == 1 and len(groups[0]) <= _LONGEST else []
    if bare and text.endswith("K"):
        bare.append(number(Fraction(groups[0]) * 1000))
    code = reader.quantity(match.start(), match.end(), Reading("code", name), *bare, demand=demand)
    return [code]
