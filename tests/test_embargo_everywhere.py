"""Every address of a page to come, asked for before its hour and after it, while the memory of the site is warm."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from events.models import CongressPage
from home.schedule.due import publish_due
from tests.desk import in_hours, now
from tests.embargoed import SECRET, embargoed, sitemap_of, status

LISTS = [
    "/",
    "/en/",
    "/news/",
    "/en/news/",
    "/news/?page=2",
    "/news/feed/atom/",
    "/news/feed/rss/",
    "/sitemap.xml",
    "/api/v3/pages/?limit=20&order=-id",
    "/api/v3/pages/?type=news.NewsReleasePage&order=-last_published_at",
    f"/search/?q={SECRET}",
    f"/search/propose/?q={SECRET[:3]}",
    f"/en/search/?q={SECRET}",
]


@pytest.fixture(autouse=True)
def _remembering(settings):
    settings.PAGE_CACHE = True
    caches["pages"].clear()


@pytest.fixture
def hidden(editor):
    """A release that goes out in two hours."""
    return embargoed(editor, **in_hours(2))


def own_addresses(release: Page) -> list[str]:
    """Where the release itself answers, once it is public."""
    url, pk = release.url, release.pk
    found = f"/api/v3/pages/find/?html_path={url}"
    pages = [url, f"{url}?from=mail", f"{url}text/", f"{url}files/", f"{url}picture/1/"]
    return [*pages, f"/api/v3/pages/{pk}/", found, reverse("qr-code", args=[pk])]


def beside(release: Page) -> list[str]:
    """Pages that would lead to it: its year, month and category, its neighbours, an address nearly its own."""
    day, index = release.release_date, release.get_parent().url
    lists = [f"{index}{day:%Y}/", f"{index}{day.year}/{day.month}/", f"{index}category/{release.category.slug}/"]
    others = type(release).objects.live().filter(locale=release.locale).order_by("-release_date")[:3]
    return [*lists, f"{index}{release.slug[:-1]}/", *(other.url for other in others)]


def test_no_address_of_it_answers_before_its_hour_and_each_does_after(hidden, client, clock):
    addresses = own_addresses(hidden.release)
    assert {url: status(client, url) for url in addresses} == dict.fromkeys(addresses, 404)
    clock(hours=1, minutes=57)
    publish_due()
    assert {url: status(client, url) for url in addresses} == dict.fromkeys(addresses, 404)
    clock(hours=2, minutes=1)
    publish_due()
    assert {status(client, url) for url in addresses} <= {200, 302}


def test_nothing_that_was_warm_before_its_hour_knew_of_it_or_stays_as_it_was(hidden, client, clock):
    places = [*LISTS, sitemap_of(hidden.release), *beside(hidden.release)]
    for place in places + places:  # the second time from memory
        assert hidden.release.slug not in client.get(place).content.decode(), place
    tags = {place: client.get(place).headers.get("ETag") for place in places}
    clock(hours=2, minutes=1)
    publish_due()
    telling = [place for place in places if hidden.release.slug in Client().get(place).content.decode()]
    named = {"/news/", "/", "/news/feed/atom/", sitemap_of(hidden.release), f"/search/?q={SECRET}"}
    assert named <= set(telling)
    for place in telling:
        if tags[place]:
            assert Client().get(place, headers={"If-None-Match": tags[place]}).status_code == 200, place


def test_the_interface_describes_itself_without_naming_it(hidden, client):
    assert SECRET not in client.get("/api/v3/openapi.json").content.decode()


def test_programme_and_calendars_of_a_congress_to_come_are_not_there_before_its_hour(find, client, clock):
    congress = find("第五届中国质量大会")
    assert isinstance(congress, CongressPage)
    calendar = client.get(f"{congress.url}calendar/")
    assert calendar.status_code == 200
    below = ["", "agenda/", "programme/", "changes/", "changes/feed/", "calendar/", "calendar/2023-09-01/"]
    addresses = [f"{congress.url}{path}" for path in below] + [reverse("qr-code", args=[congress.pk])]
    addresses += [f"/api/v3/pages/{congress.pk}/"]
    addresses = [address for address in addresses if status(client, address) == 200]
    assert len(addresses) > 6
    congress.unpublish()
    congress = now(congress)
    congress.go_live_at = timezone.now() + timedelta(hours=2)
    congress.save_revision().publish()
    assert {url: status(client, url) for url in addresses} == dict.fromkeys(addresses, 404)
    assert f"{congress.url}</loc>" not in client.get(sitemap_of(congress)).content.decode()
    clock(hours=2, minutes=1)
    publish_due()
    assert {url: status(client, url) for url in addresses} == dict.fromkeys(addresses, 200)
