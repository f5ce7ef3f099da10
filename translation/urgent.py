"""The urgent road: English that is wrong comes down, or says that it is being corrected, without a translation.

It is open to whoever may publish the page, whatever state the translation is in, locked and under review as well.
"""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.access import target_of
from translation.links import desk_url
from translation.models import PublicNotice
from translation.publishing import may_publish

TAKEN_DOWN = "translation.taken_down"
CORRECTION_BEGUN = "translation.correction_begun"
CORRECTION_ENDED = "translation.correction_ended"


def take_down(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Asks, and then unpublishes the English; its draft and its texts stay as they are."""
    translation, target = _of_publisher(request, translation_id)
    back = get_valid_next_url_from_request(request) or desk_url(translation)
    if request.method != "POST":
        return render(request, "translation/review/take_down.html", _context(request, target, back))
    if target.live:
        action = UnpublishPageAction if isinstance(target, Page) else UnpublishAction
        # The right was asked for above; a lock, which Wagtail would ask for too, keeps nobody from this road.
        action(target, user=request.user, log_action=TAKEN_DOWN).execute(skip_permission_checks=True)
        messages.success(request, _("“%(title)s” is no longer public.") % {"title": target})
    else:
        messages.info(request, _("“%(title)s” is not public.") % {"title": target})
    return redirect(back)


def under_correction(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Shows the form with the notice on or off, and puts it on the public page or takes it away."""
    translation, target = _of_publisher(request, translation_id)
    if not isinstance(target, Page):
        raise Http404  # what stands on every page has no place for a notice
    back = get_valid_next_url_from_request(request) or desk_url(translation)
    if request.method != "POST":
        context = _context(request, target, back) | {"is_on": is_under_correction(target)}
        return render(request, "translation/review/under_correction.html", context)
    if request.POST.get("notice") == "on":
        begin_correction(target, request.user)
        messages.success(request, _("“%(title)s” now says that it is being corrected.") % {"title": target})
    else:
        end_correction(target, request.user)
        messages.success(request, _("The notice is taken away from “%(title)s”.") % {"title": target})
    return redirect(back)


def is_under_correction(page: Page) -> bool:
    """Whether the page says that it is being corrected."""
    return _corrections(page).exists()


@transaction.atomic
def begin_correction(page: Page, user) -> None:
    """Put the notice on the page; its history says by whom."""
    about = {"translation_key": page.translation_key, "locale": page.locale}
    kind = PublicNotice.Kind.UNDER_CORRECTION
    if PublicNotice.objects.get_or_create(**about, kind=kind, defaults={"user": user})[1]:
        log(instance=page, action=CORRECTION_BEGUN, user=user)


@transaction.atomic
def end_correction(page: Page, user) -> None:
    """Take the notice away."""
    if _corrections(page).exists():
        _corrections(page).delete()
        log(instance=page, action=CORRECTION_ENDED, user=user)


def _corrections(page: Page):
    return PublicNotice.objects.filter(
        translation_key=page.translation_key, locale=page.locale_id, kind=PublicNotice.Kind.UNDER_CORRECTION
    )


def _of_publisher(request: HttpRequest, translation_id: int) -> tuple[Translation, Model]:
    translation = get_object_or_404(Translation.objects.select_related("source", "target_locale"), pk=translation_id)
    target = target_of(translation)
    if target is None:
        raise Http404
    target = target.specific if isinstance(target, Page) else target
    if not may_publish(request.user, target):
        raise PermissionDenied
    return translation, target


def _context(request: HttpRequest, target: Model, back: str) -> dict:
    return {"target": target, "back": back, "next": get_valid_next_url_from_request(request)}
