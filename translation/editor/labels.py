"""Where a text stands, in the words of the page's own editing form: “Text › Figure › Caption”."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.admin.panels import get_edit_handler
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

ARROW = " › "


@dataclass(frozen=True)
class Place:
    """Where a text stands and what it may be.

    `section` is the label of the field, `label` that of what lies inside the field, empty for a simple one;
    `context` is text that stands around, for a cell of a table; `chosen` the model of what a chooser chooses.
    """

    section: str
    label: str = ""
    context: str = ""
    is_rich: bool = False
    is_single_line: bool = False
    max_length: int | None = None
    chosen: type[models.Model] | None = None

    @property
    def full_label(self) -> str:
        return ARROW.join(filter(None, [self.section, self.label]))


class Places:
    """The places of one source. Reads its content as stored: no block is built and no query made."""

    def __init__(self, source: TranslationSource):
        self._model = source.specific_content_type.model_class()
        self._data = json.loads(source.content_json)
        self._known: dict[str, Place] = {}
        self._positions: dict[int, dict[str, tuple[int, dict]]] = {}
        self._cells: dict[int, dict[str, tuple[str, str]]] = {}

    def of(self, path: str) -> Place:
        """The place of a context path. One that the content does not hold any more is named as it is."""
        if path not in self._known:
            try:
                self._known[path] = self._in_model(self._model, self._data, path.split("."), [])
            except (KeyError, IndexError, TypeError, ValueError, AttributeError, FieldDoesNotExist):
                self._known[path] = Place(section=path.split(".")[0])
        return self._known[path]

    def _in_model(self, model: type[models.Model], data: dict, parts: list[str], above: list[str]) -> Place:
        field = model._meta.get_field(parts[0])
        if isinstance(field, models.ManyToOneRel):
            number, child = self._position(data[parts[0]], "translation_key", parts[1])
            labels = [*above, f"{capfirst(str(field.related_model._meta.verbose_name))} {number}"]
            return self._in_model(field.related_model, child, parts[2:], labels)
        labels = [*above, capfirst(str(field.verbose_name))]
        if isinstance(field, StreamField):
            raw = data[parts[0]]
            if isinstance(raw, str):
                raw = data[parts[0]] = json.loads(raw)
            return self._in_block(field.stream_block, raw, parts[1:], labels)
        return _place(
            labels,
            is_rich=isinstance(field, RichTextField),
            is_single_line=not isinstance(field, models.TextField),
            max_length=getattr(field, "max_length", None),
            chosen=field.related_model,
        )

    def _in_block(self, block: blocks.Block, raw: Any, parts: list[str], labels: list[str]) -> Place:
        if isinstance(block, blocks.StreamBlock):
            number, item = self._position(raw, "id", parts[0])
            child = block.child_blocks[item["type"]]
            label = f"{_label(child)} {number}" if len(block.child_blocks) == 1 else _label(child)
            return self._in_block(child, item["value"], parts[1:], [*labels, label])
        if isinstance(block, blocks.ListBlock):
            number, item = self._position(raw, "id", parts[0])
            label = f"{_label(block.child_block)} {number}".strip()
            return self._in_block(block.child_block, item["value"], parts[1:], [*labels, label])
        if isinstance(block, blocks.StructBlock):
            child = block.child_blocks[parts[0]]
            return self._in_block(child, raw.get(parts[0]), parts[1:], [*labels, _label(child)])
        return self._in_leaf(block, raw, parts, labels)

    def _in_leaf(self, block: blocks.Block, raw: Any, parts: list[str], labels: list[str]) -> Place:
        if hasattr(block, "segment_places"):
            if id(raw) not in self._cells:
                self._cells[id(raw)] = block.segment_places(raw)
            label, context = self._cells[id(raw)][parts[0]]
            return _place([*labels, label], context=context, is_single_line=True)
        field = getattr(block, "field", None)
        return _place(
            labels,
            is_rich=isinstance(block, blocks.RichTextBlock),
            is_single_line=isinstance(block, blocks.CharBlock | blocks.URLBlock),
            max_length=getattr(field, "max_length", None),
            chosen=getattr(block, "target_model", None),
        )

    def _position(self, items: list[dict], key: str, wanted: str) -> tuple[int, dict]:
        """The number, from 1, and the content of an item of a list. Each list is gone through once."""
        if id(items) not in self._positions:
            self._positions[id(items)] = {str(item[key]): (number, item) for number, item in enumerate(items, 1)}
        return self._positions[id(items)][wanted]


def _place(labels: list[str], **values: Any) -> Place:
    inner = [label for label, before in zip(labels[1:], labels, strict=False) if label and label != before]
    return Place(labels[0], ARROW.join(inner), **values)


def _label(block: blocks.Block) -> str:
    return capfirst(str(block.label or ""))


@lru_cache(maxsize=100)
def field_order(model: type[models.Model]) -> dict[str, int]:
    """The fields of a model in the order of its editing form."""
    handler = model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)
    options = handler.get_form_options()
    names = _names_in_order(handler) or [*options.get("fields", []), *options.get("formsets", {})]
    return {name: number for number, name in reversed(list(enumerate(names)))}


def _names_in_order(panel: Any) -> list[str]:
    """Names of fields and relations below a panel, as they follow one another on the screen."""
    if hasattr(panel, "children"):
        return [name for child in panel.children for name in _names_in_order(child)]
    name = getattr(panel, "field_name", None) or getattr(panel, "relation_name", None)
    return [name] if name else []
