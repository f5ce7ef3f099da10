"""What the rows of the editor ask the server for: the help beside a text, saving it, checking it, deciding on it."""

from __future__ import annotations

from functools import wraps

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from translation.editor import answers
from translation.editor.aside import beside, kept_text
from translation.editor.desk import Desk, on_desk, to_decide, to_edit
from translation.editor.saving import Conflict, Unacceptable, as_stored, keep_vanished, save
from translation.editor.segment import find_segment, findings_while_typing
from translation.gate import PublicationRefused
from translation.history import Origin
from translation.models import SegmentVersion
from translation.review.decide import is_in_review
from translation.segments import Segment
from translation.source import bring_up_to_date
from translation.source_changes import keep_english, says_the_same
from translation.views import publish_and_tell

LONGEST_REASON = 500


def on_segment(view):
    """The view gets a Segment in place of its id. What was typed for one that is gone is kept: 410."""

    @wraps(view)
    def with_segment(request: HttpRequest, desk: Desk, segment_id: int, **kwargs) -> HttpResponse:
        segment = find_segment(desk.translation, segment_id)
        if segment is None:
            return _vanished(request, desk)
        return view(request, desk, segment=segment, **kwargs)

    return with_segment


def _vanished(request: HttpRequest, desk: Desk) -> HttpResponse:
    context_id, _dash, string_id = request.POST.get("key", "").partition("-")
    if not (_is_id(context_id) and _is_id(string_id)):
        raise Http404
    text = request.POST.get("text", "").replace("\x00", "")
    if not keep_vanished(desk.translation, int(context_id), int(string_id), text, request.user):
        raise Http404
    return answers.vanished(request, desk, is_kept=bool(text.strip()))


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 19


@require_GET
@on_desk
@on_segment
def beside_segment(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """The help beside one text, as a piece of HTML."""
    return render(request, "translation/desk/aside.html", {"beside": beside(desk, segment), "desk": desk})


@require_GET
@on_desk
def pulse(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Whether the Chinese is still the same and the user may still write; and a fresh token after a new login."""
    return JsonResponse({"stamp": desk.stamp, "token": get_token(request), "reason": desk.read_only_reason})


@require_POST
@on_desk
@to_edit
@on_segment
def save_text(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """Store what was typed."""
    return _save(request, desk, segment, request.POST.get("text", ""))


@require_POST
@on_desk
@on_segment
def check_text(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """The findings of a text that is being typed. Stores nothing."""
    try:
        data = as_stored(request.POST.get("text", ""), segment, desk.places.of(segment.path))
    except Unacceptable as error:
        return JsonResponse({"error": str(error), "stamp": desk.stamp}, status=422)
    found = findings_while_typing(desk.translation, segment, data)
    html = answers.findings_html(request, desk, segment, found, data)
    return JsonResponse({"html": html, "findings": any(not one.waiver for one in found), "stamp": desk.stamp})


@require_POST
@on_desk
@to_edit
@on_segment
def restore(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """Make an earlier state of a text, or one that could not be saved then, the present one."""
    version_id = request.POST.get("state", "")
    version = SegmentVersion.objects.filter(
        pk=version_id if _is_id(version_id) else 0,
        context_id=segment.context_id,
        locale_id=desk.translation.target_locale_id,
    ).first()
    if version is None:
        raise Http404
    text = kept_text(version, desk.places.of(segment.path).is_rich)
    return _save(request, desk, segment, text, Origin.RESTORED)


@require_POST
@on_desk
@to_decide
@on_segment
def keep_former(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """The change of the Chinese does not affect the English: the English it had stays, with the reason."""
    try:
        keep_english(desk.translation, segment, request.POST.get("reason", ""), request.user)
    except ValidationError as error:
        return answers.refused(request, desk, segment.pk, " ".join(error.messages))
    if _release_again(request, desk):
        return answers.released(request, desk, segment)
    return answers.done(request, desk, segment)


def _release_again(request: HttpRequest, desk: Desk) -> bool:
    """Release English that no change affects, so that its readers are not told of any; whatever refuses it is left."""
    translation, target = desk.translation, desk.target
    if not getattr(target, "live", True) or is_in_review(target) or not says_the_same(translation):
        return False
    try:
        bring_up_to_date(translation.source, translation.source.get_source_instance())
        publish_and_tell(request, translation)
    except PublicationRefused:
        return False
    return True


def _save(request, desk, segment: Segment, text: str, origin: str = Origin.TYPED, reason: str = "") -> HttpResponse:
    try:
        data = as_stored(text, segment, desk.places.of(segment.path))
        save(desk.translation, segment, data, request.POST.get("base", ""), request.user, origin, reason)
    except Unacceptable as error:
        return answers.not_acceptable(request, desk, segment, text, str(error))
    except Conflict as error:
        return answers.conflict(request, desk, segment, text, error.theirs)
    return answers.done(request, desk, segment)
