"""The findings of a whole translation: checked once, remembered, and without those that an editor waived."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language
from wagtail_localize.models import Translation

from translation.checks.consistency import check_consistency
from translation.checks.findings import ERROR, Finding
from translation.checks.run import check
from translation.checks.segment import parse
from translation.glossary.store import current_glossary_and_version
from translation.memory import exact
from translation.models import CheckedTranslation, OriginalName, Waiver
from translation.segments import Segment, SegmentSet
from translation.upsert import upsert

CHECKS_VERSION = "3"  # raise it when the checks change, so that what is remembered is checked anew
NOTHING_THERE = ("empty", "untouched")


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
    waivers = _waivers([segments])
    [checked] = _checked([segments])
    others = elsewhere(segments.translation, {segment.source for segment, _ in checked.values()})
    found = {
        pk: (segment, findings + _inconsistent(segment, findings, others.get(segment.source, ())))
        for pk, (segment, findings) in checked.items()
    }
    return {pk: _waived(*pair, waivers) for pk, pair in found.items() if pair[1]}


def errors_in(segments: SegmentSet) -> int:
    """How many texts have an error that nobody waived."""
    return errors_in_each([segments])[0]


def errors_in_each(sets: Sequence[SegmentSet]) -> list[int]:
    """The same for several translations into one language, for as many queries as for one."""
    checked = [
        [pair for pair in one.values() if any(finding.severity == ERROR for finding in pair[1])]
        for one in _checked(sets)
    ]
    waivers = _waivers(sets) if any(checked) else {}
    return [sum(any(found.is_blocking for found in _waived(*pair, waivers)) for pair in pairs) for pairs in checked]


def originals_of(*sets: SegmentSet) -> dict[int, list[str]]:
    """The Chinese originals that were ticked as names, by the id of the context in which they may stand."""
    originals = defaultdict(list)
    for context_id, text in OriginalName.objects.filter(**_about(sets)).values_list("context_id", "text"):
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


def _about(sets: Collection[SegmentSet]) -> dict:
    """What the rows that belong to the texts of these translations have in common."""
    return {
        "context__object_id__in": [segments.translation.source.object_id for segments in sets],
        "locale_id__in": {segments.translation.target_locale_id for segments in sets},
    }


def _waivers(sets: Collection[SegmentSet]) -> dict[tuple[int, int], list[Waiver]]:
    waivers = defaultdict(list)
    for row in Waiver.objects.filter(**_about(sets)).select_related("user"):
        waivers[row.context_id, row.string_id].append(row)
    return waivers


def _waived(segment: Segment, findings: list[Finding], waivers: dict) -> list[SegmentFinding]:
    """The findings of a text, each with its waiver."""
    rows = {(row.code, row.excerpt, row.target): row for row in reversed(waivers.get(segment.key, []))}
    return [SegmentFinding(one, rows.get((one.code, one.excerpt, segment.target))) for one in findings]


def _inconsistent(segment: Segment, findings: list[Finding], others: Collection[str]) -> list[Finding]:
    """Is not remembered: it changes with every other page that is published."""
    if not others or any(finding.code in NOTHING_THERE for finding in findings):
        return []
    return check_consistency(parse(segment.source), parse(segment.target), others)


def _checked(sets: Sequence[SegmentSet]) -> list[dict[int, tuple[Segment, list[Finding]]]]:
    """The findings of every translated text, from what is remembered where that still holds."""
    language = get_language() or settings.LANGUAGE_CODE
    originals, known = originals_of(*sets), _remembered(sets, language)
    version, glossary = current_glossary_and_version()
    found, changed = [], []
    for segments in sets:
        of_page = {}
        for segment in segments:
            if not segment.translation:
                continue
            allowed = originals.get(segment.context_id, ())
            key = _key(segment, version, allowed)
            known_key, findings = known.get(segment.translation.pk, ("", []))
            if known_key != key:
                checked = check(segment.source, segment.target, glossary=glossary, allowed_originals=allowed)
                findings = [finding.as_dict() for finding in checked]
                changed.append(
                    CheckedTranslation(translation=segment.translation, language=language, key=key, findings=findings)
                )
            of_page[segment.pk] = (segment, [Finding(**finding) for finding in findings])
        found.append(of_page)
    changed.sort(key=lambda row: row.translation_id)  # so that two who look at once wait for each other in turn
    upsert(changed, unique=["translation", "language"], update=["key", "findings"])
    return found


def _remembered(sets: Collection[SegmentSet], language: str) -> dict[int, tuple[str, list[dict]]]:
    about = {f"translation__{name}": value for name, value in _about(sets).items()}
    rows = CheckedTranslation.objects.filter(**about, language=language)
    return {pk: (key, findings) for pk, key, findings in rows.values_list("translation_id", "key", "findings")}


def _key(segment: Segment, version: str, allowed_originals: Collection[str]) -> str:
    about = [CHECKS_VERSION, version, segment.source, segment.target, sorted(allowed_originals)]
    return hashlib.sha256(json.dumps(about).encode()).hexdigest()
