"""One text of a translation, found by the id of its segment, with its findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import Http404
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.checks.run import check
from translation.editor.names import originals_in
from translation.findings import SegmentFinding, elsewhere, findings_of
from translation.glossary.store import current_glossary
from translation.models import OriginalName
from translation.names import may_hold_original
from translation.segments import Segment


@dataclass(frozen=True)
class Alone:
    """A set of one text, for what asks for the texts of a translation."""

    translation: Translation
    segment: Segment

    def __iter__(self) -> Iterator[Segment]:
        return iter([self.segment])


@dataclass(frozen=True)
class NameTick:
    """A Chinese original that stands in brackets, ticked as a name or not yet."""

    text: str
    is_ticked: bool


def find_segment(translation: Translation, pk: int) -> Segment | None:
    """The text with this id; None when the page has it no more. A text of another page is a 404."""
    row = StringSegment.objects.select_related("string", "context").filter(pk=pk).first()
    if row is None:
        return None
    if row.source_id != translation.source_id:
        raise Http404
    stored = stored_of(translation, row.context_id, row.string_id).first()
    return Segment(
        row.pk,
        row.context_id,
        row.string_id,
        row.context.path,
        row.context.field_path,
        row.order,
        row.string.data,
        stored,
    )


def stored_of(translation: Translation, context_id: int, string_id: int):
    """The stored English of one text, as a queryset of one row or none."""
    return StringTranslation.objects.filter(
        context_id=context_id, translation_of_id=string_id, locale_id=translation.target_locale_id
    ).select_related("last_translated_by", "translation_of", "context")


def stored_findings(translation: Translation, segment: Segment) -> list[SegmentFinding]:
    """What the checks say of the stored English of one text, with the waivers."""
    return findings_of(Alone(translation, segment)).get(segment.pk, [])


def findings_while_typing(translation: Translation, segment: Segment, data: str) -> list[SegmentFinding]:
    """What the checks say of an English text that is not stored. Stores nothing."""
    if segment.translation and segment.translation.data == data:
        return stored_findings(translation, segment)
    if not data:
        return []
    found = check(
        segment.source,
        data,
        glossary=current_glossary(),
        allowed_originals=[name.text for name in ticked_names(translation, segment)],
        others=elsewhere(translation, [segment.source]).get(segment.source, ()),
    )
    return [SegmentFinding(finding) for finding in found]


def ticked_names(translation: Translation, segment: Segment):
    """The Chinese originals that may stand in this text."""
    return OriginalName.objects.filter(context_id=segment.context_id, locale_id=translation.target_locale_id)


def name_ticks(translation: Translation, segment: Segment, data: str) -> list[NameTick]:
    """The Chinese originals of an English text, to be ticked or unticked; none where none may stand."""
    if not may_hold_original(segment.field_path):
        return []
    ticked = {name.text for name in ticked_names(translation, segment)}
    return [NameTick(text, text in ticked) for text in originals_in(data)]
