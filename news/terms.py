"""On what terms the press may use pictures."""

from __future__ import annotations

from django.http import HttpRequest
from wagtail.models import Locale

from home.content_memory import remembered


def terms_of_use(request: HttpRequest, locale: Locale) -> str:
    """What the press room of this language says of it; empty when it says nothing."""
    from news.models import NewsIndexPage  # which stands on releases, which ask this

    def find() -> str:
        rooms = NewsIndexPage.objects.published().filter(locale=locale)
        return rooms.values_list("terms_of_use", flat=True).first() or ""

    return remembered(request, f"terms-of-use:{locale.language_code}", find)
