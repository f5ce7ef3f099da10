"""Lists of releases are cut by months, so that the last page costs what the first does, and lose nothing by it."""

from __future__ import annotations

import random
from datetime import date, time

import pytest
from django.core.paginator import Paginator

from news.calendar import Calendar, CountedReleases
from news.models import NewsReleasePage
from news.newest import ALL, newest


@pytest.fixture
def many(find):
    """Some sixty releases on few days of some months, with and without a time."""
    model = find("本网介绍2023年全国“质量月”宣传画")
    dice = random.Random(5)
    for number in range(60):
        release = NewsReleasePage(
            title=f"发布{number}",
            release_date=date(2030, dice.choice([1, 3, 12]), dice.choice([1, 15, 31])),
            release_time=time(dice.randint(0, 23)) if dice.random() < 0.5 else None,
            summary="摘要",
            body=[],
            category=model.category,
        )
        model.get_parent().add_child(instance=release)
    return NewsReleasePage.objects.in_language(model.locale)


@pytest.mark.parametrize("size", [1, 7, 10, 100])
def test_all_pages_together_are_the_whole_list(many, size):
    counted = CountedReleases(NewsReleasePage, many[0].locale, ALL, Calendar.of(many).months())
    paginator = Paginator(counted, size)
    shown = [release.pk for page in paginator for release in page.object_list]
    assert shown == list(many.newest_first().values_list("pk", flat=True))


def test_years_and_months_are_those_that_have_releases(many):
    calendar = Calendar.of(many)
    assert calendar.years()[0] == 2030
    assert calendar.months_of(2030) == [date(2030, 12, 1), date(2030, 3, 1), date(2030, 1, 1)]
    assert sum(number for _, number in calendar.months()) == many.count()


def test_the_archive_opens_the_chosen_year(client, many):
    page = client.get("/news/2023/").content.decode()
    assert 'href="/news/2023/8/"' in page
    assert 'href="/news/2030/"' in page
    assert 'href="/news/2030/12/"' not in page
    assert 'href="/news/2030/12/"' in client.get("/news/").content.decode()


def test_many_drafts_hide_no_release(many, find):
    """What is read in the order of dates is mostly not public here."""
    NewsReleasePage.objects.filter(title__startswith="发布").exclude(title__endswith="7").update(live=False)
    release = find("发布7")
    public = [one.pk for one in many.newest_first()]
    assert [one.pk for one in newest(NewsReleasePage, release.locale, 3, 2)] == public[2:5]
    assert [one.pk for one in newest(NewsReleasePage, release.locale, 500)] == public


def test_neighbours_are_found_behind_any_number_of_drafts(many, find, monkeypatch):
    monkeypatch.setattr("news.queries.WINDOWS", (1, 1_000))
    ordered = list(many.order_by("-release_date", "-pk"))
    for newer, release, older in zip(ordered, ordered[1:], ordered[2:], strict=False):
        assert NewsReleasePage.objects.neighbours_of(release) == {"previous": older, "next": newer}
    assert NewsReleasePage.objects.neighbours_of(ordered[0])["next"] is None
