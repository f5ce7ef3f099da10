"""Which texts no person has looked at yet."""

from __future__ import annotations

from collections.abc import Iterable

from wagtail_localize.models import StringTranslation

from translation.segments import Segment


def is_unreviewed(translation: StringTranslation) -> bool:
    """Whether a machine wrote this text and nobody has saved it since: whoever saves a text makes it his own."""
    return translation.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE


def unreviewed(segments: Iterable[Segment]) -> list[Segment]:
    """Of the texts of a page, those that stand as a machine wrote them; none may be left when English is published."""
    return [segment for segment in segments if segment.translation and is_unreviewed(segment.translation)]
