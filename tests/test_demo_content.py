"""The demonstration site says what is known, in both languages, and nothing that is not."""

import re

import pytest
from django.core.management import call_command
from django.db.models import F
from wagtail.models import Locale

from events.models import CongressPage, ForumPage
from home.models import SiteImage
from news.models import NewsReleasePage, ReleaseCategory
from tests.reading import visit
from translation.models import QueueEntry

FIFTH = "conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
BOTH = pytest.mark.parametrize("prefix", ["/", "/en/"])


def text_of(client, path):
    return visit(client, path).soup.main.get_text(" ", strip=True)


@BOTH
def test_business_scope_has_eighteen_items_each_to_be_cited(client, prefix):
    page = visit(client, f"{prefix}association/business-scope/")
    assert [item["id"] for item in page.soup.main.select("li[id^=item-]")] == [f"item-{n}" for n in range(1, 19)]


def test_items_are_numbered_as_the_language_counts(client):
    assert "（十八）" in text_of(client, "/association/business-scope/")
    assert "（十八）" not in text_of(client, "/en/association/business-scope/")


def test_mission_has_its_six_labelled_tenets(client):
    text = text_of(client, "/association/mission/")
    for label in ("工作原则", "工作精神", "工作风尚", "工作任务", "工作方向", "发展目标"):
        assert label in text


def test_six_editions_form_the_chain():
    editions = CongressPage.objects.filter(locale=Locale.get_default()).order_by("edition_number")
    assert [(page.edition_number, page.city, page.year) for page in editions] == [
        (1, "北京", 2014),
        (2, "上海", 2017),
        (3, "深圳", 2019),
        (4, "杭州", 2021),
        (5, "成都", 2023),
        (6, "南京", 2025),
    ]


def test_what_is_not_known_of_an_edition_stays_empty():
    third = CongressPage.objects.get(edition_number=3, locale=Locale.get_default())
    assert (third.start_date, third.end_date, third.theme) == (None, None, "")


@BOTH
def test_the_fifth_edition_has_eight_forums(client, prefix):
    numbers = [
        forum.number for forum in ForumPage.objects.filter(locale__language_code="en" if "en" in prefix else "zh-hans")
    ]
    assert sorted(numbers) == list(range(1, 9))
    assert visit(client, f"{prefix}{FIFTH}fen-lun-tan/").status == 200


def test_organisations_stand_by_role_in_order(find):
    roles = find("第五届中国质量大会").roles
    assert [(group["role"], len(group["organisations"])) for group in roles] == [
        ("host", 3),
        ("co_host", 13),
        ("organiser", 3),
    ]
    assert roles[0]["organisations"][0]["name"] == "国家市场监督管理总局"


@pytest.mark.parametrize(
    ("path", "figures"),
    [
        ("/" + FIFTH, ["850", "200", "2000", "22000", "800", "40", "7"]),
        ("/en/" + FIFTH, ["850", "200", "2,000", "22,000", "800", "40", "7"]),
    ],
)
def test_figures_planned_and_actual_are_given(client, path, figures):
    text = text_of(client, path)
    assert [figure for figure in figures if figure not in text.replace("2.2万", "22000")] == []


@BOTH
def test_no_clock_time_is_invented(client, prefix):
    for path in (FIFTH, f"{FIFTH}fen-lun-tan/", "news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/"):
        assert re.findall(r"\b\d{1,2}[:：]\d{2}\b", text_of(client, prefix + path)) == []


def test_english_names_follow_the_glossary(client):
    text = text_of(client, "/en/" + FIFTH)
    for name in (
        "State Administration for Market Regulation",
        "People’s Government of Sichuan Province",
        "National Development and Reform Commission",
        "Quality Evolution and Cooperation in Economic Recovery",
        "Chengdu Century City International Convention Center",
        "Liu Sanjiang",
    ):
        assert name in text


def test_translations_are_complete_but_one_is_half_done_and_one_is_out_of_date():
    unfinished = {
        entry.title: (entry.state, entry.missing)
        for entry in QueueEntry.objects.exclude(target_id="").exclude(translated=F("total"))
    }
    assert unfinished == {
        "中国质量检验协会业务范围概要": ("in_progress", 7),
        "第一届中国质量大会在北京举行": ("out_of_date", 1),
    }


def test_releases_cover_several_years_and_every_category():
    releases = NewsReleasePage.objects.filter(live=True, locale=Locale.get_default())
    assert releases.count() >= 10
    assert len({release.release_date.year for release in releases}) >= 4
    assert {release.category for release in releases} == set(
        ReleaseCategory.objects.filter(locale=Locale.get_default())
    )


def test_one_release_is_scheduled_and_one_waits_for_review(find):
    assert find("活动预告").approved_schedule
    assert find("举办城市和日期").current_workflow_state


def test_every_picture_says_that_it_is_an_illustration():
    assert not SiteImage.objects.exclude(credit__contains="示意图").exists()


def test_english_posters_carry_english_words(find):
    english = {poster.value["image"].title for poster in find("2023 National", "en").posters}
    assert english == {f"宣传画{number}（英文）" for number in "一二三四"}


def test_a_second_build_changes_nothing(find):
    page = find("联系我们")
    page.title = "怎样联系我们"
    page.save_revision().publish()
    call_command("demo", verbosity=0)
    assert find("怎样联系我们").pk == page.pk


def test_every_session_leads_to_its_own_forum_in_both_languages():
    for congress in CongressPage.objects.filter(edition_number=5):
        forums = [session.page.specific for session in congress.sessions if session.page]
        assert [forum.number for forum in forums] == [1, 2, 3, 4, 5, 6, 7, 8]
