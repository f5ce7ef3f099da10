"""The editor takes the place of wagtail-localize's, which stays reachable by `?stock=1`."""

from __future__ import annotations

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail import hooks

from translation.authors import translation_of

STOCK = "stock"


# Before the guard in `translation.wagtail_hooks`, which answers with wagtail-localize's own editor.
@hooks.register("before_edit_page", order=-2)
@hooks.register("before_edit_snippet", order=-2)
def lead_to_editor(request: HttpRequest, instance: Model) -> HttpResponse | None:
    """The editing address of an English page or snippet leads to the editor of its texts."""
    if request.method != "GET" or STOCK in request.GET:
        return None
    translation = translation_of(instance)
    return redirect("translation_desk", translation.pk) if translation else None
