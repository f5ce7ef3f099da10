"""The search page, as readers see it."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page, PageViewRestriction

from home.models import PlainPage
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory
from search.models import UnansweredQuery
from search.unanswered import MOST_A_DAY


def add(language: str, title: str, text: str = "", **values) -> PlainPage:
    home = Page.objects.get(depth=2, locale__language_code=language)
    return home.add_child(instance=PlainPage(title=title, introduction=text, body=[], locale=home.locale, **values))


def release(title: str, day: date, category: ReleaseCategory) -> NewsReleasePage:
    index = NewsIndexPage.objects.get(locale__language_code="zh-hans")
    page = NewsReleasePage(title=title, release_date=day, summary=title, body=[], category=category)
    return index.add_child(instance=page)


@pytest.fixture
def search(client):
    """The search page of a query as parsed HTML."""

    def search(query: str, language: str = "zh-hans", **chosen) -> BeautifulSoup:
        path = "/en/search/" if language == "en" else "/search/"
        answer = client.get(path, {"q": query, **chosen})
        assert answer.status_code == 200
        return BeautifulSoup(answer.content, "html.parser").main

    return search


def titles(soup, part: str = "") -> list[str]:
    """The titles of the main list, or of the section with this id."""
    if not part:
        lists = soup.select(".search-answer > .results")
    else:
        heading = soup.find(id=part)
        lists = [heading.find_parent("section").find(class_="results")] if heading else []
    return [title.get_text().strip() for one in lists for title in one.find_all("h3")]


def test_words_are_marked_in_title_and_in_an_extract_of_the_text_as_it_is_written(search):
    add("zh-hans", "关于电梯的通告", "前面的话。" * 40 + "老旧電梯（２０２３年）须检验<b>&。" + "后面的话。" * 40)
    result = search("电梯 2023年").find(class_="results").li
    assert result.h3.mark.get_text() == "电梯"
    assert [mark.get_text() for mark in result.find_all("mark")] == ["电梯", "電梯", "２０２３年"]
    assert "<b>&" in result.get_text() and result.b is None and "…" in result.get_text()


def test_words_that_stand_apart_are_related_and_said_to_be(search):
    add("zh-hans", "洛阳举行牡丹品鉴研讨会", "各地专家参加。")
    soup = search("洛阳研讨会")
    assert titles(soup) == [] and titles(soup, "related") == ["洛阳举行牡丹品鉴研讨会"]


@pytest.mark.parametrize("query", ["欧阳晓棠", "欧阴小棠", "ouyangxiaotang", "oyxt", "欧阳小塘"])
def test_a_slip_in_a_name_and_its_sound_lead_to_it(search, query):
    add("zh-hans", "欧阳小棠谈检验", "欧阳小棠说。")
    soup = search(query)
    assert titles(soup) == [] and titles(soup, "related") == ["欧阳小棠谈检验"]
    assert soup.find(role="status").a.get_text() == "欧阳小棠"


def test_a_chinese_name_is_found_by_its_abbreviation_and_its_short_form(search):
    add("zh-hans", "甲方公告", "国家市场监督管理总局发布。")
    for query in ("SAMR", "市场监管总局", "State Administration for Market Regulation"):
        assert "甲方公告" in titles(search(query))


def test_an_english_name_finds_what_exists_in_chinese_only_in_a_block_of_its_own(search):
    add("zh-hans", "乙方公告", "国家市场监督管理总局令第9号。")
    soup = search("SAMR", "en")
    assert "乙方公告" in titles(soup, "elsewhere") and "乙方公告" not in titles(soup)
    assert soup.find("a", string="乙方公告").find_parent(lang="zh-Hans")


def test_drafts_private_pages_and_aliases_are_never_found_nor_proposed(search, client):
    add("zh-hans", "牡丹草稿", live=False)
    private = add("zh-hans", "牡丹内部", "牡丹")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    original = add("zh-hans", "牡丹原文")
    original.create_alias(update_slug="mudan-alias")
    for query in ("牡丹", "mudan", "牡丹草稿", "牡丹内部", "牡丹内布"):
        soup = search(query)
        shown = titles(soup) + titles(soup, "related") + titles(soup, "elsewhere")
        assert set(shown) <= {"牡丹原文"} and len(shown) <= 1
        assert client.get("/search/propose/", {"q": query}).json()["titles"] in (["牡丹原文"], [])


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_category_that_is_not_published_in_the_readers_language_is_no_filter(search, language):
    categories = one, two, three = ReleaseCategory.objects.filter(locale__language_code="zh-hans")[:3]
    index = NewsIndexPage.objects.get(locale__language_code=language)
    for number, category in enumerate(categories):
        page = NewsReleasePage(
            title=f"Peony {number}", release_date=date(2023, 8, 1), summary="Text", body=[], category=category
        )
        index.add_child(instance=page)
    ReleaseCategory.objects.filter(translation_key=three.translation_key, locale=index.locale).update(live=False)
    result = search("peony", language)
    assert len(titles(result)) == 3
    assert one.slug in str(result) and two.slug in str(result) and three.slug not in str(result)


def test_results_are_narrowed_by_kind_year_and_category_and_ordered_by_date(search):
    one, other = ReleaseCategory.objects.filter(locale__language_code="zh-hans")[:2]
    release("芍药甲", date(2021, 5, 1), one)
    release("芍药乙", date(2022, 5, 1), one)
    release("芍药丙", date(2022, 6, 1), other)
    add("zh-hans", "芍药丁")
    soup = search("芍药")
    assert len(titles(soup)) == 4
    numbers = {link.get_text(" ").strip() for link in soup.find(class_="search-filters").find_all("a")}
    assert any(number.startswith("2022") and number.endswith("2") for number in numbers)
    assert {*titles(search("芍药", year="2022"))} == {"芍药乙", "芍药丙"}
    assert {*titles(search("芍药", category=one.slug))} == {"芍药甲", "芍药乙"}
    assert titles(search("芍药", category=one.slug, year="2022")) == ["芍药乙"]
    assert titles(search("芍药", kind="plainpage")) == ["芍药丁"]
    assert titles(search("芍药", kind="newsreleasepage", sort="date")) == ["芍药丙", "芍药乙", "芍药甲"]
    assert len(titles(search("芍药", kind="nonsense", year="'", category="%"))) == 4


def test_filters_count_what_the_list_shows_and_not_what_is_related(search):
    one = ReleaseCategory.objects.filter(locale__language_code="zh-hans").first()
    release("芍药花展", date(2021, 5, 1), one)
    release("芍药与花展", date(2022, 5, 1), one)
    add("zh-hans", "芍药花展日程")
    soup = search("芍药花展")
    assert len(titles(soup)) == 2 and titles(soup, "related") == ["芍药与花展"]
    numbers = [link.get_text(" ").split()[-1] for link in soup.select(".search-filters > div:first-child a")]
    assert numbers == ["2", "1", "1"]


def test_what_editors_promoted_stands_above_in_the_language_of_the_reader(search, find):
    query = Query.get("月季")
    SearchPromotion.objects.create(query=query, page=find("业务范围"), description="请看这里", sort_order=0)
    SearchPromotion.objects.create(query=query, page=add("zh-hans", "月季草稿", live=False), sort_order=1)
    SearchPromotion.objects.create(
        query=query, external_link_url="https://example.org/", external_link_text="外部", sort_order=2
    )
    soup = search("月季")
    assert titles(soup, "promoted") == [find("业务范围").title, "外部"] and "请看这里" in soup.get_text()


def test_a_search_in_vain_says_what_to_try_and_is_counted_without_the_reader(search):
    for query in ("查无此词", "查無此詞", "someone@example.org", "13800138000", "！！"):
        assert search(query).find(class_="empty")
    kept = UnansweredQuery.objects.filter(text__contains="查无此词")
    assert [(one.text, one.language, one.number) for one in kept] == [("查无此词", "zh-hans", 2)]
    assert UnansweredQuery.objects.filter(text__contains="example").count() == 0
    assert UnansweredQuery.objects.filter(text__contains="138").count() == 0


def test_no_machine_fills_the_list_of_vain_searches(search, monkeypatch):
    monkeypatch.setattr("search.unanswered.MOST_A_DAY", 3)
    for count in range(6):
        search(f"绝无此词{count}")
    assert UnansweredQuery.objects.count() == 3 < MOST_A_DAY


def test_titles_are_proposed_while_typing_in_the_language_of_the_page(client):
    add("zh-hans", "海棠花开")
    add("en", "Crabapples bloom")
    assert client.get("/search/propose/", {"q": "haitang"}).json() == {"titles": ["海棠花开"]}
    assert client.get("/en/search/propose/", {"q": "crabap"}).json() == {"titles": ["Crabapples bloom"]}
    assert client.get("/search/propose/").json() == {"titles": []}


def test_the_page_is_kept_out_of_search_engines_and_keeps_the_choices_on_its_next_page(client):
    for count in range(25):
        add("zh-hans", f"桂花{count}")
    answer = client.get("/search/", {"q": "桂花", "sort": "date"}).content.decode()
    soup = BeautifulSoup(answer, "html.parser")
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    following = soup.find("a", rel="next")["href"]
    assert "sort=date" in following and "page=2" in following
    second = BeautifulSoup(client.get(f"/search/{following}").content, "html.parser")
    assert len(titles(second.main)) == 5 and second.find("ol", class_="results")["start"] == "21"
    assert client.get("/search/", {"q": "桂花", "page": "9"}).status_code == 404


@pytest.mark.parametrize(("query", "most"), [("大会", 26), ("SAMR", 26), ("无此词语", 26)])
def test_the_number_of_queries_does_not_grow_with_the_results(client, query, most):
    client.get("/search/", {"q": query})
    with CaptureQueriesContext(connection) as queries:
        client.get("/search/", {"q": query})
    assert len(queries) <= most, [one["sql"][:120] for one in queries]


def test_editors_see_searches_in_vain_and_others_do_not(search, editor, press, translator):
    search("查无此词")
    search("查無此詞")
    page = BeautifulSoup(editor.get("/admin/reports/unanswered/").content, "html.parser")
    cells = [cell.get_text().strip() for cell in page.find("main").find_all("td")]
    assert "查无此词" in cells and "2" in cells
    assert date_format(timezone.localdate()) in cells, "a day, not how many hours ago it began"
    assert "zh-hans" not in cells and not {"简体中文", "Simplified Chinese"}.isdisjoint(cells)
    exported = editor.get("/admin/reports/unanswered/?export=csv").getvalue().decode()
    assert "查无此词" in exported and "zh-hans" not in exported
    for other in (press, translator):
        assert other.get("/admin/reports/unanswered/").status_code in (302, 403)


def test_no_report_is_offered_that_always_stays_empty(admin):
    assert reverse("wagtailsearchpromotions:search_terms") not in admin.get("/admin/").content.decode()


def test_who_promotes_a_page_is_led_to_what_was_looked_for_in_vain(editor):
    html = editor.get("/admin/searchpicks/add/").content.decode()
    assert f'href="{reverse("unanswered_queries")}"' in html
    assert "query_string-chooser" not in html, "which searches readers make is not kept, so there is nothing to choose"
    assert _("External link text") in html


def test_editors_promote_pages_and_others_do_not(editor, press, translator):
    assert editor.get("/admin/searchpicks/add/").status_code == 200
    for other in (press, translator):
        assert other.get("/admin/searchpicks/add/").status_code in (302, 403)


def test_an_extract_of_chinese_text_is_short_also_when_the_query_is_a_number(search):
    add("zh-hans", "数字", "这里写着7319，" + "后面还有很长的文字" * 60)
    found = search("7319").find(class_="results").li
    assert "7319" in found.get_text()
    assert len(found.find_all("p")[-1].get_text()) < 200


def test_words_far_down_in_a_long_text_are_shown_where_they_stand(search):
    add("zh-hans", "长文", "这里是正文。" * 900 + "最后一段提到7320。")
    assert search("7320").find(class_="results").find("mark").get_text() == "7320"


def test_addresses_of_sessions_are_not_searched_as_words(search):
    assert "forum-first-class-enterprises" not in search("2023").get_text()
