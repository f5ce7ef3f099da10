"""The feeds as feed readers read them."""

import re
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.desk import person
from tests.reading import HOST, chinese_outside_marks, visit

INDEXES = ["/news/", "/en/news/", "/news/category/congress/", "/en/news/category/congress/"]
KINDS = ["atom", "rss"]
FEEDS = [f"{index}feed/{kind}/" for index in INDEXES for kind in KINDS]
RELEASE = "第五届中国质量大会将于9月1日"


def read(client, path):
    return feedparser.parse(client.get(path).content)


def entry(client, path, page):
    return next(entry for entry in read(client, path).entries if entry.link == HOST + page.url)


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_reader_has_nothing_to_complain_of(client, path):
    feed = read(client, path)
    assert feed.bozo == 0
    assert feed.version == ("atom10" if "atom" in path else "rss20")
    assert feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert [link.href for link in feed.feed.links if link.rel == "self"] == [HOST + path]
    assert feed.feed.language == ("en" if path.startswith("/en/") else "zh-Hans")


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_holds_the_whole_text_with_its_pictures(client, path):
    for entry in read(client, path).entries:
        page = visit(client, urlsplit(entry.link).path)
        words = re.sub(r"\s", "", page.soup.find("div", class_="prose").find("p").get_text())
        text = re.sub(r"<[^>]+>|\s", "", entry.content[0].value)
        assert words in text, entry.link
        shown = len(page.soup.find("div", class_="prose").find_all("img"))
        assert len(re.findall("<img ", entry.content[0].value)) == shown, entry.link


@pytest.mark.parametrize("path", [path for path in FEEDS if path.startswith("/en/")])
def test_english_feeds_are_set_as_the_pages_are(client, path):
    feed = read(client, path)
    said = [feed.feed.title, feed.feed.get("subtitle", "")]
    for told in feed.entries:
        said += [told.title, told.summary, re.sub(r"<[^>]+>", "", told.content[0].value)]
    assert [text for text in said if re.search("[\"']", text)] == []
    assert any("“" in text for text in said)


@pytest.mark.parametrize("path", FEEDS)
def test_every_address_in_a_feed_is_absolute_and_answers(client, path):
    for entry in read(client, path).entries:
        found = re.findall(r'(?:src|href)="([^"]*)"', entry.content[0].value)
        found += [enclosure.href for enclosure in entry.enclosures]
        assert all(url.startswith(("https://", "http://", "mailto:")) for url in found)
        for own in (url for url in found if url.startswith(HOST)):
            assert client.get(urljoin("/", urlsplit(own).path)).status_code == 200, own


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_is_enclosed_with_its_size(client, find, kind):
    [enclosure] = entry(client, f"/news/feed/{kind}/", find(RELEASE)).enclosures
    assert enclosure.type == "image/jpeg"
    answer = client.get(urlsplit(enclosure.href).path)
    assert int(enclosure.length) == len(b"".join(answer.streaming_content))


@pytest.mark.parametrize("kind", KINDS)
def test_a_correction_is_a_later_version_of_the_same_entry(client, find, kind):
    release = find(RELEASE)
    before = entry(client, f"/news/feed/{kind}/", release)
    release.summary = "更正后的摘要。"
    release.save_revision(user=person("press")).publish(user=person("editor"))
    after = entry(client, f"/news/feed/{kind}/", release)
    assert after.id == before.id
    assert after.updated > before.updated
    assert after.summary == "更正后的摘要。"


def test_an_entry_stays_the_same_when_its_address_changes(client, find):
    release = find(RELEASE)
    before = entry(client, "/news/feed/atom/", release).id
    release.slug = "another-address"
    release.save_revision(user=person("press")).publish(user=person("editor"))
    assert entry(client, "/news/feed/atom/", find(RELEASE)).id == before


def test_what_goes_offline_is_gone_at_once(client, find):
    release = find(RELEASE)
    assert release.slug in client.get("/news/feed/rss/").content.decode()
    release.unpublish()
    assert release.slug not in client.get("/news/feed/rss/").content.decode()


def test_english_feeds_hold_no_unmarked_chinese(client):
    for path in (path for path in FEEDS if path.startswith("/en/")):
        for told in read(client, path).entries:
            assert not chinese_outside_marks(visit(client, urlsplit(told.link).path).soup)
            assert not re.search(r"[\u4e00-\u9fff]", told.title + told.summary)


def test_a_category_feed_holds_its_category_alone(client):
    entries = read(client, "/news/category/congress/feed/atom/").entries
    assert {tag.term for told in entries for tag in told.tags} == {"质量大会"}
    assert len(entries) < len(read(client, "/news/feed/atom/").entries)


@pytest.mark.parametrize("path", ["/news/category/none/feed/atom/", "/news/feed/json/"])
def test_there_is_no_feed_of_nothing(client, path):
    assert client.get(path).status_code == 404


def test_a_page_announces_its_feeds(client):
    links = visit(client, "/news/category/congress/").soup.head.find_all("link", rel="alternate", type=True)
    assert {urlsplit(link["href"]).path for link in links} == {
        f"/news/{part}feed/{kind}/" for part in ("", "category/congress/") for kind in KINDS
    }


def test_a_reader_who_has_the_feed_is_told_so(client, find):
    first = client.get("/news/feed/atom/")
    again = client.get("/news/feed/atom/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    find("联系我们").save()
    assert client.get("/news/feed/atom/", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_a_feed_that_nobody_changed_costs_no_more_than_finding_it(client):
    client.get("/news/feed/atom/")
    with CaptureQueriesContext(connection) as captured:
        client.get("/news/feed/atom/")
    assert len(captured) <= 6
