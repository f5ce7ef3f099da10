"""Readers who are not logged in get whole pages from memory, and never an old one, nor anything of anybody else."""

from datetime import timedelta
from threading import Thread
from unittest.mock import patch

import pytest
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction, Site

from cqc_site.page_cache import PageCache
from home.models import Footer, HomePage, SiteDocument, SiteImage, SiteSettings
from home.shared_version import FileVersion
from news.models import ReleaseCategory

NEWS = "/news/"
PLACES = [
    "/",
    "/en/",
    NEWS,
    "/news/2023/",
    "/news/?page=2",
    "/news/feed/atom/",
    "/sitemap.xml",
    "/robots.txt",
    "/search/?q=质量",
]


@pytest.fixture(autouse=True)
def _remembering(settings):
    settings.PAGE_CACHE = True
    caches["pages"].clear()


def queries(client, address: str, **headers) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(address, headers=headers)
    return len(captured)


def is_remembered(address: str) -> bool:
    """Whether a second reader gets the page without a query."""
    Client().get(address)
    return queries(Client(), address) == 0


@pytest.mark.parametrize("address", PLACES)
def test_a_second_reader_costs_no_query_and_gets_the_same(client, address):
    first = client.get(address)
    assert queries(Client(), address) == 0
    second = Client().get(address)
    assert second.content == first.content
    own = {"X-Request-ID"}  # of every request, for the log
    assert {**second.headers, **dict.fromkeys(own)} == {**first.headers, **dict.fromkeys(own)}


def test_what_is_unchanged_is_not_sent_again(client):
    tag = client.get(NEWS).headers["ETag"]
    with CaptureQueriesContext(connection) as captured:
        again = client.get(NEWS, headers={"If-None-Match": tag})
    assert (again.status_code, again.content, len(captured)) == (304, b"", 0)
    assert again.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get(NEWS, headers={"If-None-Match": '"another"'}).status_code == 200


def test_browsers_get_the_page_as_they_can_read_it(client):
    import gzip

    zipped = client.get(NEWS, headers={"Accept-Encoding": "gzip"})
    plain = Client().get(NEWS)
    assert gzip.decompress(zipped.content) == plain.content
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert int(plain.headers["Content-Length"]) == len(plain.content)
    assert client.head(NEWS).headers["Content-Length"] == plain.headers["Content-Length"]
    assert client.head(NEWS).content == b""


def test_a_page_says_what_it_depends_on(client):
    for address in ("/", "/en/"):
        assert client.get(address).headers["Vary"] == "Cookie, Accept-Encoding"


# --- nothing old -----------------------------------------------------------------------------------
def release(find):
    return find("第五届中国质量大会将于9月1日")


def publish(page):
    page.title = "改过的标题"
    page.save_revision().publish()


