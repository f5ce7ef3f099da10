"""Texts proof-read one after another, as lines of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from intake.characters import is_chinese
from proofreading.site import proofread_here
from proofreading.text import Text
from translation.linting import BadLine


def answer(line: bytes | None, language: str | None) -> dict[str, Any]:
    """What is said of one line: its id with the findings, or with an error."""
    try:
        id, text, own_language, release_date = _text_of(line)
    except BadLine as bad:
        return {"id": bad.id, "error": str(bad)}
    code = own_language or language or language_of(text)
    found = proofread_here([Text("text", text)], language=code, release_date=release_date)
    return {"id": id, "findings": [finding.as_dict() for finding in found]}


def language_of(text: str) -> str:
    """The language in which a text is written, of the two that the site speaks."""
    return "zh-hans" if is_chinese(text) else "en"


def of_plain_text(text: str, language: str | None) -> list[dict[str, Any]]:
    """The findings of a plain text whose lines are its paragraphs."""
    code = language or language_of(text)
    return [finding.as_dict() for finding in proofread_here([Text("text", text)], language=code)]


def _text_of(line: bytes | None) -> tuple[Any, str, str | None, date | None]:
    if line is None:
        raise BadLine(_("The line is too long."))
    try:
        data = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as broken:
        raise BadLine(_("The line is not in UTF-8.")) from broken
    except (ValueError, RecursionError) as broken:
        raise BadLine(_("The line is not JSON.")) from broken
    if not isinstance(data, dict) or not isinstance(data.get("text"), str) or "id" not in data:
        raise BadLine(
            _("The line is not an object with id and text."), data.get("id") if isinstance(data, dict) else None
        )
    return data["id"], data["text"].replace("\x00", " "), _language(data), _date(data)


def _language(data: dict) -> str | None:
    language = data.get("language")
    if language not in (None, "zh-hans", "zh", "en"):
        raise BadLine(_("“%(name)s” is none of zh-hans and en.") % {"name": "language"}, data["id"])
    return "zh-hans" if language == "zh" else language


def _date(data: dict) -> date | None:
    if data.get("release_date") is None:
        return None
    try:
        return date.fromisoformat(data["release_date"])
    except (TypeError, ValueError) as broken:
        raise BadLine(_("“%(name)s” is no date such as 2023-08-22.") % {"name": "release_date"}, data["id"]) from broken


def site_answers() -> Iterator[dict[str, Any]]:
    """Every published page that there is something to say of, with its open findings."""
    from wagtail.models import Page

    from proofreading.pages import proofread_page

    pages = Page.objects.live().filter(depth__gt=1).order_by("pk").select_related("locale").specific()
    for page in pages.iterator(chunk_size=100):
        report = proofread_page(page)
        if report.count:
            found = [finding.as_dict() for group in report.groups for finding in group.findings]
            yield {"id": page.pk, "title": page.title, "url": page.url, "findings": found}
