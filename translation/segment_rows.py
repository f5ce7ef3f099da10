"""Writes the segments of a source: the same rows as wagtail-localize, in a dozen queries instead of ten a text."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)
from wagtail_localize.segments.extract import extract_segments


def write_segments(source: TranslationSource) -> None:
    """Make the stored segments those of the source's content.

    A text that only moved keeps its row, so that whoever is translating it right now does not lose it.
    """
    instance = source.as_instance()
    values = extract_segments(instance)
    contexts = _contexts(source, instance, {value.path for value in values})
    by_kind: dict[type, list] = defaultdict(list)
    for value in values:
        by_kind[_kind(value)].append(value)
    for model, make in MAKERS.items():
        _reconcile(model, source, make(source, contexts, by_kind[model]))


def _kind(value: Any) -> type[models.Model]:
    if isinstance(value, TemplateSegmentValue):
        return TemplateSegment
    if isinstance(value, RelatedObjectSegmentValue):
        return RelatedObjectSegment
    return OverridableSegment if isinstance(value, OverridableSegmentValue) else StringSegment


def _string_segments(source, contexts, values: list[StringSegmentValue]) -> list[StringSegment]:
    hashes = {value.string.data: String._get_data_hash(value.string.data) for value in values}
    strings = _in_bulk(
        String,
        "data_hash",
        [String(locale_id=source.locale_id, data_hash=key, data=text) for text, key in hashes.items()],
        locale_id=source.locale_id,
    )
    return [
        StringSegment(
            source=source,
            context=contexts[value.path],
            order=value.order,
            string=strings[hashes[value.string.data]],
            attrs=json.dumps(value.attrs, cls=DjangoJSONEncoder),
        )
        for value in values
    ]


def _template_segments(source, contexts, values: list[TemplateSegmentValue]) -> list[TemplateSegment]:
    # Few different ones on a site, so asking for each is cheap enough.
    templates = {value.template: value for value in values}
    rows = {text: Template.from_value(value) for text, value in templates.items()}
    return [
        TemplateSegment(source=source, context=contexts[value.path], order=value.order, template=rows[value.template])
        for value in values
    ]


def _overridable_segments(source, contexts, values: list[OverridableSegmentValue]) -> list[OverridableSegment]:
    return [
        OverridableSegment(
            source=source,
            context=contexts[value.path],
            order=value.order,
            data_json=json.dumps(value.data, cls=DjangoJSONEncoder),
        )
        for value in values
    ]


def _related_segments(source, contexts, values: list[RelatedObjectSegmentValue]) -> list[RelatedObjectSegment]:
    return [RelatedObjectSegment.from_value(source, value) for value in values]


MAKERS = {
    StringSegment: _string_segments,
    TemplateSegment: _template_segments,
    OverridableSegment: _overridable_segments,
    RelatedObjectSegment: _related_segments,
}
# What makes a stored segment the same as a wanted one, wherever on the page it stands.
IDENTITY = {
    StringSegment: ("context_id", "string_id", "attrs"),
    TemplateSegment: ("context_id", "template_id"),
    OverridableSegment: ("context_id", "data_json"),
    RelatedObjectSegment: ("context_id", "object_id"),
}


def _reconcile(model: type[models.Model], source: TranslationSource, wanted: Iterable[models.Model]) -> None:
    """Keep the rows that are still right, with their ids; move, add and delete the others."""
    free: dict[Hashable, list[models.Model]] = defaultdict(list)
    for row in model.objects.filter(source=source).order_by("-order"):
        free[_identity(row)].append(row)
    moved, new = [], []
    for row in wanted:
        rows = free[_identity(row)]
        kept = rows.pop() if rows else None
        if kept is None and row.pk is None:
            new.append(row)
        elif kept is not None and kept.order != row.order:
            kept.order = row.order
            moved.append(kept)
    model.objects.filter(pk__in=[row.pk for rows in free.values() for row in rows]).delete()
    model.objects.bulk_update(moved, ["order"], batch_size=200)
    model.objects.bulk_create(new, batch_size=500)


def _identity(row: models.Model) -> tuple:
    return tuple(getattr(row, name) for name in IDENTITY[type(row)])


def _contexts(source: TranslationSource, instance: models.Model, paths: set[str]) -> dict[str, TranslationContext]:
    made = [
        TranslationContext(object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path))
        for path in paths
    ]
    rows = _in_bulk(TranslationContext, "path_id", made, object_id=source.object_id)
    nameless = [row for row in rows.values() if not row.field_path]
    for row in nameless:
        row.save = _nothing  # get_field_path() saves each row by itself; here they are saved together
        row.get_field_path(instance)
        del row.save
    TranslationContext.objects.bulk_update(nameless, ["field_path"], batch_size=200)
    return {row.path: row for row in rows.values()}


def _nothing(**kwargs) -> None:
    pass


def _in_bulk(model: type[models.Model], key: str, rows: list[models.Model], **scope) -> dict:
    """The stored row for each key, made where it was missing."""
    keys = {getattr(row, key) for row in rows}
    stored: Callable[[], dict] = lambda: {  # noqa: E731 - asked twice
        getattr(row, key): row for row in model.objects.filter(**scope, **{f"{key}__in": keys})
    }
    known = stored()
    missing = [row for row in rows if getattr(row, key) not in known]
    if missing:
        model.objects.bulk_create(missing, batch_size=500, ignore_conflicts=True)
        known = stored()
    return known
