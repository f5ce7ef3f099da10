"""Tables: those that hold data become rows, those that only arrange a page are read like the page."""

from __future__ import annotations

from intake.blocks import CAPTION, ROW, Line
from intake.cards import is_form, said
from intake.characters import is_prose, joined, squeezed
from intake.markup import BLOCKS, Node

MAX_CELL = 300  # characters; running text stands in a table only to be arranged
MAX_SPAN = 50


def is_data(table: Node) -> bool:
    """Whether a table holds data: two rows and columns or more of short texts, and no page inside."""
    if any(True for _ in table.elements("table", "h1", "h2", "form", "nav")):
        return False
    rows = [_cells(row) for row in table.elements("tr")]
    if is_form(rows):
        return True
    wide = [row for row in rows if len(row) >= 2]
    if len(rows) < 2 or len(wide) * 2 < len(rows):
        return False
    texts = [text for row in rows for text in row] + [_text(caption) for caption in table.elements("caption")]
    return all(len(text) <= MAX_CELL for text in texts) and _bare(table.text()) == _bare("".join(texts))


def _bare(text: str) -> int:
    """How many characters a text has without its spaces: text outside of cells shows in the sum."""
    return len("".join(squeezed(text).split()))


def rows_of(table: Node, group: int) -> list[Line]:
    """The caption and the rows of a table as lines; a cell over several columns is repeated as empty cells."""
    lines = [
        Line(text, CAPTION, group=group, hints=frozenset(["caption"]))
        for caption in table.elements("caption")
        if (text := _text(caption))
    ]
    form = is_form([_cells(row) for row in table.elements("tr")])
    for row in table.elements("tr"):
        cells = _cells(row)
        if form and not said(cells) and any(map(is_prose, cells)):
            lines += _text_in_form(row)
        elif any(cells):
            lines.append(Line(" ".join(filter(None, cells)), ROW, group=group, cells=cells))
    return lines


def _text_in_form(row: Node) -> list[Line]:
    """The paragraphs of a release that stands in a cell of a form."""
    return [Line(text) for cell in row.elements("td", "th") for text in _paragraphs(cell)]


def captioned_pictures(table: Node) -> list[tuple[Node, str]]:
    """The pictures that a table sets side by side, each with the words beside or below it; none for other tables."""
    pairs: list[tuple[Node, str]] = []
    above: list[int | None] = []  # the picture in each column of the row before, as its place among the pairs
    for row in table.elements("tr"):
        cells = list(row.elements("td", "th"))
        shown, texts = [list(cell.elements("img")) for cell in cells], [_text(cell) for cell in cells]
        if any(shown):
            if any(len(images) > 1 or (text and not images) for text, images in zip(texts, shown, strict=True)):
                return []
            above = [len(pairs) + sum(map(bool, shown[:at])) if images else None for at, images in enumerate(shown)]
            pairs += [(images[0], text) for images, text in zip(shown, texts, strict=True) if images]
        elif any(texts):
            if not _captions(pairs, above, texts):
                return []
            above = []
    return pairs


def _captions(pairs: list[tuple[Node, str]], above: list[int | None], texts: list[str]) -> bool:
    """Whether a row of texts stands below a row of pictures without words; each text goes to its picture."""
    if len(above) != len(texts):
        return False
    for at, text in zip(above, texts, strict=True):
        if text and (at is None or pairs[at][1]):
            return False
        if text:
            pairs[at] = (pairs[at][0], text)
    return True


def _cells(row: Node) -> list[str]:
    cells = []
    for cell in row.elements("td", "th"):
        cells.append(_text(cell))
        span = cell.get("colspan")
        cells += [""] * (min(int(span), MAX_SPAN) - 1 if span.isascii() and span.isdigit() and len(span) < 4 else 0)
    return cells


def _text(node: Node) -> str:
    """The text of a cell; its paragraphs are joined."""
    whole = ""
    for part in _paragraphs(node):
        whole = joined(whole, part)
    return whole


def _paragraphs(node: Node) -> list[str]:
    """The paragraphs of a cell that hold text."""
    found, part = [], []
    for item in node.walk():
        if isinstance(item, str):
            part.append(item)
        elif item.tag in BLOCKS or item.tag == "br":
            found, part = [*found, squeezed("".join(part))], []
    return list(filter(None, [*found, squeezed("".join(part))]))
