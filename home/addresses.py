"""Absolute addresses, and the same page in the other language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

LANGUAGE_TAGS = {"zh-hans": "zh-Hans", "en": "en"}


@dataclass(frozen=True)
class Alternate:
    """One language of a page: Django's language code, the BCP 47 tag and the absolute address."""

    code: str
    tag: str
    url: str


class Root(NamedTuple):
    """Where the pages of one language begin: in the tree (`/home/`), and as an address (`/en/`)."""

    path: str
    url: str


def site_roots(request: HttpRequest) -> dict[str, Root]:
    """The front pages of the site of this request, by language code; none where there is no site."""
    if not hasattr(request, "_site_roots"):
        request._site_roots = _find_roots(request)
    return request._site_roots


def _find_roots(request: HttpRequest) -> dict[str, Root]:
    site = Site.find_for_request(request)
    found = {}
    for root in Site.get_site_root_paths():
        if site and root.site_id == site.pk:
            with override(root.language_code):
                found[root.language_code] = Root(root.root_path, reverse("wagtail_serve", args=[""]))
    return found


def address_of(page: Page, request: HttpRequest) -> str | None:
    """The address of a page below a front page of the site of this request, at a tenth of Wagtail's work.

    None for other pages, and for addresses that need encoding. Only `url_path` of the page is asked.
    """
    for root in site_roots(request).values():
        if page.url_path.startswith(root.path) and page.url_path.isascii():
            return root.url + page.url_path.removeprefix(root.path)
    return None


def language_tag(code: str) -> str:
    """The BCP 47 tag of one of the site's language codes."""
    return LANGUAGE_TAGS.get(code, code)


def absolute_url(request: HttpRequest, path: str) -> str:
    """`path` on the host that the site is known by (`SITE_URL`), or else on the host that was asked."""
    base = settings.SITE_URL or request.build_absolute_uri("/")
    return base.rstrip("/") + path


def alternates(request: HttpRequest, pages: Iterable[Page], suffix: str = "") -> list[Alternate]:
    """The addresses of pages that translate one another; `suffix` follows each page's own (`2023/`)."""
    found = []
    for page in pages:
        code = page.locale.language_code
        own = address_of(page, request) or page.get_url(request)
        found.append(Alternate(code, language_tag(code), absolute_url(request, own + suffix)))
    return found
