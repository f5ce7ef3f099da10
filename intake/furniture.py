"""The furniture of news sites: buttons, crumbs, counters, neighbours, copyright; known by its words."""

from __future__ import annotations

import re

from intake.characters import is_chinese, is_prose
from intake.vocabulary import BEGINNINGS, ENDS, FURNITURE

_BEGINNING = re.compile(rf"^[\s\[【(（<«‹>·•|-]*(?:{BEGINNINGS})", re.I)
# Words of running text that is a part of the page after all.
_OF_PAGE = re.compile(
    r"关注|公众号|小程序|客户端|手机|网[站页址]|[本该]站|浏览器|微信|微博|版权|icp|备案|许可|邮件|退订|订阅|"
    r"点击|转载|下载|app\b|分享|识别|本[页网]|您的|^[^，。]{2,12}[:：]",
    re.I,
)
_END = re.compile(rf"^[\s\[【(（■◆●▌|]*(?:{ENDS})", re.I)
_DISCLAIMER = re.compile(
    r"^[\s\[【(（*※]*(?:(?:免责|版权|特别|郑重|转载|风险|法律|平台|[与及和]){0,4}(?:声明|提示)\s*[:：]|凡(?:本网|注明|本站)|本网(?:站)?(?:转载|所载|发布)"
    r"|转载请注明|未经(?:本网|授权|许可|书面)|本站(?:部分|所有|转载)|以上内容(?:仅|系))"
)
_END_MARK = re.compile(
    r"[\s\-–—*~.·=【\[（(<]*(?:ends?|enditem|#(?:\s*#){1,4}|30|the end|end of (?:press )?release|全文完|完|完毕|■)"
    r"[\s\-–—*~.·=】\]）)>]*",
    re.I,
)
_CRUMB = re.compile(r"^(?:[^>›»/→｜|]{1,20}\s*(?:>+|›|»|→|＞|-&gt;)\s*){1,6}[^>›»→]{0,60}$")
_PATH = re.compile(r"^(?:Home|首页)(?:\s*/\s*[^/。.]{1,30}){1,4}$", re.I)
_ROOTS = ("首页", "网站首页", "home", "主页", "新闻首页", "新闻中心", "新闻", "要闻")
_SPLIT = re.compile(r"[\s|｜·•/／,，、:：\[\]【】()（）<>《》＞«»‹›\-—_+]+")


def is_furniture(text: str) -> bool:
    """Whether a line is made of nothing but the words of buttons and menus, or begins like a part of a page."""
    if not text or len(text) > 400:
        return False
    begins = bool(_BEGINNING.match(text)) and not _is_sentence_of_text(text)
    return begins or only_words(text) or is_crumb(text) or is_menu(text)


def _is_sentence_of_text(text: str) -> bool:
    """Whether Chinese running text only happens to begin like a part of a page: 扫一扫米袋上的二维码，……"""
    return is_chinese(text) and is_prose(text) and not _OF_PAGE.search(text)


def only_words(text: str) -> bool:
    """Whether a text consists of the words of buttons and menus alone."""
    if len(text) > 160:
        return False
    bare = text.lower().strip()
    parts = [part for part in _SPLIT.split(bare) if part]
    if any(part in FURNITURE for part in parts) and all(part in FURNITURE or part.isdigit() for part in parts):
        return True
    return bare.replace(" ", "") in FURNITURE


def is_crumb(text: str) -> bool:
    """Whether a line is a trail of crumbs: Home > News > Text."""
    start = text.lower().lstrip("[【 ")
    if _PATH.match(text):
        return True
    known = start.startswith(_ROOTS) or "正文" in text[-6:]
    return known and len(text) < 120 and bool(_CRUMB.match(text))


def is_menu(text: str) -> bool:
    """Whether a line is a row of a menu: four short entries or more between bars, the first of which leads home."""
    entries = [re.sub(r"\s", "", entry).lower() for entry in re.split(r"[|｜]", text) if entry.strip()]
    leads_home = bool(entries) and entries[0] in _ROOTS
    return len(entries) >= (3 if leads_home else 5) and all(len(entry) <= 16 for entry in entries)


def ends_article(text: str) -> bool:
    """Whether nothing of an article follows behind this line: neighbours, related news, copyright."""
    return len(text) <= 120 and bool(_END.match(text))


def is_disclaimer(text: str) -> bool:
    """Whether a line says on which terms a site takes over texts of others."""
    return bool(_DISCLAIMER.match(text))


def is_end_mark(text: str) -> bool:
    """Whether a line says that the text is over: - ENDS -, ###, -30-, （完）."""
    return len(text) <= 30 and bool(_END_MARK.fullmatch(text))
