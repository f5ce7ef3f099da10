"""Finding releases by time and kind."""

from datetime import date

import pytest

from news.models import NewsReleasePage
from news.newest import Stretch
from tests.reading import visit


def shown(client, path):
    """Titles of the releases that a list shows, in its order."""
    return [
        heading.text.strip() for heading in visit(client, path).soup.main.select("article h2, li h2, li h3, article h3")
    ]


def published(**conditions):
    return NewsReleasePage.objects.published().filter(locale__language_code="zh-hans", **conditions)


def test_the_newest_release_stands_first(client):
    newest = published().order_by("-release_date").first()
    assert shown(client, "/news/")[0] == newest.title


def test_the_second_page_goes_on_where_the_first_ended(client):
    first, second = shown(client, "/news/"), shown(client, "/news/?page=2")
    assert len(first) == 10
    assert len(first + second) == len({*first, *second}) == published().count()


def test_a_year_shows_its_releases_only(client):
    assert set(shown(client, "/news/2023/")) == {release.title for release in published(release_date__year=2023)}


def test_a_month_shows_its_releases_only(client):
    august = published(release_date__range=(date(2023, 8, 1), date(2023, 8, 31)))
    assert set(shown(client, "/news/2023/8/")) == {release.title for release in august}


def test_a_category_shows_its_releases_only(client):
    posters = published(category__slug="quality-month")
    assert set(shown(client, "/news/category/quality-month/")) == {release.title for release in posters}


def test_december_ends_with_the_year(find):
    release = find("第一届中国质量大会在北京举行")
    NewsReleasePage.objects.filter(pk=release.pk).update(release_date=date(2023, 12, 31))
    assert release in Stretch.of_month(2023, 12).of(NewsReleasePage.objects)
    assert release not in Stretch.of_month(2024, 1).of(NewsReleasePage.objects)


def test_a_month_that_does_not_exist_is_an_error():
    with pytest.raises(ValueError, match="month"):
        Stretch.of_month(2023, 13)


def test_previous_and_next_follow_the_calendar(client):
    releases = list(published().order_by("release_date", "pk"))
    neighbours = NewsReleasePage.objects.neighbours_of(releases[3])
    assert (neighbours["previous"], neighbours["next"]) == (releases[2], releases[4])


def test_the_first_release_has_none_before_and_the_last_none_after():
    releases = list(published().order_by("release_date", "pk"))
    assert NewsReleasePage.objects.neighbours_of(releases[0])["previous"] is None
    assert NewsReleasePage.objects.neighbours_of(releases[-1])["next"] is None


def test_releases_of_one_day_are_neighbours_in_the_order_they_were_made(find):
    release = find("第一届中国质量大会在北京举行")
    copy = NewsReleasePage(
        title="同日发布", release_date=release.release_date, summary="摘要", body=[], category=release.category
    )
    release.get_parent().add_child(instance=copy)
    assert NewsReleasePage.objects.neighbours_of(release)["next"] == copy
    assert NewsReleasePage.objects.neighbours_of(copy)["previous"] == release
