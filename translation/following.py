"""English follows its Chinese: it is public only while the Chinese is, and stands where the Chinese stands."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Model
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Locale, Page

from translation.queue.find import target_locales

# What the history of an English page says.
SOURCE_UNPUBLISHED = "translation.source_unpublished"
SOURCE_DELETED = "translation.source_deleted"
NOT_MOVED = "translation.not_moved"


def translations_of(source: Model) -> Iterator[Model]:
    """The pages or snippets in other languages that have the same content as this one, aliases left out."""
    model = Page if isinstance(source, Page) else type(source)
    found = model.objects.filter(translation_key=source.translation_key, locale__in=target_locales())
    yield from found.filter(alias_of=None) if model is Page else found


@transaction.atomic
def take_down_translations(source: Model, reason: str = SOURCE_UNPUBLISHED) -> list[Model]:
    """Unpublish all that translates what is no longer public; returns what was taken down. Drafts and texts stay."""
    taken = []
    for target in translations_of(source):
        if isinstance(target, DraftStateMixin) and target.live:
            target = target.specific if isinstance(target, Page) else target
            target.unpublish(log_action=reason)
            taken.append(target)
    return taken


def forget_schedule(target: Model) -> None:
    """A page that was just copied for translation is on no schedule: when it is public is decided for it anew."""
    if isinstance(target, DraftStateMixin):
        target.go_live_at = target.expire_at = None
        if target.pk:
            type(target).objects.filter(pk=target.pk).update(go_live_at=None, expire_at=None)


def follow_move(source: Page) -> None:
    """Move the translations of a moved page below the translations of its new parent.

    Where the new parent has no translation, or has a page of that address already, the translation stays, and its
    history says so.
    """
    for page in translations_left_behind(source):
        parent = _wanted_parent(source, page.locale)
        if parent and _fits(page, parent):
            page.specific.move(parent, pos="last-child")
        else:
            log(instance=page.specific, action=NOT_MOVED, data={"reason": str(source.get_parent())})


def translations_left_behind(source: Page) -> list[Page]:
    """The translations of a page that do not stand below the translation of its parent."""
    return [
        page
        for page in translations_of(source)
        if page.get_parent().translation_key != source.get_parent().translation_key
    ]


def _wanted_parent(source: Page, locale: Locale) -> Page | None:
    parent = source.get_parent()
    if parent.is_root():
        return parent
    return parent.get_translations().filter(locale=locale, alias_of=None).first()


def _fits(page: Page, parent: Page) -> bool:
    may_stand_there = page.specific.can_move_to(parent.specific)
    return may_stand_there and Page._slug_is_available(page.slug, parent, page)
