"""Where a translation is worked on."""

from __future__ import annotations

from django.db.models import Model
from django.urls import reverse
from wagtail.models import WorkflowMixin
from wagtail_localize.models import Translation

from translation.authors import translation_of


def desk_url(translation: Translation) -> str:
    """The editor of a translation."""
    return reverse("translation_desk", args=[translation.pk])


def review_url(translation: Translation) -> str:
    """The screen of its reviewers."""
    return reverse("translation_review", args=[translation.pk])


def work_url(instance: Model) -> str | None:
    """Where to act on the running translation whose target this is; None when it is no such target."""
    translation = translation_of(instance)
    if translation is None:
        return None
    is_in_review = isinstance(instance, WorkflowMixin) and instance.workflow_in_progress
    return review_url(translation) if is_in_review else desk_url(translation)
