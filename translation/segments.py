"""The texts of one translation: each Chinese text with its English, or with the English that it had before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import F
from rapidfuzz import fuzz, process
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.normalise import normalise

TAG = re.compile(r"<[^>]*>")
ALIKE = 60  # per cent from which a text elsewhere on the page counts as the former version of this one
ALIKE_IN_PLACE = 30  # the same, for a text that stood in the same block


@dataclass
class Segment:
    """One text to translate. `pk` is that of the StringSegment; a text that stands twice in a block counts once."""

    pk: int
    context_id: int
    string_id: int
    path: str
    field_path: str
    order: int
    source: str
    translation: StringTranslation | None

    @property
    def key(self) -> tuple[int, int]:
        """What tells one text of a page from another."""
        return self.context_id, self.string_id

    @property
    def target(self) -> str:
        """The English text; empty when there is none."""
        return self.translation.data if self.translation else ""

    @property
    def is_translated(self) -> bool:
        """Whether there is a usable English text: not blank, and of valid markup."""
        return bool(self.translation) and is_usable(self.translation)

    @property
    def is_machine(self) -> bool:
        """Whether a machine wrote the English and no person has saved it since."""
        return bool(self.translation) and self.translation.translation_type == "machine"


def is_usable(translation: StringTranslation) -> bool:
    """Whether a stored translation would reach a page as English; the Chinese would stand in for any other."""
    return not translation.has_error and not is_blank(translation.data)


def is_blank(text: str) -> bool:
    """Whether nothing but tags and white space is there."""
    return not TAG.sub("", text).replace("&nbsp;", "").strip()


class SegmentSet:
    """All texts of a translation, in the order of the page. Costs two queries.

    Pages have hundreds of texts: no row is made an object that is not asked for.
    """

    def __init__(self, translation: Translation, stored: list[StringTranslation] | None = None, rows=None):
        self.translation = translation
        if stored is None or rows is None:
            [stored], [rows] = _stored([translation]).values(), _rows([translation]).values()
        by_key = {(row.context_id, row.translation_of_id): row for row in stored}
        self.segments = _segments(rows, by_key)
        current = {segment.key for segment in self.segments}
        self.obsolete = [row for key, row in by_key.items() if key not in current and is_usable(row)]

    @classmethod
    def of_each(cls, translations: Collection[Translation]) -> list[SegmentSet]:
        """The texts of several translations into one language, for the same two queries."""
        if not translations:
            return []
        stored, rows = _stored(translations), _rows(translations)
        return [cls(one, stored[one.pk], rows[one.pk]) for one in translations]

    def __iter__(self):
        return iter(self.segments)

    def __len__(self):
        return len(self.segments)

    @property
    def missing(self) -> list[Segment]:
        """The texts without usable English."""
        return [segment for segment in self.segments if not segment.is_translated]

    def former(self, segment: Segment) -> StringTranslation | None:
        """The translation of what the Chinese said before it was changed into this text, if it had one."""
        in_place = self._obsolete_by_context.get(segment.context_id, {})
        if len(in_place) == 1 and self._texts_in_context[segment.context_id] == 1:
            return self._obsolete_by_pk[next(iter(in_place))]
        wanted = normalise(segment.source)
        found = _most_alike(wanted, in_place, ALIKE_IN_PLACE) or _most_alike(wanted, self._obsolete_texts, ALIKE)
        return self._obsolete_by_pk[found] if found else None

    @cached_property
    def _obsolete_by_pk(self) -> dict[int, StringTranslation]:
        return {row.pk: row for row in self.obsolete}

    @cached_property
    def _obsolete_texts(self) -> dict[int, str]:
        return {row.pk: normalise(row.translation_of.data) for row in self.obsolete}

    @cached_property
    def _obsolete_by_context(self) -> dict[int, dict[int, str]]:
        texts: dict[int, dict[int, str]] = defaultdict(dict)
        for row in self.obsolete:
            texts[row.context_id][row.pk] = self._obsolete_texts[row.pk]
        return texts

    @cached_property
    def _texts_in_context(self) -> dict[int, int]:
        counts: dict[int, int] = defaultdict(int)
        for segment in self.segments:
            counts[segment.context_id] += 1
        return counts


def _stored(translations: Collection[Translation]) -> dict[int, list[StringTranslation]]:
    """The stored English of each translation, oldest first."""
    by_page: dict[UUID, list[StringTranslation]] = defaultdict(list)
    keys = {translation.source.object_id for translation in translations}
    locale_id = next(iter(translations)).target_locale_id
    rows = StringTranslation.objects.filter(context__object_id__in=keys, locale_id=locale_id)
    for row in rows.select_related("translation_of").annotate(page=F("context__object_id")).order_by("updated_at"):
        by_page[row.page].append(row)
    return {translation.pk: by_page[translation.source.object_id] for translation in translations}


def _rows(translations: Collection[Translation]) -> dict[int, list[tuple]]:
    """The segments of each translation in their order, as plain values."""
    by_source: dict[int, list[tuple]] = defaultdict(list)
    rows = StringSegment.objects.filter(source_id__in={translation.source_id for translation in translations})
    values = rows.order_by("order", "pk").values_list(
        "source_id", "pk", "context_id", "string_id", "context__path", "context__field_path", "order", "string__data"
    )
    for source_id, *row in values:
        by_source[source_id].append(tuple(row))
    return {translation.pk: by_source[translation.source_id] for translation in translations}


def _segments(rows: Iterable[tuple], stored: dict) -> list[Segment]:
    found: dict[tuple[int, int], Segment] = {}
    for row in rows:
        key = row[1], row[2]
        if key not in found:
            found[key] = Segment(*row, stored.get(key))
    return list(found.values())


def _most_alike(wanted: str, texts: dict[int, str], at_least: int) -> int | None:
    best = process.extractOne(wanted, texts, scorer=fuzz.ratio, score_cutoff=at_least)
    return best[2] if best else None
