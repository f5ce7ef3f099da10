"""One press fills all that the memory knows for sure."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from translation.editor.desk import Desk, on_desk, to_edit
from translation.prefill import prefill
from translation.queue.store import computed_once


@require_POST
@on_desk
@to_edit
def fill_from_memory(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Give each text without English the one that the memory has for the same Chinese."""
    with computed_once():
        filled = prefill(desk.translation, request.user)
    if filled:
        text = ngettext(
            "%(number)s text was taken from the memory. Please look it over.",
            "%(number)s texts were taken from the memory. Please look them over.",
            filled,
        )
        messages.success(request, text % {"number": filled})
    else:
        messages.info(request, _("The memory has no text that fits what is missing here."))
    return redirect(desk.url)
