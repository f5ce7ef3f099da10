"""The button “Translate with …” of the stock editor."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Model
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation

from translation.machine.drafting import draft as draft_texts
from translation.publishing import may_translate


@require_POST
def draft(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Draft the empty texts of a translation, say what came of it, and go back."""
    running = Translation.objects.filter(enabled=True).select_related("source", "target_locale")
    target = draft_and_tell(request, get_object_or_404(running, pk=translation_id))
    return redirect(_way_back(request, target))


def draft_and_tell(request: HttpRequest, translation: Translation) -> Model:
    """The same, for other views; returns the page or snippet. Raises Http404 when there is no machine for it."""
    translator = get_machine_translator()
    if translator is None or not translator.can_translate(translation.source.locale, translation.target_locale):
        raise Http404
    target = _target_of(translation)
    if _may_write(request, target):
        for level, text in draft_texts(translation, translator, request.user).lines():
            messages.add_message(request, level, text)
    return target


def _target_of(translation: Translation) -> Model:
    try:
        return translation.get_target_instance()
    except ObjectDoesNotExist:
        raise Http404 from None


def _may_write(request: HttpRequest, target: Model) -> bool:
    """Whether the user may save texts of this page or snippet now. Raises PermissionDenied if he never may."""
    if not isinstance(target, Page):
        if not may_translate(request.user):
            raise PermissionDenied
        return True
    permissions = target.permissions_for_user(request.user)
    if not permissions.can_edit():
        raise PermissionDenied
    if permissions.page_locked():
        messages.error(request, _("The page is locked, so nothing was drafted."))
        return False
    return True


def _way_back(request: HttpRequest, target: Model) -> str:
    next_url = get_valid_next_url_from_request(request)
    return next_url or AdminURLFinder(request.user).get_edit_url(target) or "wagtailadmin_home"