CHANGES = {
    "publish": lambda find: publish(release(find)),
    "unpublish": lambda find: release(find).unpublish(),
    "delete": lambda find: release(find).delete(),
    "move": lambda find: find("业务范围").move(find("中国质量检验协会"), "last-child"),
    "category": lambda find: ReleaseCategory.objects.first().save(),
    "footer": lambda find: Footer.objects.first().save(),
    "settings": lambda find: SiteSettings.objects.first().save(),
    "site": lambda find: Site.objects.first().save(),
    "redirect": lambda find: Redirect.objects.create(old_path="/old", redirect_link="/news/"),
    "picture": lambda find: SiteImage.objects.first().save(),
    "document": lambda find: SiteDocument.objects.create(title="文件", file="documents/x.pdf"),
    "restriction": lambda find: PageViewRestriction.objects.create(page=release(find), restriction_type="login"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_a_change_the_next_reader_gets_the_new_page(find, change):
    assert is_remembered(NEWS)
    CHANGES[change](find)
    assert queries(Client(), NEWS) > 0


def test_readers_see_the_new_title_at_once(client, find):
    page = release(find)
    assert page.title in client.get("/news/2023/8/").content.decode()
    publish(page)
    assert "改过的标题" in Client().get("/news/2023/8/").content.decode()


def test_a_draft_forgets_nothing(find):
    assert is_remembered(NEWS)
    page = release(find)
    page.title = "草稿"
    page.save_revision()
    assert queries(Client(), NEWS) == 0


@pytest.mark.django_db(transaction=False)
def test_pages_made_before_a_commit_do_not_outlive_it(find, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publish(release(find))
        assert is_remembered(NEWS)
    assert queries(Client(), NEWS) > 0


def test_a_page_is_forgotten_at_the_next_scheduled_moment(client):
    home = HomePage.objects.get(locale__language_code="zh-hans")
    home.notice, home.notice_ends_at = "短时公告", timezone.now() + timedelta(seconds=50)
    home.save()
    with patch.object(caches["pages"], "set") as kept:
        client.get(NEWS)
    assert 0 < kept.call_args.kwargs["timeout"] <= 50


def test_two_changes_in_one_tick_of_the_clock_are_two(tmp_path, settings):
    settings.CONTENT_VERSION_FILE = tmp_path / "version"
    one, other = FileVersion(), FileVersion()
    seen = []
    for store in [one, other] * 20:
        store.change(None)
        assert one.look_up("key") == other.look_up("key")
        seen.append(one.look_up("key")[0])
    assert len(set(seen)) == 40


# --- nobody else's ---------------------------------------------------------------------------------
def test_those_who_are_logged_in_neither_get_nor_leave_remembered_pages(editor):
    assert queries(editor, NEWS) > 0
    assert "wagtail-userbar" in editor.get(NEWS).content.decode()
    assert "wagtail-userbar" not in Client().get(NEWS).content.decode()
    assert "wagtail-userbar" in editor.get(NEWS).content.decode()


def test_previews_are_not_remembered(find):
    page = release(find)
    page.title = "未公开的标题"
    preview = page.make_preview_request()
    assert "未公开的标题" in preview.content.decode()
    assert "未公开的标题" not in Client().get(page.url).content.decode()
    assert "未公开的标题" in page.make_preview_request().content.decode()


@pytest.mark.parametrize("address", ["/no-such-page/", "/admin/login/", "/news/?page=9999", "/search/?q=无此词语"])
def test_errors_and_forms_are_not_remembered(address):
    assert not is_remembered(address)


def test_searches_in_vain_are_counted_each_time(client):
    from search.models import UnansweredQuery

    for _ in range(3):
        Client().get("/search/?q=无此词语")
    assert UnansweredQuery.objects.get().number == 3


def test_a_page_behind_a_password_is_for_those_who_know_it(find):
    page = release(find)
    assert is_remembered(page.url)
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="geheim")
    assert page.summary not in Client().get(page.url).content.decode()
    assert not is_remembered(page.url)


def test_what_others_append_to_links_changes_nothing_and_leaves_nothing(client):
    assert is_remembered(NEWS)
    assert queries(client, f"{NEWS}?utm_source=wechat&from=timeline") == 0
    other = f"{NEWS}2023/?utm_source=wechat"
    assert not is_remembered(other)


@pytest.mark.parametrize("query", ["token=secret", "page=1&page=2", "q=" + "x" * 400, "preview=1"])
def test_parameters_that_we_do_not_know_are_neither_answered_from_memory_nor_remembered(query):
    assert is_remembered(NEWS)
    assert not is_remembered(f"{NEWS}?{query}")


def test_each_host_and_scheme_has_pages_of_its_own(settings):
    settings.ALLOWED_HOSTS = ["one.example", "two.example"]
    Client().get(NEWS, headers={"Host": "one.example"})
    assert queries(Client(), NEWS, Host="one.example") == 0
    assert queries(Client(), NEWS, Host="two.example") > 0
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get(NEWS, headers={"Host": "wrong.example"}).status_code == 400


def test_what_is_sent_is_never_answered_from_memory(client):
    assert is_remembered(NEWS)
    assert client.post(NEWS).status_code == 405


# --- when things go wrong --------------------------------------------------------------------------
def test_without_a_cache_pages_are_made_for_every_reader(client):
    with patch.object(caches["pages"], "get", side_effect=ConnectionError):
        for _ in range(2):
            assert client.get(NEWS).status_code == 200
    with patch.object(caches["pages"], "set", side_effect=ConnectionError):
        assert client.get(NEWS).status_code == 200


def test_many_readers_at_once_make_a_page_once():
    from threading import Event

    made, may_end = [], Event()

    def slow(request):
        made.append(request)
        may_end.wait(5)
        return HttpResponse("page")

    def read():
        answers.append(PageCache(slow)(RequestFactory().get("/slow/")).content)

    answers: list[bytes] = []
    with patch("cqc_site.page_cache.next_moment", lambda version: timezone.now() + timedelta(hours=1)):
        readers = [Thread(target=read) for _ in range(6)]
        for reader in readers:
            reader.start()
        may_end.wait(0.2)
        may_end.set()
        for reader in readers:
            reader.join()
    assert answers == [b"page"] * 6
    assert len(made) == 1
