"""Lines between the title and the text: labels, dates, what tells when and where something is held."""

from __future__ import annotations

import re

from intake import labels
from intake.blocks import HEADING, QUOTE, TEXT, Line
from intake.characters import HAN, ends_a_sentence, fingerprint, is_prose, width
from intake.credits import is_credit_line
from intake.dates import find_dates
from intake.names import are_names
from intake.title_words import is_numbered
from intake.titles import begins_text

_DATED_REMARK = re.compile(r"[（(\[【].{6,40}[）)\]】]")  # （供媒体参考，2024年3月1日）
_EVENT = re.compile(r"^[^\s，。:：]{1,12}\s?[:：]\s*\S")  # WHO: …, 会议地点：…
_HOUR_OF_DAY = re.compile(r"^\d{1,2}月\d{1,2}日\s+\d{1,2}[:：]\d\d\b")  # without a year
_SHORT_NAMES = re.compile(rf"[{HAN}]\s?[{HAN}]{{1,2}}(?:[\s、，][{HAN}]{{2,3}}){{0,3}}")
_SECTION_NUMBER = re.compile(r"^(?:0\d|PART\W{0,2}\d{1,2})$", re.I)
_BARE_NUMBER = re.compile(r"^[1-9]\d?$")
_SAYS_MORE = re.compile(r"[:：]$|，.*，|[，。].{20}")  # 经研究，定于4月18日召开大会，现将有关事项通知如下：
_WIDEST = 100  # columns of a line that speaks of the release rather than being its text


def is_label(line: Line) -> bool:
    """Whether a line at the head consists of labels, and does not only credit a picture."""
    only_credit = is_credit_line(line.text) and not labels.names_a_field(line.text)
    return labels.is_label_line(line.text) and not only_credit


def is_dated_remark(line: Line) -> bool:
    """Whether a line is a remark in brackets with a date in it."""
    return bool(_DATED_REMARK.fullmatch(line.text)) and bool(find_dates(line.text))


def is_dated(line: Line) -> bool:
    """Whether a short line at the head is dated: it speaks of the release, whatever else it says."""
    if not is_short(line) or begins_text(line):
        return False
    return any(found.iso() for found in find_dates(line.text)) or bool(_HOUR_OF_DAY.match(line.text))


def is_short(line: Line) -> bool:
    """Whether a line can stand at the head: no sentence, and not what tells of an event (会议地点：…)."""
    fits = line.kind in {TEXT, QUOTE} and width(line.text) <= _WIDEST and not ends_a_sentence(line.text)
    fits = fits and not _SAYS_MORE.search(line.text)
    return fits and (not _EVENT.match(line.text) or labels.names_a_field(line.text))


def is_author(lines: list[Line], at: int) -> bool:
    """Whether a line at the head is who has written: its class says so, or it is a Chinese name below the title."""
    line, before = lines[at], lines[at - 1] if at else None
    if line.has("byline"):
        return is_name(line.text)
    following = lines[at + 1] if at + 1 < len(lines) else None
    if line.has("links") and following is not None and is_dated(following):  # a link to whoever has written it
        return is_name(line.text)
    below = before is not None and {fate.field for fate in before.fates} == {"title"}
    return below and line.kind == TEXT and bool(_SHORT_NAMES.fullmatch(line.text)) and are_names(line.text)


def comes_again(lines: list[Line], at: int) -> bool:
    """Whether an introduction is the first paragraph of the text that follows as well: some sites set it twice."""
    following = [line for line in lines[at + 1 : at + 4] if line.kind == TEXT and is_prose(line.text)][:1]
    mark = fingerprint(lines[at].text)
    return lines[at].has("intro") and any(fingerprint(line.text).startswith(mark) for line in following)


def is_subtitle_heading(lines: list[Line], at: int) -> bool:
    """Whether a heading stands right below the title, as some systems set a subtitle."""
    below = bool(at) and {fate.field for fate in lines[at - 1].fates} == {"title"}
    return below and lines[at].kind == HEADING and width(lines[at].text) <= _WIDEST and not is_numbered(lines[at].text)


def numbers_a_heading(lines: list[Line], at: int) -> bool:
    """Whether a bare number stands above a short line, as public accounts set their headings."""
    following = lines[at + 1] if at + 1 < len(lines) else None
    if following is None or following.kind != TEXT:
        return False
    if not _SECTION_NUMBER.match(lines[at].text) and not (_BARE_NUMBER.match(lines[at].text) and following.has("bold")):
        return False
    return width(following.text) <= 60 and not is_prose(following.text)


def is_name(text: str) -> bool:
    """Whether a line is nothing but the name of a person."""
    return are_names(text) or bool(re.fullmatch(r"[A-Z][\w'’.-]+(?: (?:[A-Z][\w'’.-]*|de|van|von|da)){1,3}", text))
