"""Who translated a page."""

from __future__ import annotations

from datetime import datetime

from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation


def translators_of(page: Page, since: datetime | None = None) -> set[int]:
    """Ids of the users who saved a translated text of this page, in its language, after `since`."""
    strings = StringTranslation.objects.filter(
        context__object__translation_key=page.translation_key, locale=page.locale_id
    ).exclude(last_translated_by=None)
    if since:
        strings = strings.filter(updated_at__gt=since)
    return set(strings.values_list("last_translated_by", flat=True))


def translation_of(page: Page) -> Translation | None:
    """The running translation whose target this page is, if it is one."""
    return (
        Translation.objects.filter(
            source__object_id=page.translation_key, target_locale_id=page.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )
