"""One Chinese sentence translated in two ways."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, warning
from translation.checks.segment import Segment, parse

SENTENCE = 5  # Chinese characters; a shorter one is a label, and its meaning depends on its place


def check_consistency(source: Segment, target: Segment, others: Collection[str] = ()) -> list[Finding]:
    """`inconsistent`: `others`, the English texts of the same Chinese elsewhere, say it in other words.

    Case, punctuation, spaces and formats make no difference, nor do labels of a few characters.
    """
    if source.chinese_count < SENTENCE:
        return []
    mine = same_words(target)
    for other in others:
        segment = parse(other)
        if segment.has_words and same_words(segment) != mine:
            text = _("The same Chinese is translated elsewhere as “%(text)s”.") % {"text": segment.text.strip()[:200]}
            return [warning("inconsistent", text)]
    return []


def same_words(segment: Segment) -> str:
    """What two texts have in common that differ in case, width, punctuation and spaces alone."""
    text = unicodedata.normalize("NFKC", segment.text).casefold()
    return " ".join("".join(character if character.isalnum() else " " for character in text).split())
