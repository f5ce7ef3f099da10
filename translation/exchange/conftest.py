"""A page on its way into English, for the tests of files."""

from __future__ import annotations

import pytest
from wagtail.models import Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation

from tests.desk import draft_by, now, person
from translation.strings import submit
from translation.targets import save_draft

BODY = [
    {
        "type": "paragraph",
        "value": '<p>大会在<b>成都</b>召开，<a href="https://example.org/?a=1&amp;b=2">官网</a>发布。</p>',
    },
    {"type": "paragraph", "value": "<p>合作</p><p>合作</p><p>第一行<br/>第二行</p>"},
    {"type": "paragraph", "value": "<p>甲 &amp; 乙 &lt;丙&gt;</p>"},
]
WITH_TAGS = '大会在<b>成都</b>召开，<a id="a1">官网</a>发布。'
ENGLISH = {
    WITH_TAGS: '<a id="a1">The site</a> says that the conference is held in <b>Chengdu</b>.',
    "合作": "Cooperation",
    "第一行<br/>第二行": "First line<br/>second line",
    "甲 &amp; 乙 &lt;丙&gt;": "A &amp; B &lt;C&gt;",
}


@pytest.fixture
def translation() -> Translation:
    """A Chinese release of nine texts, two of them the same, with an English draft and no text translated."""
    page = draft_by("press", title="质量提升行动 / 启动", summary="摘要一句。")
    page.body = BODY
    page.save_revision(user=person("press")).publish(user=person("editor"))
    translation = submit(now(page), Locale.objects.get(language_code="en"))
    save_draft(translation)
    return translation


@pytest.fixture
def stored(translation):
    """What is stored for a text, or is stored now: `stored("合作")`, `stored("合作", "Cooperation")`."""

    def stored(source: str, target: str | None = None) -> str | None:
        rows = StringTranslation.objects.filter(context__object_id=translation.source.object_id)
        if target is not None:
            for segment in translation.source.stringsegment_set.filter(string__data=source):
                StringTranslation.objects.update_or_create(
                    translation_of=segment.string,
                    context=segment.context,
                    locale=translation.target_locale,
                    defaults={"data": target, "translation_type": "manual", "last_translated_by": person("translator")},
                )
        return rows.filter(translation_of__data=source).values_list("data", flat=True).first()

    return stored


@pytest.fixture
def translated(stored):
    """The same translation with English for its body."""
    for source, target in ENGLISH.items():
        stored(source, target)


@pytest.fixture(autouse=True)
def _english_admin(_database):
    """These tests read what the admin says in English."""
    UserProfile.objects.update(preferred_language="en")
