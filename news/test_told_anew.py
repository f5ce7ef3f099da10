"""No date that readers and programs are told of a release ever goes back, whatever happens to it."""

from __future__ import annotations

import json
from datetime import timedelta

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.core.cache import caches
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from news.models import NewsReleasePage
from news.withdrawing.acts import take_back, withdraw
from tests.desk import draft_by, in_chinese, now, person

EXHIBITION = "/news/zhi-liang-zhi-guang-cheng-guo-zhan-can-guan-zhi-nan/"
PATHS = {"zh": EXHIBITION, "en": f"/en{EXHIBITION}"}


@pytest.fixture
def release(find):
    """A release that was last published two months ago."""
    release = find("成果展参观指南")
    family = NewsReleasePage.objects.filter(translation_key=release.translation_key)
    family.update(last_published_at=timezone.now() - timedelta(days=60))
    return now(release)


def told(client, path: str) -> dict[str, str]:
    """Every date of change that is told of a release, by who tells it."""
    page = BeautifulSoup(client.get(path).content, "html.parser")
    [data] = page.select("script[type='application/ld+json']")
    nodes = {node["@type"]: node for node in json.loads(data.string)["@graph"]}
    feed = feedparser.parse(client.get(path.split("/news/")[0] + "/news/feed/atom/").content)
    api = client.get("/api/v3/pages/find/", {"html_path": path}, follow=True).json()
    return {
        "article": nodes["NewsArticle"]["dateModified"],
        "page": nodes["WebPage"]["dateModified"],
        "meta": page.find("meta", property="article:modified_time")["content"],
        "feed": next(entry.updated for entry in feed.entries if entry.link.endswith(path)),
        "api": api["meta"]["updated_at"],
        "sitemap": sitemap(client)[path],
        "index": max(sitemap_index(client).values()),
    }


def sitemap_index(client) -> dict[str, str]:
    index = BeautifulSoup(client.get("/sitemap.xml").content, "xml")
    return {part.loc.text: part.lastmod.text for part in index.find_all("sitemap")}


def sitemap(client) -> dict[str, str]:
    parts = [BeautifulSoup(client.get(part).content, "xml") for part in sitemap_index(client)]
    entries = [entry for part in parts for entry in part.find_all("url")]
    return {entry.loc.text.removeprefix("http://testserver"): entry.lastmod.text for entry in entries}


@pytest.mark.parametrize("language", PATHS)
def test_every_date_rises_when_a_withdrawal_is_taken_back(client, release, language, settings):
    settings.PAGE_CACHE = True
    caches["pages"].clear()
    before = told(client, PATHS[language])
    tag = client.get(PATHS[language])["ETag"]
    withdraw(release, person("editor"), "数据有误。")
    take_back(release, person("editor"))
    after = told(client, PATHS[language])
    assert {name for name in before if not after[name] > before[name]} <= {"index"}
    assert client.get(PATHS[language], headers={"If-None-Match": tag}).status_code == 200


def test_no_date_goes_back_when_a_month_has_passed(client, release):
    withdraw(release, person("editor"), "数据有误。")
    take_back(release, person("editor"))
    PageLogEntry.objects.update(timestamp=F("timestamp") - timedelta(days=40))
    dates = told(client, PATHS["zh"])
    published = now(release).last_published_at.isoformat()
    assert {name for name, date in dates.items() if not date > published} == set()


def test_feed_readers_are_told_when_a_correction_of_an_old_release_is_removed(client, release, editor):
    NewsReleasePage.objects.filter(pk=release.pk).update(release_date="2001-01-01")
    for number in range(30):
        draft_by("press", title=f"新闻{number}").latest_revision.publish()
    assert release.title not in client.get("/news/feed/atom/").content.decode()
    release = now(release)
    release.corrections = []
    release.save_revision(user=person("press")).publish(user=person("editor"))
    assert release.title in client.get("/news/feed/atom/").content.decode()
    history = editor.get(reverse("wagtailadmin_pages:history", args=[release.pk])).content.decode()
    assert in_chinese("Correction removed") in history
