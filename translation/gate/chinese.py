"""Chinese characters in what is to be public in English."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from django.conf import settings
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from translation.checks.originals import without_allowed
from translation.checks.segment import CHINESE_CHARACTER
from translation.gate.excerpts import excerpt
from translation.models import OriginalName, Waiver
from translation.names import may_hold_original


def is_source_language(instance: Model) -> bool:
    """Whether this is written in the language that everything is translated from."""
    return instance.locale.language_code == settings.LANGUAGE_CODE


def chinese_left_in_english(instance: Model) -> dict[str, list[str]]:
    """Messages by field name for each text of a translation that is still Chinese.

    Names that were ticked, and what an editor waived, may stand in running text. An alias says itself whose text it
    shows.
    """
    if is_source_language(instance) or getattr(instance, "alias_of_id", None):
        return {}
    texts = chinese_texts(instance)
    if not texts:
        return {}
    allowed, waived = _originals(instance), _waived(instance)
    errors: dict[str, list[str]] = defaultdict(list)
    for path, text in texts:
        if CHINESE_CHARACTER.search(_without(text, allowed[path], waived[path])):
            message = _("Not yet translated: “%(text)s”.")
        elif not may_hold_original(path):
            message = _("No Chinese can stand here, not even as a name: “%(text)s”.")
        else:
            continue
        errors[path.split(".")[0]].append(message % {"text": excerpt(text)})
    return dict(errors)


def chinese_texts(instance: Model) -> list[tuple[str, str]]:
    """Pairs of path and text for every translatable text that holds a Chinese character."""
    strings = (segment for segment in extract_segments(instance) if isinstance(segment, StringSegmentValue))
    return [
        (segment.path, segment.render_text()) for segment in strings if CHINESE_CHARACTER.search(segment.string.data)
    ]


def _without(text: str, allowed: Collection[str], waived: Collection[str]) -> str:
    text = without_allowed(text, allowed)
    for run in waived:
        text = text.replace(run, "")
    return text


def _originals(instance: Model) -> dict[str, list[str]]:
    rows = OriginalName.objects.filter(context__object_id=instance.translation_key, locale_id=instance.locale_id)
    return _grouped(rows.values_list("context__path", "text"))


def _waived(instance: Model) -> dict[str, list[str]]:
    rows = Waiver.objects.filter(
        context__object_id=instance.translation_key, locale_id=instance.locale_id, code="chinese"
    )
    return _grouped(rows.exclude(excerpt="").values_list("context__path", "excerpt"))


def _grouped(rows) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for path, text in rows:
        groups[path].append(text)
    return groups
