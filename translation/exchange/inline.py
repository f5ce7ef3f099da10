"""Segments as text and tags, and back, for formats that have elements of their own for what stands in a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

from wagtail_localize.strings import INLINE_TAGS

from translation.markup import UNSTORABLE
from translation.normalise import ID, TAG

OPENING, CLOSING, SINGLE = "opening", "closing", "single"


@dataclass(frozen=True)
class Tag:
    """A tag of a segment. `code` is how it is written: `<b>`; `number` tells the tags of a segment apart."""

    kind: str
    number: str
    name: str
    code: str


def tokens(segment: str, like: str | None = None) -> Iterator[str | Tag]:
    """The texts and tags of a tidy segment in turn.

    A tag of the translation has the number of the same tag of the source, `like`; one that the source does not have
    gets a number of its own.
    """
    numbers = _numbers(like) if like is not None else None
    own = 0
    opened: list[str] = []
    position = 0
    for tag in TAG.finditer(segment):
        if tag.start() > position:
            yield _text(segment[position : tag.start()])
        position = tag.end()
        name = tag[2].lower()
        if tag[1]:
            yield Tag(CLOSING, opened.pop() if opened else "0", name, f"</{name}>")
            continue
        own += 1
        code = _code(tag)
        known = numbers.get(code) if numbers is not None else None
        number = known.pop(0) if known else str(own) if numbers is None else f"t{own}"
        if name != "br":
            opened.append(number)
        yield Tag(SINGLE if name == "br" else OPENING, number, name, code)
    if position < len(segment):
        yield _text(segment[position:])


def codes_of(source: str) -> dict[str, str]:
    """By number, how each tag of a segment is written."""
    return {tag.number: tag.code for tag in tokens(source) if isinstance(tag, Tag) and tag.kind != CLOSING}


def escaped(text: str | None) -> str:
    """A text of a file as it stands in a segment."""
    return escape(text, quote=False) if text else ""


def closing(code: str) -> str:
    """The tag that ends this one."""
    tag = TAG.fullmatch(code)
    return f"</{tag[2]}>" if tag and tag[2] != "br" else ""


def allowed_code(text: str) -> str:
    """A tag as another tool wrote it, if it is one that a segment may have; else nothing."""
    tag = TAG.fullmatch(text.strip())
    if not tag or tag[2].lower() not in INLINE_TAGS:
        return ""
    return f"</{tag[2].lower()}>" if tag[1] else _code(tag)


def _numbers(source: str) -> dict[str, list[str]]:
    numbers: dict[str, list[str]] = {}
    for number, code in codes_of(source).items():
        numbers.setdefault(code, []).append(number)
    return numbers


def _code(tag) -> str:
    name = tag[2].lower()
    identity = ID.search(tag[3]) if name == "a" else None
    return "<br/>" if name == "br" else f'<{name} id="{identity[1]}">' if identity else f"<{name}>"


def _text(segment: str) -> str:
    return UNSTORABLE.sub("", unescape(segment))
