"""Whether a draft may be stored at all. What it says is for the checks and for people."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.element import PreformattedString
from wagtail_localize.strings import StringValue

from translation.checks.segment import CHINESE_CHARACTER
from translation.machine.errors import Reason, Unusable

LINE_BREAKS = re.compile(r"[ \t\r\n\u2028\u2029]+")
# Signs that turn the direction of writing would show an editor another text than the one that is stored.
DIRECTION = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"'，。；、）]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
LATIN = re.compile(r"[A-Za-z]")
REFUSAL = re.compile(
    r"\s*(?:Sorry, (?:but )?I\b|(?:I['’]m|I am) (?:very |so )?sorry, (?:but )?I\b"
    r"|(?:I['’]m|I am) (?:unable|not able) to\b"
    r"|I (?:cannot|can['’]t|can not|won['’]t) (?:assist|help|translate|comply|provide|fulfil)"
    r"|As an? (?:AI|artificial)\b|(?:很?抱歉|对不起)[，,]?\s*我)",
    re.IGNORECASE,
)
LONGEST = 12  # times as long as the Chinese; official names grow tenfold
LONGEST_BASE = 200  # characters that even the shortest text may get


def accepted(source: str, answer: str) -> str:
    """The answer as it is stored. Raises Unusable unless it is one whole text with the markup of the source."""
    answer = LINE_BREAKS.sub(" ", answer).strip()
    if not _is_readable(answer):
        raise Unusable(Reason.UNREADABLE)
    if len(answer) > LONGEST_BASE + LONGEST * len(source):
        raise Unusable(Reason.TOO_LONG)
    value = _with_markup_of(source, answer)
    original, text = StringValue(source).render_text(), StringValue(value).render_text()
    reason = _reason_against(original, text)
    if reason:
        raise Unusable(reason)
    return value


def is_refusal(text: str) -> bool:
    """Whether a machine says that it will not, instead of translating."""
    return bool(REFUSAL.match(text))


def _reason_against(original: str, text: str) -> Reason | None:
    if not text.strip():
        return Reason.EMPTY
    if is_refusal(text) and not is_refusal(original):
        return Reason.REFUSED
    if CHINESE_CHARACTER.search(original) and len(CHINESE_CHARACTER.findall(text)) > len(LATIN.findall(text)):
        return Reason.UNTRANSLATED
    if set(ADDRESS.findall(text)) - set(ADDRESS.findall(original)):
        return Reason.ADDRESS
    return None


def _is_readable(text: str) -> bool:
    """Whether a text can be stored and shown: no control characters, no half characters."""
    return not any(unicodedata.category(sign) in ("Cc", "Cs") or sign in DIRECTION for sign in text)


def _with_markup_of(source: str, answer: str) -> str:
    try:
        value = StringValue.from_translated_html(answer).data
    except ValueError:
        raise Unusable(Reason.MARKUP) from None
    soup = BeautifulSoup(value, "html.parser")
    if any(isinstance(node, PreformattedString) for node in soup.descendants):
        raise Unusable(Reason.MARKUP)  # comments and instructions
    if _tags(soup) != _tags(BeautifulSoup(source, "html.parser")):
        raise Unusable(Reason.TAGS_LOST)
    return value


def _tags(soup: BeautifulSoup) -> Counter:
    """Every tag with its attributes, the tags that it stands in, and whether it holds text; in whatever order."""
    return Counter(
        (*[_named(parent) for parent in tag.parents], _named(tag), _has_text(tag))
        for tag in soup.descendants
        if isinstance(tag, Tag)
    )


def _named(tag: Tag) -> tuple:
    return (tag.name, *sorted(tag.attrs.items()))


def _has_text(tag: Tag) -> bool:
    return any(isinstance(node, NavigableString) and node.strip() for node in tag.descendants)
