"""No Chinese reaches English readers: the check that every publication of a translated page passes."""

from __future__ import annotations

import re

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]")
EXCERPT = 30  # characters of a text shown in a message


def chinese_texts(page: Page) -> list[tuple[str, str]]:
    """Pairs of field name and text for every translatable text of the page that holds a Chinese character."""
    strings = (segment for segment in extract_segments(page) if isinstance(segment, StringSegmentValue))
    return [
        (segment.path.split(".")[0], segment.render_text())
        for segment in strings
        if CHINESE.search(segment.string.data)
    ]


def chinese_left_in_english(page: Page) -> dict[str, list[str]]:
    """Messages by field name for each text of a non-Chinese page that is still Chinese."""
    if page.locale.language_code == settings.LANGUAGE_CODE or page.alias_of_id:
        return {}
    errors: dict[str, list[str]] = {}
    for field, text in chinese_texts(page):
        errors.setdefault(field, []).append(_("Not yet translated: “%(text)s”.") % {"text": text[:EXCERPT]})
    return errors
