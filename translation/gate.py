"""No Chinese reaches English readers: the check that every publication of a translation passes."""

from __future__ import annotations

import re

from django.conf import settings
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
EXCERPT = 30  # characters of a text shown in a message


class PublicationRefused(ValidationError):
    """Raised instead of publishing. `instance` is what was refused; `url` leads to what can be done, if known."""

    def __init__(self, instance: models.Model, reasons: dict[str, list[str]], url: str | None = None):
        super().__init__({NON_FIELD_ERRORS: [text for texts in reasons.values() for text in texts]})
        self.instance = instance
        self.url = url


def chinese_texts(instance: models.Model) -> list[tuple[str, str]]:
    """Pairs of field name and text for every translatable text that holds a Chinese character."""
    strings = (segment for segment in extract_segments(instance) if isinstance(segment, StringSegmentValue))
    return [
        (segment.path.split(".")[0], segment.render_text())
        for segment in strings
        if CHINESE.search(segment.string.data)
    ]


def chinese_left_in_english(instance: models.Model) -> dict[str, list[str]]:
    """Messages by field name for each text of a translation that is still Chinese."""
    if instance.locale.language_code == settings.LANGUAGE_CODE or getattr(instance, "alias_of_id", None):
        return {}
    errors: dict[str, list[str]] = {}
    for field, text in chinese_texts(instance):
        errors.setdefault(field, []).append(_("Not yet translated: “%(text)s”.") % {"text": text[:EXCERPT]})
    return errors


class TranslatedBeforeLive(models.Model):
    """A translatable snippet whose English goes live only when no Chinese is left in it."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Raises PublicationRefused instead of writing a live English text with Chinese in it."""
        if self.live and (errors := chinese_left_in_english(self)):
            raise PublicationRefused(self, errors)
        return super().save(*args, **kwargs)
