"""Chinese names that may stand in an English text: in brackets, and ticked by a translator."""

from __future__ import annotations

import re
from collections.abc import Collection

from translation.glossary.chinese import fold

IN_BRACKETS = re.compile(r"[(（\[［【]([^()（）\[\]［］【】]*)[)）\]］】]")


def without_allowed(text: str, allowed: Collection[str]) -> str:
    """The text with spaces in the place of bracketed originals that equal one of `allowed`; all else keeps its place.

    Width, quotation marks and spaces do not matter: （《成都质量倡议》） is allowed by `《成都质量倡议》`.
    """
    if not allowed:
        return text
    names = {fold(name) for name in allowed}
    return IN_BRACKETS.sub(lambda match: _blank(match, names), text)


def _blank(match: re.Match, names: set[str]) -> str:
    return " " * len(match.group()) if fold(match.group(1)) in names else match.group()
