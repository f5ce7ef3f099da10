"""No translation at all."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error
from translation.checks.segment import Segment

INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u3164\x00-\x1f]+")
SENTENCE = 3  # Chinese characters that are never rendered by a mark alone


def check_empty(source: Segment, target: Segment) -> list[Finding]:
    """`empty`: nothing is left to read once tags and spaces are gone, or marks alone where the Chinese has words."""
    if not INVISIBLE.sub("", source.text):
        return []
    if not INVISIBLE.sub("", target.text):
        return [error("empty", _("The English text is empty."))]
    if source.chinese_count >= SENTENCE and not target.has_words:
        return [error("empty", _("The English text has no words."), target.text.strip()[:40])]
    return []
