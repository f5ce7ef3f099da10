"""Places where a name was stripped from a text. They are shown to a person and never filled in."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from intake.blocks import FURNITURE, Line
from intake.characters import HAN
from intake.findings import Finding

_AROUND = 14  # characters of an excerpt on either side
_SEPARATOR = re.compile(rf"(?<=[{HAN}])(?:(?<=[会将拟]由)|\s+)、|^\s*、(?=[{HAN}])|、\s*、")
_COMMA = re.compile(rf"(?<=[{HAN}])[,，]\s+(?=[{HAN}])")
_BRACKETS = re.compile(
    r"[（(]\s*(?:(?:以下|下|后)?(?:简称|统称|称)|原|又称|即|英文)?\s*[:：]?\s*[“”\"「」《》]*\s*[）)]"
)
_BARE = re.compile(r"^\s*国家\s*$")


def holes(lines: list[Line]) -> list[Finding]:
    """A finding for each place of the lines where a name is missing."""
    kinds = [
        (_SEPARATOR, _("Nothing stands before the separator: a name may be missing.")),
        (_COMMA, _("A space stands between the comma and the Chinese text: a name may be missing.")),
        (_BRACKETS, _("The brackets are empty: a name may be missing.")),
        (_BARE, _("“%(word)s” stands alone on its line: the name of an office may be missing.") % {"word": "国家"}),
    ]
    found = []
    for line in lines:
        if line.fates and all(fate.field == FURNITURE for fate in line.fates):
            continue
        for pattern, message in kinds:
            for match in pattern.finditer(line.text):
                start = max(0, match.start() - _AROUND)
                found.append(Finding("stripped-name", message, line.text[start : match.end() + _AROUND].strip()))
    return found
