"""How the editor answers: data for its script, a message and the row again for a plain form."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from translation.editor.aside import findings_context
from translation.editor.desk import Desk, wants_json
from translation.editor.placeholders import shown
from translation.editor.rows import Row, open_comments
from translation.editor.segment import find_segment, stored_findings
from translation.editor.views import Unsaved, show_desk
from translation.people import name_of
from translation.segments import Segment


def done(request: HttpRequest, desk: Desk, segment: Segment, message: str = "") -> HttpResponse:
    """Something was saved: the present state of the row."""
    if not wants_json(request):
        messages.success(request, message or _("Saved."))
        return to_row(desk, segment.pk)
    return JsonResponse(state_of_row(request, desk, segment.pk))


def released(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """The whole page was released: the editor opens anew, and says so."""
    if wants_json(request):
        return JsonResponse(state_of_row(request, desk, segment.pk) | {"open": f"{desk.url}?segment={segment.pk}"})
    return to_row(desk, segment.pk)


def to_row(desk: Desk, segment_id: int) -> HttpResponse:
    """Back to the page, at this text."""
    return HttpResponseRedirect(f"{desk.url}?segment={segment_id}#row-{segment_id}")


def state_of_row(request: HttpRequest, desk: Desk, segment_id: int) -> dict[str, Any]:
    """What the script needs to bring a row up to date."""
    segment = find_segment(desk.translation, segment_id)
    findings = stored_findings(desk.translation, segment)
    row = Row(
        segment, desk.places.of(segment.path), findings=findings, comments=open_comments(desk)[segment.context_id]
    )
    return {
        "version": row.version,
        "text": row.text,
        "origin": row.origin,
        "todo": row.is_todo,
        "findings": row.has_findings,
        "comments": row.comments,
        "html": findings_html(request, desk, segment, findings),
        "time": date_format(timezone.localtime(), "H:i"),
        "stamp": desk.stamp,
    }


def findings_html(request: HttpRequest, desk: Desk, segment: Segment, findings: list, data: str | None = None) -> str:
    """The findings of a text as they stand below it."""
    return render_to_string("translation/desk/findings.html", findings_context(desk, segment, findings, data), request)


def not_acceptable(request: HttpRequest, desk: Desk, segment: Segment, text: str, reason: str) -> HttpResponse:
    """422: the text cannot be stored as it is."""
    if wants_json(request):
        return JsonResponse({"error": reason, "stamp": desk.stamp}, status=422)
    return show_desk(request, desk, Unsaved(segment.pk, text, reason), status=422)


def refused(request: HttpRequest, desk: Desk, segment_id: int, reason: str, status: int = 422) -> HttpResponse:
    """What was asked for cannot be done; nothing that was typed is concerned."""
    if wants_json(request):
        return JsonResponse({"error": reason, "stamp": desk.stamp}, status=status)
    messages.error(request, reason)
    return to_row(desk, segment_id)


def conflict(request: HttpRequest, desk: Desk, segment: Segment, text: str, theirs) -> HttpResponse:
    """409: somebody else saved the text meanwhile; both texts are there to choose from."""
    who = name_of(theirs.last_translated_by) if theirs and theirs.last_translated_by else _("Somebody")
    when = date_format(timezone.localtime(theirs.updated_at), "H:i") if theirs else ""
    if theirs is None:
        reason = _("Somebody deleted this translation meanwhile. Your text is kept in the history.")
    else:
        reason = _("%(name)s saved this text at %(time)s. Your text is kept in the history; please choose.") % {
            "name": who,
            "time": when,
        }
    segment = find_segment(desk.translation, segment.pk) or segment
    if not wants_json(request):
        return show_desk(request, desk, Unsaved(segment.pk, text, reason, theirs), status=409)
    their_text = shown(theirs.data, desk.places.of(segment.path).is_rich) if theirs else ""
    state = state_of_row(request, desk, segment.pk)
    return JsonResponse({**state, "error": reason, "theirs": their_text}, status=409)


def vanished(request: HttpRequest, desk: Desk, is_kept: bool) -> HttpResponse:
    """410: the Chinese of the text is not on the page any more."""
    reason = (
        _("The Chinese of this text is gone or another now. What you typed is kept in its history.")
        if is_kept
        else _("This text is not on the page any more.")
    )
    if wants_json(request):
        return JsonResponse({"error": reason, "stamp": desk.stamp}, status=410)
    messages.warning(request, reason)
    return HttpResponseRedirect(desk.url)
