"""Chinese punctuation in English, and brackets or quotation marks without their other half."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, warning
from translation.checks.originals import without_allowed
from translation.checks.segment import CHINESE, Segment

# The full-width forms of ASCII, CJK punctuation and spaces, and the doubled dash and ellipsis.
FULL_WIDTH = re.compile(
    r"[\uff01-\uff60\uffe0-\uffe6\u3000-\u3003\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\uff61-\uff65]"
    r"|—{2,}|…{2,}"
)
LIST_MARK = re.compile(
    r"(?:^|(?<=[\s;,(]))\(?(?:[0-9]{1,4}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]?\)(?=\s|$)", re.MULTILINE
)
BETWEEN_CHINESE = re.compile(rf"[{CHINESE}][^A-Za-z0-9]+(?=[{CHINESE}])")
PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
FOLDED = str.maketrans("（）［］【】", "()[][]")


def check_punctuation(source: Segment, target: Segment, allowed: Collection[str] = ()) -> list[Finding]:
    """`punctuation`: full-width marks, figures, letters and spaces, and pairs that do not close.

    The brackets around an allowed Chinese original may be full-width, and marks between Chinese characters are
    left to the check of those.
    """
    text = without_allowed(target.text, allowed)
    return _full_width(BETWEEN_CHINESE.sub("", text)) + _pairs(source.text, text) + _straight_quotes(source, text)


def _full_width(text: str) -> list[Finding]:
    match = FULL_WIDTH.search(text)
    if not match:
        return []
    marks = " ".join(dict.fromkeys(_shown(mark) for mark in FULL_WIDTH.findall(text)))
    place = {"marks": marks[:60], "text": text[max(match.start() - 15, 0) : match.end() + 15].strip()}
    return [warning("punctuation", _("Full-width punctuation: %(marks)s in “%(text)s”.") % place, match.group())]


def _shown(mark: str) -> str:
    return f"U+{ord(mark):04X}" if unicodedata.category(mark[0]) == "Zs" else mark


def _pairs(source: str, target: str) -> list[Finding]:
    """Only where the Chinese text closes what it opens: a quotation may go on in the next paragraph."""
    source, target = (LIST_MARK.sub("", text.translate(FOLDED)) for text in (source, target))
    return [
        warning("punctuation", _unbalanced(opening, closing), opening)
        for opening, closing in PAIRS
        if target.count(opening) != target.count(closing) and source.count(opening) == source.count(closing)
    ]


def _unbalanced(opening: str, closing: str) -> str:
    return _("%(opening)s and %(closing)s do not match.") % {"opening": opening, "closing": closing}


def _straight_quotes(source: Segment, target: str) -> list[Finding]:
    """An odd number of `"`, but inches and quotations that go on are none of its business."""
    quotes = len(re.findall(r'(?<!\d)"', target))
    marks = [source.text.count(mark) for mark in '“”"']
    if quotes % 2 == 0 or re.search(r'\d"', target) or marks[0] != marks[1] or marks[2] % 2:
        return []
    return [warning("punctuation", _unbalanced('"', '"'), '"')]
