"""What each row of the editor shows, for all texts of a page at once and in few queries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.utils.safestring import SafeString
from wagtail_localize.models import StringTranslation

from translation.editor.desk import Desk
from translation.editor.labels import Place, field_order
from translation.editor.pictures import Picture, pictures_of
from translation.editor.placeholders import marked, pairs_in, shown
from translation.findings import SegmentFinding, findings_of
from translation.history import MEMORY_TOOL
from translation.models import SegmentComment
from translation.segments import Segment, SegmentSet

FILTERS = ("all", "todo", "changed", "findings", "comments")


@dataclass
class Row:
    """One text, Chinese and English, as the editor shows it."""

    segment: Segment
    place: Place
    is_changed: bool = False  # the Chinese was changed, and its English before is known
    findings: list[SegmentFinding] = field(default_factory=list)
    comments: int = 0  # that are open
    typed: str | None = None  # a text that could not be saved, shown in place of the stored one
    problem: str = ""
    section: str = ""  # label of the field, in the first row of each field
    is_shown: bool = True
    kind: str = ""  # only pictures, files and addresses have one

    @property
    def pk(self) -> int:
        return self.segment.pk

    @property
    def path(self) -> str:
        return self.segment.path

    @cached_property
    def source_text(self) -> str:
        return shown(self.segment.source, self.place.is_rich)

    @property
    def source(self) -> SafeString:
        """The Chinese as HTML, its placeholders set apart."""
        return marked(self.source_text)

    @cached_property
    def text(self) -> str:
        """The English as it stands in the field."""
        return shown(self.segment.target, self.place.is_rich) if self.typed is None else self.typed

    @property
    def pairs(self) -> str:
        """The names of the placeholders that the Chinese has."""
        return " ".join(pairs_in(self.source_text)) if self.place.is_rich else ""

    @property
    def version(self) -> str:
        return version_of(self.segment.translation)

    @property
    def key(self) -> str:
        return f"{self.segment.context_id}-{self.segment.string_id}"

    @property
    def origin(self) -> str:
        """`machine` or `memory` while no person has saved the text, else empty."""
        row = self.segment.translation
        if row is None:
            return ""
        return "machine" if self.segment.is_machine else "memory" if row.tool_name == MEMORY_TOOL else ""

    @cached_property
    def is_todo(self) -> bool:
        return not self.segment.is_translated or self.segment.is_machine

    @property
    def standing(self) -> list[SegmentFinding]:
        """The findings that nobody waived."""
        return [found for found in self.findings if not found.waiver]

    @property
    def has_findings(self) -> bool:
        return bool(self.problem) or bool(self.standing)

    @property
    def error(self) -> str:
        """What was wrong with the text when it was last saved, or when the page was made of it."""
        row = self.segment.translation
        return self.problem or (str(row.get_error() or "") if row and row.has_error else "")

    def is_in(self, name: str) -> bool:
        """Whether a filter lets this row through."""
        return {
            "todo": self.is_todo,
            "changed": self.is_changed,
            "findings": self.has_findings,
            "comments": self.comments > 0,
        }.get(name, True)


def version_of(translation: StringTranslation | None) -> str:
    """A word that changes whenever the stored English does; empty while there is none."""
    return translation.updated_at.isoformat() if translation else ""


def rows_of(desk: Desk, segments: SegmentSet) -> list[Row | Picture]:
    """All rows in the order of the page's editing form, pictures and files at their place."""
    findings = findings_of(segments)
    comments = open_comments(desk)
    rows: list[Row | Picture] = [
        Row(
            segment,
            desk.places.of(segment.path),
            is_changed=is_changed(segments, segment),
            findings=findings.get(segment.pk, []),
            comments=comments[segment.context_id],
        )
        for segment in segments
    ]
    rows += pictures_of(desk)
    order = field_order(desk.translation.source.specific_content_type.model_class())
    rows.sort(key=lambda row: (order.get(row.path.split(".")[0], len(order)), row.segment.order))
    _mark_sections(rows)
    return rows


def is_changed(segments: SegmentSet, segment: Segment) -> bool:
    """Whether the text was translated in another form, and is not in this one."""
    return not segment.is_translated and segments.former(segment) is not None


def open_comments(desk: Desk) -> Counter[int]:
    """How many comments wait for an answer, by context."""
    contexts = SegmentComment.objects.filter(
        context__object_id=desk.translation.source.object_id,
        locale_id=desk.translation.target_locale_id,
        resolved_at=None,
    )
    return Counter(contexts.values_list("context_id", flat=True))


def counts_of(rows: list[Row | Picture]) -> Mapping[str, int]:
    """How many texts each filter lets through."""
    texts = [row for row in rows if isinstance(row, Row)]
    return {name: sum(row.is_in(name) for row in texts) for name in FILTERS}


def choose(rows: list[Row | Picture], name: str, words: str) -> None:
    """Hide the rows that do not pass a filter, or do not hold all of the words."""
    wanted = words.casefold().split()
    for row in rows:
        if isinstance(row, Picture):
            row.is_shown = name == "all" and not wanted
        else:
            text = f"{row.source_text} {row.text}".casefold()
            row.is_shown = row.is_in(name) and all(word in text for word in wanted)


def _mark_sections(rows: list[Row | Picture]) -> None:
    section = None
    for row in rows:
        if row.place.section != section:
            row.section = section = row.place.section
