"""From the blocks that were found in a file to those of a page."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape

from home.blocks import BodyBlock
from intake import Block, Release
from news.importing.pictures import picture_of

PLACE, HEADING, CAPTION, CREDIT, ALT = 80, 120, 250, 120, 250  # characters that the fields take

Stream = list[tuple[str, object]]


def without_place(release: Release) -> list[Block]:
    """The text of a release without the place line before its first words, for that has a field of its own."""
    if not release.place or len(release.place) > PLACE:
        return release.body
    return [replace(block, text=block.text.removeprefix(release.place).lstrip()) for block in release.body]


def stream_of(blocks: list[Block], user=None) -> Stream:
    """The blocks of the page; pictures go into the library in the name of `user`. No word is left out or cut off."""
    return [made for block in blocks for made in _BLOCKS[block.kind](block, user)]


def paragraph(text: str) -> tuple[str, str]:
    """A paragraph of plain text; each line of it is one."""
    return "paragraph", "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip()) or "<p></p>"


def _paragraph(block: Block, user) -> Stream:
    lines = [line for line in block.text.splitlines() if line.strip()] or [""]
    return [("paragraph", "".join(f"<p>{_linked(line, block.links)}</p>" for line in lines))]


def _linked(text: str, links: list[tuple[str, str]]) -> str:
    """The text with its links to other sites and mail addresses; nothing else of the file's markup is taken over."""
    done, at = "", 0
    for words, address in links:
        start = text.find(words, at) if words and re.match(r"https?://|mailto:", address, re.I) else -1
        if start >= 0:
            done += f'{escape(text[at:start])}<a href="{escape(address)}">{escape(words)}</a>'
            at = start + len(words)
    return done + escape(text[at:])


def _heading(block: Block, user) -> Stream:
    if len(block.text) > HEADING:
        return [paragraph(block.text)]
    return [("heading", {"text": block.text, "level": str(block.level)})]


def _list(block: Block, user) -> Stream:
    tag = "ol" if block.ordered else "ul"
    return [("paragraph", f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + f"</{tag}>")]


def _quote(block: Block, user) -> Stream:
    return [("quote", {"text": block.text, "attribution": ""})]


def _table(block: Block, user) -> Stream:
    if not block.rows:
        return [paragraph(block.caption)] if block.caption else []
    head, *rows = block.rows
    value = {
        "caption": block.caption,
        "columns": [{"type": "text", "heading": cell} for cell in head],
        "rows": [{"values": row} for row in rows],
    }
    return [("table", BodyBlock().child_blocks["table"].to_python(value))]


def _figure(block: Block, user) -> Stream:
    """A figure; where its picture cannot be shown, its words stand as a paragraph, for no figure is without one."""
    image = picture_of(block.picture, block.credit, user) if block.picture and block.picture.data else None
    if image is None:
        words = " · ".join(filter(None, [block.file, block.alt, block.caption, block.credit]))
        return [paragraph(words)] if words else []
    fields = {"alt": (block.alt, ALT), "caption": (block.caption, CAPTION), "credit": (block.credit, CREDIT)}
    value = {name: text[:most] for name, (text, most) in fields.items()}
    too_long = [text for text, most in fields.values() if len(text) > most]
    return [("figure", value | {"image": image}), *map(paragraph, too_long)]


_BLOCKS = {
    "paragraph": _paragraph,
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "table": _table,
    "figure": _figure,
}
