"""A translation in memory, as its texts would make it now."""

from __future__ import annotations

from django.db import models
from wagtail.coreutils import find_available_slug
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail_localize.models import TranslationSource


def translated_instance(source: TranslationSource, locale: Locale, fallback: bool = True) -> models.Model:
    """The translation as its texts would make it now, in memory, and on no schedule: it follows its Chinese."""
    draft = source.get_ephemeral_translated_instance(locale, fallback=fallback)
    if isinstance(draft, Page):
        # The front pages of two languages stand side by side and cannot share their address.
        draft.slug = find_available_slug(draft.get_parent(), draft.slug, ignore_page_id=draft.pk)
    if isinstance(draft, DraftStateMixin):
        draft.go_live_at = draft.expire_at = None
    return draft
