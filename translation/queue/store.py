"""Writes the entries of the queue, in the transaction that changes what they are about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model
from wagtail.models import Locale

from translation.models import PublicNotice, QueueEntry, ReleasedTranslation
from translation.queue.compute import compute
from translation.queue.find import find_source, target_locales

_waiting: ContextVar[set | None] = ContextVar("entries to compute later", default=None)


def refresh(translation_key, locale_id: int) -> None:
    """Compute the entry of one page or snippet and one language anew; it goes when the source is gone."""
    later = _waiting.get()
    if later is not None:
        later.add((translation_key, locale_id))
        return
    entry = QueueEntry.objects.filter(translation_key=translation_key, locale_id=locale_id).first()
    source = find_source(translation_key, entry)
    if source is None:
        QueueEntry.objects.filter(translation_key=translation_key, locale_id=locale_id).delete()
        return
    values = compute(source, Locale(pk=locale_id), entry)
    if values["state"] == QueueEntry.State.PUBLISHED:
        values["due_on"] = None  # what was due is done; a later change of the Chinese is new work
    QueueEntry.objects.update_or_create(translation_key=translation_key, locale_id=locale_id, defaults=values)
    _show_notice(translation_key, locale_id, values)


def refresh_all_languages(source: Model) -> None:
    """Compute the entries of a page or snippet in every language."""
    for locale in target_locales():
        refresh(source.translation_key, locale.pk)


@contextmanager
def computed_once() -> Iterator[None]:
    """Inside, changes only note which entries they concern; each of these is computed once at the end."""
    if _waiting.get() is not None:
        yield
        return
    token = _waiting.set(set())
    try:
        yield
        concerned = _waiting.get()
    finally:
        _waiting.reset(token)
    for translation_key, locale_id in concerned:
        refresh(translation_key, locale_id)


def _show_notice(translation_key, locale_id: int, values: dict) -> None:
    """Tell readers when the public English lags behind the Chinese, and stop telling them when it does not."""
    notices = PublicNotice.objects.filter(
        translation_key=translation_key, locale_id=locale_id, kind=PublicNotice.Kind.OUT_OF_DATE
    )
    released = ReleasedTranslation.latest(translation_key, locale_id) if values["is_target_live"] else None
    if not released or not values["is_source_live"] or released.source_digest == values["source_digest"]:
        if notices.exists():
            notices.delete()
        return
    if not notices.filter(reflects=released.source_published_at).exists():
        notices.update_or_create(
            translation_key=translation_key,
            locale_id=locale_id,
            kind=PublicNotice.Kind.OUT_OF_DATE,
            defaults={"reflects": released.source_published_at},
        )
