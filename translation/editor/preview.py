"""Chinese and English side by side as readers would see them, what is typed and not saved included."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.models import PreviewableMixin
from wagtail.utils.decorators import xframe_options_sameorigin_override
from wagtail_localize.models import SourceDeletedError, StringSegment, copy_synchronised_fields
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from translation.editor.desk import Desk, on_desk
from translation.editor.saving import Unacceptable, as_stored
from translation.segments import Segment, SegmentSet

Key = tuple[int, int]  # context and string: what tells one text of a page from another
FRAMES = re.compile(r"frame-ancestors [^;]*")
TEXT = re.compile(r"text-(\d{1,18})")


@on_desk
def side_by_side(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The two frames. Unsaved texts come by POST as `text-<segment>` and are handed on to the English frame."""
    unsaved = [(name, text) for name, text in request.POST.items() if TEXT.fullmatch(name)]
    context = {
        "desk": desk,
        "unsaved": unsaved,
        "can_preview": isinstance(desk.target, PreviewableMixin) and desk.target.is_previewable(),
        "title": desk.translation.source.object_repr,
    }
    return render(request, "translation/desk/preview.html", context)


@xframe_options_sameorigin_override
@require_GET
@on_desk
def chinese(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The Chinese as it is being translated."""
    try:
        return _framed(request, desk.translation.source.as_instance())
    except SourceDeletedError as error:
        raise Http404 from error


@xframe_options_sameorigin_override
@on_desk
def english(request: HttpRequest, desk: Desk) -> HttpResponse:
    """The English as it would be, with the texts that were sent in place of the stored ones. Stores nothing."""
    try:
        return _framed(request, english_instance(desk, _typed(request, desk)))
    except SourceDeletedError as error:
        raise Http404 from error


def english_instance(desk: Desk, typed: Mapping[Key, str]) -> Model:
    """The translated page or snippet in memory; what has no English stands in it in Chinese, and is marked."""
    translation = desk.translation
    source, locale = translation.source, translation.target_locale
    original, target = source.as_instance(), translation.get_target_instance()
    copy_synchronised_fields(original, target)
    texts = {segment.key: _marked(desk, segment) for segment in SegmentSet(translation).missing} | typed
    values = source._get_segments_for_translation(locale, fallback=True)
    keys = {
        order: (context_id, string_id)
        for order, context_id, string_id in StringSegment.objects.filter(source=source).values_list(
            "order", "context_id", "string_id"
        )
    }
    for value in values:
        if isinstance(value, StringSegmentValue) and keys[value.order] in texts:
            value.string = StringValue(texts[keys[value.order]])
    ingest_segments(original, target, source.locale, locale, values)
    return target


def _typed(request: HttpRequest, desk: Desk) -> dict[Key, str]:
    """The texts of a form, as they would be stored; what could not be stored is left out."""
    sent = {int(match[1]): text for name, text in request.POST.items() if (match := TEXT.fullmatch(name))}
    typed = {}
    for segment in SegmentSet(desk.translation) if sent else ():
        if segment.pk not in sent:
            continue
        try:
            data = as_stored(sent[segment.pk], segment, desk.places.of(segment.path))
        except Unacceptable:
            continue
        typed[segment.key] = data or _marked(desk, segment)
    return typed


def _marked(desk: Desk, segment: Segment) -> str:
    """A text without English: in running text with its language, elsewhere with a word in front of it."""
    if desk.places.of(segment.path).is_rich:
        return f'<span lang="zh-Hans" style="outline: 2px dashed">{segment.source}</span>'
    return f"[{escape(_('not translated'))}] {segment.source}"


def _framed(request: HttpRequest, instance: Model) -> HttpResponse:
    """The page as Wagtail previews it, allowed in a frame of this site."""
    if not (isinstance(instance, PreviewableMixin) and instance.is_previewable()):
        raise Http404
    response = instance.make_preview_request(request, instance.default_preview_mode)
    policy = response.headers.get("Content-Security-Policy")
    if policy:
        response.headers["Content-Security-Policy"] = FRAMES.sub("frame-ancestors 'self'", policy)
    return response
