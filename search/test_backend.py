"""The backend finds what readers and editors mean, through every door of Wagtail."""

from __future__ import annotations

from functools import partial

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page
from wagtail.search import query as q
from wagtail.search.backends import get_search_backend
from wagtail.search.models import IndexEntry

from home.models import PlainPage, SiteDocument
from news.models import ReleaseCategory
from search.expressions import Every, Row, Some, Without, fts5, tsquery
from search.tidying import tidy_index

NAME = "第五届中国质量（成都）大会"
TEXT = "约22,000平方米的展区。第12批公告依据T/CAQI 123-2023，2023年8月发布。市场监管总局葛晓鹏出席。"


def add(language: str, title: str, text: str = "") -> PlainPage:
    home = Page.objects.get(depth=2, locale__language_code=language)
    return home.add_child(instance=PlainPage(title=title, introduction=text, body=[], locale=home.locale))


@pytest.fixture
def page():
    return add("zh-hans", NAME, TEXT)


@pytest.fixture
def english():
    return add("en", "Organisation of inspections", "Two conferences. The Mayor's colour. T/CAQI 123.")


def found(query, model=PlainPage, **options) -> list:
    return list(get_search_backend().search(query, model, **options))


def typed(query, model=PlainPage) -> list:
    return list(get_search_backend().autocomplete(query, model))


@pytest.mark.parametrize(
    "query",
    [
        "质量", "中国质量成都大会", "中国质量（成都）大会", "中國質量", "成都 质量", "会", "2023年",
        "2023年8月", "第12批", "T/CAQI",
        "ｔ／ｃａｑｉ", "CAQI 123-2023", "22000平方米", "22,000", "葛晓鹏", '"质量（成都）"', "质量，成都",
    ],
)  # fmt: skip
def test_chinese_is_found_however_it_is_written(page, query):
    assert page in found(query)


@pytest.mark.parametrize(
    "query", ["质会", "023年", "第1批", "成都质量大会", "葛小鹏", "展区第12", "会约", "", " ", "。"]
)
def test_characters_that_do_not_stand_together_are_not_found(page, query):
    assert page not in found(query)


@pytest.mark.parametrize(
    "query", ["organization", "Organisations", "inspection", "the conference", "INSPECTING two", "color", "mayors"]
)
def test_english_is_found_in_any_number_and_spelling(english, query):
    assert english in found(query)


def test_a_hit_in_the_title_comes_before_any_number_of_hits_in_the_text(page):
    often = add("zh-hans", "另一个题目", "大会大会大会。大会大会大会。大会")
    results = found("大会")
    assert results.index(page) < results.index(often)


def test_an_operator_and_every_query_object_of_wagtail_is_understood(page, english):
    assert page in found("成都 上海", operator="or")
    assert page not in found("成都 上海", operator="and")
    assert page in found(q.Phrase("质量 成都"))
    assert page in found(q.PlainText("成都") & ~q.PlainText("上海"))
    assert page not in found(q.PlainText("成都") & ~q.PlainText("质量"))
    assert english in found(~q.PlainText("成都")) and page not in found(~q.PlainText("成都"))
    assert {page, english} <= set(found(q.PlainText("成都") | ~q.PlainText("质量")))
    assert page in found(q.Boost(q.PlainText("成都"), 2))
    assert {page, english} <= set(found(q.MATCH_ALL))
    assert found(~q.MATCH_ALL) == []


def test_a_search_in_the_title_alone(page):
    assert page in found("成都", fields=["title"])
    assert page not in found("葛晓鹏", fields=["title"])
    assert page in found("葛晓鹏", fields=["introduction"])


def test_any_filter_and_order_of_the_queryset_holds(page, english):
    chinese = Page.objects.filter(locale__language_code="zh-hans")
    assert page.page_ptr in found("caqi", chinese)
    assert english.page_ptr not in found("caqi", chinese)
    by_title = found("caqi", Page.objects.order_by("title"), order_by_relevance=False)
    assert [one.title for one in by_title] == sorted(one.title for one in by_title)
    assert found("caqi 123", Page.objects.filter(locale=Locale.objects.get(language_code="en")).specific()) == [english]


def test_results_are_counted_sliced_scored_and_counted_by_value(page):
    add("zh-hans", NAME + "公告")
    results = get_search_backend().search("质量成都", PlainPage)
    assert results.count() == len(results) == 2
    assert list(results[1:2]) == list(results)[1:]
    assert results[1:5].count() == 1
    assert [one.score for one in results.annotate_score("score")] == sorted(
        (one.score for one in results.annotate_score("score")), reverse=True
    )
    assert results.facet("locale_id") == {page.locale_id: 2}


