"""A forgiving HTML parser: any text gives a tree, in a time that grows with its length alone.

Not the standard library's parser, which takes quadratic time on unclosed tags and comments, and not one that gives up
on deep nesting: nothing of a hostile or damaged page may be lost.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

MAX_DEPTH = 400  # deeper elements are read as if they stood at this depth
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
RAW = frozenset(["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"])
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "title",
    ]
)
_SAME = {"amp-img": "img", "amp-anim": "img"}  # pages made for quick loading have their own names for pictures
# What a start tag ends when it is still open, and the elements beyond which it ends nothing.
_ENDS = {
    "li": ({"li", "p"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd", "p"}, {"dl"}),
    "dd": ({"dt", "dd", "p"}, {"dl"}),
    "td": ({"td", "th", "p"}, {"tr", "table"}),
    "th": ({"td", "th", "p"}, {"tr", "table"}),
    "tr": ({"tr", "td", "th", "p"}, {"table"}),
    "option": ({"option"}, {"select"}),
}
_ENDS_P = ({"p"}, {"td", "th", "table", "li", "button"})
_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")
_PLAIN_END = re.compile(r"""[^"'<>]{0,300}>""")
_LONG_VALUE = 300  # a quoted value longer than this that holds < and > is an unclosed quotation mark


class Node:
    """An element: its tag, its attributes, and its children, elements and texts, in order."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children: list[Node | str] = []

    def get(self, name: str) -> str:
        return self.attributes.get(name, "")

    def walk(self) -> Iterator[Node | str]:
        """Everything below, in the order of the page."""
        waiting: list[Node | str] = list(reversed(self.children))
        while waiting:
            item = waiting.pop()
            yield item
            if isinstance(item, Node):
                waiting.extend(reversed(item.children))

    def elements(self, *tags: str) -> Iterator[Node]:
        """The elements of these tags below, in order."""
        return (node for node in self.nodes() if node.tag in tags)

    def nodes(self) -> Iterator[Node]:
        """All elements below, in order."""
        waiting = [child for child in reversed(self.children) if child.__class__ is Node]
        while waiting:
            node = waiting.pop()
            yield node
            if node.children:
                waiting.extend([child for child in reversed(node.children) if child.__class__ is Node])

    def ancestors(self) -> Iterator[Node]:
        """The element itself, its parent, and so on up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def text(self) -> str:
        """All texts below, as they stand."""
        return "".join(item for item in self.walk() if isinstance(item, str))


def parse(source: str) -> Node:
    """The tree of a page or a fragment."""
    return _Parser(source).tree()


class _Parser:
    def __init__(self, source: str):
        self.source = source
        self.missing: set[str] = set()  # endings that do not stand in the rest of the source
        self.root = Node("#root", {}, None)
        self.open = [self.root]

    def tree(self) -> Node:
        at, source = 0, self.source
        while (start := source.find("<", at)) >= 0:
            self._text(source[at:start])
            at = self._markup(start)
        self._text(source[at:])
        return self.root

    def _find(self, ending: str, at: int) -> int:
        """Where an ending stands next, or -1; what is missing once is not looked for again."""
        if ending in self.missing:
            return -1
        found = self.source.find(ending, at)
        if found < 0:
            self.missing.add(ending)
        return found

    def _text(self, text: str) -> None:
        if text:
            self.open[-1].children.append(html.unescape(text))

    def _markup(self, at: int) -> int:
        """Read what begins with the < at a place; the place behind it."""
        following = self.source[at + 1 : at + 2]
        if following == "!" or following == "?":
            return self._declaration(at)
        closing = following == "/"
        name = _NAME.match(self.source, at + 1 + closing)
        end = self._end_of_tag(name.end()) if name else -1
        if end < 0:
            self._text("<")
            return at + 1
        if closing:
            self._close(name[0].lower())
            return end + 1
        tag = name[0].lower()
        return self._start(_SAME.get(tag, tag), self.source[name.end() : end], end + 1)

    def _declaration(self, at: int) -> int:
        opening, ending = ("<!--", "-->") if self.source.startswith("<!--", at) else ("<", ">")
        if self.source.startswith("<![CDATA[", at):
            opening, ending = "<![CDATA[", "]]>"
        end = self._find(ending, at + len(opening))
        if end < 0:
            return at + len(opening)
        if opening == "<![CDATA[":
            self._text(self.source[at + len(opening) : end])
        return end + len(ending)

    def _end_of_tag(self, at: int) -> int:
        """Where the > of a tag stands; one inside quotation marks does not count, unless they were never closed."""
        if plain := _PLAIN_END.match(self.source, at):
            return plain.end() - 1
        first = end = self._find(">", at)
        while end >= 0:
            quote = min((q for q in (self._find('"', at), self._find("'", at)) if 0 <= q < end), default=-1)
            if quote < 0:
                return end
            closing = self._find(self.source[quote], quote + 1)
            if closing < 0 or self._swallows(quote + 1, closing):
                return first
            at = closing + 1
            end = self._find(">", at)
        return first

    def _swallows(self, start: int, end: int) -> bool:
        if end - start <= _LONG_VALUE:
            return False
        value = self.source[start : min(end, start + 20_000)]
        return "<" in value and ">" in value and not value.startswith("data:")

    def _start(self, tag: str, attributes: str, behind: int) -> int:
        closed = attributes.endswith("/")
        node = Node(tag, _attributes(attributes) if attributes else {}, self._parent_of(tag))
        node.parent.children.append(node)
        if tag in RAW:
            return self._raw(node, behind)
        if tag not in VOID and not (closed and tag not in BLOCKS) and len(self.open) < MAX_DEPTH:
            self.open.append(node)
        return behind

    def _raw(self, node: Node, at: int) -> int:
        ending = self._find(f"</{node.tag}", at)
        if ending < 0:
            ending = self._find(f"</{node.tag.upper()}", at)
        if ending < 0:  # never closed: what follows is read, not swallowed
            return at
        text = self.source[at:ending]
        node.children.append(html.unescape(text) if node.tag in {"title", "textarea"} else text)
        behind = self._find(">", ending)
        return behind + 1 if behind >= 0 else len(self.source)

    def _parent_of(self, tag: str) -> Node:
        ends, barrier = _ENDS.get(tag, _ENDS_P if tag in BLOCKS else (set(), set()))
        for depth in range(len(self.open) - 1, 0, -1):
            if not ends or self.open[depth].tag in barrier:
                break
            if self.open[depth].tag in ends:
                del self.open[depth:]
            elif self.open[depth].tag in BLOCKS and tag not in _ENDS:
                break
        return self.open[-1]

    def _close(self, tag: str) -> None:
        if tag in {"br", "p"} and not any(node.tag == tag for node in self.open):
            self.open[-1].children.append(Node("br", {}, self.open[-1]))
            return
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return
            if self.open[depth].tag == "table" and tag not in {"body", "html"}:
                return


def _attributes(source: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source):
        value = match[2] or ""
        if value[:1] in {'"', "'"}:
            value = value[1:-1]
        found.setdefault(match[1].lower(), html.unescape(value))
    return found
