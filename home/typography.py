"""Texts as they are set: curly quotation marks in English, and headings that never part a date or a number's unit.

On the way out and not in the stored text, so that search, memory and checks go on comparing what was typed.
"""

from __future__ import annotations

import re

TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
LEFT_ALONE = {"script", "style", "code", "pre", "title", "textarea", "option"}
BEGINS_A_TEXT = {"p", "li", "div", "td", "th", "dt", "dd", "h1", "h2", "h3", "blockquote", "figcaption", "br"}
STRAIGHT = re.compile("&quot;|&#x27;|&#39;|[\"']")
OPENS_AFTER = set("([{-–—/“‘\u00a0")
MARKS = {"double": ("“", "”"), "single": ("‘", "’")}
HEADING = re.compile(
    r"(<(h[1-5])\b[^>]*>|<p class=\"(?:lead|hero-theme|chain-dates)[^>]*>)(.*?)(?=</(?:\2|p)>)", re.DOTALL
)
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
UNIT = (
    "年度?|[月日号时届期项个人家名位场次篇条款章页元倍天周岁套份件种类批层]"
    "|多?[万亿][余多]?[元人家个项次件]?|[千百余多][元人家个项次件]"
)
KEPT_TOGETHER = re.compile(
    r"\d{1,2} ?月 ?\d{1,2} ?日"
    rf"|第?\d[\d,.]* ?(?:{UNIT})"
    r"|(?<=“)[\u4e00-\u9fff]{1,4}(?=”)"  # the marks outside: Chromium trims one that begins a line, but not in a span
    r"|第[〇零一二三四五六七八九十百]+[届次期章条款项篇]"
    rf"|\b(?:\d{{1,2}}–)?\d{{1,2}} {MONTH}\b|\b{MONTH} \d{{1,2}}(?:–\d{{1,2}})?\b(?!\d)"
)


def curly_quotes(html: str) -> str:
    """The page, or a plain text, with straight quotation marks made curly; attributes, scripts and code stay."""
    parts, position, inside, before = [], 0, "", " "
    for tag in TAG.finditer(html):
        text = html[position : tag.start()]
        if text and not inside:
            text, before = _curled(text, before)
        parts += [text, tag[0]]
        position = tag.end()
        name = (tag[2] or "").lower()
        if name in BEGINS_A_TEXT:
            before = " "
        if name in LEFT_ALONE:
            inside = "" if tag[1] else inside or name
    rest = html[position:]
    return "".join([*parts, rest if inside or not rest else _curled(rest, before)[0]])


def unbroken(html: str) -> str:
    """The page with dates, and numbers and what they count, kept on one line in headings and leads.

    Marked up, because a joining character would go along into what readers copy; in running text, where lines are
    many and long, a line may end anywhere.
    """
    return HEADING.sub(_kept_together, html)


def _kept_together(heading: re.Match) -> str:
    parts = re.split(r"(<[^>]*>)", heading[3])
    parts[::2] = [KEPT_TOGETHER.sub(r'<span class="nb">\g<0></span>', text) for text in parts[::2]]
    return heading[1] + "".join(parts)


def _curled(text: str, before: str) -> tuple[str, str]:
    """The text, and its last character for what follows it; `before` stands in front."""

    def curl(mark: re.Match) -> str:
        previous = text[mark.start() - 1] if mark.start() else before
        kind = "double" if mark[0] in ("&quot;", '"') else "single"
        if previous == ";" and STRAIGHT.search(text[max(0, mark.start() - 6) : mark.start()]):
            previous = "("  # one mark right after another opens as well
        return MARKS[kind][0 if previous.isspace() or previous in OPENS_AFTER else 1]

    return STRAIGHT.sub(curl, text), text[-1]
