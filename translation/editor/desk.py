"""What a request to the editor is about: the translation, the user, and what the user may do."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, wraps

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.access import may_see_strings
from translation.editor.labels import Places
from translation.locks import lock_message
from translation.publishing import may_publish


@dataclass
class Desk:
    """One translation as one user has it on the desk."""

    translation: Translation
    user: AbstractBaseUser
    target: Model

    @cached_property
    def places(self) -> Places:
        return Places(self.translation.source)

    @cached_property
    def read_only_reason(self) -> str:
        """Why the user may not change the texts now; empty when they may."""
        if not self.translation.enabled:
            return _("This translation was stopped. Its texts are kept.")
        return lock_message(self.user, self.target) or ""

    @property
    def may_edit(self) -> bool:
        return not self.read_only_reason

    @cached_property
    def may_decide(self) -> bool:
        """Whether the user may waive findings and mark changes as not affecting the English."""
        return self.may_edit and may_publish(self.user, self.target)

    @property
    def stamp(self) -> str:
        """Another word whenever the Chinese content is another."""
        return self.translation.source.last_updated_at.isoformat()

    @cached_property
    def url(self) -> str:
        return reverse("translation_desk", args=[self.translation.pk])

    @property
    def language(self) -> str:
        return self.translation.target_locale.language_code


def wants_json(request: HttpRequest) -> bool:
    """Whether the script of the editor asks, and not a form by itself."""
    return request.headers.get("Accept", "").startswith("application/json")


def on_desk(view):
    """The view gets a Desk in place of the translation's id; only those whose business the translation is get in."""

    @wraps(view)
    def with_desk(request: HttpRequest, translation_id: int, **kwargs) -> HttpResponse:
        rows = Translation.objects.select_related("source__locale", "target_locale", "source__specific_content_type")
        translation = get_object_or_404(rows, pk=translation_id)
        try:
            target = translation.get_target_instance()
        except ObjectDoesNotExist:
            return _without_target(request, translation)
        if not may_see_strings(request.user, target):
            return refuse(request, _("You have no right to see this translation."))
        return view(request, Desk(translation, request.user, target), **kwargs)

    return with_desk


def to_edit(view):
    """For views that change something: refused with the reason while the user may not edit."""

    @wraps(view)
    def with_right(request: HttpRequest, desk: Desk, **kwargs) -> HttpResponse:
        if not desk.may_edit:
            return refuse(request, desk.read_only_reason)
        return view(request, desk, **kwargs)

    return with_right


def to_decide(view):
    """For views that only those use who may publish the translation."""

    @wraps(view)
    def with_right(request: HttpRequest, desk: Desk, **kwargs) -> HttpResponse:
        if not desk.may_decide:
            return refuse(request, desk.read_only_reason or _("Only an editor can do this."))
        return view(request, desk, **kwargs)

    return with_right


def refuse(request: HttpRequest, reason: str) -> HttpResponse:
    """403 with the reason: as data for the script, else as Wagtail shows it."""
    if wants_json(request):
        return JsonResponse({"error": reason}, status=403)
    raise PermissionDenied(reason)


def _without_target(request: HttpRequest, translation: Translation) -> HttpResponse:
    title = translation.source.object_repr
    reason = _("The translation of “%(title)s” was deleted. Its texts are kept.") % {"title": title}
    if wants_json(request):
        return JsonResponse({"error": reason}, status=410)
    messages.error(request, reason)
    return redirect("wagtailadmin_home")
