"""What an entry of the queue is about: the Chinese, its English and the texts, fetched for many entries together."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max, Model, Q
from wagtail.models import DraftStateMixin, Page, RevisionMixin
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from translation.digest import content_digest
from translation.models import QueueEntry
from translation.queue.find import snippet_models

Key = tuple[int | None, str, str, str]


@dataclass(frozen=True)
class Subject:
    """A Chinese page (as a plain page) or snippet, its translation into one language, and that language's version."""

    source: Model
    target: Model | None = None
    translation: Translation | None = None
    texts_key: str = ""  # how many texts are stored, and when the last of them was changed

    @property
    def is_started(self) -> bool:
        """Whether there is a translation that somebody works on."""
        return self.is_translation and self.translation.enabled

    @property
    def is_translation(self) -> bool:
        """Whether the English was made by translation, even if that was stopped."""
        return self.translation is not None and self.target is not None

    @property
    def is_hidden(self) -> bool:
        """Whether the Chinese, or the English there is, is not public."""
        return not all(getattr(version, "live", True) for version in (self.source, self.target))

    @cached_property
    def source_digest(self) -> str:
        """The digest of the Chinese that was taken over for translation; empty when none was."""
        return source_digest(self.translation.source) if self.is_translation else ""

    @property
    def key(self) -> Key:
        """What a stored row must have been computed from to be true."""
        target = revisions_of(self.target) if self.target else ""
        return revision_of(self.source), self.source_digest, target, self.texts_key if self.is_started else ""


def key_of(entry: QueueEntry) -> Key:
    """What the stored row was computed from."""
    return entry.source_revision_id, entry.source_digest, entry.target_revisions, entry.texts_key


def subjects_of(entries: Iterable[QueueEntry], locale_id: int) -> dict[UUID, Subject]:
    """What stands behind entries of one language; entries without a source are left out."""
    return gather(keys_by_model(entries), locale_id)


def keys_by_model(entries: Iterable[QueueEntry]) -> dict[type[Model], list[UUID]]:
    """The translation keys of entries, by what they are about."""
    models: dict[type[Model], list[UUID]] = {}
    for entry in entries:
        models.setdefault(_base(entry.content_type.model_class()), []).append(entry.translation_key)
    return models


def find_subjects(keys: Collection[UUID], locale_id: int) -> dict[UUID, Subject]:
    """The same for keys of which nobody knows what they are: pages are looked for first."""
    found: dict[UUID, Subject] = {}
    for model in (Page, *snippet_models()):
        if left := set(keys) - set(found):
            found |= gather({model: left}, locale_id)
    return found


def gather(models: Mapping[type[Model], Collection[UUID]], locale_id: int) -> dict[UUID, Subject]:
    """The subjects with these translation keys, by model. One query for each model, and two for all of them."""
    sources: dict[UUID, Model] = {}
    targets: dict[UUID, Model] = {}
    for model, keys in models.items():
        for row in _versions(model, keys, locale_id):
            (targets if row.locale_id == locale_id else sources)[row.translation_key] = row
    translations = _translations(targets.keys() & sources.keys(), locale_id)
    texts = texts_keys(translations, locale_id)
    return {
        key: Subject(source, targets.get(key), translations.get(key), texts.get(key, ""))
        for key, source in sources.items()
    }


def subjects_for(sources: Iterable[Model], locale_id: int) -> dict[UUID, Subject]:
    """The subjects of Chinese pages and snippets that are at hand already."""
    rows = {source.translation_key: source for source in sources}
    targets: dict[UUID, Model] = {}
    for model in {_base(type(source)) for source in rows.values()}:
        targets |= {row.translation_key: row for row in _versions(model, rows, locale_id, with_source=False)}
    translations = _translations(targets, locale_id)
    texts = texts_keys(translations, locale_id)
    return {key: Subject(row, targets.get(key), translations.get(key), texts.get(key, "")) for key, row in rows.items()}


def _base(model: type[Model]) -> type[Model]:
    return Page if issubclass(model, Page) else model


def _versions(model: type[Model], keys: Collection[UUID], locale_id: int, with_source: bool = True) -> Iterable[Model]:
    locales = Q(locale_id=locale_id)
    if with_source:
        locales |= Q(locale__language_code=settings.LANGUAGE_CODE)
    rows = model.objects.filter(locales, translation_key__in=list(keys))
    return rows.filter(alias_of=None) if model is Page else rows


def _translations(keys: Collection[UUID], locale_id: int) -> dict[UUID, Translation]:
    if not keys:
        return {}
    rows = Translation.objects.filter(
        source__object_id__in=list(keys),
        source__locale__language_code=settings.LANGUAGE_CODE,
        target_locale_id=locale_id,
    )
    return {row.source.object_id: row for row in rows.select_related("source")}


def source_digest(source: TranslationSource) -> str:
    """The digest of what a TranslationSource holds."""
    model = ContentType.objects.get_for_id(source.specific_content_type_id).model_class()
    return content_digest(model, json.loads(source.content_json))


def revision_of(source: Model) -> int | None:
    """The revision that is to be translated: the public one, or the newest of what is not public."""
    if not isinstance(source, RevisionMixin):
        return None
    if isinstance(source, DraftStateMixin) and source.live:
        return source.live_revision_id
    return source.latest_revision_id


def revisions_of(target: Model) -> str:
    """The newest and the public revision of a translation, as one word."""
    return f"{getattr(target, 'latest_revision_id', '') or ''}/{getattr(target, 'live_revision_id', '') or ''}"


def texts_keys(translation_keys: Collection[UUID], locale_id: int) -> dict[UUID, str]:
    """How many texts of each page are stored, and when the last of them was changed, as one word a page."""
    if not translation_keys:
        return {}
    rows = (
        StringTranslation.objects.filter(context__object_id__in=list(translation_keys), locale_id=locale_id)
        .values("context__object_id")
        .annotate(number=Count("pk"), newest=Max("updated_at"))
    )
    return {row["context__object_id"]: f"{row['number']} {row['newest'].isoformat()}" for row in rows}
