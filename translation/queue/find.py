"""What there is to translate, and into which languages."""

from __future__ import annotations

from collections.abc import Iterator

from django.conf import settings
from django.db.models import Model, QuerySet
from wagtail.models import Locale, Page, RevisionMixin, get_translatable_models


def target_locales() -> list[Locale]:
    """The languages into which everything is translated: all but the first."""
    return list(Locale.objects.exclude(language_code=settings.LANGUAGE_CODE))


def is_source(instance: Model) -> bool:
    """Whether this is something to translate: written in the first language, a page of the site and no alias."""
    if instance.locale.language_code != settings.LANGUAGE_CODE:
        return False
    return not isinstance(instance, Page) or (instance.depth > 1 and instance.alias_of_id is None)


def sources() -> Iterator[Model]:
    """Everything there is to translate: Chinese pages, as plain pages, and Chinese snippets."""
    for rows in source_rows():
        yield from rows.iterator(chunk_size=500)


def sources_number() -> int:
    """How many pages and snippets there are to translate."""
    return sum(rows.count() for rows in source_rows())


def source_rows() -> Iterator[QuerySet]:
    """The same, by model."""
    in_chinese = {"locale__language_code": settings.LANGUAGE_CODE}
    yield Page.objects.filter(**in_chinese, alias_of=None, depth__gt=1)
    for model in snippet_models():
        yield model.objects.filter(**in_chinese)


def snippet_models() -> list[type[Model]]:
    """The translatable models that are no pages and no parts of pages."""
    return [
        model
        for model in get_translatable_models(include_subclasses=False)
        if not issubclass(model, Page) and issubclass(model, RevisionMixin)
    ]


def original_of(translation: Model) -> Model | None:
    """The Chinese page, as a plain page, or snippet that this is a translation of; None when it was deleted."""
    model = Page if isinstance(translation, Page) else type(translation)
    rows = model.objects.filter(
        translation_key=translation.translation_key, locale__language_code=settings.LANGUAGE_CODE
    )
    return (rows.filter(alias_of=None) if model is Page else rows).first()
