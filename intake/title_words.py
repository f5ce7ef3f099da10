"""What the words of a line say for and against its being the title: kickers, columns, series, heads of letters."""

from __future__ import annotations

import re

from intake.characters import ends_a_sentence, width
from intake.official import is_body, is_paper_title, masthead
from intake.organisations import is_organisation

_KICKER = re.compile(
    r"^[\s【\[（(<]*(?:(?:新闻稿|新闻通稿|通稿|媒体通稿|新闻发布稿|新闻素材|供稿|送审稿|附件\s*\d*|本网专稿|"
    r"独家|专题|要闻|快讯|头条|新闻|时政|图片新闻|新闻动态|工作动态|协会动态|通知公告|media release|"
    r"news release|press release|(?:press|media) information|"
    r"check against delivery|for immediate release|immediate release|press statement|news|top stories|media advisory|"
    r"media contact)s?(?:\s*(?:No\.?|[（(]?第)\s*[\d/-]+\s*号?)?[\s】\]）)>:：|–—-]*){1,3}$",
    re.I,
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]|第[一二三四五六七八九十]+[章条节])"
)
_SERIAL = re.compile(
    r"(?:简报|快报|专报|内参|通讯|工作动态|信息|新闻稿|通稿|新闻发布稿)$|^[（(]?(?:20\d\d\s*年)?\s*第\s*[\d一二三四五六七八九十百]+\s*期|^[（(]?总第"
    r"|^(?:Issue|Vol(?:ume)?\.?|No\.)\s?\d+\b|\bnewsletter of\b"
)
_ISSUE = re.compile(r"^[（(]?(?:20\d\d\s*年)?\s*第\s*[\d一二三四五六七八九十百]+\s*期|^Issue\s?\d+\b")
_NEWS_FROM = re.compile(
    r"(?:(?:Press|News|Media) release|News|Statement|A statement) (?:from|by|of) (?:the )?[A-Z]"
    r"|.*\b(?:[Nn]ot an official record|[Ii]nformation media|[Nn]ot for distribution)\b"
)
_BRACKETED = re.compile(r"[【\[][\u4e00-\u9fff]{2,8}[】\]]")  # 【协会简讯】, the column above a title
_COLUMN = re.compile(  # as newspapers name what a report belongs to, rather than the report
    r"(?:聚焦|关注|直击)[\u4e00-\u9fff]{2,10}|[\u4e00-\u9fff]{2,10}(?:·[\u4e00-\u9fff]{2,6}|系列报道|进行时|系列报道之[一二三四五六七八九十])"
)
_SPEECH_BY = re.compile(
    r"(?:Speech|Remarks|Address|Keynote(?: speech| address)?) (?:delivered )?by [A-Z][\w.'’ -]{2,40},"
)
_STREET = re.compile(  # the address in the head of a letter
    r"^[A-Z][\w.' ]+ \d{1,4}[a-z]?, \d{4,6} [A-Z]|^(?:P\.?O\.? Box )?\d{1,5},? (?:[A-Z][\w.']* ){1,4}"
    r"(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Square|Boulevard|Drive|Way)\b"
)


def is_kicker(text: str) -> bool:
    """Whether a line only says what kind of text follows: 新闻稿, PRESS RELEASE No. 12."""
    return bool(_KICKER.match(text))


def is_issue(text: str) -> bool:
    """Whether a line is the number of an issue: 第12期（总第138期）."""
    return bool(_ISSUE.match(text))


def is_numbered(text: str) -> bool:
    """Whether a line begins with a number, as headings within a text do."""
    return bool(_NUMBERED.match(text))


def of_words(text: str) -> float:
    """How much the words of a line speak for its being the title, below zero where they speak against it."""
    score = 0.0
    if is_kicker(text):
        score -= 6
    if is_numbered(text):
        score -= 3
    if _SERIAL.search(re.sub(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])", "", text)):  # 工 作 简 报
        score -= 4
    if ends_a_sentence(text) and not text.endswith(("!", "！", "?", "？")):
        score -= 2
    if (office := masthead(text)) and (is_body(text) or office != text):
        score -= 3
    if is_paper_title(text) and "关于" in text:
        score += 3
    if _COLUMN.fullmatch(text):
        score -= 1
    if _BRACKETED.fullmatch(text):
        score -= 4
    if is_organisation(text) or _SPEECH_BY.match(text) or _NEWS_FROM.match(text) or _STREET.search(text):
        score -= 3
    return score + (1 if 14 <= width(text) <= 130 else -1 if width(text) < 9 else 0)
