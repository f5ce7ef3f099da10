"""Hears of every change, by whatever road, and keeps queue, history, segments and memory in step with it."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail import signals as wagtail_signals
from wagtail.models import Page, Revision, TranslatableMixin, WorkflowState
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from translation import following, history, release, rescheduling
from translation.glossary import TermEntry
from translation.models import Term
from translation.models.term import terms_changed
from translation.queue.find import is_source
from translation.queue.moves import follow_move
from translation.queue.stale import mark_touched
from translation.queue.store import refresh, refresh_all_languages
from translation.source import take_over


def connect() -> None:
    """Begin to listen. Called once, when the app is ready."""
    post_save.connect(text_saved, sender=StringTranslation)
    post_delete.connect(text_deleted, sender=StringTranslation)
    post_save.connect(translation_saved, sender=Translation)
    post_save.connect(revision_saved, sender=Revision)
    post_save.connect(content_saved)
    post_delete.connect(content_deleted)
    wagtail_signals.published.connect(content_published)
    wagtail_signals.unpublished.connect(content_unpublished)
    wagtail_signals.post_page_move.connect(page_moved)
    wagtail_signals.copy_for_translation_done.connect(translation_made)
    terms_changed.connect(glossary_changed)
    post_delete.connect(term_deleted, sender=Term)
    post_save.connect(review_changed, sender=WorkflowState)  # Wagtail tells nobody that a review was resumed


def text_saved(instance: StringTranslation, raw: bool = False, **kwargs) -> None:
    """A translated text was written."""
    if raw or instance.context_id is None:
        return
    history.record(instance)
    refresh(instance.context.object_id, instance.locale_id)


def text_deleted(instance: StringTranslation, origin=None, **kwargs) -> None:
    """A translated text was taken away, and not just swept off with all that belongs to a page."""
    is_meant = getattr(origin, "model", type(origin)) is StringTranslation
    if is_meant and instance.context_id:
        history.record(instance, deleted=True)
        refresh(instance.context.object_id, instance.locale_id)


def translation_saved(instance: Translation, raw: bool = False, **kwargs) -> None:
    """A translation was started, stopped or started again."""
    if not raw:
        refresh(instance.source.object_id, instance.target_locale_id)


def revision_saved(instance: Revision, created: bool = False, raw: bool = False, update_fields=None, **kwargs) -> None:
    """A draft was written: of a page that is not public, the draft is what is translated."""
    if raw or not issubclass(instance.content_type.model_class(), TranslatableMixin):
        return
    if "approved_go_live_at" in (update_fields or ()):
        _refresh(instance.content_object)
    if not created:
        return
    content = instance.as_object()
    if not getattr(content, "live", True) and is_source(content) and (source := _source_of(content)):
        take_over(source, content)


def content_saved(sender: type[Model], instance: Model, raw: bool = False, **kwargs) -> None:
    """A page or a snippet was written."""
    if not raw and _is_content(sender):
        _refresh(instance)


def content_deleted(sender: type[Model], instance: Model, **kwargs) -> None:
    """A page or a snippet is gone; its English is no longer public, and stays as a draft with its texts."""
    if not _is_content(sender):
        return
    if is_source(instance):
        following.take_down_translations(instance, following.SOURCE_DELETED)
    _refresh(instance)


def content_published(instance: Model, **kwargs) -> None:
    """New content is public, or is to be: Chinese is taken over for translation; public English is remembered."""
    if not isinstance(instance, TranslatableMixin):
        return
    if is_source(instance):
        if source := _source_of(instance):
            take_over(source, instance)
            rescheduling.follow_schedule(instance)
    elif instance.live:
        release.note_release(instance)
    _refresh(instance)


def content_unpublished(instance: Model, **kwargs) -> None:
    """Content is no longer public, and neither is what translates it."""
    if not isinstance(instance, TranslatableMixin):
        return
    if is_source(instance):
        following.take_down_translations(instance)
    else:
        release.forget(instance)
    _refresh(instance)


def translation_made(target_obj: Model, **kwargs) -> None:
    """A page or a snippet was copied, to be translated."""
    following.forget_schedule(target_obj)


def page_moved(instance: Page, **kwargs) -> None:
    """A page, and all below it, stands elsewhere in the tree."""
    follow_move(instance)
    if is_source(instance):
        following.follow_move(instance)


def review_changed(instance: WorkflowState, raw: bool = False, **kwargs) -> None:
    """A review began, ended, or went back and forth."""
    if not raw and isinstance(instance.content_object, TranslatableMixin):
        _refresh(instance.content_object)


def glossary_changed(entries: Collection[TermEntry], **kwargs) -> None:
    """Terms were added or changed: what they say of stored translations is to be counted anew."""
    mark_touched(entries)


def term_deleted(instance: Term, **kwargs) -> None:
    """A term is no longer asked for."""
    mark_touched([instance.entry()])


def _is_content(model: type[Model]) -> bool:
    return issubclass(model, TranslatableMixin)


def _refresh(instance: Model) -> None:
    if is_source(instance):
        refresh_all_languages(instance)
    else:
        refresh(instance.translation_key, instance.locale_id)


def _source_of(instance: Model) -> TranslationSource | None:
    return TranslationSource.objects.filter(object_id=instance.translation_key, locale_id=instance.locale_id).first()
