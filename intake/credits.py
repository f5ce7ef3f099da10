"""Captions and photo credits, also where one runs into the other: 新闻发布会现场。刘铭摄."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.characters import HAN, is_prose, width
from intake.names import SURNAMES, are_names

_NAME = rf"[{HAN}·]{{2,4}}|[{HAN}]\s[{HAN}]"
_NAMES = rf"(?:{_NAME})(?:[、，,\s]+(?:{_NAME})){{0,3}}"
_POST = rf"(?:[{HAN}]{{0,12}}?(?:特约|实习|见习|全媒体|融媒体|本报|首席)?(?:摄影)?(?:记者|通讯员|摄影师))"
_SHOT = r"(?:摄影报道|拍摄|摄影|摄)"
_SIGN = r"[\s]*[/／丨|]?[\s]*"
_PHOTO_WORD = (
    r"(?:图片来源|制图|绘图|漫画|图片提供|图片由|照片来源|图片版权|图片摄影|摄影师|供图单位|供图|图源|摄影者|摄影|配图|"
    r"图片|照片|图)"
)
_AGENCIES = (
    r"(?:(?i:Xinhua(?: News Agency)?|China Daily|People's Daily(?: Online)?|Global Times|China News Service|"
    r"Getty Images|Visual China|Handout|Reuters)|CGTN|CNS|ECNS|VCG|IC|AP|AFP|CFP)"
)
_WORDS = r"[A-Z][\w.'’&-]*(?:\s(?:[A-Z&][\w.'’&-]*|of|for|the|de|van)){0,5}"
_BRACKETED = r"[（(\[【]\s*{}\s*[）)\]】]"

_CREDITS = [
    # （新华社发 张三 摄）, 新华社记者 张三 摄, 张三/摄
    re.compile(rf"(?P<credit>(?:[{HAN}]{{2,6}}(?:社|网|报)发\s*[（(]\s*)(?:{_NAMES})\s*)\s*{_SHOT}\s*[）)]$"),
    re.compile(_BRACKETED.format(rf"(?P<credit>(?:{_POST}\s*)?{_NAMES}){_SIGN}{_SHOT}") + "$"),
    re.compile(rf"(?:^|(?<=[\s。．.！？!?，,；;”）)]))(?P<credit>{_POST}\s*{_NAMES}){_SIGN}{_SHOT}[。]?$"),
    re.compile(rf"(?:^|(?<=[\s。．.！？!?，,；;”）)]))(?P<credit>{_NAMES}){_SIGN}{_SHOT}[。]?$"),
    # （县融媒体中心 鲁豫安 摄）
    re.compile(_BRACKETED.format(rf"(?P<credit>[{HAN}]{{4,16}}\s+{_NAMES}){_SIGN}{_SHOT}") + "$"),
    # （张三供图）, 主办方供图, 图片由某某提供
    re.compile(_BRACKETED.format(rf"(?P<credit>[{HAN}A-Za-z·\s]{{2,20}}?)\s*(?:供图|/图)") + "$"),
    re.compile(rf"(?:^|(?<=[\s。．.！？!?，,”）)]))(?P<credit>[{HAN}A-Za-z·]{{2,20}}?)\s*(?:供图|[/／]\s*图)[。]?$"),
    re.compile(rf"(?:^|(?<=[\s。！？（(]))(?:本文|文中|以上)?(?:图片|照片|供图)由\s*(?P<credit>[{HAN}A-Za-z·]{{2,24}}?)\s*提供[。）)]*$"),
    # 摄影：张三, （图/张三）, 图片来源：新华社
    re.compile(rf"(?:^|(?<=[\s。．.！？!?，,；;（(\[【”）)丨|｜]))(?:文\s*、\s*)?{_PHOTO_WORD}\s*[:：/／|｜]\s*(?P<credit>[^。；;:：（(]{{2,40}}?)[\s）)\]】。]*$"),
    re.compile(rf"[\s。（(](?P<credit>[{HAN}]{{2,6}}(?:社|网|报))发(?:[（(]\s*资料(?:图|照)片?\s*[）)])?[）)]?$"),
    re.compile(r"[（(]\s*(?P<credit>资料(?:图片?|照片))\s*[）)]$"),
    # English
    re.compile(r"[(\[]\s*(?P<credit>[A-Z][\w .&-]{1,30}? photo\s*/\s*[^()\[\]]{2,60}?)\s*[)\]]$", re.I),
    re.compile(r"[\s(\[]*(?:photos?|image|photograph|picture|chart|graphic|illustration)\s*"
        r"(?:credit|courtesy)?\s*(?:by|:|：|/|courtesy of|"
        r"of)\s*(?P<credit>[^()\[\]]{2,80}?)\s*[)\].]*$", re.I),
    re.compile(r"[\s(\[]+(?:photos?|images?|pictures?)\s+(?:provided|supplied)\s+(?:to|by)\s+"
        r"(?P<credit>[^()\[\]]{2,80}?)\s*[)\].]*$", re.I),
    re.compile(r"[\s(\[]+(?:credits?|courtesy(?: of)?)\s*(?:[:：]|\.{3}|…)?\s*"
        r"(?P<credit>[^()\[\]]{2,80}?)\s*[)\].]*$", re.I),
    re.compile(r"^credits?\s*[:：]\s*(?P<credit>[^()\[\]:：]{2,80}?)\s*\.?$", re.I),
    re.compile(r"[(\[]\s*(?P<credit>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}\s*/\s*[A-Z][\w .'’&-]{1,40})\s*[)\]]$"),
    re.compile(r"[(\[]\s*(?P<credit>(?:" + _AGENCIES + r")\s*(?:/\s*[^()\[\]]{2,60})?)\s*[)\]]$"),
    re.compile(r"[\s(\[—–|]+(?:©|\(c\))\s*(?P<credit>[^()\[\]©]{2,60}?)\s*[)\].]*$", re.I),
    re.compile(rf"(?<=[.!?\"”]\s)(?P<credit>{_WORDS}\s?/\s?{_WORDS})\.?$"),
    re.compile(rf"(?<=[.!?\"”]\s)(?P<credit>{_AGENCIES})\.?$"),
    re.compile(r"(?<=[a-z][.!?]\s)(?P<credit>[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+){1,3})$"),
    re.compile(rf"(?:^|(?<=[\s。．.！？!?，,；;”）)丨|｜]))摄影\s+(?P<credit>{_NAMES})[。]?$"),
]  # fmt: skip
_AGENCY_BEHIND = re.compile(r"\s*[（(](?P<agency>人民视觉|视觉中国|影像中国|东方IC|中新图片|新华社)[）)]$")
_BARE_NAMES = _CREDITS[3]
# Photo by Sun Yi: A technician tests a kettle.
_CREDIT_FIRST = re.compile(
    r"^[(\[]?(?:Photo|Image|Picture)s?\s+(?:by|courtesy of)\s+"
    r"(?P<credit>[A-Z][\w.'’-]*(?:[\s/]+[A-Z][\w.'’-]*){0,4})\s*[:：]\s*(?P<text>\S.*)$"
)
_SHOWS = re.compile(r"^(?:Photo|Image|Picture|Chart|Graphic|Illustration)s?\s*[:：]\s*(?P<text>[A-Z][^:：()\[\]]+\.)$")
_SAYS_WHAT_IT_IS = re.compile(r"^Image (?P<what>source|caption)\s*[,:]\s*(?P<text>\S.*)$", re.I)
_OF_NAMES = frozenset(
    ["of", "for", "the", "and", "by", "courtesy", "via", "from", "in", "at", "de", "van", "von", "der"]
)
_MOST_SMALL = 3  # words in small letters that a name of several has
_REPORTED_TOO = re.compile(r"(?:摄影报道|图文报道|文并摄)[\s）)\]】。]*$")
_WRITER_FIRST = re.compile(
    rf"^[（(]?(?:撰?文|文字)\s*[:：|｜丨/／]\s*[{HAN}·、\s]{{2,20}}[\s|｜;；/／,，]+(?:图片?|摄影?|供图)\s*[:：|｜丨/／]"
)
_WROTE_TOO = re.compile(r"文\s*[/／、]\s*(?:图|摄影|摄)[\s）)\]】]*$")  # 记者 某某 文/图 signs the text
# （图：会议现场。本报记者 某某 摄）
_IN_BRACKETS = re.compile(r"^[（(\[【]\s*(?:图片?|照片|图说|Photo|Picture)\s*[:：]\s*(?P<text>.*\S)\s*[）)\]】]$", re.I)
_FUSED = re.compile(rf"(?P<name>[{HAN}]{{2,3}})摄(?:影)?[。]?$")
_CAPTION_START = re.compile(
    r"^(?:[▲△▼↑↓]|图为|图\s?(?:\d{1,2}[\s:：.、]|[①-⑳])|图[一二三四五六七八九十][\s:：、]|(?:上|下|左|右|"
    r"题)图[:：为]|配图[:：]|图说[:：]|图片说明[:：]|资料图[:：]|Figure\s?\d|Fig\.\s?\d|Photo\s?\d?:|"
    r"Photo shows|Pictured|"
    r"(?:An?|This|The|Undated|File|Aerial|Combo)\s.{0,30}?\b(?:photo|picture|image)\b.{0,60}?\bshows?\b)",
    re.I,
)

_CAPTION_ALONE = re.compile(
    r"[▲△]|图为|[上下左右题]图\s*[:：为]|图\s?(?:\d{1,2}(?:[:：]|[.．]\s?(?!\d)|\s(?=[^，。]+。?$))|[①-⑳])"
    r"|(?:图说|图片说明|配图)[:：]|(?:Figure|Fig\.?|Photo|Picture|Image)\s?\d{1,2}\s?(?:[:：]|\.\s)"
    r"|(?:Photo|(?:Photo|Picture|Image) caption):\s"
)


@dataclass(frozen=True)
class Caption:
    """A line under a picture: its words, and who is credited (empty: nobody)."""

    text: str
    credit: str = ""
    guess: bool = False


def split_credit(line: str) -> Caption:
    """The caption and the credit of a line. The credit is empty where the line names none."""
    if match := _IN_BRACKETS.match(line):
        line = match["text"]
    agency = ""
    if match := _AGENCY_BEHIND.search(line):
        line, agency = line[: match.start()], match["agency"]
    if caption := _named_first(line):
        return caption
    for pattern in _CREDITS:
        if match := _signed(pattern, line):
            credit = re.sub(r"\s*[（(]\s*", " ", match["credit"]).strip(" ，,、/")
            return Caption(tidy(line[: match.start()]), f"{credit} {agency}".strip())
    if agency:
        return Caption(tidy(line), agency)
    if match := _FUSED.search(line):
        name = match["name"]
        if name[0] not in SURNAMES and name[1:2] in set(SURNAMES) and len(name) == 3:
            name = name[1:]
        if name[0] in SURNAMES:
            return Caption(tidy(line[: line.rindex(name)]), name, guess=True)
    return Caption(tidy(line))


def _named_first(line: str) -> Caption | None:
    """The caption of a line that names the photographer first, or that only says it is one: Image: A beam glows."""
    if match := _CREDIT_FIRST.match(line):
        return Caption(tidy(match["text"]), match["credit"])
    if match := _SAYS_WHAT_IT_IS.match(line):
        is_source = match["what"].lower() == "source"
        return Caption("" if is_source else tidy(match["text"]), match["text"] if is_source else "")
    match = _SHOWS.match(line)
    small = (
        [word for word in re.findall(r"(?<=\s)[a-z][\w'’-]*", match["text"]) if word not in _OF_NAMES] if match else []
    )
    return Caption(tidy(match["text"])) if len(small) > _MOST_SMALL else None


def _signed(pattern: re.Pattern, line: str) -> re.Match | None:
    """Where a line is signed. Of 会议现场 黄勇 摄, which reads like two names, only the last is one."""
    match = pattern.search(line, max(0, len(line) - 120))
    while match and pattern is _BARE_NAMES and not are_names(match["credit"]):
        match = pattern.search(line, match.start("credit") + 1)
    return match


def is_credit_line(line: str) -> bool:
    """Whether a short line credits a picture, with or without a caption before it."""
    if len(line) > 160 or not re.search(
        r"摄|图|漫画|照片|chart|graphic|illustration|人民视觉|视觉中国|影像中国|photo|image|courtesy|credit|picture|[(\[][^()\[\]]*/|[(\[]\s*Xinhua"
        r"|[.!?\"”]\s[A-Z][^/.!?]{0,60}/[^/.!?]{2,60}\.?$|©",
        line,
        re.I,
    ):
        return False
    if _WROTE_TOO.search(line) or _WRITER_FIRST.match(line):
        return False
    found = split_credit(line)
    return bool(found.credit) and _is_one_caption(found.text)


def signs_a_report(line: str) -> bool:
    """Whether running text is signed by who has written it and taken its pictures: （某某 摄影报道）."""
    match = _REPORTED_TOO.search(line)
    return match is not None and is_prose(re.sub(r"[（(][^（(]*$", "", line[: match.start()]))


def starts_like_a_caption(line: str) -> bool:
    """Whether a line begins as captions do: 图为, 图1, Photo shows."""
    return len(line) <= 200 and bool(_CAPTION_START.match(line))


def names_a_picture(text: str) -> bool:
    """Whether a short text says of itself that it is a caption: 图1：, ▲, Photo caption:"""
    return width(text) <= 160 and bool(_CAPTION_ALONE.match(text))


def tidy(text: str) -> str:
    """A caption without the sign before it and the full stop behind it."""
    text = re.sub(
        r"^[▲△▼↑↓\s]+|^(?:图说|图片说明|配图|(?:(?:Photo|Picture|Image)\s)?(?:Photo|Picture|Image|Caption)(?=\s*:))\s*[:：]\s*",
        "",
        text,
        flags=re.I,
    ).strip(" \t，,（([【")
    text = re.sub(r"\s+[—–|｜丨/-]+$|(?<=[\u4e00-\u9fff])[|｜丨]$", "", text)
    return text[:-1].rstrip() if text.endswith("。") and text.count("。") == 1 else text


def _is_one_caption(text: str) -> bool:
    return len(text) <= 90 or (len(text) <= 280 and not re.search(rf"[{HAN}]", text)) or not is_prose(text)
