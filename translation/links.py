"""Where a translation is worked on."""

from __future__ import annotations

from django.db.models import Model
from django.urls import NoReverseMatch, reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail_localize.models import Translation

from translation.authors import translation_of


def desk_url(translation: Translation) -> str | None:
    """The editor of a translation."""
    try:
        return reverse("translation_desk", args=[translation.pk])
    except NoReverseMatch:
        return AdminURLFinder().get_edit_url(translation.get_target_instance())


def work_url(instance: Model) -> str | None:
    """The editor of the running translation whose target this is; None when it is no such target."""
    translation = translation_of(instance)
    return desk_url(translation) if translation else None
