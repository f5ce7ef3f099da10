"""The question before all that is listed is filled from the memory, and the deed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from translation.queue.filling import Offer, fill, offer_for
from translation.queue.views import TranslationQueue


class FillFromMemory(TranslationQueue):
    """For what the queue lists with the same filters: how much the memory would fill, and, once confirmed, does it."""

    template_name = "translation/queue/fill.html"

    @cached_property
    def offer(self) -> Offer:
        """As things are at this moment."""
        return offer_for(self.get_queryset(), self.request.user)

    @property
    def back(self) -> str:
        """The list from which one came."""
        query = self.request.GET.urlencode()
        return reverse("translation_queue") + (f"?{query}" if query else "")

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        context = {"offer": self.offer, "back": self.back, "is_filtered": self.back != reverse("translation_queue")}
        return render(request, self.template_name, context)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        offer = self.offer
        filled = fill(offer, request.user)
        if filled:
            messages.success(request, _done(filled))
        else:
            messages.info(request, _("The memory has no text that fits what is missing here."))
        if offer.later:
            messages.warning(request, _left(offer.later))
        return redirect(self.back)


def _done(filled: list[int]) -> str:
    texts, pages = sum(filled), len(filled)
    parts = [
        ngettext("%(number)s text was taken from the memory,", "%(number)s texts were taken from the memory,", texts)
        % {"number": texts},
        ngettext("in %(number)s translation.", "in %(number)s translations.", pages) % {"number": pages},
        _("Please look them over."),
    ]
    return " ".join(parts)


def _left(number: int) -> str:
    text = ngettext(
        "The memory has texts for %(number)s more translation. Fill again to go on.",
        "The memory has texts for %(number)s more translations. Fill again to go on.",
        number,
    )
    return text % {"number": number}
