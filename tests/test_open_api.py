"""The open interface: what is public, in both languages, and nothing else; to read, and nothing else."""

import json
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import APIToken, Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction

from cqc_site.api.views import api
from home.models import SiteDocument
from home.queries import published
from tests.desk import draft_by, person
from tests.many_pages import make_pages
from tests.reading import HOST, visit

LIST = "/api/v3/pages/"
SECRET = "绝密草稿"


def listed(client, **query):
    """Every page that the interface lists, followed to the end."""
    found, total = [], 1
    while len(found) < total:
        answer = client.get(LIST, {**query, "limit": 50, "offset": len(found)}).json()
        found, total = found + answer["items"], answer["count"]
        if not answer["items"]:
            break
    return found


def detail(client, page):
    return client.get(f"{LIST}{page.pk}/")


def test_it_lists_exactly_the_published_pages_of_both_languages(client):
    pages = listed(client)
    assert {page["id"] for page in pages} == set(
        published(Page.objects.filter(depth__gt=1)).values_list("pk", flat=True)
    )
    assert {page["meta"]["language"] for page in pages} == {"zh-Hans", "en"}


def test_every_page_that_is_listed_is_shown_and_answers_for_readers(client):
    for page in listed(client):
        answer = client.get(urlsplit(page["meta"]["detail_url"]).path)
        assert answer.status_code == 200
        assert answer.json()["title"] == page["title"]
        assert page["meta"]["html_url"].startswith(HOST)
        assert client.get(urlsplit(page["meta"]["html_url"]).path).status_code == 200


def test_a_release_is_given_whole(client, find):
    release = detail(client, find("第五届中国质量大会将于9月1日")).json()
    assert release["release_date"] == "2023-08-22"
    assert release["category_slug"] == "congress"
    figure = next(block["value"] for block in release["body"] if block["type"] == "figure")
    assert figure["alt"] and client.get(urlsplit(figure["image"]["url"]).path).status_code == 200


def test_a_congress_is_given_with_its_agenda(client, find):
    congress = detail(client, find("第五届中国质量大会")).json()
    assert len(congress["agenda"]) > 10
    assert congress["start_date"] == "2023-09-01"


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ({"type": "news.NewsReleasePage"}, lambda page: page["meta"]["type"] == "news.NewsReleasePage"),
        ({"language": "en"}, lambda page: page["meta"]["language"] == "en"),
        ({"type": "events.ForumPage", "language": "zh-Hans"}, lambda page: "/conference/" in page["meta"]["html_url"]),
    ],
)
def test_lists_are_narrowed(client, query, holds):
    pages = listed(client, **query)
    assert pages and all(holds(page) for page in pages)
    assert len(pages) < len(listed(client))


def test_a_translation_is_found(client, find):
    [page] = listed(client, translation_of=find("联系我们").pk)
    assert page["meta"]["html_url"] == f"{HOST}/en/contact/"


def test_the_pages_below_a_page_are_found(client, find):
    assert len(listed(client, child_of=find("协会概况").pk)) >= 5


def test_lists_are_sorted(client):
    titles = [page["title"] for page in listed(client, language="en", order="title")]
    assert titles == sorted(titles)


@pytest.mark.parametrize(("path", "status"), [("/en/contact/", 302), ("contact", 302), ("/", 302), ("/none/", 404)])
def test_a_page_is_found_by_its_address(client, path, status):
    answer = client.get(f"{LIST}find/", {"html_path": path})
    assert answer.status_code == status
    if status == 302:
        html_url = client.get(answer["Location"]).json()["meta"]["html_url"]
        assert urlsplit(html_url).path.strip("/") == path.strip("/")


@pytest.mark.parametrize(
    "query", ["limit=51", "limit=0", "limit=x", "offset=-1", "offset=100001", "type=auth.User", "child_of=x"]
)
def test_what_is_out_of_bounds_is_refused(client, query):
    assert client.get(f"{LIST}?{query}").status_code in (400, 422)


# --- what is not public -----------------------------------------------------------------------------
def test_drafts_are_seen_by_nobody_whoever_asks(client, press, editor, admin):
    draft = draft_by("press", title=SECRET)
    for asking in (client, press, editor, admin):
        assert detail(asking, draft).status_code == 404
        assert SECRET not in json.dumps(listed(asking), ensure_ascii=False)


