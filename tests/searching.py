"""What tests of the search ask, and the pages that answer."""

from __future__ import annotations

from django.db import connection
from wagtail.models import Locale, Page

from home.models import PlainPage
from search.pages import Answer, answer

ZH, EN = "zh-hans", "en"


def add(language: str, title: str, text: str = "") -> PlainPage:
    """A published page with a title and an introduction."""
    home = Page.objects.get(depth=2, locale__language_code=language)
    return home.add_child(instance=PlainPage(title=title, introduction=text, body=[], locale=home.locale))


def asked(query: str, language: str) -> Answer:
    """What the search answers a reader of this language."""
    return answer(query, Locale.objects.get(language_code=language))


def found(query: str, language: str = ZH) -> list[str]:
    """The titles of the main list."""
    return [one.title for one in asked(query, language).found]


def related(query: str, language: str = ZH) -> list[str]:
    """The titles of what is said to be related."""
    return [one.title for one in asked(query, language).related]


def everywhere(monkeypatch, most: int) -> None:
    """Let every word be taken for one that stands nearly everywhere, of which only so many hits are listed."""
    module = f"search.backend.{connection.vendor.replace('postgresql', 'postgres')}"
    monkeypatch.setattr(f"{module}.most_ranked", lambda cursor: 0)
    monkeypatch.setattr(f"{module}.MOST_LISTED", most)
