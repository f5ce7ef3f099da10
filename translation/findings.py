"""The findings of a whole translation: checked once, remembered, and without those that an editor waived."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language
from wagtail_localize.models import Translation

from translation.checks.findings import ERROR, Finding
from translation.checks.run import check
from translation.glossary.store import current_glossary, glossary_version
from translation.memory import exact
from translation.models import CheckedTranslation, OriginalName, Waiver
from translation.segments import Segment, SegmentSet

CHECKS_VERSION = "2"  # raise it when the checks change, so that what is remembered is checked anew


@dataclass(frozen=True)
class SegmentFinding:
    """A finding of one text, with the waiver if an editor let it stand."""

    finding: Finding
    waiver: Waiver | None = None

    @property
    def is_blocking(self) -> bool:
        """Whether English may not be published while it stands."""
        return self.finding.severity == ERROR and self.waiver is None


def findings_of(segments: SegmentSet) -> dict[int, list[SegmentFinding]]:
    """The findings of each translated text, by the id of its segment; texts without any are left out.

    Costs five queries when nothing changed since the last time, one more when something did.
    """
    waivers = _waivers(segments)
    checked = _checked(segments, originals_of(segments))
    return {
        pk: [SegmentFinding(finding, _waiver_for(finding, waivers[segment.key], segment)) for finding in found]
        for pk, (segment, found) in checked.items()
        if found
    }


def errors_in(segments: SegmentSet) -> int:
    """How many texts have an error that nobody waived."""
    return sum(any(found.is_blocking for found in group) for group in findings_of(segments).values())


def originals_of(segments: SegmentSet) -> dict[int, list[str]]:
    """The Chinese originals that were ticked as names, by the id of the context in which they may stand."""
    rows = OriginalName.objects.filter(
        context__object_id=segments.translation.source.object_id, locale_id=segments.translation.target_locale_id
    )
    originals = defaultdict(list)
    for context_id, text in rows.values_list("context_id", "text"):
        originals[context_id].append(text)
    return originals


def elsewhere(translation: Translation, sources: Iterable[str]) -> dict[str, list[str]]:
    """How public pages other than this one translate the same Chinese, by the Chinese text. One query."""
    matches = exact(sources, translation.target_locale)
    own = translation.source.object_id
    return {
        source: list(dict.fromkeys(match.target for match in found if match.translation_key != own))
        for source, found in matches.items()
    }


def _waivers(segments: SegmentSet) -> dict[tuple[int, int], list[Waiver]]:
    rows = Waiver.objects.filter(
        context__object_id=segments.translation.source.object_id, locale_id=segments.translation.target_locale_id
    ).select_related("user")
    waivers = defaultdict(list)
    for row in rows:
        waivers[row.context_id, row.string_id].append(row)
    return waivers


def _waiver_for(finding: Finding, waivers: list[Waiver], segment: Segment) -> Waiver | None:
    about = finding.code, finding.excerpt, segment.target
    return next((row for row in waivers if (row.code, row.excerpt, row.target) == about), None)


def _checked(segments: SegmentSet, originals: dict[int, list[str]]) -> dict[int, tuple[Segment, list[Finding]]]:
    translated = [segment for segment in segments if segment.translation]
    language = get_language() or settings.LANGUAGE_CODE
    pks = [segment.translation.pk for segment in translated]
    rows = CheckedTranslation.objects.filter(translation__in=pks, language=language)
    known = {pk: (key, findings) for pk, key, findings in rows.values_list("translation_id", "key", "findings")}
    version, glossary = glossary_version(), current_glossary()
    others = elsewhere(segments.translation, {segment.source for segment in translated})
    found, changed = {}, []
    for segment in translated:
        about = {"allowed_originals": originals.get(segment.context_id, ()), "others": others.get(segment.source, ())}
        key = _key(segment, version, **about)
        known_key, findings = known.get(segment.translation.pk, ("", []))
        if known_key != key:
            checked = check(segment.source, segment.target, glossary=glossary, **about)
            findings = [finding.as_dict() for finding in checked]
            changed.append(
                CheckedTranslation(translation=segment.translation, language=language, key=key, findings=findings)
            )
        found[segment.pk] = (segment, [Finding(**finding) for finding in findings])
    CheckedTranslation.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["translation", "language"], update_fields=["key", "findings"]
    )
    return found


def _key(segment: Segment, version: str, allowed_originals: Collection[str], others: Collection[str]) -> str:
    about = [CHECKS_VERSION, version, segment.source, segment.target, sorted(allowed_originals), list(others)]
    return hashlib.sha256(json.dumps(about).encode()).hexdigest()
