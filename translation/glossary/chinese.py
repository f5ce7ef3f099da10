"""Chinese terms found in a text whatever the width, case, quotation marks and spaces it is written with."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# A tag or an entity of HTML, or a character.
PIECE = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});|.", re.DOTALL)
SAME = {
    **dict.fromkeys("“”„‟«»「」『』〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛＇", "'"),
    **dict.fromkeys("—–―‒－﹣−‑‐", "-"),
    **dict.fromkeys("·•・‧∙⋅．", "."),
    **dict.fromkeys("﹑､", "、"),
    **dict.fromkeys("\u200b\u200c\u200d\ufeff\u00ad", ""),
}


@lru_cache(maxsize=30_000)
def fold_character(character: str) -> str:
    """One character without width, case and form; spaces vanish."""
    same = SAME.get(character)
    if same is not None:
        return same
    folded = unicodedata.normalize("NFKC", character).casefold()
    return "" if folded.isspace() else folded


def _pieces(text: str) -> Iterator[tuple[int, int, str]]:
    for match in PIECE.finditer(text):
        piece = match.group()
        if len(piece) == 1:
            yield match.start(), match.end(), fold_character(piece)
        elif piece[0] == "&":
            yield match.start(), match.end(), "".join(map(fold_character, html.unescape(piece)))


def fold_with_places(text: str) -> tuple[str, list[int], list[int]]:
    """The folded text, and for each of its characters where it began and ended in `text`.

    Tags of HTML vanish and entities count as what they stand for. A row of dashes counts as one.
    """
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, characters in _pieces(text):
        for character in characters:
            if character == "-" and folded and folded[-1] == "-":
                ends[-1] = end
                continue
            folded.append(character)
            starts.append(start)
            ends.append(end)
    return "".join(folded), starts, ends


def fold(text: str) -> str:
    """What two writings of one Chinese term have in common; the key that tells terms apart."""
    return fold_with_places(text)[0]
