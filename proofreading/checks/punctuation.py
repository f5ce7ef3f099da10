"""Punctuation in the width of the wrong language, with the right one at one click."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from intake.characters import HAN
from proofreading.findings import Edit, Finding, Fix
from proofreading.text import CELL, Text
from translation.checks.originals import IN_BRACKETS
from translation.checks.segment import CHINESE_CHARACTER

_WIDE_OF = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", ".": "。"}
_CLOSING = "”’」』）》〉】"
_OPENING = "“‘「『（《〈【"
_CHINESE = rf"[{HAN}{_CLOSING}、。，；：！？％%℃]"
# A mark belongs to Chinese where Chinese stands before it, or behind it without a Latin word before it.
_MARK = re.compile(rf"(?<={_CHINESE})(?P<after>[,;:?!])|(?<=[0-9])(?P<between>[,;?!])\s?(?=[{HAN}{_OPENING}])")
_STOP = re.compile(rf"(?<=[{HAN}{_CLOSING}])\.(?=\s|$|[{HAN}“])")
_BRACKETS = re.compile(r"\((?P<inner>[^()（）\n]{0,200})\)")
_QUOTES = re.compile(r'"(?P<inner>[^"\n]{1,300})"')
_SINGLE_QUOTES = re.compile(rf"(?<![A-Za-z0-9])'(?P<inner>[{HAN}][^'\n]{{0,60}})'")
_HAN = re.compile(f"[{HAN}]")
_DOUBLED = re.compile(r"(?P<mark>[，、；：])(?P=mark)+|(?<!。)。。(?!。)|[，、；：](?=[。])|(?<=[。])[，、；]")

_NARROW_OF = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    "。": ".", "、": ",", "\u3000": " ", "《": "“", "》": "”", "「": "“", "」": "”", "【": "[", "】": "]",
    "￥": "¥", "……": "…", "——": "—",
}  # fmt: skip
_WIDE = re.compile(r"[\uff01-\uff5e￥。、\u3000《》「」【】]|……|——")
_SPACE_BEHIND = frozenset(",;:?!.)")
_SPACE_BEFORE = frozenset("(")


def check_punctuation(text: Text, language: str) -> list[Finding]:
    """`half-width` in Chinese, `full-width` in English, `doubled-mark`: one finding a text and kind.

    Figures, times, addresses and Latin phrases keep their marks.
    """
    if not language.startswith("zh"):
        return _full_width(text)
    return (_half_width(text) if text.is_chinese else []) + _doubled(text)


def _half_width(text: Text) -> list[Finding]:
    edits = sorted({edit.start: edit for edit in _wide_edits(text.text)}.values(), key=lambda edit: edit.start)
    if text.role == CELL or not edits:
        return []
    message = ngettext(
        "A half-width mark stands in Chinese text.", "%(count)s half-width marks stand in Chinese text.", len(edits)
    ) % {"count": len(edits)}
    return [_merged(text, "half-width", message, edits)]


def _wide_edits(text: str) -> Iterator[Edit]:
    for match in _MARK.finditer(text):
        mark = match["after"] or match["between"]
        at = match.start("after") if match["after"] else match.start("between")
        if not _is_in_address(text, at):
            yield Edit(at, at + 1, _WIDE_OF[mark])
    for match in _STOP.finditer(text):
        yield Edit(match.start(), match.end(), "。")
    for match in _BRACKETS.finditer(text):
        if _HAN.search(match["inner"]) or _HAN.match(text[match.start() - 1 : match.start()]):
            yield Edit(match.start(), match.start() + 1, "（")
            yield Edit(match.end() - 1, match.end(), "）")
    for match in _QUOTES.finditer(text):
        if _HAN.search(match["inner"]):
            yield Edit(match.start(), match.start() + 1, "“")
            yield Edit(match.end() - 1, match.end(), "”")
    for match in _SINGLE_QUOTES.finditer(text):
        yield Edit(match.start(), match.start() + 1, "‘")
        yield Edit(match.end() - 1, match.end(), "’")


def _is_in_address(text: str, at: int) -> bool:
    """网址:https://… has a mark of its own, and so has the address behind it."""
    return text[at : at + 3] == "://"


def _doubled(text: Text) -> list[Finding]:
    found = []
    for match in _DOUBLED.finditer(text.text):
        start, end = match.span()
        if match["mark"]:
            fix = Fix(match["mark"], (Edit(start, end, match["mark"]),))
        elif match.group() == "。。":
            fix = Fix("。", (Edit(start, end, "。"),))
        else:
            fix = Fix("。", (Edit(start, end, ""),))
        found.append(text.finding("doubled-mark", _("One mark too many stands here."), start, end, fixes=[fix]))
    return found


def _full_width(text: Text) -> list[Finding]:
    if text.is_chinese:  # not translated yet, which is another finding
        return []
    kept = [match.span() for match in IN_BRACKETS.finditer(text.text) if CHINESE_CHARACTER.search(match.group())]
    places = [
        match for match in _WIDE.finditer(text.text) if not any(start <= match.start() < end for start, end in kept)
    ]
    if not places:
        return []
    edits = [_narrow_edit(match) for match in places]
    message = ngettext(
        "A full-width mark stands in English text.", "%(count)s full-width marks stand in English text.", len(edits)
    ) % {"count": len(edits)}
    return [_merged(text, "full-width", message, edits)]


def _narrow_edit(match: re.Match) -> Edit:
    mark, (start, end) = _NARROW_OF[match.group()], match.span()
    behind, before = match.string[end : end + 1], match.string[start - 1 : start] if start else ""
    if mark in _SPACE_BEHIND and behind.isalnum() and not (behind.isdigit() and before.isdigit()):
        mark += " "
    if mark in _SPACE_BEFORE and before.isalnum():
        mark = " " + mark
    return Edit(start, end, mark)


def _merged(text: Text, code: str, message: str, edits: list[Edit]) -> Finding:
    """One finding for all marks, shown at the first; another mark makes it another finding."""
    around = "|".join(text.text[max(edit.start - 3, 0) : edit.end + 3] for edit in edits)
    shown = " ".join(dict.fromkeys(edit.replacement.strip() or "␠" for edit in edits))
    fix = Fix(shown, tuple(edits))
    return text.finding(code, message, edits[0].start, edits[0].end, fixes=[fix], about=around)
