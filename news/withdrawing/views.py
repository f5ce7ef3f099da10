"""The screen on which editors withdraw a release, and take that back."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from home.models import Withdrawal
from news.models import NewsReleasePage
from news.withdrawing.acts import family_of, may_withdraw, take_back, withdraw
from translation.checks.segment import CHINESE_CHARACTER


class WithdrawForm(forms.Form):
    """Why readers no longer find a text."""

    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        min_length=2,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Readers see it on the page in the place of the text."),
    )
    reason_in_english = forms.CharField(
        label=gettext_lazy("Reason in English"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "en"}),
        help_text=gettext_lazy(
            "It can be added later. Until then the English page says that the release was withdrawn, without a reason."
        ),
    )

    def __init__(self, *args, has_english: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not has_english:
            del self.fields["reason_in_english"]

    def clean_reason_in_english(self) -> str:
        text = self.cleaned_data["reason_in_english"]
        if CHINESE_CHARACTER.search(text):
            raise ValidationError(_("English readers see this: please write it without Chinese characters."))
        return text


def withdraw_release(request: HttpRequest, page_id: int) -> HttpResponse:
    """Asks for the reason and withdraws; of a withdrawn release it changes the reason or takes it back.

    Nothing is done by a person who had another state before them: they see the new one beside what they wrote.
    """
    release = get_object_or_404(NewsReleasePage, pk=page_id)
    if not may_withdraw(release, request.user):
        raise PermissionDenied
    withdrawal = release.withdrawal
    if "take_back" in request.POST:
        take_back(release, request.user)
        messages.success(request, _("“%(title)s” is public again.") % {"title": release.title})
        return redirect("wagtailadmin_pages:edit", release.pk)
    has_english = any(page.live and page.locale.language_code == "en" for page in family_of(release))
    before = {name: getattr(withdrawal, name, "") for name in ("reason", "reason_in_english")}
    form = WithdrawForm(request.POST or None, initial=before, has_english=has_english)
    if form.is_valid() and _changed_meanwhile(request, withdrawal, form.cleaned_data["reason"]):
        messages.warning(request, _("Somebody has withdrawn this release or taken that back in the meantime."))
    elif form.is_valid():
        in_english = form.cleaned_data.get("reason_in_english", before["reason_in_english"])
        withdraw(release, request.user, form.cleaned_data["reason"], in_english)
        messages.success(request, _("“%(title)s” is withdrawn.") % {"title": release.title})
        return redirect("wagtailadmin_pages:edit", release.pk)
    return render(request, "news/withdraw.html", {"page": release, "form": form, "withdrawal": withdrawal})


def _changed_meanwhile(request: HttpRequest, withdrawal: Withdrawal | None, reason: str) -> bool:
    """Whether the person saw another withdrawal, or none; the same form sent twice by a double click is no change."""
    seen = request.POST.get("seen")
    is_sent_twice = withdrawal is not None and withdrawal.reason == reason
    return seen is not None and seen != str(withdrawal.pk if withdrawal else "") and not is_sent_twice
