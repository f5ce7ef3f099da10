"""What is said of the texts of a whole translation."""

from __future__ import annotations

import pytest
from wagtail_localize.models import TranslationSource

from tests.desk import now, person
from translation.findings import findings_of
from translation.segments import SegmentSet
from translation.strings import pairs_of, translate
from translation.targets import publish

SENTENCE = "质量大会的会期为两天，地点在成都。"


def english_of(page):
    return TranslationSource.objects.get_for_instance(page).translations.get()


def say(page, english: str):
    """Make the sentence the summary of a Chinese page and this its English."""
    page.summary = SENTENCE
    page.save_revision(user=person("press")).publish(user=person("editor"))
    translation = english_of(page)
    translate(translation, {text: [own] for text, own in pairs_of(SENTENCE, english, is_html=False).items()})
    return translation


def codes(translation) -> set[str]:
    return {found.finding.code for group in findings_of(SegmentSet(translation)).values() for found in group}


@pytest.fixture
def published(find):
    """A page whose English says the sentence in one way, in public."""
    publish(say(find("将于9月1日在成都开幕"), "The conference lasts two days. It is held in Chengdu."))


def test_the_same_sentence_in_other_words_on_another_page_is_noticed(published, find):
    other = say(find("将举行八个分论坛"), "Chengdu hosts the conference, which takes two days.")
    assert "inconsistent" in codes(other)


def test_the_same_words_are_not(published, find):
    assert "inconsistent" not in codes(
        say(find("将举行八个分论坛"), "The conference lasts two days. It is held in Chengdu.")
    )


def test_what_is_noticed_follows_the_other_page(published, find):
    """What is remembered of a text is checked anew when the other page changes its words or goes offline."""
    other = say(find("将举行八个分论坛"), "Chengdu hosts the conference, which takes two days.")
    assert "inconsistent" in codes(other)
    now(english_of(find("将于9月1日在成都开幕")).get_target_instance()).unpublish()
    assert "inconsistent" not in codes(other)
