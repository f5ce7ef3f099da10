"""Absolute addresses, and the same page in the other language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page

LANGUAGE_TAGS = {"zh-hans": "zh-Hans", "en": "en"}


@dataclass(frozen=True)
class Alternate:
    """One language of a page: Django's language code, the BCP 47 tag and the absolute address."""

    code: str
    tag: str
    url: str


def language_tag(code: str) -> str:
    """The BCP 47 tag of one of the site's language codes."""
    return LANGUAGE_TAGS.get(code, code)


def absolute_url(request: HttpRequest, path: str) -> str:
    """`path` on the host that the site is known by (`SITE_URL`), or else on the host that was asked."""
    base = settings.SITE_URL or request.build_absolute_uri("/")
    return base.rstrip("/") + path


def alternates(request: HttpRequest, pages: Iterable[Page], suffix: str = "") -> list[Alternate]:
    """The addresses of pages that translate one another; `suffix` follows each page's own (`2023/`)."""
    return [
        Alternate(code, language_tag(code), absolute_url(request, page.get_url(request) + suffix))
        for page in pages
        for code in [page.locale.language_code]
    ]
