"""The tags of a segment as inline elements of TMX: `<bpt>` and `<ept>` for a pair, `<ph>` for a line break."""

from __future__ import annotations

from lxml import etree

from translation.exchange.inline import CLOSING, SINGLE, allowed_code, escaped, tokens

CODES = {"bpt", "ept", "ph", "it", "ut"}  # elements that hold the code of another tool


def write_segment(element: etree._Element, segment: str, like: str | None = None) -> None:
    """Put a tidy segment into an element; the tags of a translation refer to those of the source, `like`."""
    child = None
    for token in tokens(segment, like):
        if isinstance(token, str):
            if child is None:
                element.text = (element.text or "") + token
            else:
                child.tail = (child.tail or "") + token
            continue
        child = etree.SubElement(element, "ph" if token.kind == SINGLE else "ept" if token.kind == CLOSING else "bpt")
        # In TMX numbers are numbers: a tag that only the translation has is counted from a hundred on.
        number = token.number if token.number.isdigit() else f"1{int(token.number[1:]):02}"
        child.set("x" if token.kind == SINGLE else "i", number)
        child.text = token.code


def read_segment(element: etree._Element) -> str:
    """The segment in an element. Codes that are no tags of a segment are left out; the text in them is not text."""
    parts = [escaped(element.text)]
    for child in element:
        content = allowed_code("".join(child.itertext())) if child.tag in CODES else read_segment(child)
        parts += [content, escaped(child.tail)]
    return "".join(parts)
