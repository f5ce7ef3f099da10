"""The screen on which editors make, look through and revoke the preview links of a page."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.log_actions import log
from wagtail.models import Page

from home.models import PreviewLink
from home.preview_links.draft import goes_out_at

MADE_ACTION = "home.preview_link_made"
REVOKED_ACTION = "home.preview_link_revoked"
DAYS = (1, 3, 7, 30)


class PreviewLinkForm(forms.ModelForm):
    """For whom a new link is, and for how long."""

    days = forms.TypedChoiceField(label=gettext_lazy("Valid for"), coerce=int, initial=3)

    class Meta:
        model = PreviewLink
        fields = ["reader"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["days"].choices = [
            (days, ngettext("%(days)d day", "%(days)d days", days) % {"days": days}) for days in DAYS
        ]

    @property
    def expires_at(self) -> datetime:
        return timezone.now() + timedelta(days=self.cleaned_data["days"])


def preview_links(request: HttpRequest, page_id: int) -> HttpResponse:
    """Lists the links of a page; a posted form makes one, and its address is shown this once."""
    page = _of_publisher(request, page_id)
    form, address = PreviewLinkForm(request.POST or None), ""
    if page.live and form.is_bound:
        messages.info(request, _("The page is public; a preview link is not needed."))
    elif form.is_valid():
        address = _made(request, page, form)
        form = PreviewLinkForm()
    context = {
        "page": page,
        "form": form,
        "address": address,
        "links": page.preview_links.select_related("created_by", "revoked_by").prefetch_related("uses"),
        "goes_out_at": goes_out_at(page),
    }
    return render(request, "home/preview_links/list.html", context)


def _made(request: HttpRequest, page: Page, form: PreviewLinkForm) -> str:
    values = {"reader": form.cleaned_data["reader"], "expires_at": form.expires_at}
    link, secret = PreviewLink.make(page=page, created_by=request.user, **values)
    log(instance=page.specific, action=MADE_ACTION, user=request.user, data={"reason": link.reader})
    return request.build_absolute_uri(reverse("preview_link", args=[secret]))


@require_POST
def revoke_preview_link(request: HttpRequest, link_id: int) -> HttpResponse:
    """Ends a link at once."""
    link = get_object_or_404(PreviewLink.objects.select_related("page"), pk=link_id)
    page = _of_publisher(request, link.page_id)
    if link.is_open:
        link.revoked_at, link.revoked_by = timezone.now(), request.user
        link.save(update_fields=["revoked_at", "revoked_by"])
        log(instance=page, action=REVOKED_ACTION, user=request.user, data={"reason": link.reader})
        messages.success(request, _("The link for “%(reader)s” opens nothing any more.") % {"reader": link.reader})
    return redirect("preview_links", page.pk)


def _of_publisher(request: HttpRequest, page_id: int) -> Page:
    """Showing a page to an outsider is a small publication: it takes the right to publish."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return page
