"""Texts as they are set: curly quotation marks in English, and no date parted by the end of a line.

On the way out and not in the stored text, so that search, memory and checks go on comparing what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter

TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
LEFT_ALONE = {"script", "style", "code", "pre", "title", "textarea", "option"}
BEGINS_A_TEXT = {"p", "li", "div", "td", "th", "dt", "dd", "h1", "h2", "h3", "blockquote", "figcaption", "br"}
STRAIGHT = re.compile("&quot;|&#x27;|&#39;|[\"']")
OPENS_AFTER = set("([{-–—/“‘\u00a0")
MARKS = {"double": ("“", "”"), "single": ("‘", "’")}
# A time is unbroken by its style; in a drawing there is no markup.
_APART = rf"!--.*?-->|(?P<apart>{'|'.join(sorted(LEFT_ALONE | {'time', 'svg'}))})\b.*?</(?P=apart)>"
_HEADING = r"(?P<heading>h[1-5])\b.*?</(?P=heading)>|p class=\"(?:lead|hero-theme|chain-dates).*?</p>"
APART = re.compile(f"<(?:{_APART})", re.DOTALL)
PART = re.compile(f"<(?:{_APART}|(?P<care>{_HEADING}))", re.DOTALL)
MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
ENGLISH_DATE = rf"\b(?:\d{{1,2}}–)?\d{{1,2}} {MONTH}\b|\b{MONTH} \d{{1,2}}(?:–\d{{1,2}})?\b(?!\d)"
UNIT = (
    "年度?|[月日号时届期项个人家名位场次篇条款章页元倍天周岁套份件种类批层]"
    "|多?[万亿][余多]?[元人家个项次件]?|[千百余多][元人家个项次件]"
)
IN_TEXT = "(?![^<>]*>)"  # and not in a tag
KEPT_TOGETHER = re.compile(
    r"(?:\d{1,2} ?月 ?\d{1,2} ?日"
    rf"|第?\d[\d,.]* ?(?:{UNIT})"
    r"|(?<=“)[\u4e00-\u9fff]{1,4}(?=”)"  # the marks outside: Chromium trims one that begins a line, but not in a span
    r"|第[〇零一二三四五六七八九十百]+[届次期章条款项篇]"
    rf"|{ENGLISH_DATE}){IN_TEXT}"
)
UNBROKEN = r'<span class="nb">\g<0></span>'
# The first characters are named, so that a whole page is looked through in a fifth of the time.
DATE = re.compile(rf"(?=[0-9JFMASOND])(?:\d{{1,2}} ?月 ?\d{{1,2}} ?日|(?<!\d)\d{{1,2}} ?日|{ENGLISH_DATE}){IN_TEXT}")


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
    """The page with its dates kept on one line; in headings and leads, also numbers and what they count.

    Marked up, because a joining character would go along into what readers copy. In running text, where lines are many
    and long, a line may end before what is counted.
    """
    return _outside(PART, html, DATE, lambda part: _outside(APART, part[0], KEPT_TOGETHER) if part["care"] else part[0])


def _outside(apart: re.Pattern, html: str, kept: re.Pattern, inside: Callable[[re.Match], str] = itemgetter(0)) -> str:
    """The text with what is `kept` on one line marked; what is set `apart` becomes what `inside` makes of it."""
    parts, position = [], 0
    for part in apart.finditer(html):
        parts += [kept.sub(UNBROKEN, html[position : part.start()]), inside(part)]
        position = part.end()
    return "".join([*parts, kept.sub(UNBROKEN, html[position:])])


def _curled(text: str, before: str) -> tuple[str, str]:
    """The text, and its last character for what follows it; `before` stands in front."""

    def curl(mark: re.Match) -> str:
        previous = text[mark.start() - 1] if mark.start() else before
        kind = "double" if mark[0] in ("&quot;", '"') else "single"
        if previous == ";" and STRAIGHT.search(text[max(0, mark.start() - 6) : mark.start()]):
            previous = "("  # one mark right after another opens as well
        return MARKS[kind][0 if previous.isspace() or previous in OPENS_AFTER else 1]

    return STRAIGHT.sub(curl, text), text[-1]
