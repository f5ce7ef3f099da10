"""Remembers what many pages ask for and few publications change: menu, footer, categories, months."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest

from home.models.content_version import ContentVersion


def remembered(request: HttpRequest, key: str, compute: Callable[[], Any]) -> Any:
    """`compute()`, or what it returned before for this key while the content was the same.

    Costs one query a request for the version of the content. `key` names the language where it matters;
    what is remembered must be the same for every reader, and must be picklable.
    """
    if not hasattr(request, "_content_version"):
        request._content_version = ContentVersion.current()
    if request._content_version is None:
        return compute()
    versioned = f"content:{request._content_version}:{key}"
    return cache.get_or_set(versioned, lambda: _Kept(compute()), timeout=3600).value


class _Kept:
    """A box, so that None and an empty list are remembered too."""

    def __init__(self, value: Any):
        self.value = value
