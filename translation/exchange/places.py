"""Where a text stands, in words for a translator who sees the file alone."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import FieldDoesNotExist
from wagtail_localize.models import Translation


def labels_of(translation: Translation) -> Callable[[str], str]:
    """A function that gives for a path the label of its field and the path itself."""
    model = translation.source.specific_content_type.model_class()

    def label(path: str) -> str:
        name = path.partition(".")[0]
        try:
            return f"{model._meta.get_field(name).verbose_name} ({path})"
        except (AttributeError, FieldDoesNotExist):
            return path

    return label
