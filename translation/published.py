"""The pairs of Chinese and English that readers see, as rows of wagtail-localize."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.models import Locale, Page
from wagtail_localize.models import String, StringSegment, Translation

AT_ONCE = 200  # translations read by one query


class Place(NamedTuple):
    """Up to where the published pairs were read."""

    locale: int = 0
    translation: int = 0


START = Place()


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

    @property
    def place(self) -> Place:
        """Where the translation stands among all."""
        return Place(self.locale, self.translation)


def published_pairs(texts: QuerySet[String] | None = None, after: Place = START) -> Iterator[PublishedPair]:
    """Every translated segment of what is live and still kept in step, in the order of translations and pages.

    `texts` narrows the Chinese; what stands at `after` or before it was looked at already. A part is read at a time.
    """
    models = [Page, *translated_snippets()]
    for locale in Locale.objects.filter(pk__gte=after.locale).order_by("pk"):
        seen = after.translation if locale.pk == after.locale else 0
        while part := _translations(locale, texts, seen):
            yield from _pairs(part, locale, models, texts)
            seen = part[-1][0]


def _translations(locale: Locale, texts: QuerySet[String] | None, after: int) -> list[tuple]:
    """The next translations as (id, source, translation key)."""
    rows = Translation.objects.filter(enabled=True, target_locale=locale, pk__gt=after)
    if texts is not None:
        rows = rows.filter(source__in=StringSegment.objects.filter(string__in=texts).values("source"))
    return list(rows.order_by("pk").values_list("pk", "source_id", "source__object_id")[:AT_ONCE])


def _pairs(
    part: list[tuple], locale: Locale, models: list[type[Model]], texts: QuerySet[String] | None
) -> Iterator[PublishedPair]:
    live = _live_keys(locale, models, [key for _, _, key in part])
    rows = StringSegment.objects.filter(source__in=[source for _, source, key in part if key in live])
    if texts is not None:
        rows = rows.filter(string__in=texts)
    rows = rows.annotate_translation(locale).exclude(translation=None).order_by("order")
    by_source: dict[int, list[tuple]] = defaultdict(list)
    for source, *row in rows.values_list("source_id", "pk", "context__path", "string__data", "translation"):
        by_source[source].append(row)
    for translation, source, key in part:
        for pk, path, chinese, english in by_source[source]:
            yield PublishedPair(pk, translation, str(key), path, chinese, english, locale.pk)


def _live_keys(locale: Locale, models: list[type[Model]], keys: list) -> set:
    live = set()
    for model in models:
        rows = model.objects.filter(locale=locale, translation_key__in=keys)
        if hasattr(model, "live"):
            rows = rows.filter(live=True)
        live.update(rows.values_list("translation_key", flat=True))
    return live


def translated_snippets() -> list[type]:
    """The models of everything under translation that is no page."""
    types = ContentType.objects.filter(
        pk__in=Translation.objects.order_by().values("source__specific_content_type").distinct()
    )
    models = [content_type.model_class() for content_type in types]
    return [model for model in models if model is not None and not issubclass(model, Page)]
