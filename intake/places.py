"""Place lines, and the by-lines that stand with them: 本报北京8月21日讯（记者 张三）, BEIJING, Aug. 21 (Xinhua) --"""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.characters import HAN
from intake.dates import find_dates
from intake.names import are_names
from intake.pieces import by_line

_AGENCY = rf"(?:本报|本刊|本网|本台|本社|[{HAN}]{{1,10}}?(?:社|报|网|台|在线|客户端|新闻))"
_WHO = rf"(?:[{HAN}]{{0,10}}?(?:记者|通讯员))"
_BY = (
    rf"(?:[（(【\[]\s*(?P<by>{_WHO}[{HAN}·\s、，,/:：]{{2,60}}?)\s*[）)】\]]|"
    rf"(?P<by2>{_WHO}\s*[{HAN}]{{2,3}}(?:[、\s][{HAN}]{{2,3}})?)(?=\s|报道))"
)
_CHINESE = re.compile(
    rf"^[【\[（(]?(?P<line>(?:{_AGENCY})?\s*(?P<place>[{HAN}、\s]{{0,14}}?)\s*(?:\d{{4}}年)?(?:\d{{1,2}}\s*月\s*)?(?:\d{{1,2}}\s*日)?\s*(?:专?电|讯|消息|专讯))[】\]）)]?\s*[：:]?\s*{_BY}?"
)
_REPORTED = re.compile(
    rf"^(?P<line>(?:{_AGENCY})?\s*(?:特约|实习)?(?:记者|通讯员)\s*(?P<by>[{HAN}·\s、]{{2,20}}?)\s*(?:从.{{2,30}}获悉|报道))"
)
_ENGLISH = re.compile(
    r"^(?P<line>[(]?(?P<place>[A-Z][\w.'-]*(?:[ ,]+(?:[A-Z][\w.'-]*|of|"
    r"de))*)\s*[,，]\s*(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|"
    r"\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?[)]?\s*(?:[(/][A-Z][\w .'-]{1,30}[)/])?\s*(?:--+|[—–-]|"
    r"[:：])\s*)"
    # WICHITA, Kan. (Sept. 5, 2025) – , LONDON – 5 September 2025 –
    r"|^(?P<line2>[A-Z][\w.'-]*(?:[ ,]+[A-Z][\w.'-]*){0,4}\s*(?:[(]|--+\s*|[—–-]\s+)(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|"
    r"\d{1,2}\s+[A-Z][a-z]{2,8}\.?),?\s+\d{4}[)]?\s*(?:[(/][A-Z][\w .'-]{1,30}[)/])?\s*(?:--+|[—–-]|[:：])\s*)"
)
# （东海，2023年6月12日） and 中国东海，2023年6月12日——, as companies begin.
_DATED_PLACE = re.compile(
    rf"^(?P<line>[（(]\s*[{HAN}·]{{2,12}}\s*[，,]?\s*(?:\d{{4}}\s*年\s*)?\d{{1,2}}\s*月\s*\d{{1,2}}\s*日\s*[）)]"
    rf"|[（(]\s*(?:\d{{4}}\s*年\s*)?\d{{1,2}}\s*月\s*\d{{1,2}}\s*日\s*[，,]\s*[{HAN}·]{{2,12}}\s*[）)]"
    rf"|[{HAN}·]{{2,12}}[，,]\s*\d{{4}}\s*年\s*\d{{1,2}}\s*月\s*\d{{1,2}}\s*日\s*(?:--+|[—–]+|[/／:：]))"
)
_PLACE = re.compile(rf"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}(?:, [A-Z][\w.'’ -]{{1,20}})?|[{HAN}·]{{2,3}}")
_END_BY = re.compile(
    rf"[（(【\[]\s*(?:(?:文|采写)\s*[/／:：]\s*)?(?P<by>[{HAN}]{{0,10}}?(?:记者|通讯员)[\s:：]*[{HAN}·\s、，,]{{2,50}}?)\s*(?:报道|采写|(?:采访)?整理|文)?\s*[）)】\]][。]?$"
)
_END_SHOT = re.compile(
    rf"[（(]\s*(?:[{HAN}]{{0,10}}?(?:记者|通讯员)\s*)?(?P<by>[{HAN}·\s、，]{{2,30}}?)\s*(?:摄影报道|图文报道|文并摄)\s*[）)]。?$"
)
_BARE_NAME = re.compile(rf"\s*[（(]\s*(?P<by>[{HAN}·\s、]{{2,20}})\s*[）)]")
_END_NAME = re.compile(rf"[（(]\s*(?P<by>[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}])\s*[）)]$")
_POST = re.compile(rf"^(?:[{HAN}]{{0,10}}?)(?:特约|实习|见习|全媒体|融媒体|首席)*(?:记者|通讯员)[\s:：]*")


@dataclass(frozen=True)
class PlaceLine:
    """How a paragraph begins before its first word: the place line as it stands, and who reports."""

    text: str
    author: str = ""


def place_line(paragraph: str) -> PlaceLine | None:
    """The place line with which a paragraph begins, or None."""
    start = paragraph[:160]
    match = _CHINESE.match(start)
    if match and len(match["line"].strip()) >= 3 and re.search(r"日|本|社|报|网|台", match["line"]):
        bare = _BARE_NAME.match(start, match.end())
        if bare and are_names(bare["by"]):
            return PlaceLine(start[: bare.end()].strip(), bare["by"].strip())
        return PlaceLine(match[0].strip(), names(match["by"] or match["by2"] or ""))
    if match := _DATED_PLACE.match(start) or _ENGLISH.match(start):
        return PlaceLine((match["line"] or match["line2"]).strip())
    return None


def is_place_and_day(text: str) -> bool:
    """Whether a line says where and on which day, and nothing else: Geneva, 2 May 2025."""
    found = find_dates(text) if len(text) <= 60 else []
    rest = (text[: found[0].start] + text[found[0].end :]).strip(" ,，/|") if len(found) == 1 else ""
    return bool(_PLACE.fullmatch(rest))


def byline_within(paragraph: str) -> str:
    """Who a paragraph says has written: in brackets at its end, or as its first words."""
    match = _END_BY.search(paragraph, max(0, len(paragraph) - 80))
    if match and not re.search(r"摄|图", match["by"]):
        return names(match["by"])
    match = _END_SHOT.search(paragraph, max(0, len(paragraph) - 60))
    if match and are_names(match["by"]):
        return match["by"]
    match = _REPORTED.match(paragraph[:80])
    return names(match["by"]) if match and are_names(match["by"]) else ""


def name_at_end(paragraph: str) -> str:
    """The name in brackets with which a paragraph ends, as local offices sign: （李梅）."""
    match = _END_NAME.search(paragraph, max(0, len(paragraph) - 12))
    return match["by"] if match and are_names(match["by"]) else ""


def names(text: str) -> str:
    """The names of a by-line as they stand, without the post before them."""
    bare = _POST.sub("", text.strip()).strip(" ，,、:：/")
    return by_line(bare)
