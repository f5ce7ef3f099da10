"""A page of HTML as a document: its lines, what its head says, its pictures, and where the article stands in it."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from intake.article import mark_outside
from intake.blocks import TEXT, Document, Picture
from intake.characters import squeezed
from intake.findings import Finding, Refused, shortened
from intake.html import Lines
from intake.markup import Node, parse
from intake.pictures import report
from intake.typed_lists import as_lists, as_numbered_lists, join_bare_numbers, join_lists_of_one

Loaded = Callable[[str], bytes | None]
MAX_PICTURES = 500
_HEAD_NAMES = {
    "articletitle": "title", "og:title": "title", "twitter:title": "title", "headline": "title",
    "pubdate": "date", "publishdate": "date", "article:published_time": "date", "publishtime": "date",
    "weibo:article:create_at": "date", "datepublished": "date", "date": "date", "dc.date": "date",
    "contentsource": "source", "source": "source",
    "author": "author", "article:author": "author",
    "description": "summary", "og:description": "summary",
    "og:url": "url", "generator": "generator",
}  # fmt: skip
_UNSAFE = re.compile(r"^\s*(?:javascript|vbscript|data|file)\s*:", re.I)
_OFFICE = re.compile(r"LibreOffice|OpenOffice|pandoc|Microsoft|Word|WPS|Kingsoft", re.I)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://\S{1,1000}?)\s*-->")  # as browsers mark their copies
_RULE = re.compile(r"[-=*_~—─·.#\s]{3,80}")  # a rule typed by hand
_STAND_INS = frozenset(
    ["spacer", "blank", "pixel", "loading", "placeholder", "grey", "gray", "transparent", "lazy", "lazyload", "1x1"]
)
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|tiff?)(?:$|[?#!@])", re.I)
_TINY = 40  # pixels; what is smaller is a symbol or a counter
_DATA = re.compile(r"data:(image/[\w.+-]+)?((?:;[\w=.-]+)*),(.*)", re.I | re.S)


def read_html(source: str, name: str = "", loaded: Loaded | None = None) -> Document:
    """The document in a page or fragment; the hint `outside` tells what stands around the article."""
    root = parse(source)
    document, nodes = _document(root, name, loaded)
    if saved := _SAVED_FROM.search(source[:4000]):
        document.head.setdefault("url", saved[1])
    mark_outside(document.lines, nodes)
    document.findings = [*_active(root), *document.findings, *report(document)]
    return document


def html_document(source: str, name: str, loaded: Loaded) -> Document:
    """The document in HTML that is all article, as mammoth makes it."""
    return _document(parse(source), name, loaded)[0]


def _document(root: Node, name: str, loaded: Loaded | None) -> tuple[Document, list[Node]]:
    """`loaded` gives the bytes of a file that was saved beside the page, or None."""
    pictures = _Pictures(loaded or (lambda path: None))
    head = _head(root)
    by_office = bool(_OFFICE.search(head.get("generator", "")))
    if by_office:  # the author is whoever owns the program
        head.pop("author", None)
    collected = Lines(pictures.of, wrapped=by_office).read(root)
    if pictures.count > MAX_PICTURES:
        raise too_many_pictures(pictures.count, MAX_PICTURES)
    for line in collected.lines:
        if line.kind == TEXT and _RULE.fullmatch(line.text):
            line.hints |= {"rule"}
    if left := join_bare_numbers(collected.lines):
        collected.drop(left)
    join_lists_of_one(collected.lines)
    as_lists(collected.lines)
    as_numbered_lists(collected.lines)
    document = Document("html", name, collected.lines, head)
    document.findings = [*_unsafe_links(document), *pictures.findings()]
    return document.numbered(), collected.nodes


def too_many_pictures(count: int, most: int) -> Refused:
    """The refusal of a file with more pictures than any release has."""
    message = _("The file holds %(count)d pictures; at most %(most)d are taken. Split it, or leave some out.")
    return Refused("pictures", message % {"count": count, "most": most})


class _Pictures:
    def __init__(self, loaded: Loaded):
        self.loaded, self.count, self.remote = loaded, 0, []
        self.unreadable: list[str] = []

    def of(self, node: Node) -> Picture | None:
        """The picture that an <img> shows; nothing is fetched."""
        address = _address(node)
        alt = squeezed(node.get("alt"))
        if not address and not alt or _is_tiny(node, address):
            return None
        self.count += 1
        if address.lower().startswith("data:"):
            return self._inline(address, alt)
        if re.match(r"(?:[a-z][a-z0-9+.-]*:)?//", address, re.I):
            self.remote.append(address)
            return Picture(address[:1000], alt)
        path = unquote(urlsplit_path(address))
        return Picture(address[:1000], alt, self.loaded(path) or b"")

    def _inline(self, address: str, alt: str) -> Picture:
        kind, data = _decoded(address)
        ending = {"image/jpeg": ".jpg", "image/svg+xml": ".svg"}.get(kind, f".{kind.rpartition('/')[2]}"[:8])
        name = f"picture-{self.count}{ending if kind else ''}"
        if not data:
            self.unreadable.append(name)
        return Picture(name, alt, data, kind)

    def findings(self) -> list[Finding]:
        found = []
        if self.remote:
            message = ngettext(
                "%(count)d picture lies on another server. It was not fetched; please add the file.",
                "%(count)d pictures lie on other servers. They were not fetched; please add the files.",
                len(self.remote),
            )
            excerpt = "\n".join(dict.fromkeys(address[:300] for address in self.remote))
            found.append(Finding("remote-picture", message % {"count": len(self.remote)}, shortened(excerpt, 4000)))
        if self.unreadable:
            message = _("A picture inside the page cannot be read.")
            found.append(Finding("unreadable-picture", message, shortened(", ".join(self.unreadable))))
        return found


def _decoded(address: str) -> tuple[str, bytes]:
    match = _DATA.match(address)
    if not match or not match[1]:
        return "", b""
    try:
        data = base64.b64decode(unquote(match[3])) if ";base64" in match[2].lower() else unquote_to_bytes(match[3])
    except (binascii.Error, ValueError):
        return match[1].lower(), b""
    return match[1].lower(), data


def _address(node: Node) -> str:
    """Where a picture lies, whatever attribute a page hides it in until it is scrolled to."""
    for name in ("data-src", "data-original", "data-actualsrc"):
        if address := node.get(name).strip():
            return address
    shown = node.get("src").strip()
    if shown and not _is_stand_in(shown):
        return shown
    hidden = [value.strip() for name, value in node.attributes.items() if name.startswith("data-")]
    listed = node.get("srcset").split(",")[0].split()[:1]
    return next((value for value in [*hidden, *listed] if _PICTURE_FILE.search(value)), shown or "".join(listed))


def _is_stand_in(address: str) -> bool:
    """Whether a picture only keeps the place of another that is loaded later."""
    return address.startswith("data:image/gif") or PurePosixPath(urlsplit_path(address)).stem.lower() in _STAND_INS


def _is_tiny(node: Node, address: str) -> bool:
    sizes = [re.match(r"\d+", node.get(name)) for name in ("width", "height")]
    tiny = any(size and "%" not in node.get("width") and int(size[0][:6]) <= _TINY for size in sizes)
    return tiny or PurePosixPath(urlsplit_path(address)).stem.lower() in {"spacer", "blank", "pixel"}


def urlsplit_path(address: str) -> str:
    """The path of an address, empty where it is none."""
    try:
        return urlsplit(address[:1000]).path
    except ValueError:
        return ""


def _head(root: Node) -> dict[str, str]:
    """What the head of the page says of the article."""
    head: dict[str, str] = {}
    told = list(root.elements("meta", "title", "link"))
    for meta in (node for node in told if node.tag == "meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop")).lower()
        if (key := _HEAD_NAMES.get(name)) and (value := squeezed(meta.get("content"))):
            head.setdefault(key, value[:1000])
    for title in (node for node in told if node.tag == "title"):
        if text := squeezed(title.text()):
            head.setdefault("page-title", text[:1000])
    for link in (node for node in told if node.tag == "link"):
        if "canonical" in link.get("rel").lower() and link.get("href"):
            head.setdefault("url", link.get("href")[:1000])
    return _linked_data(root) | head


def _linked_data(root: Node) -> dict[str, str]:
    """What a page says in JSON-LD; the least trusted place."""
    for script in root.elements("script"):
        if script.get("type").lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if "Article" in str(item.get("@type")):
                pairs = {"title": item.get("headline"), "date": item.get("datePublished")}
                pairs |= {"author": _named(item.get("author")), "source": _named(item.get("publisher"))}
                return {key: squeezed(value) for key, value in pairs.items() if value and isinstance(value, str)}
    return {}


def _items(data: object) -> list[dict]:
    """The things that a block of JSON-LD speaks of."""
    data = data.get("@graph", data) if isinstance(data, dict) else data
    return [item for item in (data if isinstance(data, list) else [data]) if isinstance(item, dict)]


def _named(value: object) -> str:
    """The name of somebody, or of several, in JSON-LD."""
    names = [
        one.get("name") if isinstance(one, dict) else one for one in (value if isinstance(value, list) else [value])
    ]
    return ", ".join(name for name in names if isinstance(name, str) and not name.startswith(("http:", "https:")))


def _active(root: Node) -> list[Finding]:
    scripts = handlers = 0
    for node in root.nodes():
        scripts += node.tag in {"script", "iframe", "object", "embed"}
        handlers += any(name.startswith("on") for name in node.attributes)
    if not scripts + handlers:
        return []
    message = _("Active content of the page was left out: %(scripts)d scripts or frames, %(handlers)d event handlers.")
    return [Finding("active-content", message % {"scripts": scripts, "handlers": handlers})]


def _unsafe_links(document: Document) -> list[Finding]:
    """Take away addresses that would run something; their words stay."""
    found = []
    for line in document.lines:
        unsafe = [href for _text, href in line.links if _UNSAFE.match(href)]
        line.links = [(text, href) for text, href in line.links if not _UNSAFE.match(href) and href != "#"]
        found += [href for href in unsafe if not re.match(r"\s*javascript:\s*(?:void\(0\))?;?\s*$", href, re.I)]
    if not found:
        return []
    message = _("Links that would run a script were taken away; their words were kept.")
    return [Finding("unsafe-link", message, shortened("\n".join(found)))]
