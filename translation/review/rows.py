"""The texts of a translation as a reviewer reads them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.safestring import SafeString
from wagtail_localize.models import Translation

from translation.editor.diff import as_html
from translation.editor.labels import Places
from translation.editor.placeholders import marked, shown
from translation.findings import SegmentFinding, findings_of
from translation.models import SegmentComment
from translation.review.live import LivePair, live_pairs
from translation.segments import Segment, SegmentSet


@dataclass
class ReviewRow:
    """One text: Chinese, English, what differs from what readers have, findings and comments."""

    segment: Segment
    label: str
    is_rich: bool
    live: LivePair | None
    is_page_public: bool
    findings: list[SegmentFinding]
    comments: list[SegmentComment] = field(default_factory=list)
    comment: str = ""  # what a reviewer typed and could not be sent

    @property
    def pk(self) -> int:
        return self.segment.pk

    @property
    def is_new(self) -> bool:
        """Whether readers have nothing in its place, though they have the page."""
        return self.is_page_public and self.live is None

    @property
    def is_changed(self) -> bool:
        """Whether readers would get another English text than they have."""
        return self.live is not None and self.live.target != self.segment.target

    @property
    def source(self) -> SafeString:
        return marked(shown(self.segment.source, self.is_rich))

    @property
    def target(self) -> SafeString:
        return marked(shown(self.segment.target, self.is_rich))

    @property
    def source_change(self) -> SafeString | None:
        """What differs in the Chinese from that of the public page; None when nothing does."""
        if self.live is None or self.live.source == self.segment.source:
            return None
        return as_html(shown(self.live.source, self.is_rich), shown(self.segment.source, self.is_rich))

    @property
    def target_change(self) -> SafeString | None:
        """What differs in the English from the public page; None when nothing does."""
        if not self.is_changed:
            return None
        return as_html(shown(self.live.target, self.is_rich), shown(self.segment.target, self.is_rich))


def review_rows(segments: SegmentSet, is_page_public: bool) -> list[ReviewRow]:
    """All texts in the order of the page. Costs a handful of queries, however long the page is."""
    places = Places(segments.translation.source)
    findings = findings_of(segments)
    live = live_pairs(segments) if is_page_public else {}
    comments = open_comments(segments.translation)
    rows = []
    for segment in segments:
        place = places.of(segment.path)
        row = ReviewRow(
            segment,
            place.full_label,
            place.is_rich,
            live.get(segment.pk),
            is_page_public,
            findings.get(segment.pk, []),
            comments[segment.context_id],
        )
        rows.append(row)
    return rows


def open_comments(translation: Translation) -> dict[int, list[SegmentComment]]:
    """The comments that nobody marked as done, by the id of their context."""
    rows = SegmentComment.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id, resolved_at=None
    ).select_related("user")
    comments: dict[int, list[SegmentComment]] = defaultdict(list)
    for row in rows:
        comments[row.context_id].append(row)
    return comments
