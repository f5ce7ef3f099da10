"""English as English is set: curly quotation marks and apostrophes, whatever the keyboard typed.

On the way out and not in the stored text, so that search, memory and checks go on comparing what was typed.
"""

from __future__ import annotations

import re

TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
LEFT_ALONE = {"script", "style", "code", "pre", "title", "textarea", "option"}
STRAIGHT = re.compile("&quot;|&#x27;|&#39;|[\"']")
OPENS_AFTER = set("([{-–—/“‘\u00a0")
MARKS = {"double": ("“", "”"), "single": ("‘", "’")}


def curly_quotes(html: str) -> str:
    """The page with straight quotation marks in its texts made curly; attributes, scripts and code stay."""
    parts, position, inside, before = [], 0, "", " "
    for tag in TAG.finditer(html):
        text = html[position : tag.start()]
        if text and not inside:
            text, before = _curled(text, before)
        parts += [text, tag[0]]
        position = tag.end()
        name = (tag[2] or "").lower()
        if name in LEFT_ALONE:
            inside = "" if tag[1] else inside or name
    return "".join([*parts, html[position:]])


def _curled(text: str, before: str) -> tuple[str, str]:
    """The text, and its last character for what follows it; `before` stands in front."""

    def curl(mark: re.Match) -> str:
        previous = text[mark.start() - 1] if mark.start() else before
        kind = "double" if mark[0] in ("&quot;", '"') else "single"
        if previous == ";" and STRAIGHT.search(text[max(0, mark.start() - 6) : mark.start()]):
            previous = "("  # one mark right after another opens as well
        return MARKS[kind][0 if previous.isspace() or previous in OPENS_AFTER else 1]

    return STRAIGHT.sub(curl, text), text[-1]
