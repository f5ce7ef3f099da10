"""Keeping the index quick."""

from __future__ import annotations

from wagtail.models import Page
from wagtail.search.backends import get_search_backend


def tidy_index() -> None:
    """Join the pieces in which a day's changes left the index. PostgreSQL does it by itself."""
    get_search_backend().get_index_for_model(Page).tidy()
