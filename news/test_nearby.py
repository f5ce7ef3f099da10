"""What stands around a release: public ones of the same language, at a cost that does not grow."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import Withdrawal
from news.models import NewsReleasePage
from news.nearby import nearby
from tests.desk import draft_by, now, person
from tests.reading import visit
from tests.test_query_budgets import add_releases

OPENING = "将于9月1日在成都开幕"


def public(title: str, **fields):
    release = draft_by("press", title=title, **fields)
    release.latest_revision.publish()
    return now(release)


def page_of(link):
    return link and NewsReleasePage.objects.select_related("locale").get(pk=link.pk)


def related_to(release):
    return [page_of(link) for link in nearby(release).related]


def titles(release) -> list[str]:
    return [other.title for other in related_to(release)]


def test_the_same_congress_comes_first(find):
    release = find(OPENING)
    assert {other.related_congress_id for other in related_to(release)} == {release.related_congress_id}


def test_words_of_the_title_bring_what_is_near():
    first = public("消费品召回管理办法解读", release_date="2024-03-01")
    for number in range(6):
        public(f"质量提升行动第{number}号通知", release_date="2024-03-10")
    second = public("消费品召回管理办法施行", release_date="2024-03-20")
    assert titles(second)[0] == first.title


def test_english_releases_lead_to_english_ones(find):
    related = related_to(find("to open in Chengdu", "en"))
    assert related
    assert {other.locale.language_code for other in related} == {"en"}


def test_drafts_and_the_release_itself_are_not_among_them(find):
    release = find(OPENING)
    for other in related_to(release):
        other.unpublish(user=person("editor"))
    after = related_to(release)
    assert all(other.live and other.pk != release.pk for other in after)


def test_a_release_under_a_view_restriction_is_not_among_them(find):
    release = find(OPENING)
    hidden = related_to(release)[0]
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert hidden not in related_to(release)


def test_the_page_shows_them(client, find):
    release = find(OPENING)
    shown = [link.get_text(strip=True) for link in visit(client, release.url).soup.select(".related h3")]
    assert shown == titles(release)


def test_a_longer_archive_costs_no_more_queries(find):
    release = NewsReleasePage.objects.select_related("locale").get(pk=find(OPENING).pk)
    with CaptureQueriesContext(connection) as few:
        nearby(release)
    add_releases(release, 60)
    with CaptureQueriesContext(connection) as many:
        nearby(release)
    assert len(few) == len(many) == 2


def test_a_lonely_release_has_none():
    NewsReleasePage.objects.all().update(live=False)
    assert related_to(public("仅此一篇")) == []


def neighbours(release) -> tuple:
    found = nearby(release)
    return page_of(found.previous), page_of(found.next)


def add_later(release, number: int) -> None:
    add_releases(release, number)
    NewsReleasePage.objects.filter(title__startswith="发布").update(release_date="2030-01-01")


def in_order(code="zh-hans"):
    return list(NewsReleasePage.objects.published().filter(locale__language_code=code).order_by("release_date", "pk"))


@pytest.mark.parametrize("code", ["zh-hans", "en"])
def test_the_releases_before_and_after_it_are_the_next_by_date(code):
    releases = in_order(code)
    for before, release, after in zip([None, *releases], releases, [*releases[1:], None], strict=False):
        assert neighbours(release) == (before, after)


@pytest.mark.parametrize("hidden", [1, 3, 5])
def test_any_number_of_withdrawn_releases_beside_it_is_passed_over(find, monkeypatch, hidden):
    monkeypatch.setattr("news.nearby.SPARE", 2)
    release = find("第一届中国质量大会在北京举行")
    add_later(release, 9)
    releases = in_order()
    for other in releases[-1 - hidden : -1]:
        Withdrawal.objects.create(translation_key=other.translation_key, reason="数据有误")
    assert neighbours(releases[-1])[0] == releases[-2 - hidden]


def test_a_neighbour_behind_a_long_row_of_drafts_is_found(find):
    release = find("第一届中国质量大会在北京举行")
    add_later(release, 90)
    releases = in_order()
    NewsReleasePage.objects.filter(pk__in=[one.pk for one in releases[-90:-1]]).update(live=False)
    assert neighbours(now(releases[-1])) == (releases[-91], None)


def test_the_preview_of_an_unsaved_release_has_them_too(find):
    release = find(OPENING)
    unsaved = NewsReleasePage(
        title="质量大会", release_date=release.release_date, category=release.category, locale=release.locale
    )
    assert nearby(unsaved).next.release_date >= release.release_date
    assert nearby(NewsReleasePage(title="质量大会", locale=release.locale)) == (None, None, [])
