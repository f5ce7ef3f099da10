"""Saves what was typed: nothing overwritten unseen, nothing lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext
from wagtail_localize.strings import StringValue, validate_translation_links

from translation.editor.labels import Place
from translation.editor.placeholders import stored
from translation.editor.rows import version_of
from translation.editor.segment import stored_of
from translation.history import Origin, keep_unsaved, recorded_as
from translation.models import SegmentVersion
from translation.queue.store import computed_once
from translation.segments import Segment, is_blank

LONGEST = 50_000  # characters of one text
ONE_SITTING = timedelta(minutes=15)  # saves of one person within it are one state in the history
UNSTORABLE = "".join(chr(code) for code in (*range(9), 11, 12, *range(14, 32)))


class Unacceptable(ValueError):
    """The text cannot be stored as it is; says why."""


@dataclass
class Conflict(Exception):
    """Somebody else saved the text meanwhile; `theirs` is what is stored now, None when it was deleted."""

    theirs: StringTranslation | None


def as_stored(text: str, segment: Segment, place: Place) -> str:
    """What to store for a typed text. Raises Unacceptable with the reason when it does not fit."""
    _refuse_unstorable(text, place)
    if place.is_single_line:
        text = " ".join(text.split("\n")) if "\n" in text.strip() else text
    try:
        data = stored(text, place.is_rich)
        StringValue.from_translated_html(data)
        validate_translation_links(segment.source, data)
    except ValueError as error:
        raise Unacceptable(str(error)) from error
    return "" if is_blank(data) else data


def _refuse_unstorable(text: str, place: Place) -> None:
    if any(character in text for character in UNSTORABLE):
        raise Unacceptable(_("The text holds characters that cannot be stored."))
    longest = LONGEST if place.is_rich or not place.max_length else place.max_length
    length = len(text.replace("\r\n", "\n").strip())
    if length > longest:
        raise Unacceptable(
            _("Too long: %(length)s of %(longest)s characters.") % {"length": length, "longest": longest}
        )


def save(
    translation: Translation,
    segment: Segment,
    data: str,
    base: str,
    user: AbstractBaseUser,
    origin: str = Origin.TYPED,
    reason: str = "",
) -> StringTranslation | None:
    """Store the English of a text if it still is what `base` says; an empty text deletes it.

    Whatever it was made from, a text that a person saved is that person's. Raises Conflict, and keeps `data` in the
    history, when somebody else was faster. Returns the stored row.
    """
    try:
        with transaction.atomic(), computed_once(), recorded_as(origin, reason):
            return _save(translation, segment, data, base, user, origin)
    except IntegrityError:  # two people made the first translation at the same moment
        conflict = Conflict(stored_of(translation, *segment.key).first())
    except Conflict as error:
        conflict = error
    keep_unsaved(*segment.key, translation.target_locale_id, data, Origin.CONFLICT, user)
    raise conflict


def _save(translation, segment, data, base, user, origin) -> StringTranslation | None:
    row = stored_of(translation, *segment.key).select_for_update(of=("self",)).first()
    if version_of(row) != base and (row.data if row else "") != data:
        raise Conflict(row)
    if not data:
        _delete(row, user)
        return None
    row = row or StringTranslation(
        translation_of_id=segment.string_id, context_id=segment.context_id, locale_id=translation.target_locale_id
    )
    row.data = data
    row.translation_type, row.tool_name = StringTranslation.TRANSLATION_TYPE_MANUAL, ""
    row.last_translated_by = user
    row.has_error, row.field_error = False, ""
    row.save()
    if origin == Origin.TYPED:
        _join_one_sitting(row, user)
    return row


def _delete(row: StringTranslation | None, user: AbstractBaseUser) -> None:
    if row is not None:
        row.last_translated_by = user
        with recorded_as(Origin.DELETED):
            row.delete()


def _join_one_sitting(row: StringTranslation, user: AbstractBaseUser) -> None:
    """Typing is saved every few seconds; in the history the steps of one person in a row are one."""
    versions = SegmentVersion.objects.filter(
        context_id=row.context_id, string_id=row.translation_of_id, locale_id=row.locale_id
    )
    newest, *before = versions[:3]
    if len(before) < 2 or newest.data != row.data or not _is_step_of(newest, user):
        return
    step, earlier = before
    # The first state of a sitting stays, as do those that another person or a machine left.
    if _is_step_of(step, user) and _is_step_of(earlier, user) and newest.created_at - earlier.created_at < ONE_SITTING:
        step.delete()


def _is_step_of(version: SegmentVersion, user: AbstractBaseUser) -> bool:
    return version.origin == Origin.TYPED and version.user_id == user.pk


def keep_vanished(translation: Translation, context_id: int, string_id: int, text: str, user: AbstractBaseUser) -> bool:
    """Keep a text whose Chinese is not on the page any more; False when it never was on this page."""
    is_known = (
        TranslationContext.objects.filter(pk=context_id, object_id=translation.source.object_id).exists()
        and String.objects.filter(pk=string_id, locale_id=translation.source.locale_id).exists()
    )
    is_kept = SegmentVersion.objects.filter(
        context_id=context_id, string_id=string_id, locale_id=translation.target_locale_id,
        data=text, origin=Origin.VANISHED, user=user, created_at__gt=timezone.now() - timedelta(days=1),
    ).exists()  # fmt: skip
    if is_known and text.strip() and not is_kept:
        keep_unsaved(context_id, string_id, translation.target_locale_id, text, Origin.VANISHED, user)
    return is_known
