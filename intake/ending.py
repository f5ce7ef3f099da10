"""Where the text of an article ends: what stands below it, and what is only left over from the page."""

from __future__ import annotations

import re

from intake import labels
from intake.blocks import CAPTION, FURNITURE, HEADING, TEXT, Line
from intake.characters import ends_a_sentence, is_prose
from intake.credits import is_credit_line
from intake.dates import only_date
from intake.furniture import ends_article, is_disclaimer

_TWICE = re.compile(r"^(?P<words>.{4,60}?)[\s　]*(?P=words)$")


_FEW = 9  # lines that a page may have below its text
_NO_ANNEX = re.compile(r"附\s*件\s*[:：]")  # a heading below which a page lists nothing
_OF_LINKS = re.compile(
    r"(?:(?:further|more|useful|additional|external|quick) (?:information|reading|links?|resources)"
    r"|see also|find out more|read (?:more|next)|(?:相关|延伸|扩展|更多)(?:链接|阅读|信息|内容))\s*[:：]?$",
    re.I,
)
_OF_SITE = re.compile(r"^(?:主办|主管|承办|运维|运营|维护)(?:单位|方)?\s*[:：]")


def text_ends(lines: list[Line], at: int, *, begun: bool) -> bool:
    """Whether the text of an article is over before this line; `begun` says that there has been any."""
    line = lines[at]
    if line.has("outside") and begun and not re.match(r"附\s*件", line.text):
        return True
    is_foot = line.kind in {TEXT, HEADING, CAPTION} and (ends_article(line.text) or is_disclaimer(line.text))
    is_foot = is_foot or begun and _OF_LINKS.match(line.text) and _only_links_follow(lines, at)
    is_foot = is_foot or begun and bool(_NO_ANNEX.fullmatch(line.text))
    is_foot = (
        is_foot
        or begun
        and (_follows_furniture(lines, at) or _only_furniture(lines, at))
        and bool(_OF_SITE.match(line.text))
    )
    return is_foot and is_late(lines, at) or line.kind == TEXT and _is_litter(lines, at)


def _only_links_follow(lines: list[Line], at: int) -> bool:
    """Whether nothing but links stands below a heading, up to the end of the page."""
    rest = [line for line in lines[at + 1 :] if not line.fates and not line.has("outside", "furniture")]
    return bool(rest) and all(line.has("links") for line in rest)


def _follows_furniture(lines: list[Line], at: int) -> bool:
    """Whether the line before is a button: who runs the site stands below, not who holds a meeting."""
    return bool(at) and {fate.field for fate in lines[at - 1].fates} == {FURNITURE}


def _only_furniture(lines: list[Line], at: int) -> bool:
    """Whether the page ends with a few short lines, among them buttons or its licence."""
    if len(lines) - at > _FEW:
        return False
    rest = lines[at + 1 :]
    fields = {fate.field for line in rest for fate in line.fates}
    return FURNITURE in fields and not any(is_prose(line.text) for line in rest)


def is_late(lines: list[Line], at: int) -> bool:
    """Whether no running text follows, or the line says that other things do."""
    return not any(
        is_prose(line.text) and not line.has("outside", "furniture") and not is_disclaimer(line.text)
        for line in lines[at + 1 : at + 40]
        if not line.fates
    ) or bool(re.match(r"^\W*(?:上一|下一|相关|版权|Copyright|©|Related)", lines[at].text, re.I))


def is_late_label(lines: list[Line], at: int) -> bool:
    """Whether it is a source or date under the text, where the head had none."""
    line = lines[at]
    if (
        line.kind != TEXT
        or not labels.is_label_line(line.text)
        or len(line.text) > 100
        or is_credit_line(line.text)
        or only_date(line.text)
    ):
        return False
    fields = {one.field for one in labels.segments(line.text) if not one.guess}
    rest = [other for other in lines[at + 1 :] if not other.fates and not other.has("outside")]
    late = sum(not labels.is_label_line(other.text) for other in rest) <= 3
    return late and bool(fields & {labels.SOURCE, labels.DATE, labels.UPDATED, labels.COUNTER, labels.EMBARGO})


def _is_litter(lines: list[Line], at: int) -> bool:
    """Whether remains of a page begin: three short lines or more, some of them the same words over again."""
    run = []
    for line in lines[at : at + 30]:
        if line.kind != TEXT or is_prose(line.text) or ends_a_sentence(line.text):
            break
        run.append(line.text)
    if len(run) < 3:
        return False
    first = {run[0], *(_TWICE.match(run[0]) or {"words": run[0]})["words"].split("\0")}
    return bool(_TWICE.match(run[0])) and len(set(run)) < len(run) or sum(text in first for text in run) >= 3
