"""How findings are shown."""

from __future__ import annotations

import json

from django import template

from proofreading.findings import Finding
from translation.people import name_of

register = template.Library()


@register.filter
def visible_spaces(text: str) -> str:
    """A space that a finding is about can be seen: ␣."""
    return text.replace("\u3000", "␣").replace(" ", "␣") if len(text.strip()) < len(text) else text


@register.filter
def staff_name(user) -> str:
    """The name of a person, if there still is an account."""
    return name_of(user) if user else "–"


@register.filter
def is_fixable(finding: Finding) -> bool:
    """Whether the editor can make the edits: a cell of a table has no address of its own."""
    return bool(finding.fixes) and "#" not in finding.text_id


@register.filter
def target(finding: Finding) -> str:
    """What the script needs to find the place and to mend it, as JSON."""
    return json.dumps(
        {
            "path": finding.text_id.partition("#")[0],
            "start": finding.start,
            "end": finding.end,
            "piece": finding.piece,
            "before": finding.before,
            "fixes": [[[edit.start, edit.end, edit.replacement] for edit in fix.edits] for fix in finding.fixes],
        },
        ensure_ascii=False,
    )
