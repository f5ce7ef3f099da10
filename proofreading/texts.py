"""The texts of a page: its fields, and the blocks of its streams, each with the path that the editor gives it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from html.parser import HTMLParser
from typing import Any

from django.db import models
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from proofreading.checks.ranges import Span
from proofreading.text import CELL, PROSE, SUMMARY, TITLE, Text
from translation.editor.labels import field_order

_LINES = frozenset(["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "embed", "div", "blockquote"])
_NO_PROSE = (models.SlugField, models.URLField, models.EmailField)
_NO_TEXT = (blocks.ChoiceBlock, blocks.URLBlock, blocks.EmailBlock, blocks.RawHTMLBlock, blocks.RegexBlock)


class _Plain(HTMLParser):
    """The words of rich text; what the editor shows as a block of its own is a line."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines = [""]

    def handle_starttag(self, tag, attrs):
        if tag == "br":
            self.lines[-1] += "\n"
        elif tag in _LINES and self.lines[-1].strip("\n"):
            self.lines.append("")

    def handle_data(self, data):
        self.lines[-1] += data

    def handle_endtag(self, tag):
        if tag in _LINES and self.lines[-1]:
            self.lines.append("")


def plain(html: str) -> str:
    """The text of rich text as the editor holds it: one line a paragraph and list item."""
    parser = _Plain()
    parser.feed(html)
    parser.close()
    return "\n".join(line.replace("\xa0", " ") for line in parser.lines).rstrip("\n")


def texts_of_page(page: Page) -> list[Text]:
    """Every text of a page that is written in its language, in the order of its editing form."""
    return [
        text for name in field_order(type(page)) if (field := _field(page, name)) for text in _of_field(page, field)
    ]


def spans_of_page(page: Page) -> list[Span]:
    """Every pair of `start_…` and `end_…` of the same kind: of the page itself and of its blocks."""
    names = [field.name for field in page._meta.get_fields() if hasattr(field, "attname")]
    values = {name: getattr(page, name) for name in names if name.startswith(("start_", "end_"))}
    spans = list(_spans(values, "", lambda name: capfirst(str(page._meta.get_field(name).verbose_name))))
    for name in field_order(type(page)):
        field = _field(page, name)
        if isinstance(field, StreamField):
            spans += _spans_below(getattr(page, name).stream_block, getattr(page, name), name)
    return spans


def _field(page: Page, name: str) -> models.Field | None:
    """The field of this name, if the page has one and it is its own to write."""
    if not hasattr(type(page), name):
        return None
    field = page._meta.get_field(name)
    return field if getattr(field, "editable", False) and not getattr(field, "choices", None) else None


def _of_field(page: Page, field: models.Field) -> Iterator[Text]:
    label = capfirst(str(field.verbose_name))
    if isinstance(field, StreamField):
        value = getattr(page, field.name)
        yield from _in_block(value.stream_block, value, field.name, label)
    elif isinstance(field, RichTextField):
        yield Text(field.name, plain(getattr(page, field.name) or ""), label)
    elif isinstance(field, models.CharField | models.TextField) and not isinstance(field, _NO_PROSE):
        role = SUMMARY if isinstance(field, models.TextField) else TITLE
        yield Text(field.name, (getattr(page, field.name) or "").replace("\r\n", "\n"), label, role)


def _in_block(block: blocks.Block, value: Any, path: str, label: str) -> Iterator[Text]:
    if isinstance(block, blocks.BaseStreamBlock):
        for number, child in enumerate(value, 1):
            yield from _in_block(
                child.block, child.value, f"{path}.{child.id}", f"{label} · {number} {child.block.label}"
            )
    elif isinstance(block, blocks.ListBlock):
        for number, item in enumerate(value.bound_blocks, 1):
            yield from _in_block(block.child_block, item.value, f"{path}.{item.id}", f"{label} {number}")
    elif isinstance(block, TypedTableBlock):
        yield from _in_table(value, path, label)
    elif isinstance(block, blocks.BaseStructBlock):
        for name, child in block.child_blocks.items():
            yield from _in_block(child, value.get(name), f"{path}.{name}", f"{label} · {child.label}")
    elif value:
        yield from _in_leaf(block, value, path, label)


def _in_leaf(block: blocks.Block, value: Any, path: str, label: str) -> Iterator[Text]:
    if isinstance(value, RichText):
        yield Text(path, plain(value.source), label)
    elif isinstance(value, str) and not isinstance(block, _NO_TEXT) and _is_translated(block, value):
        role = PROSE if isinstance(block, blocks.TextBlock) else TITLE
        yield Text(path, value.replace("\r\n", "\n"), label, role)


def _is_translated(block: blocks.Block, value: str) -> bool:
    """A code or an address, which is the same in every language, is no text."""
    segments = getattr(block, "get_translatable_segments", None)
    return segments is None or bool(segments(value))


def _in_table(value: Any, path: str, label: str) -> Iterator[Text]:
    """A table keeps no path for its cells, so they get one that leads to the table: `path#row-column`."""
    yield Text(f"{path}#caption", value.caption or "", label, TITLE)
    rows = [[column["heading"] for column in value.columns], *(row["values"] for row in value.row_data)]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells, 1):
            if isinstance(cell, str) and cell:
                yield Text(f"{path}#{row}-{column}", cell, label, CELL)


def _spans_below(block: blocks.Block, value: Any, path: str) -> Iterator[Span]:
    if isinstance(block, blocks.BaseStreamBlock):
        for child in value:
            yield from _spans_below(child.block, child.value, f"{path}.{child.id}")
    elif isinstance(block, blocks.ListBlock):
        for item in value.bound_blocks:
            yield from _spans_below(block.child_block, item.value, f"{path}.{item.id}")
    elif isinstance(block, blocks.BaseStructBlock) and value:
        children = block.child_blocks
        yield from _spans(value, f"{path}.", lambda name: str(children[name].label))
        for name, child in children.items():
            yield from _spans_below(child, value.get(name), f"{path}.{name}")


def _spans(values: Any, prefix: str, label_of: Any) -> Iterator[Span]:
    for name in values:
        if name.startswith("start_") and (end := f"end_{name.removeprefix('start_')}") in values:
            start, stop = values[name], values[end]
            if isinstance(start, date | time) and isinstance(stop, date | time):
                yield Span(f"{prefix}{end}", label_of(end), start, stop)
