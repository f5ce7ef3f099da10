"""What becomes of the English when the Chinese was changed."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from translation.models import ReleasedTranslation, SegmentVersion
from translation.queue.store import refresh
from translation.segments import Segment, SegmentSet
from translation.waiving import cleaned_reason, require_publisher


@transaction.atomic
def keep_english(translation: Translation, segment: Segment, reason: str, user: AbstractBaseUser) -> StringTranslation:
    """Mark a change of the Chinese as “English not affected”: the former English is that of the changed text too.

    The text stays that of whoever translated it, with its date; the history says who decided, and why. Raises
    PermissionDenied for who may not publish the translation, and ValidationError when there is no former English or
    no reason.
    """
    require_publisher(user, translation)
    reason = cleaned_reason(reason)
    if segment.is_translated:
        raise ValidationError(_("Somebody has translated this text meanwhile."))
    former = SegmentSet(translation).former(segment)
    if former is None:
        raise ValidationError(_("This text has no earlier English that could stay."))
    kept = _copy(former, segment)
    SegmentVersion.objects.create(
        context_id=kept.context_id,
        string_id=kept.translation_of_id,
        locale_id=kept.locale_id,
        data=kept.data,
        origin=SegmentVersion.Origin.KEPT,
        reason=reason,
        user=user,
    )
    refresh(translation.source.object_id, translation.target_locale_id)
    return kept


def says_the_same(translation: Translation) -> bool:
    """Whether readers have all of the English already: no text is missing, and each is as it was last released."""
    released = ReleasedTranslation.latest(translation.source.object_id, translation.target_locale_id)
    segments = SegmentSet(translation)
    if released is None or segments.missing:
        return False
    return {segment.target for segment in segments} <= {pair["target"] for pair in released.pairs}


def _copy(former: StringTranslation, segment: Segment) -> StringTranslation:
    """The former English at the changed text, as if it had been there since it was written."""
    place = {
        "translation_of_id": segment.string_id,
        "context_id": segment.context_id,
        "locale_id": former.locale_id,
    }
    values = {
        "data": former.data,
        "translation_type": former.translation_type,
        "tool_name": former.tool_name,
        "last_translated_by_id": former.last_translated_by_id,
        "has_error": False,
        "field_error": "",
    }
    stored = StringTranslation.objects.filter(**place)
    if not stored.exists():
        StringTranslation.objects.bulk_create([StringTranslation(**place, **values)])
    stored.update(**values, updated_at=former.updated_at)
    return stored.get()
