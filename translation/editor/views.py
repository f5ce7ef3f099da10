"""The page of the editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import StringTranslation

from translation.editor import aside
from translation.editor.desk import Desk, on_desk
from translation.editor.pictures import media_of
from translation.editor.placeholders import shown
from translation.editor.row_html import RowRenderer
from translation.editor.rows import FILTERS, Row, choose, counts_of, rows_of
from translation.editor.segment import find_segment
from translation.editor.words import filter_labels, words_for_script
from translation.models import QueueEntry
from translation.people import name_of
from translation.queue.forms import AssignForm
from translation.segments import SegmentSet


@dataclass(frozen=True)
class Unsaved:
    """A typed text that could not be saved, to be shown at its row with the reason."""

    segment_id: int
    text: str
    problem: str
    theirs: StringTranslation | None = None


@require_GET
@on_desk
def desk(request: HttpRequest, desk: Desk) -> HttpResponse:
    """All texts of a translation, Chinese beside English.

    `?show=` and `?q=` choose texts and `?segment=` opens one, for those without the script.
    """
    return show_desk(request, desk)


def show_desk(request: HttpRequest, desk: Desk, unsaved: Unsaved | None = None, status: int = 200) -> HttpResponse:
    """The page, with a text that could not be saved if there is one."""
    rows = rows_of(desk, SegmentSet(desk.translation))
    _put_in(rows, desk, unsaved)
    shown_filter = request.GET.get("show") if request.GET.get("show") in FILTERS else "all"
    query = request.GET.get("q", "")[:200]
    choose(rows, shown_filter, query)
    texts = [row for row in rows if isinstance(row, Row)]
    counts = counts_of(rows)
    context = {
        "desk": desk,
        "rows": rows,
        "csrf": get_token(request),
        "filters": [(name, label, counts[name]) for name, label in filter_labels()],
        "shown_filter": shown_filter,
        "query": query,
        "done": len(texts) - counts["todo"],
        "total": len(texts),
        "unsaved": unsaved,
        "words": words_for_script(),
        "chooser_media": media_of(rows),
        **_opened(request, desk, rows, unsaved),
        **_frame(request, desk),
    }
    context["rows_html"] = RowRenderer(request, context).all(rows)
    return render(request, "translation/desk/desk.html", context, status=status)


def _put_in(rows: list, desk: Desk, unsaved: Unsaved | None) -> None:
    for row in rows:
        if unsaved and isinstance(row, Row) and row.pk == unsaved.segment_id:
            row.typed, row.problem = unsaved.text, unsaved.problem


def _opened(request: HttpRequest, desk: Desk, rows: list, unsaved: Unsaved | None) -> dict[str, Any]:
    """The text whose help is shown at once, without the script: that of `?segment=`, or the one just refused."""
    asked = str(unsaved.segment_id if unsaved else request.GET.get("segment", ""))
    pk = next((row.pk for row in rows if isinstance(row, Row) and str(row.pk) == asked), None)
    segment = find_segment(desk.translation, pk) if pk else None
    if segment is None:
        return {}
    theirs = unsaved.theirs if unsaved else None
    is_rich = desk.places.of(segment.path).is_rich
    context = aside.beside(desk, segment) | {"base": segment.translation}
    return {"opened": pk, "beside": context, "theirs": shown(theirs.data, is_rich) if theirs else ""}


def _frame(request: HttpRequest, desk: Desk) -> dict[str, Any]:
    translation = desk.translation
    entry = (
        QueueEntry.objects.filter(translation_key=translation.source.object_id, locale_id=translation.target_locale_id)
        .select_related("assignee")
        .first()
    )
    title = translation.source.object_repr
    machine = get_machine_translator()
    is_machine_ready = machine and machine.can_translate(translation.source.locale, translation.target_locale)
    return {
        "entry": entry,
        "assign_form": AssignForm(entry=entry) if entry and desk.may_edit else None,
        "assignee": name_of(entry.assignee) if entry and entry.assignee else "",
        "page_title": _("Translation of “%(title)s”") % {"title": title},
        "header_title": _("Translation of “%(title)s”") % {"title": title},
        "header_icon": "wagtail-localize-language",
        "breadcrumbs_items": _breadcrumb(desk, title),
        "machine": machine if is_machine_ready else None,
        "is_page": isinstance(desk.target, Page),
        "source_language": "zh-Hans" if translation.source.locale.language_code == "zh-hans" else "",
        "may_publish": desk.may_decide,
    }


def _breadcrumb(desk: Desk, title: str) -> list[dict[str, str]]:
    items = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    if desk.translation.source.specific_content_type and isinstance(desk.target, Page):
        parent = reverse("wagtailadmin_explore", args=[desk.target.get_parent().pk])
        items.append({"url": parent, "label": desk.target.get_parent().get_admin_display_title()})
    return [*items, {"url": "", "label": title}]
