"""The sitemap in parts: bounded, complete, and no dearer for more pages."""

from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from cqc_site import sitemaps
from tests.many_pages import make_pages
from tests.reading import HOST, SITEMAP, sitemap_entries


def parts(client):
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own answer
    return [urlsplit(place.text).path for place in index.iterfind(f"{SITEMAP}sitemap/{SITEMAP}loc")]


def queries_of(client, path):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_many_pages_are_told_in_parts(client, monkeypatch):
    together = sitemap_entries(client)
    monkeypatch.setattr(sitemaps, "PART", 10)
    assert len(parts(client)) > 3
    assert sitemap_entries(client) == together


def test_translations_in_another_part_are_named_all_the_same(client, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 1)
    assert set(sitemap_entries(client)[f"{HOST}/contact/"]) == {"zh-Hans", "en", "x-default"}


def test_a_part_says_when_it_changed_last(client):
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 - our own answer
    assert all(part.findtext(f"{SITEMAP}lastmod") for part in index)


@pytest.mark.parametrize("path", ["/sitemap-99999.xml", "/sitemap-x.xml"])
def test_a_part_without_pages_is_none(client, path):
    assert client.get(path).status_code == 404


def test_a_page_with_a_password_is_in_no_part(client, find):
    page = find("联系我们")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    assert HOST + page.url not in sitemap_entries(client)


def test_more_pages_cost_no_more_queries(client):
    client.get("/sitemap.xml")
    few = [queries_of(client, path) for path in ("/sitemap.xml", parts(client)[0])]
    make_pages(200)
    assert [queries_of(client, path) for path in ("/sitemap.xml", parts(client)[-1])] <= few
    assert max(few) <= 4
