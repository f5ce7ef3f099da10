"""The list of findings: live beside the text, and as a page of its own for the saved draft."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.models import Page

from proofreading.dismissing import dismiss, may_dismiss, may_read, restore
from proofreading.models import Dismissal
from proofreading.pages import Report, draft_of, fill_from_form, proofread_page

LIST = "proofreading/list.html"


def list_context(request: HttpRequest, report: Report) -> dict[str, Any]:
    """All that the list needs."""
    return {"report": report, "page": report.page, "may_dismiss": may_dismiss(request.user, report.page)}


def _page(request: HttpRequest, page_id: int) -> Page:
    page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    if not may_read(request.user, page):
        raise PermissionDenied
    return page


@require_POST
def live(request: HttpRequest, page_id: int) -> HttpResponse:
    """The findings of a form that is being filled in; nothing is saved."""
    page = fill_from_form(draft_of(_page(request, page_id)), request)
    return render(request, LIST, list_context(request, proofread_page(page)))


@require_POST
def live_new(request: HttpRequest, app_label: str, model_name: str, parent_id: int) -> HttpResponse:
    """The same for a page that is not saved yet."""
    parent = get_object_or_404(Page, pk=parent_id).specific
    content_type = get_object_or_404(ContentType, app_label=app_label, model=model_name)
    model = content_type.model_class()
    if model is None or model not in type(parent).creatable_subpage_models():
        raise Http404
    if not parent.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    page = fill_from_form(model(locale=parent.locale), request)
    return render(request, LIST, list_context(request, proofread_page(page)))


@require_safe
def report(request: HttpRequest, page_id: int) -> HttpResponse:
    """The findings of the saved draft on a page of its own, which works without a script."""
    return show_report(request, _page(request, page_id))


def show_report(request: HttpRequest, page: Page, status: int = 200, typed: dict | None = None) -> HttpResponse:
    """The page of findings; `typed` is a reason that was sent and not taken."""
    draft = draft_of(page)
    context = list_context(request, proofread_page(draft)) | {
        "is_report": True,
        "typed": typed or {},
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "header_title": _("Proof-reading of “%(title)s”") % {"title": draft.get_admin_display_title()},
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("wagtailadmin_pages:edit", args=[page.pk]), "label": draft.get_admin_display_title()},
            {"url": "", "label": _("Proof-reading")},
        ],
    }
    return render(request, "proofreading/report.html", context, status=status)


@require_POST
def dismiss_view(request: HttpRequest, page_id: int) -> HttpResponse:
    """An editor lets a finding stand. The script gets an answer without a page."""
    page = _page(request, page_id)
    typed = {name: request.POST.get(name, "") for name in ("key", "code", "excerpt", "reason")}
    try:
        dismiss(page, request.user, **typed)
    except ValidationError as error:
        if _is_script(request):
            return HttpResponse(error.messages[0], status=422, content_type="text/plain; charset=utf-8")
        messages.error(request, error.messages[0])
        return show_report(request, page, 422, typed)
    return HttpResponse(status=204) if _is_script(request) else redirect("proofreading_report", page.pk)


@require_POST
def restore_view(request: HttpRequest, page_id: int, dismissal_id: int) -> HttpResponse:
    """An editor takes a dismissal back."""
    page = _page(request, page_id)
    if not may_dismiss(request.user, page):
        raise PermissionDenied
    dismissal = Dismissal.objects.filter(pk=dismissal_id, page_id=page.pk).first()
    if dismissal is not None:  # else somebody was faster
        restore(dismissal, page, request.user)
    return HttpResponse(status=204) if _is_script(request) else redirect("proofreading_report", page.pk)


def _is_script(request: HttpRequest) -> bool:
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"
