"""A translator is offered what was translated before."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from translation.memory import Pair, exact, forget_page, remember_file, remember_page, suggestions
from translation.memory.grams import digest_of, grams_of
from translation.models import MemoryGram, MemoryPair
from translation.release import proven_pairs
from translation.segments import SegmentSet
from translation.targets import publish

SENTENCE = "第五届中国质量大会将于9月1日在成都开幕。"
ENGLISH = "The fifth China Quality Conference opens in Chengdu on 1 September."
NOW = timezone.now()


@pytest.fixture
def english() -> Locale:
    MemoryPair.objects.all().delete()
    MemoryGram.objects.all().delete()
    return Locale.objects.get(language_code="en")


def learn(locale: Locale, *pairs: tuple[str, str], title: str = "质量大会", days_ago: int = 0) -> uuid.UUID:
    """A page with these pairs is published; its key."""
    key = uuid.uuid4()
    pairs = [Pair(source, target, f"body.{number}") for number, (source, target) in enumerate(pairs)]
    remember_page(key, locale, title, pairs, NOW - timedelta(days=days_ago))
    return key


def offered(source: str, locale: Locale) -> list[tuple[str, int]]:
    return [(match.target, match.percentage) for match in suggestions(source, locale)]


def test_the_same_sentence_on_another_page_is_offered_with_where_it_comes_from(english):
    key = learn(english, (SENTENCE, ENGLISH), title="大会开幕")
    [match] = suggestions(SENTENCE, english)
    assert (match.target, match.percentage, match.is_exact) == (ENGLISH, 100, True)
    assert (match.origin, match.translation_key, match.date) == ("大会开幕", key, NOW)


@pytest.mark.parametrize(
    "typed", ["第五届中国质量大会将于９月１日在成都开幕.", " 第五届中国质量大会将于 9月1日 在成都开幕。"]
)
def test_width_punctuation_and_spacing_make_no_difference(english, typed):
    learn(english, (SENTENCE, ENGLISH))
    assert offered(typed, english) == [(ENGLISH, 100)]


@pytest.mark.parametrize(
    "changed",
    [
        "第五届中国质量大会将于9月2日在成都开幕。",
        "第五届中国质量大会将于9月1.5日在成都开幕。",
        "第五届中国质量大会将于9月1日在<b>成都</b>开幕。",
    ],
)
def test_another_figure_or_another_tag_is_like_but_never_the_same(english, changed):
    learn(english, (SENTENCE, ENGLISH))
    [(target, percentage)] = offered(changed, english)
    assert target == ENGLISH
    assert 80 <= percentage <= 99


def test_what_is_hardly_alike_is_not_offered(english):
    learn(english, (SENTENCE, ENGLISH))
    assert offered("协会秘书处联系电话", english) == []


def test_the_best_comes_first_and_the_rest_by_likeness(english):
    learn(english, ("质量大会在成都开幕", "far"), (SENTENCE, "same"), (SENTENCE.replace("五", "六"), "near"))
    found = offered(SENTENCE, english)
    assert [target for target, _ in found][:2] == ["same", "near"]
    assert [percentage for _, percentage in found] == sorted((p for _, p in found), reverse=True)


def test_different_translations_of_one_text_are_all_offered_the_newest_first_and_marked(english):
    learn(english, (SENTENCE, "Old words."), days_ago=9)
    learn(english, (SENTENCE, "New words."), days_ago=1)
    matches = suggestions(SENTENCE, english)
    assert [(match.target, match.rivals) for match in matches] == [("New words.", True), ("Old words.", True)]


def test_one_translation_on_many_pages_is_offered_once_with_the_newest_page(english):
    learn(english, (SENTENCE, ENGLISH), title="旧页", days_ago=9)
    learn(english, (SENTENCE, ENGLISH), title="新页")
    [match] = suggestions(SENTENCE, english)
    assert (match.origin, match.uses, match.rivals) == ("新页", 2, False)


def test_a_page_published_again_replaces_what_it_taught(english):
    key = learn(english, (SENTENCE, "Wrong."), ("闭幕", "Closing"))
    remember_page(key, english, "质量大会", [Pair(SENTENCE, ENGLISH, "body.0")], NOW)
    assert offered(SENTENCE, english) == [(ENGLISH, 100)]
    assert offered("闭幕", english) == []


def test_a_page_taken_down_is_not_offered_any_more(english):
    key, other = learn(english, (SENTENCE, ENGLISH)), learn(english, ("闭幕式", "Closing"))
    forget_page(key, english)
    assert offered(SENTENCE, english) == []
    forget_page(other, english)
    assert not MemoryGram.objects.exists()


def test_a_text_that_another_page_still_has_stays_findable(english):
    key = learn(english, (SENTENCE, "One"))
    learn(english, (SENTENCE, "Two"))
    forget_page(key, english)
    assert offered(SENTENCE.replace("五", "六"), english) == [("Two", 95)]


def test_the_same_text_twice_in_one_field_is_remembered_once(english):
    key = uuid.uuid4()
    remember_page(
        key, english, "页", [Pair("合作", "Cooperation", "body.1"), Pair("合作", "Cooperation", "body.1")], NOW
    )
    assert MemoryPair.objects.get().target == "Cooperation"


def test_a_file_adds_its_pairs_once(english):
    pairs = [Pair(SENTENCE, ENGLISH), Pair(SENTENCE, "Other.")]
    assert remember_file("旧译文.tmx", english, pairs, NOW) == 2
    assert remember_file("旧译文.tmx", english, pairs, NOW) == 0
    assert {match.origin for match in suggestions(SENTENCE, english)} == {"旧译文.tmx"}


def test_another_language_is_not_offered(english):
    learn(english, (SENTENCE, ENGLISH))
    assert suggestions(SENTENCE, Locale.objects.create(language_code="fr")) == []


@pytest.mark.parametrize("text", ["", " ", "质", "<b></b>", "\x00", "😀" * 30_000, "质量" * 20_000])
def test_odd_texts_are_no_trouble(english, text):
    learn(english, (SENTENCE, ENGLISH))
    assert suggestions(text, english) == []


def test_many_segments_are_looked_up_by_one_query(english):
    learn(english, *((f"第{number}条", f"Article {number}") for number in range(500)))
    asked = [f"第{number}条" for number in range(1000)]
    with CaptureQueriesContext(connection) as queries:
        found = exact(asked, english)
    assert len(queries) == 1
    assert len(found) == 500
    assert found["第7条"][0].target == "Article 7"


def test_publishing_costs_few_queries(english):
    pairs = [Pair(f"第{number}条：{SENTENCE}", f"Article {number}", f"body.{number}") for number in range(25)]
    with CaptureQueriesContext(connection) as queries:
        remember_page(uuid.uuid4(), english, "页", pairs, NOW)
    assert len(queries) <= 10


def test_suggestions_cost_few_queries(english):
    learn(english, *((f"第{number}条：{SENTENCE}", f"Article {number}") for number in range(50)))
    with CaptureQueriesContext(connection) as queries:
        assert len(suggestions(SENTENCE, english)) == 5
    assert len(queries) <= 4


def english_of(find, title: str) -> Translation:
    page = find(title)
    return Translation.objects.get(source__object_id=page.translation_key)


def test_a_publication_teaches_what_a_person_wrote(english, find):
    translation = english_of(find, "业务范围")
    row = StringTranslation.objects.filter(context__object_id=translation.source.object_id).order_by("pk").first()
    StringTranslation.objects.filter(pk=row.pk).update(last_translated_by=User.objects.first())
    publish(translation)
    pairs = MemoryPair.objects.filter(translation_key=translation.source.object_id)
    assert pairs.count() > 10
    assert set(pairs.values_list("origin", flat=True)) == {"业务范围"}
    assert pairs.get(path=row.context.path, target=row.data).translator == User.objects.first()


def test_nothing_is_learnt_from_machines_and_errors(english, find):
    translation = english_of(find, "业务范围")
    rows = StringTranslation.objects.filter(context__object_id=translation.source.object_id).order_by("pk")
    machine, wrong = rows[:2]
    StringTranslation.objects.filter(pk=machine.pk).update(translation_type="machine")
    StringTranslation.objects.filter(pk=wrong.pk).update(data="仍是中文")
    learnt = {segment.translation.pk for segment in proven_pairs(SegmentSet(translation))}
    assert learnt == set(rows.values_list("pk", flat=True)) - {machine.pk, wrong.pk}


def test_an_unpublished_page_is_forgotten(english, find):
    translation = english_of(find, "业务范围")
    publish(translation)
    translation.get_target_instance().unpublish()
    assert not MemoryPair.objects.exists()


def test_a_digest_is_the_same_everywhere():
    assert digest_of("质量") == -6527630119572534029


def test_texts_that_share_a_piece_share_a_gram():
    assert set(grams_of("质量大会")) & set(grams_of("质量月"))
    assert not set(grams_of("质量大会")) & set(grams_of("检验协会"))
    assert grams_of("") == grams_of("质") == []
