"""What people decide about a text: findings waived, originals ticked as names, comments; and English pictures."""

from __future__ import annotations

import json

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail_localize.models import SegmentOverride

from translation import waiving
from translation.editor import answers
from translation.editor.api import on_segment
from translation.editor.desk import Desk, on_desk, to_decide, to_edit, wants_json
from translation.editor.names import LONGEST, originals_in
from translation.editor.pictures import checked_value, pictures_of
from translation.editor.segment import find_segment, ticked_names
from translation.models import OriginalName, SegmentComment, Waiver
from translation.names import may_hold_original
from translation.queue.store import refresh
from translation.segments import Segment

LONGEST_COMMENT = 2000


@require_POST
@on_desk
@to_decide
@on_segment
def waive(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """Let a finding of the stored English stand."""
    about = {name: request.POST.get(name, "") for name in ("code", "excerpt", "reason")}
    try:
        waiving.waive(desk.translation, segment, user=request.user, **about)
    except ValidationError as error:
        return answers.refused(request, desk, segment.pk, " ".join(error.messages))
    return _decided(request, desk, segment)


@require_POST
@on_desk
@to_decide
def withdraw(request: HttpRequest, desk: Desk, waiver_id: int) -> HttpResponse:
    """A finding counts again."""
    waiver = _of_this_page(Waiver, desk, waiver_id)
    segment = _segment_of(desk, waiver.context_id, waiver.string_id)
    waiving.withdraw(desk.translation, waiver, request.user)
    return _decided(request, desk, segment)


@require_POST
@on_desk
@to_edit
@on_segment
def tick_name(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """A Chinese original in brackets is a name and may stand in this text; or, with `remove`, may not."""
    name = request.POST.get("name", "").strip()
    if request.POST.get("remove"):
        ticked_names(desk.translation, segment).filter(text=name).delete()
        return _decided(request, desk, segment)
    if not may_hold_original(segment.field_path):
        reason = _("Titles, summaries and alternative texts are shown outside of the page, so they hold no Chinese.")
        return answers.refused(request, desk, segment.pk, reason)
    if len(name) > LONGEST or not originals_in(f"({name})"):
        return answers.refused(request, desk, segment.pk, _("Only a Chinese original in brackets can be a name."))
    OriginalName.objects.get_or_create(
        context_id=segment.context_id,
        locale=desk.translation.target_locale,
        text=name,
        defaults={"user": request.user},
    )
    return _decided(request, desk, segment)


@require_POST
@on_desk
@on_segment
def comment(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    """Say something about a text; those who only read may, too."""
    text = request.POST.get("comment", "").replace("\x00", "").strip()
    if not 1 <= len(text) <= LONGEST_COMMENT:
        return answers.refused(request, desk, segment.pk, _("Please write a comment of up to 2,000 characters."))
    SegmentComment.objects.create(
        context_id=segment.context_id, locale=desk.translation.target_locale, text=text, user=request.user
    )
    return answers.done(request, desk, segment)


@require_POST
@on_desk
def resolve_comment(request: HttpRequest, desk: Desk, segment_id: int, comment_id: int) -> HttpResponse:
    """A comment is dealt with."""
    row = _of_this_page(SegmentComment, desk, comment_id)
    segment = find_segment(desk.translation, segment_id)
    if segment is None or row.context_id != segment.context_id:
        raise Http404
    if row.resolved_at is None:
        row.resolved_at, row.resolved_by = timezone.now(), request.user
        row.save(update_fields=["resolved_at", "resolved_by"])
    return answers.done(request, desk, segment)


@require_POST
@on_desk
@to_edit
def choose_picture(request: HttpRequest, desk: Desk, segment_id: int) -> HttpResponse:
    """English gets its own picture, file or address; without a value, or with `reset`, it has the Chinese one."""
    picture = next((picture for picture in pictures_of(desk) if picture.pk == segment_id), None)
    if picture is None:
        raise Http404
    value = "" if request.POST.get("reset") else request.POST.get(f"value-{segment_id}", "").strip()
    place = {"context_id": picture.segment.context_id, "locale": desk.translation.target_locale}
    try:
        if value:
            data = {"data_json": json.dumps(checked_value(picture, value)), "last_translated_by": request.user}
            fine = {"has_error": False, "field_error": ""}
            SegmentOverride.objects.update_or_create(**place, defaults=data | fine)
        else:
            SegmentOverride.objects.filter(**place).delete()
    except ValidationError as error:
        return _about_picture(request, desk, segment_id, error.messages[0], is_error=True)
    return _about_picture(request, desk, segment_id, _("Saved."))


def _about_picture(request, desk, segment_id: int, text: str, is_error: bool = False) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"error" if is_error else "message": text}, status=422 if is_error else 200)
    (messages.error if is_error else messages.success)(request, text)
    return redirect(f"{desk.url}#picture-{segment_id}")


def _decided(request: HttpRequest, desk: Desk, segment: Segment) -> HttpResponse:
    refresh(desk.translation.source.object_id, desk.translation.target_locale_id)
    return answers.done(request, desk, segment)


def _of_this_page(model, desk: Desk, pk: int):
    translation = desk.translation
    row = model.objects.filter(
        pk=pk, context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).first()
    if row is None:
        raise Http404
    return row


def _segment_of(desk: Desk, context_id: int, string_id: int) -> Segment:
    rows = desk.translation.source.stringsegment_set.filter(context_id=context_id, string_id=string_id)
    pk = rows.order_by("order").values_list("pk", flat=True).first()
    if pk is None:
        raise Http404
    return find_segment(desk.translation, pk)
