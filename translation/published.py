"""The pairs of Chinese and English that readers see, as rows of wagtail-localize."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page
from wagtail_localize.models import StringSegment, Translation


@dataclass(frozen=True)
class PublishedPair:
    """A translated segment of a live page or snippet. `key` is the translation key of the two."""

    segment: int
    translation: int
    key: str
    field: str
    source: str
    target: str
    locale: int

    @property
    def id(self) -> str:
        """Names the pair for programs: `<translation>:<segment>`."""
        return f"{self.translation}:{self.segment}"


def published_pairs(condition: Q | None = None) -> Iterator[PublishedPair]:
    """Every translated segment of what is live and still kept in step, in the order of translations and pages.

    `condition` narrows the segments.
    """
    for locale in Locale.objects.filter(pk__in=Translation.objects.values("target_locale")):
        yield from _pairs(locale, condition or Q())


def _pairs(locale: Locale, condition: Q) -> Iterator[PublishedPair]:
    translations = {
        source: (pk, key)
        for pk, source, key in Translation.objects.filter(enabled=True, target_locale=locale).values_list(
            "pk", "source_id", "source__object_id"
        )
    }
    live = live_keys(locale)
    for row in _rows(locale, condition).iterator(chunk_size=2000):
        pk, source, path, chinese, english = row
        translation, key = translations.get(source, (None, None))
        if key in live:
            yield PublishedPair(pk, translation, str(key), path, chinese, english, locale.pk)


def _rows(locale: Locale, condition: Q) -> QuerySet:
    rows = StringSegment.objects.filter(
        condition, source__translations__enabled=True, source__translations__target_locale=locale
    )
    rows = rows.annotate_translation(locale).exclude(translation=None).order_by("source_id", "order")
    return rows.values_list("pk", "source_id", "context__path", "string__data", "translation")


def live_keys(locale: Locale) -> set:
    """The translation keys of everything that is live in a language: pages, and snippets of translated models."""
    keys = set(Page.objects.filter(locale=locale, live=True).values_list("translation_key", flat=True))
    for model in translated_snippets():
        rows = model.objects.filter(locale=locale)
        if hasattr(model, "live"):
            rows = rows.filter(live=True)
        keys.update(rows.values_list("translation_key", flat=True))
    return keys


def translated_snippets() -> list[type]:
    """The models of everything under translation that is no page."""
    types = ContentType.objects.filter(
        pk__in=Translation.objects.order_by().values("source__specific_content_type").distinct()
    )
    models = [content_type.model_class() for content_type in types]
    return [model for model in models if model is not None and not issubclass(model, Page)]
