"""A template rendered once, and its marks then filled for hundreds of rows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

MARK = re.compile("\x1f(\\w+)\x1f")  # a character that no page and no typed text can hold


class Marks:
    """Stands for a row while its template is rendered: every attribute is a mark to be filled."""

    def __getitem__(self, name: str) -> SafeString:
        return mark_safe(f"\x1f{name}\x1f")  # noqa: S308 - a name in the template


class Skeleton:
    """A template with the marks of `row` open."""

    def __init__(self, request: HttpRequest, template: str, context: Mapping[str, Any]):
        self._pieces = MARK.split(render_to_string(template, {**context, "row": Marks()}, request))

    def fill(self, values: Mapping[str, Any]) -> SafeString:
        """The template with these values, escaped where they are not safe."""
        pieces = list(self._pieces)
        for place in range(1, len(pieces), 2):
            pieces[place] = _safe(values[pieces[place]])
        return mark_safe("".join(pieces))  # noqa: S308 - all of it is a template's or escaped


def _safe(value: Any) -> str:
    return value if isinstance(value, SafeString) else escape(str(value))
