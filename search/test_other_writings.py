"""What readers write in another way than the page does leads to it all the same."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from wagtail.models import Locale, Page

from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory
from search.proposals import typed
from search.text.chinese import is_short_for
from tests.searching import EN, ZH, add, asked, everywhere, found, related
from translation.models import Term


def release(language: str, title: str, day: date) -> NewsReleasePage:
    index = NewsIndexPage.objects.get(locale__language_code=language)
    category = ReleaseCategory.objects.filter(locale__language_code=ZH)[0]
    page = NewsReleasePage(title=title, release_date=day, summary=title, body=[], category=category)
    return index.add_child(instance=page)


def glossary_entry(chinese: str, english: str) -> None:
    Term.objects.create(chinese=chinese, english=english)


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("贵州省市场监督管理局", "贵州省市场监管局"),
        ("贵州省市场监管局", "贵州省市场监督管理局"),
        ("贵州省市场监督管理局", "贵州省市监局"),
        ("贵州省市场监管局", "贵州省市监局"),
        ("牡丹团体标准", "牡丹团标"),
        ("牡丹国家标准", "牡丹国标"),
    ],
)
def test_the_short_form_of_an_official_name_finds_the_full_one_and_the_reverse(written, query):
    add(ZH, "丙方公告", f"{written}发布。")
    assert found(query) == ["丙方公告"]


def test_a_short_form_without_its_province_is_related():
    add(ZH, "丁方公告", "贵州省市场监督管理局发布。")
    assert related("贵州市场监管局") == ["丁方公告"]


def test_an_abbreviation_that_the_glossary_does_not_list_is_understood_by_its_characters():
    add(ZH, "戊方公告", "国家发展改革委发布。")
    assert "戊方公告" in related("发改委") and asked("发改委", ZH).correction
    assert is_short_for("中检协", "中国质量检验协会") and not is_short_for("检中协", "中国质量检验协会")


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("An on-site dahlia", "onsite dahlia"),
        ("The onsite dahlia", "on-site dahlia"),
        ("Dahlias by e-mail", "dahlia email"),
        ("T/CAQI 9123", "TCAQI 9123"),
    ],
)
def test_a_hyphen_makes_no_difference_in_english(written, query):
    add(EN, "Notice of flowers", written)
    assert "Notice of flowers" in found(query, EN) + related(query, EN)


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("children and dahlias", "dahlia child"),
        ("dahlias for women", "woman dahlia"),
        ("tyres of dahlias", "tire dahlia"),
    ],
)
def test_irregular_plurals_and_american_spellings_are_found(written, query):
    add(EN, "Notice of plurals", written)
    assert found(query, EN) == ["Notice of plurals"]


def test_the_general_words_of_an_english_name_have_to_stand_together():
    add(EN, "Of a name", "The State Administration for Market Regulation said so.")
    add(EN, "Of words", "The administration of a state: regulation for every market.")
    titles = found("State Administration for Market Regulation", EN)
    assert "Of a name" in titles and "Of words" not in titles


@pytest.mark.parametrize("query", ["绣球花大赏汇", "秀球花大赏会"])
def test_a_slip_at_either_end_of_a_longer_name_leads_to_it(query):
    add(ZH, "绣球花大赏会开幕", "绣球花大赏会。")
    assert related(query) == ["绣球花大赏会开幕"]


def test_pinyin_leads_to_a_word_that_stands_in_no_title():
    add(ZH, "己方公告", "在蚌埠举行。")
    assert related("bengbu") == ["己方公告"]


@pytest.mark.parametrize(("written", "query"), [("Crabapplia grows", "crabaplia"), ("Crabapplia grows", "carbapplia"),
                                                ("Crabapplia grows", "crabapplya grows")])  # fmt: skip
def test_a_slip_in_an_english_name_leads_to_it(written, query):
    add(EN, "Notice of trees", written)
    assert related(query, EN) == ["Notice of trees"] and asked(query, EN).correction.startswith("crabapplia")


@pytest.mark.parametrize("query", ["2017年5月", "2017年5月3日", "２０１７年５月", "2017-05-03", "2017/5", "2017.5.3"])
def test_a_day_or_month_finds_the_releases_of_that_date(query):
    release(ZH, "丁香开幕", date(2017, 5, 3))
    assert "丁香开幕" in found(query)


@pytest.mark.parametrize("query", ["May 2017", "3 May 2017", "May 3, 2017", "2017-05-03"])
def test_a_date_finds_english_releases(query):
    release(EN, "Lilacs bloom", date(2017, 5, 3))
    assert "Lilacs bloom" in found(query, EN)


def test_a_year_in_characters_is_a_year_in_figures():
    add(ZH, "2031年牡丹展")
    assert found("二〇三一年牡丹展") == ["2031年牡丹展"]


def test_an_english_name_beside_other_words_finds_what_exists_in_chinese_only():
    add(ZH, "庚方公告", "国家知识产权局发布。")
    answers = asked("China National Intellectual Property Administration dahlia", EN)
    assert answers.found == [] and [one.title for one in answers.elsewhere] == ["庚方公告"]


def test_a_page_without_a_date_of_its_own_has_the_day_of_its_publication_in_beijing():
    page = add(ZH, "庚方公告")
    Page.objects.filter(pk=page.pk).update(first_published_at=datetime(2023, 8, 21, 23, 30, tzinfo=UTC))
    assert [one.day for one in asked("庚方公告", ZH).found] == ["2023-08-22"]


def test_a_part_of_a_long_english_name_finds_the_page_that_is_in_chinese_only():
    glossary_entry("国家牡丹产权局", "China National Peony Property Administration")
    add(ZH, "己方公告", "国家牡丹产权局发布。")
    assert [one.title for one in asked("peony property administration", EN).elsewhere] == ["己方公告"]
    assert asked("property administration", EN).elsewhere == []


def test_a_word_on_very_many_english_pages_still_finds_the_few_chinese_ones(monkeypatch):
    add(ZH, "牡丹 camellia 公告")
    for number in range(4):
        add(EN, f"Camellia notice {number}")
    everywhere(monkeypatch, most=3)
    answered = asked("camellia", ZH)
    assert [one.title for one in answered.found] == ["牡丹 camellia 公告"] and not answered.is_cut
    assert typed("camel", Locale.objects.get(language_code=ZH), 8) == ["牡丹 camellia 公告"]
    assert len(found("camellia", EN)) == 4


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("Carbon fibre in helmets", "fiber"),
        ("Carbon fiber in helmets", "fibre"),
        ("Old lifts are checked", "elevator"),
        ("Elevators are checked", "lift"),
        ("The 3rd batch of peonies", "batch 3"),
        ("Opened on 20 May in Heze", "May 20"),
        ("Results are mutually recognised", "mutual recognition"),
        ("Marigold growers are certified", "certification of marigold growers"),
    ],
)
def test_what_is_written_otherwise_abroad_is_found(written, query):
    add(EN, "Peony notice", written)
    assert "Peony notice" in found(query, EN)


def test_a_month_is_not_a_verb_and_a_batch_not_any_number():
    add(EN, "Peony acids", "Twenty drinks: 20 of them may dissolve enamel. Batch 4, released on 18 July.")
    assert "Peony acids" not in found("20 May", EN) + found("batch 18", EN)


def test_a_slip_in_the_singular_finds_texts_that_have_only_the_plural():
    add(EN, "Marigold extinguishers recalled")
    assert related("extingisher", EN) == ["Marigold extinguishers recalled"]


def test_a_word_that_is_not_finished_finds_titles_that_go_on_like_it():
    add(EN, "Marigolds recalled")
    assert related("marigo", EN) == ["Marigolds recalled"]


@pytest.mark.parametrize(
    ("written", "query"),
    [("“3·15”牡丹晚会", "315牡丹晚会"), ("牡丹消费者权益保护法", "消法"), ("牡丹农药残留", "农残")],
)
def test_what_is_said_in_short_finds_the_full_form(written, query):
    add(ZH, written)
    assert written in found(query)


def test_a_person_in_pinyin_leads_to_the_page_that_is_in_chinese_only():
    add(ZH, "辛方公告", "覃牡丹出席。")
    assert [one.title for one in asked("Qin Mudan", EN).elsewhere] == ["辛方公告"]


def test_a_person_named_in_full_in_pinyin_is_looked_for_in_chinese_beside_english_results():
    add(ZH, "壬方公告", "覃牡丹出席。")
    add(EN, "Notice of Qin Mudan")
    answered = asked("Qin Mudan", EN)
    assert [one.title for one in answered.found] == ["Notice of Qin Mudan"]
    assert [one.title for one in answered.elsewhere] == ["壬方公告"]


def test_letters_that_can_be_parted_in_two_ways_are_heard_in_both():
    add(ZH, "牡丹食品安全")
    assert "牡丹食品安全" in related("shipinanquan")


def test_a_wrong_last_character_of_three_leads_to_what_begins_so():
    add(ZH, "牡丹杯比较试验")
    assert related("牡丹怀") == ["牡丹杯比较试验"]


@pytest.mark.parametrize("query", ["3·15菏泽", "315菏泽", "2031菏泽", "菏泽2031"])
def test_a_place_may_follow_a_number_at_once(query):
    add(ZH, "牡丹消费者晚会", "2031年3·15晚会将在山东菏泽举行。")
    assert "牡丹消费者晚会" in found(query) + related(query)


def test_a_slip_in_a_word_with_a_double_s_is_not_taken_for_a_plural():
    add(EN, "Marigold mattresses recalled")
    add(EN, "Peony metres")
    assert related("matress", EN) == ["Marigold mattresses recalled"]
