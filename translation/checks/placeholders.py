"""Placeholders that a program fills in later."""

from __future__ import annotations

import re
from collections import Counter

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error
from translation.checks.segment import Segment

# %(name)s and %s, {name} and {{ name }}; "100 %s" is none, nor is a set such as {1, 2}.
PLACEHOLDER = re.compile(
    r"%\(\w{1,60}\)[a-zA-Z]"
    r"|(?<![\d%])%(?:\d\$)?[sd](?![A-Za-z])"
    r"|\{\{ {0,3}[\w.|:]{1,80} {0,3}\}\}"
    r"|\$?\{[^\W\d][\w.]{0,60}\}|\{\d?\}"
)


def check_placeholders(source: Segment, target: Segment) -> list[Finding]:
    """`placeholder`: one that the Chinese has and the English lacks, or the other way round, letter for letter."""
    expected, found = _placeholders(source), _placeholders(target)
    missing = [
        error("placeholder", _("The placeholder %(name)s of the Chinese text is missing.") % {"name": name}, name)
        for name in (expected - found)
    ]
    added = [
        error("placeholder", _("The placeholder %(name)s is not in the Chinese text.") % {"name": name}, name)
        for name in (found - expected)
    ]
    return missing + added


def _placeholders(segment: Segment) -> Counter[str]:
    return Counter(re.sub(r"(?<=\{\{) +| +(?=\}\})", "", name) for name in PLACEHOLDER.findall(segment.text))
