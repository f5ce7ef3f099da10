"""Reads the site the way a visitor's program does: follows every link, parses every page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

from bs4 import BeautifulSoup
from django.test import Client

HOST = "http://testserver"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
NOT_PAGES = ("/static/", "/media/", "/documents/", "/admin/", "/api/v3/")


@dataclass
class Visit:
    """One answer of the site."""

    path: str
    status: int
    content_type: str
    body: str

    @cached_property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.body, "html.parser")

    @property
    def is_html(self) -> bool:
        return self.content_type.startswith("text/html")

    @property
    def language(self) -> str:
        return self.soup.html["lang"]

    def links(self) -> list[str]:
        """Paths, with query, of the site's own pages that this one leads to."""
        absolute = (urldefrag(urljoin(HOST + self.path, a["href"]))[0] for a in self.soup.find_all("a", href=True))
        own = (urlsplit(url) for url in absolute if url.startswith(HOST))
        return [url.path + (f"?{url.query}" if url.query else "") for url in own if not url.path.startswith(NOT_PAGES)]

    def alternates(self) -> dict[str, str]:
        """hreflang → absolute address."""
        found = self.soup.head.find_all("link", rel="alternate", hreflang=True)
        return {link["hreflang"]: link["href"] for link in found}

    def canonical(self) -> str:
        return self.soup.head.find("link", rel="canonical")["href"]


def visit(client: Client, path: str) -> Visit:
    """Ask for one path."""
    response = client.get(path)
    body = response.content.decode() if not response.streaming else ""
    return Visit(path, response.status_code, response["Content-Type"], body)


def crawl(client: Client, *starts: str) -> dict[str, Visit]:
    """Every page that a reader reaches by links from the starts, by path."""
    visits: dict[str, Visit] = {}
    waiting = list(starts)
    while waiting:
        path = waiting.pop()
        if path not in visits:
            visits[path] = visit(client, path)
            if visits[path].is_html and visits[path].status == 200:
                waiting += visits[path].links()
    return visits


def sitemap_entries(client: Client) -> dict[str, dict[str, str]]:
    """What the sitemap lists, all its parts together: address → hreflang → address."""
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own answer
    found = {}
    for part in index.iterfind(f"{SITEMAP}sitemap/{SITEMAP}loc"):
        root = ElementTree.fromstring(client.get(urlsplit(part.text).path).content)  # noqa: S314 - our own answer
        for url in root:
            links = url.findall(f"{XHTML}link")
            found[url.findtext(f"{SITEMAP}loc")] = {link.get("hreflang"): link.get("href") for link in links}
    return found


def chinese_outside_marks(soup: BeautifulSoup) -> list[str]:
    """Chinese texts of an English page that no `lang="zh-Hans"` marks; titles, alt texts and meta included."""
    texts = [str(text) for text in soup.find_all(string=CHINESE) if not text.find_parent(lang=re.compile("^zh"))]
    attributes = [
        str(value)
        for element in soup.find_all(True)
        for name, value in element.attrs.items()
        if name in ("alt", "title", "content", "aria-label", "placeholder") and CHINESE.search(str(value))
    ]
    return texts + attributes
