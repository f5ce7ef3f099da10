"""What was translated before is filled in by one action."""

from __future__ import annotations

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from tests.desk import draft_by, now, person
from translation.memory import Pair, remember_page
from translation.models import MemoryPair, SegmentVersion
from translation.prefill import MEMORY_TOOL, fillable, prefill
from translation.strings import submit
from translation.targets import save_draft

SENTENCE = "大会在<b>成都</b>召开。"
ENGLISH = "The conference is held in <b>Chengdu</b>."


@pytest.fixture(autouse=True)
def _nothing_remembered():
    MemoryPair.objects.all().delete()


@pytest.fixture
def locale():
    return Locale.objects.get(language_code="en")


def page_with(locale, *sentences: str) -> Translation:
    page = draft_by("press", title="新稿", summary="新摘要。")
    page.body = [{"type": "paragraph", "value": f"<p>{sentence}</p>"} for sentence in sentences]
    page.save_revision(user=person("press")).publish(user=person("editor"))
    translation = submit(now(page), locale)
    save_draft(translation)
    return translation


def learn(locale, *pairs: tuple[str, str]) -> None:
    pairs = [Pair(*pair, f"body.{number}") for number, pair in enumerate(pairs)]
    remember_page(uuid.uuid4(), locale, "旧稿", pairs, timezone.now())


def stored(translation) -> dict[str, str]:
    rows = StringTranslation.objects.filter(context__object_id=translation.source.object_id)
    return {row.translation_of.data: row.data for row in rows}


def test_the_same_sentence_is_filled_and_marked(locale):
    learn(locale, ("大会在<b>成都</b>召开.", ENGLISH))
    translation = page_with(locale, SENTENCE, "别的话。")
    assert prefill(translation, person("translator")) == 1
    row = StringTranslation.objects.get(translation_of__data=SENTENCE, context__object_id=translation.source.object_id)
    assert (row.data, row.translation_type, row.tool_name) == (ENGLISH, "manual", MEMORY_TOOL)
    assert row.last_translated_by == person("translator")
    assert SegmentVersion.objects.filter(string=row.translation_of).latest("pk").origin == "memory"
    assert stored(translation) == {SENTENCE: ENGLISH}


def test_a_sentence_that_is_only_like_it_is_not_filled(locale):
    learn(locale, ("大会在<b>成都</b>召开了。", ENGLISH), ("大会在成都召开。", ENGLISH))
    assert prefill(page_with(locale, SENTENCE), person("translator")) == 0


def test_of_two_translations_none_is_chosen(locale):
    learn(locale, (SENTENCE, ENGLISH))
    learn(locale, (SENTENCE, "It is held in <b>Chengdu</b>."))
    assert prefill(page_with(locale, SENTENCE), person("translator")) == 0


def test_what_a_translator_wrote_stays_even_a_blank(locale):
    learn(locale, (SENTENCE, ENGLISH), ("甲", "A"))
    translation = page_with(locale, SENTENCE, "甲")
    for segment in translation.source.stringsegment_set.filter(string__data__in=[SENTENCE, "甲"]):
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context, locale=locale, translation_type="manual", data=" "
        )
    assert prefill(translation, person("translator")) == 0
    assert stored(translation) == {SENTENCE: " ", "甲": " "}


def test_a_sentence_that_stands_twice_is_filled_twice(locale):
    learn(locale, (SENTENCE, ENGLISH))
    assert prefill(page_with(locale, SENTENCE, SENTENCE), person("translator")) == 2


def test_a_translation_that_does_not_fit_is_not_filled(locale):
    learn(locale, ("甲", '<a id="a1">A</a>'))
    assert prefill(page_with(locale, "甲"), person("translator")) == 0


def test_what_would_be_filled_is_counted_before(locale):
    learn(locale, (SENTENCE, ENGLISH), ("甲", "A"), ("乙", '<a id="a1">B</a>'))
    pages = [page_with(locale, SENTENCE), page_with(locale, SENTENCE, "甲", "乙"), page_with(locale, "别的")]
    assert fillable(pages) == {pages[0].pk: 1, pages[1].pk: 2}
    assert [prefill(page, person("translator")) for page in pages] == [1, 2, 0]
    assert fillable(pages) == {}


def test_somebody_quicker_is_not_overwritten(locale, monkeypatch):
    learn(locale, (SENTENCE, ENGLISH), ("甲", "A"))
    translation = page_with(locale, SENTENCE, "甲")
    save = StringTranslation.save

    def quicker(self, **options):
        monkeypatch.setattr(StringTranslation, "save", save)
        StringTranslation.objects.create(
            translation_of=self.translation_of, context=self.context, locale=locale, translation_type="manual", data="X"
        )
        save(self, **options)

    monkeypatch.setattr(StringTranslation, "save", quicker)
    prefill(translation, person("translator"))
    assert stored(translation).keys() == {SENTENCE, "甲"}


def test_it_costs_few_queries(locale):
    texts = [f"第{number}条规定。" for number in range(60)]
    learn(locale, *((text, f"Rule {number}.") for number, text in enumerate(texts)))
    few, many = page_with(locale, *texts[:10]), page_with(locale, *texts)
    counts = []
    for translation in (few, many):
        with CaptureQueriesContext(connection) as queries:
            prefill(translation, person("translator"))
        tables = "wagtail_localize_", "translation_memory", "translation_segmentversion"
        counts.append(sum(any(table in query["sql"] for table in tables) for query in queries.captured_queries))
    assert counts[1] - counts[0] <= 50 * 3  # the row, the last entry of its history, and the new one
