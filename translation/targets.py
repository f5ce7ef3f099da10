"""Makes English pages and snippets from their translated texts: a draft first, and public only past the gate."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail.actions.copy_for_translation import ParentNotTranslatedError
from wagtail.models import DraftStateMixin, Locale, Page, Revision
from wagtail_localize.models import StringTranslation, Translation, TranslationLog, TranslationSource

from translation.ephemeral import translated_instance
from translation.gate import PublicationRefused, text_refusals
from translation.queue.store import computed_once

_stock = TranslationSource.create_or_update_translation


@transaction.atomic
def save_draft(translation: Translation, author=None) -> Revision:
    """A new draft of the translation from its texts as they are now; what readers see stays as it is.

    Texts without English stand in Chinese in it. Raises ValidationError when a text does not fit its field.
    """
    translation.save_target(user=author, publish=False)
    return translation.get_target_instance().latest_revision


@transaction.atomic
def publish(translation: Translation, user=None, author=None) -> models.Model:
    """Publish what is translated, all or nothing; returns the published instance.

    `user` is the person who publishes, and must be a second person; without one, by code, nobody is asked.
    Raises PublicationRefused with the reasons.
    """
    with computed_once():
        _draft_or_refusal(translation, author or user).publish(user=user)
    return translation.get_target_instance()


def _draft_or_refusal(translation: Translation, author) -> Revision:
    """A new draft; a text that its field does not take is a reason not to publish, and no failure."""
    try:
        return save_draft(translation, author)
    except PublicationRefused:
        raise
    except ValidationError as error:
        reasons = text_refusals(translation) or {"": error.messages}
        raise PublicationRefused(translation.get_target_instance(), reasons) from error


def create_or_update_translation(
    self: TranslationSource,
    locale: Locale,
    user=None,
    publish: bool = True,
    copy_parent_pages: bool = False,
    fallback: bool = False,
) -> tuple[models.Model, bool]:
    """Takes the place of the method of wagtail-localize: see `translation.upstream`.

    Returns the translation and whether it was made. A public page or snippet gets a new revision and stays as it is;
    with `publish`, this revision then passes the gate and is published. Missing parents are never made.
    """
    if not issubclass(self.specific_content_type.model_class(), DraftStateMixin):
        return _stock(self, locale, user=user, publish=publish, fallback=fallback)
    with transaction.atomic(), computed_once():
        target = _existing(self, locale)
        schedule = _schedule(target)
        if target is not None and target.live:
            _draft_of_public(self, locale, user, fallback)
        else:
            _draft_of_unpublished(self, locale, user, fallback)
        if target is None or not target.live:
            _keep_schedule(self.get_translated_instance(locale), schedule)
        if publish:
            self.get_translated_instance(locale).latest_revision.publish(user=user)
    return self.get_translated_instance(locale), target is None


def _existing(source: TranslationSource, locale: Locale) -> models.Model | None:
    """The translation as it is, after an alias, which would show Chinese to the public, became a draft."""
    try:
        target = source.get_translated_instance(locale)
    except models.ObjectDoesNotExist:
        return None
    if isinstance(target, Page) and target.alias_of_id:
        target.alias_of, target.live = None, False
        target.save(update_fields=["alias_of", "live"], clean=False)
        target.save_revision(clean=False)
    return target


def _draft_of_public(source: TranslationSource, locale: Locale, user, fallback: bool) -> None:
    draft = translated_instance(source, locale, fallback)
    try:
        revision = draft.save_revision(user=user)
    except ValidationError as errors:
        _note_field_errors(source, locale, errors)
        raise
    TranslationLog.objects.create(source=source, locale=locale, revision=revision)


def _draft_of_unpublished(source: TranslationSource, locale: Locale, user, fallback: bool) -> None:
    try:
        _stock(source, locale, user=user, publish=False, fallback=fallback)
    except ParentNotTranslatedError as error:
        page = source.get_source_instance()
        reason = _("Translate the page above it first: “%(title)s”.") % {"title": page.get_parent().title}
        raise PublicationRefused(page, {"": [reason]}) from error


def _schedule(target: models.Model | None) -> dict[str, datetime | None]:
    return {name: getattr(target, name, None) for name in ("go_live_at", "expire_at")}


def _keep_schedule(target: models.Model, schedule: dict[str, datetime | None]) -> None:
    """The schedule of the Chinese, which wagtail-localize copies, is none of the translation's business."""
    if _schedule(target) == schedule:
        return
    draft = target.get_latest_revision_as_object()
    for version in (target, draft):
        for name, moment in schedule.items():
            setattr(version, name, moment)
    target.save(update_fields=list(schedule), **({"clean": False} if isinstance(target, Page) else {}))
    draft.save_revision(user=target.latest_revision.user)


def _note_field_errors(source: TranslationSource, locale: Locale, errors: ValidationError) -> None:
    """Keep what a field said against its text beside the text, as wagtail-localize does."""
    for field, field_errors in getattr(errors, "error_dict", {}).items():
        for row in StringTranslation.objects.filter(
            context__object_id=source.object_id,
            context__path=field,
            locale=locale,
            translation_of__segments__source=source,
        ).distinct():
            row.set_field_error(field_errors)
