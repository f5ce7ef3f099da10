"""Lines of a tree of HTML: a saved page, a pasted fragment, or what mammoth makes of a Word file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from django.utils.translation import gettext as _

from intake.apart import is_bullet, stands_apart
from intake.blocks import CAPTION, HEADING, ITEM, PICTURE, QUOTE, TEXT, Line, Picture
from intake.characters import joined, squeezed, title_joined
from intake.findings import Refused
from intake.hints import hints_of
from intake.markup import BLOCKS, Node
from intake.tables import captioned_pictures, is_data, rows_of

MAX_LINES = 12_000
HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NO_TEXT = frozenset(["script", "style", "template", "title", "iframe", "svg", "meta", "link"])
_CONTROLS = frozenset(["button", "select", "textarea", "input", "option"])
_NUMBER_AND_SPACE = re.compile(
    r"^([（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)\s+"
)  # as Word sets lists
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")


def too_many_lines() -> Refused:
    """The refusal of a file with more lines than any release has."""
    return Refused("lines", _("The file has more than %(most)d lines; no release is as long.") % {"most": MAX_LINES})


@dataclass(frozen=True)
class Context:
    """Where a piece of text stands."""

    node: Node
    kind: str = TEXT
    level: int = 0
    ordered: bool = False
    group: int = 0
    item: int = 0
    hints: frozenset[str] = frozenset()
    href: str = ""
    bold: bool = False
    raised: bool = False
    kept: bool = False  # line ends of the source count, as in <pre>


@dataclass
class Lines:
    """Collects the lines of a tree; `nodes` holds the element that each stands in."""

    picture_of: Callable[[Node], Picture | None]
    wrapped: bool = False  # whether the program that wrote the page breaks its lines at spaces only
    lines: list[Line] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    pieces: list[tuple[str, Context]] = field(default_factory=list)
    groups: int = 0
    last_item: int = 0
    latest: tuple[Context | None, Context | None] = (None, None)  # the last inline context, and that around it

    def read(self, root: Node) -> Lines:
        """Walk the tree without recursion, whatever its depth."""
        waiting: list[tuple[Node | str | None, Context]] = [(root, Context(root))]
        while waiting:
            item, context = waiting.pop()
            if item is None:
                self.flush()
            elif isinstance(item, str):
                self._text(item, context)
            else:
                waiting.extend(reversed(self._element(item, context)))
        self.flush()
        return self

    def _element(self, node: Node, outer: Context) -> list[tuple[Node | str | None, Context]]:
        """Read the start of an element; what is to be read next."""
        if node.tag in _NO_TEXT:
            return []
        if node.tag == "br":
            self._break(outer)
            return []
        if node.tag == "img":
            self._picture(node, outer)
            return []
        context = self._context(node, outer)
        if node.tag == "table" and is_data(node):
            self._table(node, context)
            return []
        children = [(child, context) for child in node.children]
        if node.tag == "span" and is_bullet(node):
            children = [("• ", context)]
        if stands_apart(node):
            children = [("\u00a0", context), *children, ("\u00a0", context)]  # styles keep them apart, not spaces
        return [(None, outer), *children, (None, context)] if node.tag in BLOCKS else children

    def _context(self, node: Node, outer: Context) -> Context:
        hints = hints_of(node, outer.hints)
        bold = outer.bold or node.tag in {"b", "strong"} or ("bold" in hints and "bold" not in outer.hints)
        if node.tag in BLOCKS:
            context = replace(outer, hints=hints, bold=bold, node=node)
        else:
            context = self._inline(outer, hints, bold)
        if node.tag in HEADINGS:
            return replace(context, kind=HEADING, level=HEADINGS[node.tag])
        if node.tag in {"ul", "ol"}:
            self.groups += 1
            return replace(context, group=self.groups, ordered=node.tag == "ol", level=outer.level + 1)
        return self._special(node, context)

    def _inline(self, outer: Context, hints: frozenset[str], bold: bool) -> Context:
        """The context in an element of a line: mostly that around it, or that of its neighbour."""
        if bold == outer.bold and hints == outer.hints:
            return outer
        around, context = self.latest
        if around is not outer or bold != context.bold or hints != context.hints:
            context = replace(outer, hints=hints, bold=bold)
            self.latest = (outer, context)
        return context

    def _special(self, node: Node, context: Context) -> Context:
        self.groups += 1
        if node.tag == "li":
            return replace(context, kind=ITEM, item=self.groups, group=context.group or self.groups)
        if node.tag == "blockquote" and context.kind != ITEM:
            return replace(context, kind=QUOTE, group=self.groups)
        if node.tag in {"figcaption", "caption"}:
            return replace(context, kind=CAPTION)
        if node.tag == "a":
            return replace(context, href=node.get("href") or "#")
        if node.tag in {"sup", "pre"}:
            return replace(context, raised=node.tag == "sup", kept=node.tag == "pre")
        if node.tag in _CONTROLS:
            return replace(context, hints=context.hints | {"furniture"})
        return context

    def _text(self, text: str, context: Context) -> None:
        if context.raised and re.fullmatch(r"\s*[\d+\-n]{1,3}\s*", text):
            text = text.translate(_RAISED)
        if not context.kept:
            self.pieces.append((text, context))
            return
        for number, part in enumerate(text.split("\n")):
            if number:
                self.flush()
            self.pieces.append((part, context))

    def _break(self, context: Context) -> None:
        """A line break ends a line, but not within a heading or a centred bold title."""
        if context.kind == HEADING or (context.bold and "centre" in context.hints):
            self.pieces.append(("\v", context))
        else:
            self.flush()

    def flush(self) -> None:
        """End the line that was begun."""
        pieces, self.pieces = self.pieces, []
        text = "".join(text for text, _ in pieces)
        text = _joined_at_breaks(_unwrapped(text) if self.wrapped else text)
        text = _NUMBER_AND_SPACE.sub(r"\1", text)
        if not text:
            return
        spoken = [(piece, context) for piece, context in pieces if piece.strip()]
        # A badge of the site may stand in a line of the article, which is then none of the site's.
        context = next((one for _piece, one in spoken if "furniture" not in one.hints), spoken[0][1])
        if context.kind == ITEM and context.item == self.last_item:
            self.lines[-1].text = joined(self.lines[-1].text, text)
            return
        self.last_item = context.item if context.kind == ITEM else 0
        line = Line(text, context.kind, level=context.level, ordered=context.ordered, group=context.group)
        line.hints = context.hints | _hints_of_pieces(spoken)
        line.links = [(squeezed(piece), context.href) for piece, context in spoken if context.href]
        self._append(line, context.node)

    def _picture(self, node: Node, context: Context) -> None:
        again = node.parent.tag == "noscript" and self.lines and self.lines[-1].kind == PICTURE  # for old browsers
        picture = None if again else self.picture_of(node)
        if picture is None:
            return
        after_text = any(text.strip() for text, _ in self.pieces)
        self.flush()
        hints = context.hints | ({"links"} if context.href else set()) | ({"after-text"} if after_text else set())
        self._append(Line(picture.alt, PICTURE, hints=hints, picture=picture), context.node)
        self.last_item = 0

    def _table(self, node: Node, context: Context) -> None:
        self.flush()
        self.last_item = 0
        self.groups += 1
        if pairs := captioned_pictures(node):
            for image, caption in pairs:
                self._picture(image, context)
                if caption:
                    self._append(Line(caption, CAPTION, hints=context.hints | {"caption"}), node)
            return
        for line in rows_of(node, self.groups):
            line.hints |= context.hints
            self._append(line, node)
        for image in node.elements("img"):
            self._picture(image, context)

    def drop(self, places: set[int]) -> None:
        """Leave out the lines at these places."""
        self.lines = [line for at, line in enumerate(self.lines) if at not in places]
        self.nodes = [node for at, node in enumerate(self.nodes) if at not in places]

    def _append(self, line: Line, node: Node) -> None:
        if len(self.lines) >= MAX_LINES:  # at once: what follows costs more than the reading
            raise too_many_lines()
        self.lines.append(line)
        self.nodes.append(node)


def _unwrapped(text: str) -> str:
    """Lines broken at spaces; beside a full-width sign stood none."""
    return re.sub(r"(?<=[，。；：、！？”）》])\n|\n(?=[，。；：、！？（《“])", "", text).replace("\n", " ")


def _hints_of_pieces(spoken: list[tuple[str, Context]]) -> set[str]:
    hints = {"bold"} if all(context.bold for _, context in spoken) else set()
    return hints | ({"links"} if all(context.href for _, context in spoken) else set())


def _joined_at_breaks(text: str) -> str:
    """The pieces of a line: ends of lines of the source count for nothing, breaks set in a title part it."""
    whole = ""
    for part in text.split("\v"):
        line = ""
        for piece in part.split("\n"):
            line = _glued(line, piece)
        whole = title_joined(whole, squeezed(line)) if whole and squeezed(line) else whole or squeezed(line)
    return whole


def _glued(line: str, piece: str) -> str:
    """The next line of the source: a space joins words, nothing joins Chinese."""
    bare = piece.strip(" \t\r")
    return joined(line.rstrip(" \t\r"), bare) if line and bare else line + piece
