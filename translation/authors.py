"""Who translated a page."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Model
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.models import SegmentOverride, StringTranslation, Translation


def translators_of(page: Page, since: datetime | None = None) -> set[int]:
    """Ids of the users who saved a translated text, or a picture, of this page in its language after `since`."""
    users: set[int] = set()
    for model in (StringTranslation, SegmentOverride):
        saved = model.objects.filter(
            context__object__translation_key=page.translation_key, locale=page.locale_id
        ).exclude(last_translated_by=None)
        if since:
            saved = saved.filter(updated_at__gt=since)
        users.update(saved.values_list("last_translated_by", flat=True))
    return users


def translation_of(instance: Model) -> Translation | None:
    """The running translation whose target this page or snippet is, if it is one."""
    if not isinstance(instance, TranslatableMixin):
        return None
    return (
        Translation.objects.filter(
            source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )
