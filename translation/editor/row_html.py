"""Rows of the editor as HTML, from one template that is rendered once a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from translation.editor.pictures import Picture
from translation.editor.rows import Row
from translation.editor.skeleton import Skeleton

EMPTY = SafeString("")


class RowRenderer:
    """Writes the rows of one page; `opened` is the id of the text whose help is shown at once, if any."""

    def __init__(self, request: HttpRequest, context: Mapping[str, Any]):
        self.request, self.context = request, context
        self.skeleton = Skeleton(request, "translation/desk/row.html", context)
        self.finding = Skeleton(request, "translation/desk/finding.html", context)
        self.words = {
            "machine": _("Machine draft"),
            "memory": _("From memory"),
            "changed": pgettext("texts of a page", "Chinese changed"),
            "save": _("Save"),
            "accept": _("Accept"),
            "error": _("Error:"),
            "hint": _("Hint:"),
        }

    def all(self, rows: Iterable[Row | Picture]) -> SafeString:
        """Every row, headings of fields in between."""
        return mark_safe("".join(map(self._row, rows)))  # noqa: S308 - pieces of templates

    def _row(self, row: Row | Picture) -> str:
        heading = ""
        if row.section and row.place.label:
            heading = f'<h2 class="desk-section">{escape(row.section)}</h2>'
        if isinstance(row, Picture):
            picture = {**self.context, "row": row, "heading": self._heading(row)}
            return heading + render_to_string("translation/desk/picture.html", picture, self.request)
        return heading + self.skeleton.fill(self._values(row))

    def _values(self, row: Row) -> dict[str, Any]:
        return {
            "pk": row.pk,
            "key": row.key,
            "pairs": row.pairs,
            "origin": row.origin,
            "comments": row.comments,
            "flags": _flags(row),
            "heading": self._heading(row),
            "source": row.source,
            "version": row.version,
            "label": row.place.full_label,
            "invalid": mark_safe('aria-invalid="true"') if row.error else EMPTY,
            "text": row.text,
            "chips": self._chips(row),
            "save": self.words["accept" if row.origin else "save"],
            "hidden": EMPTY if row.error else mark_safe("hidden"),
            "problem": row.error,
            "beside": self._beside(row),
        }

    def _heading(self, row: Row | Picture) -> SafeString:
        place = row.place
        if not place.label:
            return mark_safe(f'<h2 class="desk-label">{escape(place.section)}</h2>')  # noqa: S308 - escaped
        language = self.context["source_language"]
        around = f' <span lang="{language}">{escape(place.context)}</span>' if place.context else ""
        return mark_safe(f'<h3 class="desk-label">{escape(place.label)}{around}</h3>')  # noqa: S308 - escaped

    def _chips(self, row: Row) -> SafeString:
        names = [row.origin] if row.origin else []
        names += ["changed"] if row.is_changed else []
        return mark_safe("".join(f"<b>{escape(self.words[name])}</b>" for name in names))  # noqa: S308 - escaped

    def _beside(self, row: Row) -> SafeString:
        if row.pk == self.context.get("opened"):
            return render_to_string("translation/desk/opened.html", dict(self.context), self.request)
        found = "".join(
            self.finding.fill(
                {
                    "severity": one.finding.severity,
                    "excerpt": one.finding.excerpt,
                    "word": self.words["error" if one.is_blocking else "hint"],
                    "message": one.finding.message,
                }
            )
            for one in row.standing
        )
        return mark_safe(f"<div data-findings>{found}</div>")  # noqa: S308 - filled by a template


def _flags(row: Row) -> SafeString:
    flags = {
        "data-todo": row.is_todo,
        "data-changed": row.is_changed,
        "data-findings-stand": row.has_findings,
        "hidden": not row.is_shown,
    }
    return SafeString(" ".join(name for name, is_set in flags.items() if is_set))
