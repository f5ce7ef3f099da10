"""Pages by the thousand, in every state of translation, written in bulk: nobody is told of them but the database."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.strings import StringValue

from translation.models import ReleasedTranslation
from translation.queue.subjects import source_digest

STATES = ["not_started", "in_progress", "published", "out_of_date", "source_unpublished"]
FIELDS = ["title", "seo_title", "search_description"]
ROOM = 9_000  # of the places below a page: those of the demonstration stand before it
BATCH = 500


def make_pages(number: int, states: list[str] = STATES) -> list[Page]:
    """New Chinese pages in the states in turn, with the English, texts and releases that belong to each state."""
    chinese, english = Locale.objects.get(language_code="zh-hans"), Locale.objects.get(language_code="en")
    above = Page.objects.get(locale=chinese, depth=2), Page.objects.get(locale=english, depth=2)
    first = Page.objects.filter(slug__startswith="notice-").count()
    kinds = [states[count % len(states)] for count in range(number)]
    sources = [
        _page(above[0], count, f"质量提升行动第{count}号公告", uuid.uuid4(), live=kind != "source_unpublished")
        for count, kind in enumerate(kinds, first)
    ]
    started = [(page, kind) for page, kind in zip(sources, kinds, strict=True) if kind != "not_started"]
    targets = [
        _page(above[1], count, f"Notice No. {count}", page.translation_key, live=kind in ("published", "out_of_date"))
        for count, (page, kind) in enumerate(started, first)
    ]
    _write(Page, sources + targets)
    _start(started, chinese, english)
    return sources


def _page(above: Page, count: int, title: str, key: uuid.UUID, live: bool) -> Page:
    published = timezone.now() - timedelta(hours=count) if live else None
    return Page(
        path=Page._get_path(above.path, above.depth + 1, ROOM + count),
        depth=above.depth + 1,
        title=title,
        draft_title=title,
        slug=f"notice-{key}",
        url_path=f"{above.url_path}notice-{key}/",
        translation_key=key,
        locale_id=above.locale_id,
        content_type=ContentType.objects.get_for_model(Page),
        live=live,
        first_published_at=published,
        last_published_at=published,
    )


def _start(started: list[tuple[Page, str]], chinese: Locale, english: Locale) -> None:
    content_type = ContentType.objects.get_for_model(Page)
    keys = [page.translation_key for page, _ in started]
    _write(TranslatableObject, [TranslatableObject(translation_key=key, content_type=content_type) for key in keys])
    sources = _write(TranslationSource, [_source(page, content_type, chinese) for page, _ in started])
    _write(Translation, [Translation(source=source, target_locale=english) for source in sources])
    strings = [String.from_value(chinese, StringValue(f"已译文本{name}")) for name in FIELDS]
    contexts = [
        TranslationContext(object_id=key, path=name, field_path=name, path_id=TranslationContext._get_path_id(name))
        for key in keys
        for name in FIELDS
    ]
    contexts = _write(TranslationContext, contexts)
    _write(StringSegment, list(_segments(sources, contexts, strings)))
    _write(StringTranslation, list(_translations(started, contexts, strings, english)))
    released = zip(started, sources, strict=True)
    _write(ReleasedTranslation, [_released(*pair, source, english) for pair, source in released if pair[1] in PUBLIC])


PUBLIC = ("published", "out_of_date")


def _source(page: Page, content_type: ContentType, locale: Locale) -> TranslationSource:
    source = TranslationSource(
        object_id=page.translation_key,
        specific_content_type=content_type,
        locale=locale,
        object_repr=page.title,
        last_updated_at=timezone.now(),
    )
    source.content_json = f'{{"title": "{page.title}", "search_description": ""}}'
    return source


def _segments(sources, contexts, strings):
    for number, source in enumerate(sources):
        for order, string in enumerate(strings):
            context = contexts[number * len(strings) + order]
            yield StringSegment(source=source, context=context, string=string, order=order)


def _translations(started, contexts, strings, english):
    for number, (_page, kind) in enumerate(started):
        done = strings if kind in PUBLIC else strings[:2]
        for order, string in enumerate(done):
            context = contexts[number * len(strings) + order]
            yield StringTranslation(
                translation_of=string, context=context, locale=english, data="Translated", translation_type="manual"
            )


def _released(page: Page, kind: str, source: TranslationSource, english: Locale) -> ReleasedTranslation:
    texts = [f"已译文本{name}" for name in FIELDS]
    if kind == "out_of_date":
        texts[0] = "旧文本"
    return ReleasedTranslation(
        translation_key=page.translation_key,
        locale=english,
        source_digest=source_digest(source) if kind == "published" else "older",
        source_published_at=page.last_published_at - timedelta(days=3),
        released_at=page.last_published_at - timedelta(days=1),
        pairs=[
            {"path": name, "source": text, "target": "Translated"} for name, text in zip(FIELDS, texts, strict=True)
        ],
    )


def _write(model, rows: list) -> list:
    return model.objects.bulk_create(rows, batch_size=BATCH)
