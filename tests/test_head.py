"""What the head of every page says to search engines, to networks and to Chinese aggregators."""

import json
import re
import shutil
from collections import Counter
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.files.storage import storages
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from home.share_pictures.store import drawn_digest, file_name
from home.share_pictures.tasks import renew_share_picture
from tests.desk import person
from tests.reading import HOST, crawl, visit

RELEASE = "news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/"
CONGRESS = "conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
FORUM = CONGRESS + "fen-lun-tan/zhi-liang-jiao-yu-fa-zhan-yu-zhan-wang/"
# What schema.org's readers (Google, Bing, Baidu) need of each thing, and what they ask for besides.
REQUIRED = {
    "Organization": {"name", "url", "logo"},
    "WebSite": {"name", "url", "potentialAction", "inLanguage"},
    "BreadcrumbList": {"itemListElement"},
    "NewsArticle": {"headline", "datePublished", "dateModified", "image", "author", "publisher", "inLanguage"},
    "Event": {"name", "url", "startDate", "eventStatus", "eventAttendanceMode", "location", "image"},
    "CollectionPage": {"name", "url", "isPartOf", "breadcrumb"},
    "WebPage": {"name", "url", "isPartOf"},
}
NEEDED_WITHIN = {
    "Organization": {"name"},
    "Event": {"name", "startDate", "location", "url"},
    "Place": {"name", "address"},
    "SearchAction": {"target", "query-input"},
    "ListItem": {"position", "name"},
    "CorrectionComment": {"text", "datePublished"},
}


def graph(page):
    """The nodes of a page by type."""
    [element] = page.soup.find_all("script", type="application/ld+json")
    data = json.loads(element.string)
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


def nodes_within(value):
    if isinstance(value, list):
        for part in value:
            yield from nodes_within(part)
    elif isinstance(value, dict):
        yield value
        for part in value.values():
            yield from nodes_within(part)


def faults(node, is_top):
    """What a validator would say of one node."""
    kind = node.get("@type")
    needed = REQUIRED.get(kind, set()) if is_top else NEEDED_WITHIN.get(kind, set())
    found = [f"{kind} without {name}" for name in needed - set(node)]
    found += [f"{kind}.{name} is empty" for name, value in node.items() if value in (None, "", [], {})]
    addresses = {name: node[name] for name in ("url", "item", "logo") if isinstance(node.get(name), str)}
    own = ("https://", "http://")
    return found + [f"{kind}.{name} is not absolute" for name, url in addresses.items() if not url.startswith(own)]


def publish(page):
    page.save_revision(user=person("press")).publish(user=person("editor"))


def meta(page, name):
    element = page.soup.head.find("meta", attrs={"property" if ":" in name else "name": name})
    return element and element["content"]


@pytest.fixture(scope="module", autouse=True)
def all_drawn(django_db_setup, django_db_blocker):
    """Other tests take pages down, and no rollback brings a deleted file back."""
    with django_db_blocker.unblock():
        call_command("draw_share_pictures", again=True, verbosity=0)


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    from django.test import Client

    with django_db_blocker.unblock():
        return [page for page in crawl(Client(), "/", "/en/").values() if page.is_html]


def test_the_structured_data_of_every_page_is_valid(pages):
    found = {}
    for page in pages:
        top = list(graph(page).values())
        every = [(node, node in top) for node in nodes_within(top)]
        found[page.path] = [fault for node, is_top in every for fault in faults(node, is_top)]
    assert {path: errors for path, errors in found.items() if errors} == {}


def test_a_trail_has_at_least_two_stations_and_the_front_page_has_none(pages):
    for page in pages:
        trail = graph(page).get("BreadcrumbList")
        is_front = urlsplit(page.path).path in ("/", "/en/")
        assert is_front == (trail is None) or "WebPage" not in graph(page), page.path
        assert trail is None or len(trail["itemListElement"]) > 1, page.path


def test_every_reference_within_a_graph_leads_somewhere(pages):
    for page in pages:
        every = list(nodes_within(list(graph(page).values())))
        named = {node["@id"] for node in every if len(node) > 1 and "@id" in node}
        assert {node["@id"] for node in every if set(node) == {"@id"}} <= named, page.path


def test_every_page_has_one_title_a_description_and_a_canonical_address(pages):
    for page in (page for page in pages if "/search/" not in page.path):
        assert len(page.soup.head.find_all("title")) == 1, page.path
        assert meta(page, "description"), page.path
        assert page.canonical().startswith(HOST), page.path


def test_no_two_pages_of_a_language_have_the_same_title(pages):
    by_address = {page.canonical(): page for page in pages if "/search/" not in page.path}
    titles = Counter((page.language, page.soup.title.text) for page in by_address.values())
    assert [title for title, number in titles.items() if number > 1] == []


def test_every_page_is_shared_with_a_picture_that_is_there(client, pages):
    for page in (page for page in pages if not re.search("/(search|api)/", page.path)):
        answer = client.get(urlsplit(meta(page, "og:image")).path)
        assert answer.status_code == 200 and answer["Content-Type"] == "image/png", page.path
        assert meta(page, "og:title") and meta(page, "og:url") == page.canonical(), page.path


