"""The hand-over button, the screen of the reviewers, and the button that publishes."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.access import may_see_strings, target_of
from translation.findings import errors_in
from translation.gate import PublicationRefused
from translation.links import desk_url, review_url
from translation.review import answers
from translation.review.decide import is_in_review, may_review, specific
from translation.review.hand_over import LONGEST_NOTE, hand_over
from translation.review.screen import context_of
from translation.segments import SegmentSet
from translation.source import bring_up_to_date
from translation.urgent import is_under_correction
from translation.views import publish_and_tell

TRANSLATIONS = Translation.objects.select_related("source__locale", "target_locale", "source__specific_content_type")


@require_POST
def hand_over_view(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The translator is done: a draft is made and its review begins."""
    translation, target = _of_staff(request, translation_id)
    try:
        hand_over(translation, request.user, request.POST.get("note", "").replace("\x00", "").strip()[:LONGEST_NOTE])
    except ValidationError as error:
        _tell(request, _("“%(title)s” was not handed over.") % {"title": target}, error.messages)
        return redirect(desk_url(translation))
    messages.success(request, _("“%(title)s” is with the reviewers now.") % {"title": target})
    if errors := errors_in(SegmentSet(translation)):
        text = _("Texts with findings that keep it from being published: %(count)s. A reviewer can let them stand.")
        messages.warning(request, text % {"count": errors})
    if isinstance(target, Page):
        for advise in hooks.get_hooks("after_translation_hand_over"):
            advise(request, target)
    return redirect(desk_url(translation))


@require_POST
def publish_view(request: HttpRequest, translation_id: int) -> HttpResponse:
    """An editor publishes the texts as they are; what waits for review is decided on the screen of the review."""
    translation, target = _of_staff(request, translation_id)
    if is_in_review(target) and may_review(request.user, target):
        messages.info(request, _("This is waiting for review. Please decide here."))
        return redirect(review_url(translation))
    bring_up_to_date(translation.source, translation.source.get_source_instance())
    publish_and_tell(request, translation)
    if is_under_correction(target):
        messages.warning(
            request, _("The page still says that it is being corrected. Take the notice away if it is not.")
        )
    return redirect(desk_url(translation))


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, translation_id: int) -> HttpResponse:
    """What a reviewer reads, and decides."""
    translation, target = _of_staff(request, translation_id)
    if not is_in_review(target):
        messages.info(request, _("“%(title)s” is not waiting for review.") % {"title": target})
        return redirect(desk_url(translation))
    if not may_review(request.user, target):
        raise PermissionDenied
    if request.method == "POST":
        return _decided(request, translation, target)
    return show_review(request, translation, target)


def show_review(request: HttpRequest, translation: Translation, target: Model, typed=None, status=200) -> HttpResponse:
    """The screen, with what was typed and could not be sent."""
    context = context_of(request, translation, target, typed or {})
    return render(request, "translation/review/review.html", context, status=status)


def _decided(request: HttpRequest, translation: Translation, target: Model) -> HttpResponse:
    try:
        done = answers.act(request, translation, target)
    except ValidationError as error:
        if isinstance(error, PublicationRefused):
            if error.url in (None, desk_url(translation)):
                error.url = review_url(translation)
            raise
        for message in error.messages:
            messages.error(request, message)
        return show_review(request, translation, target, request.POST, status=422)
    if done is answers.STAYS:  # shown at once, so that remarks not sent yet are not lost
        return show_review(request, translation, target, request.POST)
    return redirect(desk_url(translation))


def _of_staff(request: HttpRequest, translation_id: int) -> tuple[Translation, Model]:
    """A running translation and its page or snippet, for those whose business it is."""
    translation = get_object_or_404(TRANSLATIONS.filter(enabled=True), pk=translation_id)
    target = target_of(translation)
    if target is None:
        raise Http404
    if not (may_see_strings(request.user, target) or may_review(request.user, target)):
        raise PermissionDenied
    return translation, specific(target)


def _tell(request: HttpRequest, headline: str, reasons: list[str]) -> None:
    lines = format_html_join("", "<li>{}</li>", ((reason,) for reason in reasons))
    messages.error(request, format_html("{}<ul>{}</ul>", headline, lines))
