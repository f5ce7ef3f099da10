"""Elements within a line that stand for themselves: when, from where and by whom, and the bullets of Word."""

from __future__ import annotations

import re
from functools import lru_cache

from intake.characters import squeezed
from intake.dates import only_date
from intake.markup import Node

_INLINE = frozenset(["span", "em", "i", "small", "time", "label", "a"])
# Classes of the pieces of a line that says when, from where and by whom.
_META = frozenset(
    [
        "time",
        "date",
        "year",
        "month",
        "day",
        "pubtime",
        "src",
        "source",
        "from",
        "laiyuan",
        "author",
        "editor",
        "writer",
        "cmt",
        "views",
        "hits",
        "meta",
        "credit",
        "credits",
    ]
)
_PIECES = 15  # elements in a row that may be such pieces
_META_BLOCK = frozenset(["info", "infos", "meta", "byline", "pubinfo", "articleinfo", "newsinfo", "attr", "attrs"])
_LIST_SIGN = re.compile(r"mso-list\s*:\s*ignore")
_SIGN = 60  # characters in which such a sign stands with the spaces behind it


def is_bullet(node: Node) -> bool:
    """Whether an element is the bullet that Word writes before an item: one sign, often a letter of a symbol font."""
    style = node.get("style").lower()
    return bool(_LIST_SIGN.search(style)) and bool(re.fullmatch(r"\D", squeezed(node.text()[:_SIGN])))


def stands_apart(node: Node) -> bool:
    """Whether styles, not spaces, keep an element of a line apart from its neighbours."""
    return node.tag in _INLINE and (_is_of_meta(node) or _is_beside_a_date(node))


def _is_of_meta(node: Node) -> bool:
    """Whether an element is a piece of a line that says when, from where and by whom."""
    around = node.parent.get("class").lower() if node.parent else ""
    return bool(_META & _parts(node.get("class").lower()) or _META_BLOCK & _parts(around))


def _is_beside_a_date(node: Node) -> bool:
    """Whether an element is one of a few in a row, one of which is a date: when, from where, how often read."""
    row = node.parent
    if row is None or row.tag not in {"div", "li", "dd"} or not 2 <= len(row.children) <= _PIECES:
        return False
    pieces = [child for child in row.children if isinstance(child, Node)]
    bare = all(isinstance(child, Node) or not child.strip() for child in row.children)
    return bare and all(one.tag == node.tag for one in pieces) and any(only_date(_own_text(one)) for one in pieces)


def _own_text(node: Node) -> str:
    """The text right in an element; not that deep in it, so that no page costs more for being nested."""
    return squeezed("".join(child for child in node.children[:_PIECES] if isinstance(child, str)))


@lru_cache(maxsize=1024)
def _parts(names: str) -> frozenset[str]:
    return frozenset(re.split(r"[\s_-]+", names))
