"""One word for all that a translation reflects: its texts, their order, and what is taken over as it is."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from modelcluster.models import ClusterableModel, get_serializable_data_for_fields
from wagtail.fields import StreamField
from wagtail_localize.fields import get_translatable_fields

from translation.normalise import normalise

# Not content: what a row or a block is called, which language it is in, when it was saved.
NAMES_OF_ROWS = {"id", "pk", "locale", "translation_key"}
# When a snippet is public; wagtail-localize leaves these out for pages alone.
TIMES = {"first_published_at", "go_live_at", "expire_at"}


def content_digest(model: type[Model], data: dict[str, Any], fold: Callable[[str], str] = normalise) -> str:
    """SHA-256 of what a translation of `data` reflects.

    `data` is what `serializable_data()` or the content of a revision holds. Equal digests mean that nothing
    changed for the translation: a block or an inline row that was made anew with the same content, and, with the
    standard `fold`, another width, punctuation form or spacing, change nothing.
    """
    left_out = TIMES.union(getattr(model, "outside_translation", ()))  # what a page type says is no content
    names = [field.field_name for field in get_translatable_fields(model) if field.field_name not in left_out]
    content = {name: _folded(_value(model, name, data), fold) for name in names if name in data}
    return hashlib.sha256(json.dumps(content, sort_keys=True, default=str).encode()).hexdigest()


def digest_of(instance: Model, fold: Callable[[str], str] = normalise) -> str:
    """The digest of an instance as it is in memory."""
    return content_digest(type(instance), serialized(instance), fold)


def serialized(instance: Model) -> dict[str, Any]:
    """The instance as plain data, as a revision or a source of wagtail-localize holds it."""
    is_cluster = isinstance(instance, ClusterableModel)
    data = instance.serializable_data() if is_cluster else get_serializable_data_for_fields(instance)
    return json.loads(json.dumps(data, cls=DjangoJSONEncoder))


def as_typed(text: str) -> str:
    """The fold of those who want to know of every change."""
    return text


def _value(model: type[Model], name: str, data: dict[str, Any]) -> Any:
    value = data[name]
    is_stream = isinstance(model._meta.get_field(name), StreamField)
    return json.loads(value) if is_stream and isinstance(value, str) and value else value


def _folded(value: Any, fold: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {name: _folded(part, fold) for name, part in value.items() if name not in NAMES_OF_ROWS}
    if isinstance(value, list):
        return [_folded(part, fold) for part in value]
    return value
