"""What kind of characters a text is made of, and how its pieces are joined."""

from __future__ import annotations

import re
import unicodedata

HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
SPACES = " \t\r\n\f\v\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACE = re.compile(f"[{SPACES}]+")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2060\u2063\ufeff\ufff9-\ufffb]")
_WIDE = re.compile(rf"[{HAN}\u3000-\u303f\uff00-\uffef“”‘’…—]")
_HAN = re.compile(f"[{HAN}]")
_SENTENCE = re.compile(r"[。！？!?；;…][”’」』）)\"']*$|[a-z0-9)%\"”’]\.[”’\"')]*$|[.。][”’\"')]*$")
_NOTE_MARKS = re.compile(r"(?:\s?\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹])+$")  # of footnotes, behind the last word
_MEASURED = 300  # characters; nothing asks whether a text is wider
_TAIL = 40  # characters in which the end of a sentence is looked for
_FULL_TITLE = 32  # columns of a title that fill a page of paper
_TITLE_GOES_ON = re.compile(r"关于|[的和与及在对将以、，：—“《（]$")
_GOES_ON_FROM_TITLE = re.compile(
    r"^(?:在|的|和|与|及|暨|于|将|圆满|隆重|顺利|成功|召开|举行|举办|开幕|闭幕|成立|发布|启动|落幕)"
)
_INNER = re.compile(r"[，。；！？]|[,;.!?]\s")


def squeezed(text: str) -> str:
    """A text without unseen characters, each run of spaces a single one, none at either end."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()


def joined(first: str, second: str) -> str:
    """Two pieces of one line: Chinese meets Chinese and numbers without a space, words meet with one."""
    if not first or not second:
        return first or second
    ends = first[-1] + second[0]
    wide = all(_WIDE.match(end) or end.isdigit() for end in ends) and not ends.isdigit()
    return first + ("" if wide else " ") + second


def title_goes_on(text: str) -> bool:
    """Whether a row of a title ends with a word that cannot be its last: 一枚螺丝钉的."""
    return bool(_TITLE_GOES_ON.search(text))


def title_joined(first: str, second: str) -> str:
    """Two lines of a title: a Chinese one that ends early is a part of its own and keeps a space behind it."""
    whole = joined(first, second)
    return (
        f"{first} {second}"
        if whole == first + second
        and width(first) < _FULL_TITLE
        and not title_goes_on(first)
        and not _GOES_ON_FROM_TITLE.match(second)
        else whole
    )


def is_chinese(text: str) -> bool:
    """Whether a text is Chinese rather than English: one Han character weighs as much as a word."""
    han = len(_HAN.findall(text))
    return han * 5 >= len(re.findall(r"[A-Za-z]", text)) and han > 0


def width(text: str) -> int:
    """The columns that a text takes in a plain terminal; of a long one, those of its first 300 characters."""
    start = text[:_MEASURED]
    return (
        len(start) if start.isascii() else sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in start)
    )


def ends_a_sentence(text: str) -> bool:
    """Whether a text ends like a sentence does."""
    return bool(_SENTENCE.search(_NOTE_MARKS.sub("", text.rstrip()[-_TAIL:])))


def is_prose(text: str) -> bool:
    """Whether a text is running text rather than a title, a label or a menu."""
    columns = width(text)
    if ends_a_sentence(text):
        return columns >= 30 or (columns >= 16 and bool(_INNER.search(text[:-1])))
    return columns >= 90 and bool(_INNER.search(text)) or columns >= 240


def fingerprint(text: str) -> str:
    """A text reduced to its letters, digits and signs of writing, to compare two ways of setting the same words."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()
