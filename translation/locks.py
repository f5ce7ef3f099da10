"""What keeps a person from a translation just now: a lock, or a review that is under way."""

from __future__ import annotations

from functools import wraps

from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import LockableMixin
from wagtail_localize.models import Translation

from translation.access import may_edit_strings, target_of
from translation.links import desk_url


def lock_message(user: AbstractBaseUser, target: Model | None) -> str | None:
    """Who locked the page or snippet, or that reviewers have it; None when nothing holds this user."""
    lock = target.get_lock() if isinstance(target, LockableMixin) else None
    return strip_tags(lock.get_message(user)) if lock and lock.for_user(user) else None


def who_may_write(view):
    """Guards a view that writes texts of a translation.

    Who may not write them now is told who locked the page, a script by the same words in JSON. Who never may is denied.
    """

    @wraps(view)
    def guarded(request: HttpRequest, translation_id: int, *args, **kwargs) -> HttpResponse:
        translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
        if may_edit_strings(request.user, translation):
            return view(request, translation_id, *args, **kwargs)
        message = lock_message(request.user, target_of(translation))
        if request.method in ("PUT", "DELETE"):
            return JsonResponse({"detail": message or _("You may not change this translation.")}, status=403)
        if not message:
            raise PermissionDenied
        messages.error(request, message)
        return redirect(get_valid_next_url_from_request(request) or desk_url(translation))

    return guarded
