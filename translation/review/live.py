"""What readers have now, text by text, beside what they would get."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from translation.models import ReleasedTranslation
from translation.normalise import normalise
from translation.segments import Segment, SegmentSet


@dataclass(frozen=True)
class LivePair:
    """One text of the public page: the Chinese that it was made from, and the English."""

    source: str
    target: str


def live_pairs(segments: SegmentSet) -> dict[int, LivePair]:
    """The public pair for each text, by the id of its segment; new texts have none.

    The same Chinese in the same place goes first, then the most alike that is left in that place.
    """
    translation = segments.translation
    released = ReleasedTranslation.latest(translation.source.object_id, translation.target_locale_id)
    left: dict[str, list[LivePair]] = defaultdict(list)
    for pair in released.pairs if released else []:
        left[pair["path"]].append(LivePair(pair["source"], pair["target"]))
    found = {}
    for segment in segments:
        if pair := _same(segment, left[segment.path]):
            found[segment.pk] = pair
            left[segment.path].remove(pair)
    for segment in segments:
        if segment.pk not in found and (pair := _most_alike(segment, left[segment.path])):
            found[segment.pk] = pair
            left[segment.path].remove(pair)
    return found


def _same(segment: Segment, pairs: list[LivePair]) -> LivePair | None:
    wanted = normalise(segment.source)
    return next((pair for pair in pairs if normalise(pair.source) == wanted), None)


def _most_alike(segment: Segment, pairs: list[LivePair]) -> LivePair | None:
    if not pairs:
        return None
    best = process.extractOne(segment.source, [pair.source for pair in pairs], scorer=fuzz.ratio)
    return pairs[best[2]]
