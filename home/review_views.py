"""The form in which a person says why they publish a text that nobody else has seen."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from home.review import record_reason


class ReasonForm(forms.Form):
    """Why no second person looked at the text."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        min_length=2,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("It is kept in the history of the page, with your name and the time."),
    )


def own_text_reason(request: HttpRequest, page_id: int) -> HttpResponse:
    """Shows the form and records the reason; publishing is then asked for again in the editor."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        record_reason(page, request.user, form.cleaned_data["reason"])
        messages.success(request, _("Your reason is recorded. You can publish now."))
        return redirect("wagtailadmin_pages:edit", page.pk)
    return render(request, "home/own_text_reason.html", {"page": page, "form": form})
