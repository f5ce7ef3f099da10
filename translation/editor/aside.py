"""What stands beside the text that is being translated: changes, suggestions, terms, history, comments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.safestring import SafeString
from wagtail_localize.models import StringTranslation

from translation import memory
from translation.editor.desk import Desk
from translation.editor.diff import as_html
from translation.editor.placeholders import shown
from translation.editor.segment import name_ticks, stored_findings
from translation.glossary.store import current_glossary
from translation.models import SegmentComment, SegmentVersion
from translation.names import may_hold_original
from translation.people import name_of
from translation.segments import Segment, SegmentSet

SUGGESTIONS = 6
VERSIONS = 20
COMMENTS = 100


@dataclass(frozen=True)
class Change:
    """How the Chinese differs from what was translated, and the English of that."""

    difference: SafeString
    english: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Suggestion:
    """A translation from the memory, ready to be inserted."""

    number: int
    text: str
    percentage: int
    difference: SafeString | str  # between the Chinese of the memory and this one; empty when they are the same
    origin: str
    date: datetime | None


@dataclass(frozen=True)
class Version:
    """One state of the English, with what it changed."""

    row: SegmentVersion
    text: str
    difference: SafeString | str
    by: str


def beside(desk: Desk, segment: Segment) -> dict[str, Any]:
    """The context of `aside.html`."""
    segments = SegmentSet(desk.translation)
    is_rich = desk.places.of(segment.path).is_rich
    return {
        "desk": desk,
        "segment": segment,
        "change": change_of(segments, segment, is_rich),
        "suggestions": suggestions_for(desk, segment, is_rich),
        "terms": terms_in(segment, is_rich),
        "versions": versions_of(desk, segment, segments, is_rich),
        "comments": comments_on(desk, segment),
        **findings_context(desk, segment),
    }


def findings_context(desk: Desk, segment: Segment, findings=None, data: str | None = None) -> dict[str, Any]:
    """The context of `findings.html`, for the stored English unless another text and its findings are given."""
    target = segment.target if data is None else data
    return {
        "desk": desk,
        "segment": segment,
        "findings": stored_findings(desk.translation, segment) if findings is None else findings,
        "is_stored": target == segment.target,
        "names": name_ticks(desk.translation, segment, target),
        "may_hold_original": may_hold_original(segment.field_path),
    }


def change_of(segments: SegmentSet, segment: Segment, is_rich: bool) -> Change | None:
    """What changed in the Chinese since it was translated, for a text that is not translated anew yet."""
    former = None if segment.is_translated else segments.former(segment)
    if former is None:
        return None
    before = shown(former.translation_of.data, is_rich)
    return Change(
        as_html(before, shown(segment.source, is_rich)),
        shown(former.data, is_rich),
        _name(former.last_translated_by),
        former.updated_at,
    )


def suggestions_for(desk: Desk, segment: Segment, is_rich: bool) -> list[Suggestion]:
    """What the memory has for a text beside what stands there already, the best first."""
    source = shown(segment.source, is_rich)
    known = memory.suggestions(segment.source, desk.translation.target_locale, SUGGESTIONS)
    found = [match for match in known if match.target != segment.target]
    return [
        Suggestion(
            number,
            shown(match.target, is_rich),
            match.percentage,
            as_html(shown(match.source, is_rich), source) if match.percentage < 100 else "",
            match.origin,
            match.date,
        )
        for number, match in enumerate(found, 1)
    ]


def terms_in(segment: Segment, is_rich: bool) -> list[Any]:
    """The terms of the glossary that stand in a Chinese text, each once."""
    glossary = current_glossary()
    found = glossary.terms_in(segment.source) if glossary else []
    return list({match.entry.zh: match.entry for match in found}.values())


def versions_of(desk: Desk, segment: Segment, segments: SegmentSet, is_rich: bool) -> list[Version]:
    """The history of a text, newest first: its own states, those of its former Chinese, and what was kept unsaved."""
    former = segments.former(segment)
    strings = [segment.string_id, *([former.translation_of_id] if former else [])]
    rows = SegmentVersion.objects.filter(
        Q(string_id__in=strings) | Q(origin=SegmentVersion.Origin.VANISHED),
        context_id=segment.context_id,
        locale_id=desk.translation.target_locale_id,
    ).select_related("user")
    versions, before = [], ""
    for row in reversed(rows[:VERSIONS]):
        text = kept_text(row, is_rich)
        versions.append(Version(row, text, as_html(before, text), _name(row.user)))
        before = text if row.was_saved else before
    return versions[::-1]


def kept_text(row: SegmentVersion | StringTranslation, is_rich: bool) -> str:
    """A stored text as it stands in the editor; one whose Chinese vanished is kept as it was typed."""
    is_as_typed = getattr(row, "origin", "") == SegmentVersion.Origin.VANISHED
    return row.data if is_as_typed else shown(row.data, is_rich)


def comments_on(desk: Desk, segment: Segment) -> list[SegmentComment]:
    """What was said about a text, open comments first."""
    rows = SegmentComment.objects.filter(
        context_id=segment.context_id, locale_id=desk.translation.target_locale_id
    ).select_related("user", "resolved_by")
    return sorted(rows[:COMMENTS], key=lambda comment: comment.resolved_at is not None)


def _name(user: Any) -> str:
    return name_of(user) if user else ""