@pytest.mark.parametrize(
    "query", ["中国", "质", "di wu", "zhongguo", "zhiliang chengdu", "chengdudahui", "zhonggu", "zgzl", "成"]
)
def test_editors_find_titles_while_typing_and_by_sound(page, query):
    assert page in typed(query)


def test_english_titles_are_found_by_the_beginnings_of_words(english):
    assert english in typed("organ insp") and english in typed("inspections") and english in typed("inspec")
    assert english not in typed("nspection")


def test_what_is_written_anew_is_found_by_its_new_words_only(page):
    page.title = "上海论坛"
    page.save()
    assert page in found("上海论坛") and page not in found("质量成都")
    page.delete()
    assert found("上海论坛") == []


def test_documents_and_categories_are_found(page):
    paper = SiteDocument.objects.create(title="质量月活动通知", file=ContentFile(b"x", "notice.txt"))
    assert found("活动通知", SiteDocument) == [paper] == typed("质量月", SiteDocument)
    assert found("活动通知", ReleaseCategory) == []  # a model that is not in the index


def test_a_phrase_is_not_found_across_two_fields():
    page = add("zh-hans", "成都", "质量")
    assert page not in found("成都质量") and page in found("成都 质量")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60) | st.text(alphabet="\"'*()^:{}-+\\%|&!<> 质量aORNTEDA\x00\ud800", max_size=40))
def test_no_query_is_an_error(page, query):
    for search in (found, typed):
        assert isinstance(search(query), list)
        assert isinstance(search(query, fields=["title"]) if search is found else [], list)


def test_a_very_long_query_and_a_very_long_text(page):
    long = add("zh-hans", "长文", "质量检验" * 8_000)
    assert isinstance(found("质量" * 3_000), list) and isinstance(found("质 量 " * 3_000), list)
    assert long in found("质量检验")


def test_a_word_on_most_pages_is_ordered_by_title_then_age(page, monkeypatch):
    monkeypatch.setattr(f"search.backend.{'sqlite' if connection.vendor == 'sqlite' else 'postgres'}.most_ranked",
                        lambda cursor, *_: 4)  # fmt: skip
    pages = [add("zh-hans", f"公告{count}", "质量") for count in range(6)]
    results = found("质量", PlainPage.objects.filter(pk__in=[page.pk, *(one.pk for one in pages)]))
    assert results[:3] == [page, pages[5], pages[4]]
    assert found("质量", PlainPage.objects.filter(pk=pages[0].pk)) == [pages[0]]  # though it is not among the newest


def test_expressions_are_said_to_each_database():
    asked = Without(Every((Row(("质量",)), Some((Row(("t", "caqi")), Row(("会",), is_open=True))))), Row(("上海",)))
    assert fts5(asked) == '(("质量" AND ("t caqi" OR "会" *)) NOT "上海")'
    assert tsquery(asked) == "((('质量') & (('t' <-> 'caqi') | ('会':*))) & !('上海'))"
    assert tsquery(asked, in_a_row=False) == "((('质量') & (('t' & 'caqi') | ('会':*))) & !('上海'))"


def test_an_index_in_many_pieces_is_joined_and_finds_the_same():
    for number in range(30):
        add("zh-hans", f"质量公告{number}")
    before = found("质量公告")
    tidy_index()
    assert found("质量公告") == before and len(before) == 30
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(DISTINCT segid) FROM search_fts_idx")
            assert cursor.fetchone()[0] == 1


@pytest.mark.skipif(connection.vendor != "postgresql", reason="the other database counts")
def test_among_very_many_texts_a_sample_tells_which_words_are_everywhere(monkeypatch):
    for name, value in {"SAMPLE": 20, "most_ranked": lambda *_: 30, "_percentage": lambda most: 100}.items():
        monkeypatch.setattr(f"search.backend.postgres.{name}", value)
    for number in range(25):
        add("zh-hans", f"牡丹公告{number}")
    rare = add("zh-hans", "月季公告")
    search = partial(get_search_backend().find, model=Page, columns=("title", "boosted", "body"), may_cut=True)
    is_everywhere = IndexEntry.objects.count() < 25 * 10
    assert search(Row(("牡丹",))).is_cut == is_everywhere
    assert [hit.object_id for hit in search(Row(("月季",))).rows] == [str(rare.pk)]