def test_the_draft_of_a_published_page_is_not_shown(admin, find):
    page = find("联系我们")
    page.title = SECRET
    page.save_revision(user=person("press"))
    answer = admin.get(f"{LIST}{page.pk}/?version=draft")
    assert SECRET not in answer.content.decode()


def test_a_key_of_the_admin_opens_nothing(client):
    draft = draft_by("press", title=SECRET)
    _, key = APIToken.create_token(user=person("admin"), name="test")
    assert client.get(f"{LIST}{draft.pk}/", headers={"Authorization": f"Bearer {key}"}).status_code == 404


def test_pages_behind_a_password_and_all_below_them_are_absent(client, find):
    parent, child = find("协会概况"), find("业务范围")
    PageViewRestriction.objects.create(page=parent, restriction_type="password", password="x")
    ids = {page["id"] for page in listed(client)}
    assert not ids & {parent.pk, child.pk}
    assert detail(client, child).status_code == 404
    assert client.get(LIST, {"child_of": parent.pk}).status_code == 404


def test_aliases_are_absent(client, find):
    release = find("对接会9月1日下午举行")
    alias = release.copy_for_translation(Locale.objects.get(language_code="en"))
    Page.objects.filter(pk=alias.pk).update(alias_of=release, live=True)
    assert detail(client, alias).status_code == 404


def test_scheduled_pages_are_absent(client, find):
    assert detail(client, find("活动预告")).status_code == 404


def test_a_file_of_a_restricted_collection_is_not_named(client, find):
    page = find("第五届中国质量大会")
    collection = Collection.get_first_root_node().add_child(name="intern")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    document = SiteDocument.objects.create(title=SECRET, file="x.pdf", collection=collection)
    page.outcomes = [("outcome", {"title": "公报", "document": document})]
    type(page).objects.filter(pk=page.pk).update(outcomes=page.outcomes)
    answer = detail(client, page).json()
    assert answer["outcomes"][0]["value"]["document"] is None


# --- nothing is written ------------------------------------------------------------------------------
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    "below", ["", "find/", "{page}/", "{page}/actions/publish/", "{page}/actions/unpublish/", "{page}/actions/delete/"]
)
def test_nothing_can_be_written_with_or_without_a_session(client, admin, find, method, below):
    page = find("联系我们")
    path = LIST + below.format(page=page.pk)
    for asking in (client, admin):
        answer = getattr(asking, method)(path, data="{}", content_type="application/json")
        assert answer.status_code in (404, 405)
    page.refresh_from_db()
    assert page.live


def test_the_description_names_reading_alone(client):
    description = client.get("/api/v3/openapi.json").json()
    assert description["openapi"].startswith("3.")
    assert {method for path in description["paths"].values() for method in path} == {"get"}


@pytest.mark.parametrize("path", ["/api/v3/docs/", "/api/v3/whoami/", "/api/v3/sites/", "/api/v3/schema/"])
def test_other_routes_of_wagtail_are_not_there(client, path):
    assert client.get(path).status_code == 404


# --- cost and use ----------------------------------------------------------------------------------------
def test_more_pages_cost_no_more_queries(client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert client.get(LIST, {"limit": 20}).status_code == 200
        return len(captured)

    queries()
    few = queries()
    make_pages(100)
    assert queries() <= few <= 5


def test_who_asks_too_often_is_asked_to_wait(client, monkeypatch):
    monkeypatch.setattr(api.throttle[0], "num_requests", 3)
    assert [client.get(LIST).status_code for _ in range(5)] == [200, 200, 200, 429, 429]


def test_other_sites_may_read_it(client):
    answer = client.get(LIST)
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert not answer.cookies


@pytest.mark.parametrize("path", ["/api/", "/en/api/"])
def test_it_is_explained_without_a_third_party(client, path):
    page = visit(client, path)
    assert page.status == 200
    assert reverse("api-v3:list_pages") in page.body
    loaded = [element.get("src") or element.get("href") for element in page.soup.find_all(["script", "img", "link"])]
    assert all(url.startswith(("/", HOST)) for url in loaded if url)
    for link in page.soup.main.find_all("a"):
        assert client.get(link["href"].removeprefix(HOST), follow=True).status_code == 200
