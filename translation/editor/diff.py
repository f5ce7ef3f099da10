"""What differs between two texts, piece by piece, as HTML that can be heard as well as seen."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

# One piece: a placeholder, a word or figure in Latin letters, or any other single character.
PIECE = re.compile(r"⟦[^⟦⟧]*⟧|[A-Za-z\u00c0-\u024f]+|\d+|.", re.DOTALL)
LONGEST = 4_000  # pieces that are compared one by one; longer texts are compared sentence by sentence
SENTENCE = re.compile(r"[^。！？；.!?;\n]*[。！？；.!?;\n]*")


def changes(before: str, now: str) -> list[tuple[str, str, str]]:
    """`(kind, gone, come)` in the order of the text; kind is one of equal, insert, delete, replace, as in difflib."""
    pattern = PIECE if len(before) + len(now) < LONGEST * 2 else SENTENCE
    old, new = (list(filter(None, pattern.findall(text))) for text in (before, now))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (kind, "".join(old[start:end]), "".join(new[new_start:new_end]))
        for kind, start, end, new_start, new_end in matcher.get_opcodes()
    ]


def as_html(before: str, now: str) -> SafeString:
    """The text as it is now, with what is gone as `<del>` and what has come as `<ins>`, each named for voices."""
    return format_html_join("", "{}", ((_change(*change),) for change in changes(before, now)))


def _change(kind: str, gone: str, come: str) -> SafeString | str:
    if kind == "equal":
        return come
    parts = [("del", _("removed:"), gone)] if gone else []
    parts += [("ins", _("added:"), come)] if come else []
    rows = ((tag, label, text, tag) for tag, label, text in parts)
    return format_html_join("", '<{}><span class="w-sr-only">{} </span>{}</{}>', rows)
