"""What an element of a page says of the text in it: its look, and whether it belongs to the site's own furniture."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice

from intake.markup import Node

_FURNITURE_TAGS = frozenset(["nav", "footer", "aside", "form", "dialog"])
_FURNITURE_ROLES = frozenset(["navigation", "contentinfo", "complementary", "search", "banner", "dialog"])
_FURNITURE = frozenset(
    [
        "nav",
        "navbar",
        "bottom",
        "navi",
        "navigation",
        "menu",
        "submenu",
        "topbar",
        "toplink",
        "toplinks",
        "footer",
        "foot",
        "copyright",
        "breadcrumb",
        "breadcrumbs",
        "crumb",
        "crumbs",
        "position",
        "location",
        "weizhi",
        "curpos",
        "dangqian",
        "share",
        "sharing",
        "bdshare",
        "bdsharebuttonbox",
        "jiathis",
        "fenxiang",
        "social",
        "sidebar",
        "side",
        "aside",
        "related",
        "relate",
        "relation",
        "relevant",
        "xiangguan",
        "recommend",
        "recommended",
        "recommendation",
        "tuijian",
        "hot",
        "rank",
        "ranking",
        "paihang",
        "banner",
        "ad",
        "ads",
        "advert",
        "advertisement",
        "guanggao",
        "toolbar",
        "tools",
        "pager",
        "pagination",
        "paging",
        "pagebar",
        "prevnext",
        "prev",
        "comment",
        "comments",
        "pinglun",
        "search",
        "searchbar",
        "login",
        "qrcode",
        "erweima",
        "ewm",
        "qr",
        "friendlink",
        "friendlinks",
        "yqlj",
        "disclaimer",
        "fontsize",
        "subscribe",
        "subscription",
        "newsletter",
        "widget",
        "cookie",
        "cookies",
        "modal",
        "popup",
        "skiplink",
        "accessibility",
        "wza",
        "shengming",
        "linkbox",
        "sitemap",
    ]
)
_CAPTION = frozenset(
    [
        "caption",
        "figcaption",
        "picinfo",
        "pictext",
        "pictxt",
        "imgtext",
        "imginfo",
        "imgdesc",
        "photodesc",
        "tushuo",
        "tuzhu",
    ]
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CENTRE = re.compile(r"text-align\s*:\s*(?:-webkit-)?center", re.I)
_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)", re.I)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_SIZE = re.compile(r"font-size\s*:\s*(\d+(?:\.\d+)?)\s*(px|pt)", re.I)
_LOOKED_AT, _MANY_PARAGRAPHS = 400, 4  # elements of a form
_BUTTONS = frozenset(["btn", "button", "cta"])
_SET_LIKE_ONE = re.compile(r"background.*padding|padding.*background", re.I | re.S)
_OWN = frozenset(
    ["bold", "centre", "right", "large", "largest", "small", "title", "subtitle", "margin", "indented"]
)  # of our Word reader


def hints_of(node: Node, outer: frozenset[str]) -> frozenset[str]:
    """The hints of the text inside an element, given those of the element around it."""
    if not node.attributes and node.tag not in _FURNITURE_TAGS and node.tag != "center":
        return outer
    names = " ".join(filter(None, (node.get(name) for name in ("class", "id", "itemprop", "data-component"))))
    found = _of_names(names) if len(names) < 500 else frozenset()
    found |= _of_style(node.get("style")) if node.get("style") else frozenset()
    if node.tag in _FURNITURE_TAGS and not _holds_page(node) or node.get("role").lower() in _FURNITURE_ROLES:
        found |= {"furniture"}
    if _is_button(node):
        found |= {"button"}
    # A table set in the middle of a mail has no centred text in it.
    if node.tag == "center" or node.tag != "table" and node.get("align").lower() in {"center", "middle"}:
        found |= {"centre"}
    if node.get("align").lower() == "right":
        found |= {"right"}
    if "hidden" in node.attributes:
        found |= {"furniture"}
    return outer | found


def _holds_page(node: Node) -> bool:
    """Whether an element is a form around a whole page, as some systems build theirs, rather than one to fill in."""
    if node.tag != "form":
        return False
    tags = Counter(one.tag for one in islice(node.nodes(), _LOOKED_AT))
    return tags["h1"] + tags["h2"] > 0 or tags["p"] >= _MANY_PARAGRAPHS


def _is_button(node: Node) -> bool:
    """Whether a link is set like a button, as mails and newsletters have them."""
    if node.tag != "a":
        return False
    names = set(re.split(r"[\s_-]+", node.get("class").lower()))
    return (
        bool(names & _BUTTONS) or node.get("role").lower() == "button" or bool(_SET_LIKE_ONE.search(node.get("style")))
    )


@lru_cache(maxsize=4096)
def _of_names(names: str) -> frozenset[str]:
    whole = re.split(r"[\s_-]+", names.lower())
    words = {word.lower() for word in _WORDS.findall(names)} | set(whole)
    found = {word for word in _OWN if f"intake-{word}" in names.lower()}
    if words & _FURNITURE and not words & {"content", "article", "body", "main"}:
        found.add("furniture")
    if words & _CAPTION or {"photo", "alt"} <= words:
        found.add("caption")
    if words & {"byline", "author", "writer"}:
        found.add("byline")
    if words & {"summary", "abstract", "zhaiyao", "daodu", "daoyu", "lead", "standfirst"}:
        found.add("summary")
    if words & {"intro", "introduction", "excerpt", "brief", "digest"}:
        found.add("intro")
    return frozenset(found)


def _of_style(style: str) -> frozenset[str]:
    found = set()
    for hint, pattern in (("centre", _CENTRE), ("right", _RIGHT), ("bold", _BOLD), ("furniture", _HIDDEN)):
        if pattern.search(style):
            found.add(hint)
    if size := _SIZE.search(style):
        points = float(size[1]) * (0.75 if size[2].lower() == "px" else 1)
        found |= {"large"} if points >= 16 else {"small"} if points <= 9 else set()
    return frozenset(found)
