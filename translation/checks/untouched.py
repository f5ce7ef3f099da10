"""The Chinese text in the place of its translation."""

from __future__ import annotations

import unicodedata

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error
from translation.checks.segment import Segment


def check_untouched(source: Segment, target: Segment) -> list[Finding]:
    """`untouched`: the English text is the Chinese one, whatever the width, punctuation and spaces."""
    if source.has_chinese and _letters(source.text) == _letters(target.text):
        return [error("untouched", _("The English text is the Chinese one: it is not translated yet."))]
    return []


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))
