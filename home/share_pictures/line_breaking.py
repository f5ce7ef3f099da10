"""Breaks a title into lines after the rules of Chinese and English setting (CLREQ 3.1)."""

from __future__ import annotations

import re
from collections.abc import Callable

NOT_AT_START = frozenset("。，、；：？！…—·％%）】》〉」』”’〕.,;:?!)]}-–")
NOT_AT_END = frozenset("（【《〈「『“‘〔([{￥$#")
# A number keeps the word that counts it, a Latin word stays whole, a Chinese character stands for itself.
PIECE = re.compile(r"\d+(?:[.,:]\d+)*[年月日届号次家个人场条项时分秒%％]?|[^\W\d_\u2e80-\uffef]+[\w.'’\-]*|\s+|.")
FEW_CHARACTERS = 3

Fits = Callable[[str], bool]


def break_lines(text: str, fits: Fits) -> list[str]:
    """`text` in lines that `fits`, no line beginning with a closing mark or ending with an opening one.

    A piece that does not fit a line alone stands alone. A last line of a character or two is filled from above,
    if that takes no line more.
    """
    pieces = _pieces(text)
    lines = _fill(pieces, fits)
    longest = max(map(len, lines), default=0)
    for limit in range(longest - 1, longest - 1 - FEW_CHARACTERS, -1):
        if len(lines) < 2 or len(lines[-1]) >= FEW_CHARACTERS:
            break
        narrower = _fill(pieces, lambda line, limit=limit: fits(line) and len(line) <= limit)
        lines = narrower if len(narrower) == len(lines) else lines
    return lines


def _pieces(text: str) -> list[str]:
    """What may not be parted: words, numbers with their counters, and marks with what they belong to."""
    pieces: list[str] = []
    for piece in PIECE.findall(" ".join(text.split())):
        joins = pieces and (piece[0] in NOT_AT_START or pieces[-1][-1] in NOT_AT_END)
        if joins and not piece.isspace() and not pieces[-1].isspace():
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return pieces


def _fill(pieces: list[str], fits: Fits) -> list[str]:
    lines, line = [], ""
    for piece in pieces:
        if line and not fits((line + piece).rstrip()):
            lines.append(line.rstrip())
            line = ""
        line += piece.lstrip() if not line else piece
    return [*lines, line.rstrip()] if line.strip() else lines
