"""Where the article stands in a page: the element that holds most of its running text."""

from __future__ import annotations

from intake.blocks import PICTURE, Line
from intake.characters import is_prose
from intake.credits import is_credit_line
from intake.markup import Node

_MOST = 0.7  # of the running text of an element that one child must hold to be looked into
_SHARE = 0.15  # of the running text of the largest row that another must have to belong to it
_HEAVIEST = 2000  # characters of a line that count
_CONTAINERS = frozenset(
    [
        "#root",
        "html",
        "body",
        "div",
        "article",
        "section",
        "main",
        "td",
        "th",
        "tr",
        "table",
        "tbody",
        "center",
        "form",
        "ul",
        "li",
        "dl",
        "dd",
        "span",
        "font",
    ]
)
_LISTS = frozenset(["ul", "dl"])  # may hold the article of an odd page, but not where text stands beside them


def mark_outside(lines: list[Line], nodes: list[Node]) -> None:
    """Give the hint `outside` to the lines of a page that stand outside its article."""
    _forget_false_furniture(lines)
    weights = {}
    chains = [list(node.ancestors()) for node in nodes]
    for line, chain in zip(lines, chains, strict=True):
        if weight := _weight(line):
            for node in chain:
                score, count = weights.get(id(node), (0, 0))
                weights[id(node)] = (score + weight, count + 1)
    if not chains or not weights:
        return
    container = _container(chains[0][-1], weights)
    before, spoken_of = None, False
    for line, following, chain in zip(lines, [*lines[1:], None], chains, strict=True):
        speaks = line.has("caption") and before is not None and (before.kind == PICTURE or before.has("caption"))
        speaks = speaks or spoken_of and is_credit_line(line.text)
        spoken_of = _is_spoken_of(line, following)
        if not speaks and not spoken_of and not any(node is container for node in chain):
            line.hints |= {"outside"}
        before = line


def _is_spoken_of(line: Line, following: Line | None) -> bool:
    """Whether a picture has its caption or credit below it: a page may show it beside the element of its text."""
    if (
        line.kind != PICTURE
        or line.has("furniture", "links")
        or following is None
        or following.has("furniture", "links")
    ):
        return False
    return following.has("caption") or is_credit_line(following.text)


def _weight(line: Line) -> int:
    if line.has("furniture", "links") or line.kind == PICTURE:
        return 0
    return min(len(line.text), _HEAVIEST) if is_prose(line.text) else 0


def _forget_false_furniture(lines: list[Line]) -> None:
    """A name such as "ad" around nearly everything says nothing."""
    prose = [line for line in lines if line.kind != PICTURE and not line.has("links") and is_prose(line.text)]
    true = sum(not line.has("furniture") for line in prose)
    if prose and true * 3 < len(prose):
        for line in prose:
            line.hints -= {"furniture"}


def _container(root: Node, weights: dict[int, tuple[int, int]]) -> Node:
    node = root
    while True:
        score, count = weights[id(node)]
        children = [child for child in node.children if isinstance(child, Node) and id(child) in weights]
        best = max(children, key=lambda child: weights[id(child)][0], default=None)
        if best is None or best.tag not in _CONTAINERS or (best.tag in _LISTS and len(children) > 1):
            return node
        best_score, best_count = weights[id(best)]
        if best_score < _MOST * score or (best_count < 2 <= count) or _is_one_of_several(best, children, weights):
            return node
        node = best


def _is_one_of_several(best: Node, children: list[Node], weights: dict[int, tuple[int, int]]) -> bool:
    """Whether running text stands in several blocks of one class, or in several rows, as some build their pages."""
    name, least = best.get("class"), _SHARE * weights[id(best)][0]
    return any(
        child is not best
        and child.tag == best.tag
        and (child.get("class") == name if name else child.tag in {"tr", "section"} and weights[id(child)][0] >= least)
        for child in children
    )
