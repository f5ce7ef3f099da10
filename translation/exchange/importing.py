"""Takes texts of a file into a translation: nothing overwritten unseen, nothing half written, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import String, StringSegment, StringTranslation, Translation

from translation.history import Origin, keep_unsaved
from translation.markup import refused_markup, tidy
from translation.memory.grams import digest_of
from translation.normalise import normalise
from translation.queue.store import computed_once
from translation.segments import is_blank

TITLE = 255  # characters: what Wagtail stores of a title


@dataclass(frozen=True)
class Unit:
    """A text of a file. `path` and `string_hash` are None when the file does not say where the text belongs.

    `seen` is what `seen_mark` gave for the translation that stood here when the file was written; None: not known.
    `is_confirmed` says that the file calls the text finished, so that a machine's text counts as looked at.
    """

    source: str
    target: str
    path: str | None = None
    string_hash: UUID | None = None
    seen: str | None = None
    is_confirmed: bool = False


@dataclass(frozen=True)
class Entry:
    """A text of a file that was not stored, with the reason."""

    source: str
    target: str
    reason: str
    stored: str = ""


@dataclass
class ImportReport:
    """What became of the texts of a file. Every text that was not stored stands in one of the lists."""

    filled: int = 0
    changed: int = 0
    unchanged: int = 0
    empty: int = 0
    conflicts: list[Entry] = field(default_factory=list)
    unused: list[Entry] = field(default_factory=list)
    refused: list[Entry] = field(default_factory=list)

    @property
    def written(self) -> int:
        return self.filled + self.changed

    @property
    def not_stored(self) -> list[Entry]:
        return [*self.conflicts, *self.refused, *self.unused]


@dataclass(frozen=True)
class Terms:
    """Under which conditions a file is taken in: who, with which tool, when it was written, and whether it wins."""

    user: AbstractBaseUser | None
    tool: str
    written_at: datetime | None = None
    overwrite: bool = False


def seen_mark(target: str) -> str:
    """A short mark of a translation, by which a file remembers what stood there."""
    return f"{digest_of(tidy_or_same(target)) & 0xFFFFFFFFFFFF:012x}" if target else "none"


def segments_of(translation: Translation) -> list[StringSegment]:
    """The segments of a translation in order, each text of a place once, with string and context."""
    rows = translation.source.stringsegment_set.select_related("string", "context").order_by("order", "pk")
    return list({(row.string_id, row.context_id): row for row in rows}.values())


def rows_of(translation: Translation):
    """Every stored text of a translation, with what its listeners ask for."""
    return StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).select_related("translation_of", "context")


@transaction.atomic
def take_in(translation: Translation, units: Iterable[Unit], terms: Terms) -> ImportReport:
    """Store what a file has for a translation, all in one transaction, each row with its listeners."""
    with computed_once():
        run = _Import(translation, terms)
        for unit in units:
            run.take(unit)
    return run.report


class _Import:
    """One file on its way into one translation."""

    def __init__(self, translation: Translation, terms: Terms):
        self.translation = translation
        self.terms = terms
        self.report = ImportReport()
        self.rows = {
            (row.context_id, row.translation_of_id): row for row in rows_of(translation).select_for_update(of=("self",))
        }
        self.taken: dict[tuple[int, int], str] = {}
        self.by_place: dict[tuple[str, UUID], StringSegment] = {}
        self.by_text: dict[str, list[StringSegment]] = {}
        for segment in segments_of(translation):
            self.by_place[segment.context.path, segment.string.data_hash] = segment
            self.by_text.setdefault(normalise(segment.string.data), []).append(segment)

    def take(self, unit: Unit) -> None:
        """Store one text, or list it with the reason why not."""
        if not unit.target.strip():
            self.report.empty += 1
            return
        segments = self._segments_for(unit)
        if not segments:
            reason = _("The text does not stand on the page.")
            self.report.unused.append(Entry(unit.source, unit.target, reason))
        for segment in segments:
            self._take_for(segment, unit)

    def _segments_for(self, unit: Unit) -> list[StringSegment]:
        if unit.path is not None and unit.string_hash is not None:
            segment = self.by_place.get((unit.path, unit.string_hash))
            if segment:
                return [segment]
        # A block that was made anew, or a file of another tool: the same text, wherever nothing is written yet.
        same = self.by_text.get(normalise(unit.source), [])
        is_there = [segment for segment in same if self._stored(segment) == unit.target]
        return [segment for segment in same if not self._stored(segment)] or is_there[:1] or same[:1]

    def _take_for(self, segment: StringSegment, unit: Unit) -> None:
        if reason := _refusal(segment, unit.target):
            self.report.refused.append(Entry(unit.source, unit.target, reason))
            return
        if is_blank(unit.target):
            self.report.empty += 1
            return
        target = tidy(unit.target)
        key = segment.context_id, segment.string_id
        if self.taken.setdefault(key, target) != target:
            reason = _("The file has another translation for the same text, and that one was taken.")
            self.report.unused.append(Entry(unit.source, target, reason, self.taken[key]))
            return
        self._store(segment, self.rows.get(key), unit, target)

    def _store(self, segment: StringSegment, row: StringTranslation | None, unit: Unit, target: str) -> None:
        stored = row.data if row else ""
        if not stored:
            self._write(segment, row, target)
            self.report.filled += 1
        elif tidy_or_same(stored) == target and _is_looked_at(row, unit):
            self._write(segment, row, target)
            self.report.changed += 1
        elif tidy_or_same(stored) == target or seen_mark(target) == unit.seen:
            self.report.unchanged += 1
        elif self.terms.overwrite or not self._changed_since(row, unit):
            self._write(segment, row, target)
            self.report.changed += 1
        else:
            self._keep(segment, unit, target, stored)

    def _changed_since(self, row: StringTranslation, unit: Unit) -> bool:
        """Whether the stored text is newer than what the file knew; also when the file does not say what it knew."""
        if unit.seen is not None:
            return seen_mark(row.data) != unit.seen
        return self.terms.written_at is None or row.updated_at > self.terms.written_at

    def _keep(self, segment: StringSegment, unit: Unit, target: str, stored: str) -> None:
        """Not overwritten: listed, and kept in the history of the text."""
        reason = _("The text was changed on the site after the file was written.")
        self.report.conflicts.append(Entry(unit.source, target, reason, stored))
        if self.terms.user:
            place = segment.context_id, segment.string_id, self.translation.target_locale_id
            keep_unsaved(*place, target, Origin.CONFLICT, self.terms.user)

    def _stored(self, segment: StringSegment) -> str:
        row = self.rows.get((segment.context_id, segment.string_id))
        return row.data if row else ""

    def _write(self, segment: StringSegment, row: StringTranslation | None, target: str) -> None:
        is_new = row is None
        row = row or StringTranslation(
            translation_of=segment.string, context=segment.context, locale=self.translation.target_locale
        )
        row.data = target
        row.translation_type, row.tool_name = StringTranslation.TRANSLATION_TYPE_MANUAL, self.terms.tool
        row.last_translated_by = self.terms.user
        row.has_error, row.field_error = False, ""
        row.save(force_insert=is_new)
        self.rows[segment.context_id, segment.string_id] = row


def tidy_or_same(text: str) -> str:
    """The tidy form of a stored text, or the text itself when its markup is not allowed."""
    return text if refused_markup(text, text) else tidy(text)


def hash_of(source: str) -> UUID:
    """By what wagtail-localize tells a segment from others."""
    return String._get_data_hash(source)


def _is_looked_at(row: StringTranslation, unit: Unit) -> bool:
    """Whether a person let a machine's text stand."""
    return unit.is_confirmed and row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE


def _refusal(segment: StringSegment, target: str) -> str:
    if segment.context.path == "title" and len(target) > TITLE:
        return _("The text is too long: %(length)s characters.") % {"length": len(target)}
    return refused_markup(segment.string.data, target)
