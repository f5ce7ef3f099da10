"""Where the work on an entry is done."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings
from django.contrib.admin.utils import quote
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.models import QueueEntry

DESK, REVIEW = "translation_desk", "translation_review"


def work_links(entries: Iterable[QueueEntry], screen: str = DESK) -> dict[int, str]:
    """The address for each entry by its id. One query.

    It is the desk (or the screen of the reviewer), or the form that starts a translation, or, of English that is no
    translation any more, the English itself. What nobody began and whose Chinese is not public has none.
    """
    entries = list(entries)
    translations = _translations(entries)
    keys = {entry.pk: (entry.translation_key, entry.locale_id) for entry in entries}
    links = {entry.pk: _link(entry, translations.get(keys[entry.pk]), screen) for entry in entries}
    return {pk: link for pk, link in links.items() if link}


def _link(entry: QueueEntry, translation_id: int | None, screen: str) -> str | None:
    if entry.target_id:
        return desk_url(translation_id, screen) if translation_id else target_url(entry)
    return start_url(entry) if entry.state != QueueEntry.State.SOURCE_UNPUBLISHED else None


def start_url(entry: QueueEntry) -> str:
    """The form that starts the translation of an entry."""
    model = entry.content_type.model_class()
    if issubclass(model, Page):
        return reverse("wagtail_localize:submit_page_translation", args=[entry.source_id])
    names = [model._meta.app_label, model._meta.model_name, quote(entry.source_id)]
    return reverse("wagtail_localize:submit_snippet_translation", args=names)


def desk_url(translation_id: int, screen: str = DESK) -> str:
    """The editor of a running translation, or the screen of its reviewer."""
    return reverse(screen, args=[translation_id])


def target_url(entry: QueueEntry) -> str:
    """The English page or snippet in Wagtail's own editor."""
    model = entry.content_type.model_class()
    if issubclass(model, Page):
        return reverse("wagtailadmin_pages:edit", args=[entry.target_id])
    name = f"wagtailsnippets_{model._meta.app_label}_{model._meta.model_name}:edit"
    return reverse(name, args=[quote(entry.target_id)])


def _translations(entries: list[QueueEntry]) -> dict[tuple, int]:
    rows = Translation.objects.filter(
        source__object_id__in={entry.translation_key for entry in entries},
        source__locale__language_code=settings.LANGUAGE_CODE,
        enabled=True,
    )
    found = rows.values_list("source__object_id", "target_locale_id", "pk")
    return {(key, locale_id): pk for key, locale_id, pk in found}
