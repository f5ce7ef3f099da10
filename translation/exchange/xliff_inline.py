"""The tags of a segment as inline elements of XLIFF: `<g>` for a pair, `<x/>` for a line break."""

from __future__ import annotations

from lxml import etree

from translation.exchange.inline import CLOSING, SINGLE, Tag, allowed_code, closing, codes_of, escaped, tokens
from translation.exchange.reading import name_of
from translation.normalise import ID

KINDS = {"b": "bold", "i": "italic", "a": "link", "br": "lb"}
NAMES = {kind: name for name, kind in KINDS.items()}
OTHER = "x-html-"
LINK = f"{OTHER}a-"  # with the id by which wagtail-localize knows where the link leads
PAIRS = {"g", "pc"}
OPENINGS = {"bx", "sc", "bpt"}
CLOSINGS = {"ex", "ec", "ept"}
SINGLES = {"x", "ph"}


def write_segment(element: etree._Element, segment: str, like: str | None = None) -> None:
    """Put a tidy segment into an element; the tags of a translation refer to those of the source, `like`."""
    namespace = etree.QName(element).namespace
    stack = [element]
    for token in tokens(segment, like):
        if isinstance(token, str):
            _append(stack[-1], token)
        elif token.kind == CLOSING:
            stack.pop()
        else:
            child = etree.SubElement(stack[-1], f"{{{namespace}}}{'x' if token.kind == SINGLE else 'g'}")
            child.set("id", token.number)
            child.set("ctype", _kind(token))
            if token.kind != SINGLE:
                stack.append(child)


def read_segment(element: etree._Element, like: str | None = None) -> str:
    """The segment in an element, with the tags of the source, `like`, to which its elements refer."""
    return _content(element, codes_of(like) if like else {})


def _content(element: etree._Element, codes: dict[str, str]) -> str:
    parts = [escaped(element.text)]
    for child in element:
        parts += [_element(child, codes), escaped(child.tail)]
    return "".join(parts)


def _element(element: etree._Element, codes: dict[str, str]) -> str:
    name = name_of(element)
    if name in CLOSINGS:
        return closing(_code(element, codes, element.get("rid") or element.get("startRef") or element.get("id")))
    code = _code(element, codes, element.get("id"))
    if name in SINGLES:
        return code if not closing(code) else ""
    if name in OPENINGS:
        return code
    content = _content(element, codes)
    return f"{code}{content}{closing(code)}" if name in PAIRS else content


def _code(element: etree._Element, codes: dict[str, str], number: str | None) -> str:
    """The tag that an element stands for: that of the source, or the one that its kind names."""
    if number in codes:
        return codes[number]
    kind = element.get("ctype") or element.get("subType") or ""
    if kind.startswith(LINK):
        return allowed_code(f'<a id="{kind.removeprefix(LINK)}">')
    return allowed_code(f"<{NAMES.get(kind) or kind.removeprefix(OTHER)}>")


def _kind(tag: Tag) -> str:
    identity = ID.search(tag.code)
    return LINK + identity[1] if identity else KINDS.get(tag.name, OTHER + tag.name)


def _append(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
