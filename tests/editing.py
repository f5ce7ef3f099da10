"""The translation editor as tests use it: a translation that nobody began, and the requests of its script."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import Translation

from news.models import NewsReleasePage
from tests.desk import draft_by, now, person
from translation.segments import Segment, SegmentSet
from translation.strings import submit

JSON = {"HTTP_ACCEPT": "application/json", "HTTP_X_REQUESTED_WITH": "XMLHttpRequest"}
RICH = '<p>含<b>粗体</b>与<a href="https://example.org/">链接</a>。</p>'


def begun(title: str = "质量提升行动启动", body: str = RICH) -> Translation:
    """The translation of a published Chinese release, its English page a draft without a word of English."""
    page = draft_by("press", title=title)
    page.body = [{"type": "paragraph", "value": body}]
    page.save_revision(user=person("press")).publish(user=person("editor"))
    translation = submit(now(page), Locale.objects.get(language_code="en"))
    translation.save_target(user=person("translator"), publish=False)
    return translation


def edit_chinese(translation: Translation, **changes) -> NewsReleasePage:
    """The Chinese is edited and published."""
    release = now(translation.source.get_source_instance())
    for name, value in changes.items():
        setattr(release, name, value)
    release.save_revision(user=person("press")).publish(user=person("editor"))
    translation.source.refresh_from_db()
    return release


def text_at(translation: Translation, path: str) -> Segment:
    """The first text whose path begins so."""
    return next(segment for segment in SegmentSet(translation) if segment.path.startswith(path))


def stored(translation: Translation, path: str) -> str:
    """The stored English of that text."""
    return text_at(translation, path).target


def url(name: str, translation: Translation, *args) -> str:
    """An address of the editor."""
    return reverse(f"translation_{name}", args=[translation.pk, *args])


def save(client: Client, translation: Translation, segment: Segment, text: str, base: str | None = None, **headers):
    """Save a text as the script does, or with other headers as a form does."""
    if base is None:
        base = segment.translation.updated_at.isoformat() if segment.translation else ""
    form = {"text": text, "base": base, "key": f"{segment.context_id}-{segment.string_id}"}
    return client.post(url("save", translation, segment.pk), form, **(headers or JSON))
