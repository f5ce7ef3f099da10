"""Writes down every state of every translated text, by whatever road it came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from wagtail_localize.models import StringTranslation

from translation.models import SegmentVersion

Origin = SegmentVersion.Origin
MEMORY_TOOL = "memory"  # in StringTranslation.tool_name: taken from the translation memory


@dataclass(frozen=True)
class _Cause:
    origin: str
    reason: str = ""


_cause: ContextVar[_Cause | None] = ContextVar("cause of a change", default=None)


@contextmanager
def recorded_as(origin: str, reason: str = "") -> Iterator[None]:
    """Texts saved inside are recorded with this origin, and with the reason that a person gave."""
    token = _cause.set(_Cause(origin, reason))
    try:
        yield
    finally:
        _cause.reset(token)


def record(row: StringTranslation, deleted: bool = False) -> SegmentVersion | None:
    """Add the present state of a stored translation to its history, unless it is there already."""
    if row.context_id is None:
        return None
    if not deleted and _last_text(row) == row.data:
        return None
    cause = _cause.get() or _Cause(Origin.DELETED if deleted else _origin_of(row))
    return SegmentVersion.objects.create(
        context_id=row.context_id,
        string_id=row.translation_of_id,
        locale_id=row.locale_id,
        data="" if deleted else row.data,
        origin=cause.origin,
        reason=cause.reason,
        user_id=row.last_translated_by_id,
    )


def record_carried(rows: Iterable[StringTranslation]) -> None:
    """Note translations that followed their text to another place or another form."""
    SegmentVersion.objects.bulk_create(
        SegmentVersion(
            context_id=row.context_id,
            string_id=row.translation_of_id,
            locale_id=row.locale_id,
            data=row.data,
            origin=Origin.CARRIED,
            user_id=row.last_translated_by_id,
        )
        for row in rows
    )


def keep_unsaved(
    context_id: int, string_id: int, locale_id: int, data: str, origin: str, user: AbstractBaseUser
) -> SegmentVersion:
    """Keep a text that could not be saved, so that whoever typed it can fetch it from the history."""
    return SegmentVersion.objects.create(
        context_id=context_id, string_id=string_id, locale_id=locale_id, data=data, origin=origin, user=user
    )


def _last_text(row: StringTranslation) -> str | None:
    versions = SegmentVersion.objects.filter(
        context_id=row.context_id, string_id=row.translation_of_id, locale_id=row.locale_id
    ).exclude(origin__in=[Origin.CONFLICT, Origin.VANISHED])
    return versions.values_list("data", flat=True).first()


def _origin_of(row: StringTranslation) -> str:
    if row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE:
        return Origin.MACHINE
    if row.tool_name == MEMORY_TOOL:
        return Origin.MEMORY
    return Origin.FILE if row.tool_name else Origin.TYPED
