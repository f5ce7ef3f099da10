"""Codes of languages as other tools write them, and times."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone


def tag_of(language_code: str) -> str:
    """The code of a locale in the usual writing: zh-hans is zh-Hans, en-gb is en-GB."""
    first, *rest = language_code.split("-")
    return "-".join([first.lower(), *(part.title() if len(part) == 4 else part.upper() for part in rest)])


def is_same_language(tag: str, language_code: str) -> bool:
    """Whether a tag of a file means this language, whatever country it names: zh-CN is zh-hans, en-US is en."""
    return tag.replace("_", "-").lower().partition("-")[0] == language_code.lower().partition("-")[0]


def time_of(text: str | None) -> datetime | None:
    """A time as XLIFF, TMX or PO files write it; None for what is none, for the future, and without a time zone."""
    try:
        time = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return time if timezone.is_aware(time) and time <= timezone.now() else None
