"""Where one article of a file ends and the next begins."""

from __future__ import annotations

import re
from itertools import accumulate

from intake.blocks import HEADING, ITEM, PICTURE, TEXT, Line
from intake.characters import is_prose, width
from intake.credits import is_credit_line
from intake.dates import only_date
from intake.furniture import ends_article, is_furniture
from intake.labels import DATE, EDITOR, SOURCE, is_label_line, segments
from intake.official import is_body, is_foot
from intake.title_words import is_issue, is_numbered
from intake.titles import begins_text

_BARE_DATE = re.compile(r"^\W*(?:时间|日期|Time|Date)\s*[:：]", re.I)
_DIVIDER = re.compile(  # 【稿件二】, which offices set above each of several texts
    r"[【\[（(]?(?:稿件|新闻稿|新闻|文章|信息|Article|Story|Release|Text)\s*(?:No\.\s*)?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[】\]）)]?[:：]?"
    r"|[【\[（(]?第\s*[一二三四五六七八九十\d]{1,2}\s*篇[】\]）)]?[:：]?",
    re.I,
)
_MASTHEAD = 6  # lines at the head of a bulletin in which its number stands
_NEAR = 4  # lines under a title in which its date and source stand


def split(lines: list[Line]) -> list[list[Line]]:
    """The lines of each article of a file, in order; most files hold one."""
    starts = [0]
    texts = list(accumulate(map(_is_text, lines), initial=0))  # how many lines of text stand before each place
    for at in range(1, len(lines)):
        if texts[at] > texts[starts[-1]] and _may_start(lines, at) and _starts(lines, starts[-1], at):
            starts.append(_from_rule(lines, at))
    return [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _may_start(lines: list[Line], at: int) -> bool:
    line = lines[at]
    if line.kind not in {TEXT, HEADING} or line.has("outside", "furniture", "rule", "margin") or line.fates:
        return False
    if is_foot(line.text):
        return False
    if not 6 <= width(line.text) <= 200 or begins_text(line) or line.text.endswith(("：", ":", "。", "；")):
        return False
    return not (
        is_label_line(line.text)
        or is_furniture(line.text)
        or only_date(line.text)
        or ends_article(line.text)
        or is_credit_line(line.text)
    )


def _is_text(line: Line) -> bool:
    """Whether a line is running text of an article."""
    is_prose_line = line.kind in {TEXT, ITEM} and is_prose(line.text) and not is_foot(line.text)
    return is_prose_line and not line.has("outside", "summary", "letter")


def _starts(lines: list[Line], start: int, at: int) -> bool:
    """Whether a new article begins with a line that might be a title."""
    following = [line for line in lines[at + 1 : at + 12] if line.kind != PICTURE and not line.has("rule")]
    if not any(map(_is_text, lines[at + 1 : at + 16])) or _is_signature(lines, at):
        return False
    if _DIVIDER.fullmatch(lines[at - 1].text) or _is_item_of_bulletin(lines, at):
        return True
    if lines[at].has("title"):
        return any(line.has("title") for line in lines[start:at])
    if lines[at].kind == HEADING and lines[at].level == 1 and any(line.has("title") for line in lines[start:at]):
        return False
    labels = []
    for line in following[:_NEAR]:
        if begins_text(line):
            break
        labels.append(line)
    return _dated_and_sourced(labels) or (
        _ended(lines, at) and any(only_date(line.text) or is_label_line(line.text) for line in labels)
    )


def _is_item_of_bulletin(lines: list[Line], at: int) -> bool:
    """Whether a line is a heading of the first rank, as one before it, in a file with the number of an issue on top."""
    is_first_rank = lines[at].kind == HEADING and lines[at].level == 1 and not is_numbered(lines[at].text)
    if not is_first_rank or not any(is_issue(line.text) for line in lines[:_MASTHEAD]):
        return False
    return any(line.kind == HEADING and line.level == 1 for line in lines[:at])


def _is_signature(lines: list[Line], at: int) -> bool:
    """Whether a line is the office that signs a paper, with the day below it and its annexes behind."""
    day, behind = lines[at + 1 : at + 2], lines[at + 2 : at + 3]
    signs = bool(day) and is_body(lines[at].text) and only_date(day[0].text) is not None
    return signs and not any(map(begins_text, behind))


def _dated_and_sourced(labels: list[Line]) -> bool:
    """Whether lines say when and from where, or use the label under which sites publish."""
    fields = set()
    for line in labels:
        if is_label_line(line.text):
            found = {one.field for one in segments(line.text) if not one.guess}
            fields |= found - ({DATE} if _BARE_DATE.match(line.text) and SOURCE not in found else set())
    return (
        {DATE, SOURCE} <= fields
        or bool(fields & {DATE, SOURCE})
        and _BARE_DATE.match(labels[0].text) is None
        and DATE in fields
    )


def _ended(lines: list[Line], at: int) -> bool:
    """Whether the article before was ended: by a rule, its editor, or neighbours."""
    for line in reversed(lines[max(0, at - 3) : at]):
        if line.has("rule") or ends_article(line.text):
            return True
        if is_label_line(line.text) and EDITOR in {one.field for one in segments(line.text)}:
            return True
    return False


def _from_rule(lines: list[Line], at: int) -> int:
    """A line such as “之二” or a rule before a title belongs to it, not to the article before."""
    return at - 1 if lines[at - 1].has("rule") or _DIVIDER.fullmatch(lines[at - 1].text) else at