@pytest.mark.parametrize(("prefix", "own", "other"), [("/", "zh_CN", "en_GB"), ("/en/", "en_GB", "zh_CN")])
def test_open_graph_knows_both_languages(client, prefix, own, other):
    page = visit(client, prefix + CONGRESS)
    assert (meta(page, "og:locale"), meta(page, "og:locale:alternate")) == (own, other)


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_a_release_carries_what_chinese_aggregators_read(client, prefix):
    page = visit(client, prefix + RELEASE)
    names = ("ArticleTitle", "PubDate", "ContentSource", "ColumnName")
    assert all(meta(page, name) for name in names)
    assert meta(page, "PubDate") == "2023-08-22"
    assert not any(meta(visit(client, prefix + CONGRESS), name) for name in names)


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_a_release_is_a_news_article_with_dates_and_pictures(client, prefix):
    article = graph(visit(client, prefix + RELEASE))["NewsArticle"]
    assert article["datePublished"] == "2023-08-22"
    assert article["dateModified"] > article["datePublished"]
    assert len(article["image"]) == 2


def test_a_correction_of_a_release_is_told(client, find):
    release = find("第五届中国质量大会将于9月1日")
    release.corrections = [("correction", {"date": date(2023, 9, 2), "wrong": "9月2日", "right": "9月1日"})]
    publish(release)
    [correction] = graph(visit(client, release.url))["NewsArticle"]["correction"]
    assert correction["datePublished"] == "2023-09-02"
    assert "9月2日" in correction["text"] and "9月1日" in correction["text"]


@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_a_congress_is_an_event_with_its_sessions(client, prefix):
    event = graph(visit(client, prefix + CONGRESS))["Event"]
    assert (event["startDate"], event["endDate"]) == ("2023-09-01", "2023-09-02")
    assert event["eventAttendanceMode"].endswith("MixedEventAttendanceMode")
    assert len(event["subEvent"]) > 10
    assert {part["location"]["@id"] for part in event["subEvent"]} == {event["location"]["@id"]}
    assert len({part["url"] for part in event["subEvent"] if "/fen-lun-tan/" in part["url"]}) == 8
    assert len(event["organizer"]) > 3


def test_the_agenda_names_addresses_that_answer(client):
    event = graph(visit(client, f"/{CONGRESS}agenda/"))["Event"]
    own = {part["url"].removeprefix(HOST) for part in event["subEvent"]}
    assert event["url"] == f"{HOST}/{CONGRESS}"
    assert not [url for url in own if url.count("agenda/") > 1]


@pytest.mark.parametrize(("status", "said"), [("postponed", "EventPostponed"), ("cancelled", "EventCancelled")])
def test_an_event_that_does_not_take_place_says_so(client, find, status, said):
    congress = find("第五届中国质量大会")
    type(congress).objects.filter(pk=congress.pk).update(status=status)
    assert graph(visit(client, "/" + CONGRESS))["Event"]["eventStatus"].endswith(said)
    assert graph(visit(client, "/" + FORUM))["Event"]["eventStatus"].endswith(said)


def test_a_forum_belongs_to_its_congress(client):
    event = graph(visit(client, "/" + FORUM))["Event"]
    assert event["superEvent"]["url"] == HOST + "/" + CONGRESS


@pytest.mark.parametrize("path", ["/news/", "/en/news/2023/", "/conference/", "/" + CONGRESS + "fen-lun-tan/"])
def test_an_index_lists_what_it_shows(client, path):
    page = visit(client, path)
    listed = graph(page)["CollectionPage"]["mainEntity"]["itemListElement"]
    assert listed
    assert all(page.soup.main.find("a", href=urlsplit(item["url"]).path) for item in listed)


def test_the_search_of_the_site_is_found_by_its_address(client):
    action = graph(visit(client, "/en/"))["WebSite"]["potentialAction"]
    address = action["target"]["urlTemplate"].replace("{search_term_string}", "quality")
    assert visit(client, address.removeprefix(HOST)).soup.main.find("mark")


# --- share pictures ---------------------------------------------------------------------------------
@pytest.fixture
def release(find):
    """A release whose picture this test may change; files are not undone by the database."""
    release = find("第五届中国质量大会将于9月1日")
    folder = Path(storages["share_pictures"].path(str(release.pk)))
    kept = {path: path.read_bytes() for path in folder.iterdir()}
    yield release
    shutil.rmtree(folder)
    folder.mkdir()
    for path, content in kept.items():
        path.write_bytes(content)


def share_path(client, release):
    return urlsplit(meta(visit(client, release.url), "og:image")).path


def test_a_new_title_has_a_new_picture_once_it_is_published(client, release, django_capture_on_commit_callbacks):
    before = share_path(client, release)
    release.title = "新的标题"
    with django_capture_on_commit_callbacks(execute=True):
        publish(release)
    after = share_path(client, release)
    assert after != before
    assert client.get(before).status_code == 404


def test_a_picture_that_is_not_drawn_yet_is_not_named_and_not_drawn_for_a_reader(client, release):
    storages["share_pictures"].delete(file_name(release.pk, drawn_digest(release)))
    assert meta(visit(client, release.url), "og:image") is None
    assert drawn_digest(release) is None


def test_the_picture_of_a_page_that_went_offline_is_nobodys(client, release):
    path = share_path(client, release)
    release.unpublish()
    assert client.get(path).status_code == 404
    renew_share_picture.enqueue(release.pk)
    assert storages["share_pictures"].listdir(str(release.pk))[1] == []


def test_the_picture_of_a_page_with_a_password_is_nobodys(client, release):
    path = share_path(client, release)
    PageViewRestriction.objects.create(page=release, restriction_type="password", password="x")
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/share/999999/0123456789ab.png", "/share/999999/qr.svg", "/share/1/../qr.svg"])
def test_sharing_knows_no_page_that_is_not_there(client, path):
    assert client.get(path).status_code == 404


def test_nothing_is_ever_written_by_sharing(client, find):
    page = find("联系我们")
    for method in ("post", "put", "patch", "delete"):
        assert getattr(client, method)(f"/share/{page.pk}/qr.svg").status_code == 405
