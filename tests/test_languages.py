"""Two languages on one tree: each page in its own, nothing of one in the other, and every list of them agrees."""

import re
from urllib.parse import urljoin

import pytest
from django.test import Client
from wagtail.models import Locale, Page

from events.models import CongressPage
from tests.reading import HOST, chinese_outside_marks, crawl, sitemap_entries, visit


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """Every page reachable from both front pages."""
    with django_db_blocker.unblock():
        return crawl(Client(), "/", "/en/")


@pytest.fixture(scope="module")
def pages(site):
    return [page for page in site.values() if page.is_html]


def is_english(page) -> bool:
    return page.path.startswith("/en/")


def test_every_link_leads_to_a_page(site):
    assert {path: page.status for path, page in site.items() if page.status != 200} == {}
    assert len(site) > 80


def test_a_page_says_the_language_of_its_address(pages):
    assert [page.path for page in pages if page.language != ("en" if is_english(page) else "zh-Hans")] == []


def test_no_unmarked_chinese_stands_on_an_english_page(pages):
    found = {page.path: chinese_outside_marks(page.soup) for page in pages if is_english(page)}
    assert {path: texts for path, texts in found.items() if texts} == {}


def test_chinese_pages_speak_chinese_throughout(pages):
    """The menu, the footer and the buttons too: no English word of the frame is left untranslated."""
    frame_words = ("Search", "Home", "Skip to content", "News", "Privacy", "Source", "Previous", "Next", "Hosts")
    for page in (page for page in pages if not is_english(page)):
        texts = {text.strip() for text in page.soup.body.find_all(string=True) if not text.find_parent(lang="en")}
        assert not texts & set(frame_words), page.path


def test_alternates_are_reciprocal_and_complete(pages):
    by_address = {HOST + page.path: page for page in pages}
    for page in pages:
        for tag, address in page.alternates().items():
            if address in by_address:
                assert by_address[address].alternates() == page.alternates(), (page.path, tag)


def test_x_default_is_the_chinese_page(pages):
    for page in pages:
        alternates = page.alternates()
        assert alternates.get("x-default") == alternates.get("zh-Hans"), page.path


def test_a_page_is_its_own_canonical(pages):
    for page in (page for page in pages if "?" not in page.path):
        assert page.canonical() == HOST + page.path


def test_switcher_leads_where_hreflang_says(pages):
    for page in (
        page for page in pages if "/search/" not in page.path and "/api/" not in page.path and "?" not in page.path
    ):
        other = "zh-Hans" if is_english(page) else "en"
        link = page.soup.header.find("a", hreflang=other)
        shown = urljoin(HOST, link["href"]) if link else None
        assert shown == page.alternates().get(other), page.path


# Addresses below a page: archives and categories, the search, the open interface, the parts of a programme.
PARTS = re.compile(r"/news/|/search/|/api/|/conference/[^/]+/(agenda|programme|changes)/")


def test_sitemap_lists_exactly_the_pages_that_readers_reach(client, site):
    listed = sitemap_entries(client)
    own = {HOST + path for path, page in site.items() if page.is_html and "?" not in path}
    assert set(listed) <= own
    subroutes = own - set(listed)
    assert all(PARTS.search(path) for path in subroutes)


def test_sitemap_and_pages_agree_on_alternates(client, site):
    for address, alternates in sitemap_entries(client).items():
        assert site[address.removeprefix(HOST)].alternates() == alternates


def test_untranslated_page_answers_404_in_english_and_offers_the_chinese(client, find):
    release = find("对接会9月1日下午举行")
    answer = visit(client, "/en" + release.url)
    assert answer.status == 404
    assert answer.language == "en"
    assert answer.soup.find("a", href=release.url).find_parent(lang="zh-Hans")
    assert chinese_outside_marks(answer.soup) == []


def test_untranslated_page_has_no_alternate_and_no_switcher_link(client, find):
    page = visit(client, find("对接会9月1日下午举行").url)
    assert set(page.alternates()) <= {"zh-Hans", "x-default"}
    assert page.soup.header.find("a", hreflang="en") is None


def test_untranslated_page_is_in_no_english_list(client, find):
    slug = find("对接会9月1日下午举行").slug
    for path in ("/en/", "/en/news/", "/en/news/2023/", "/en/news/feed/atom/", "/en/search/?q=conference"):
        assert slug not in client.get(path).content.decode(), path


@pytest.mark.parametrize("title", ["活动预告", "举办城市和日期"])
def test_scheduled_and_unreviewed_pages_are_seen_nowhere(client, find, title):
    release = find(title)
    assert client.get(release.url).status_code == 404
    for path in ("/", "/news/", "/news/feed/rss/", f"/search/?q={title}"):
        assert release.slug not in client.get(path).content.decode(), path
    assert not [url for url in sitemap_entries(client) if release.slug in url]


def test_half_translated_page_is_not_public_in_english(client, find):
    assert client.get("/en" + find("业务范围概要").url).status_code == 404


def test_an_alias_across_languages_shows_the_language_of_its_text_and_names_its_source(client, find):
    """No road of the site leads to one; one of former days must still be honest."""
    release = find("对接会9月1日下午举行")
    alias = release.copy_for_translation(Locale.objects.get(language_code="en"))
    Page.objects.filter(pk=alias.pk).update(alias_of=release, live=True)
    page = visit(client, "/en" + release.url)
    assert page.status == 200
    assert page.soup.main["lang"] == "zh-Hans"
    assert page.canonical() == HOST + release.url
    assert page.alternates() == {}
    assert [url for url in sitemap_entries(client) if release.slug in url] == [HOST + release.url]


def test_a_page_of_one_language_does_not_answer_below_the_other(client, find):
    english_home = find("China Association", "en")
    chinese = find("联系我们")
    chinese.__class__.objects.filter(pk=chinese.pk).update(url_path=english_home.url_path + "contact/")
    english_home.get_children().filter(slug="contact").update(url_path="/elsewhere/contact/")
    assert client.get("/en/contact/").status_code == 404


def test_without_an_english_front_page_english_answers_404(client, find):
    find("China Association", "en").unpublish()
    assert client.get("/en/").status_code == 404


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("/news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/", "2023年8月22日"),
        ("/en/news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/", "22 August 2023"),
    ],
)
def test_dates_are_written_as_the_language_writes_them(client, path, written):
    assert written in visit(client, path).soup.find("time", datetime="2023-08-22").text


@pytest.mark.parametrize("kind", ["atom", "rss"])
@pytest.mark.parametrize("index", ["/news/", "/en/news/"])
def test_feeds_hold_the_published_releases_of_their_language(client, index, kind):
    feed = client.get(f"{index}feed/{kind}/").content.decode()
    assert f"<link>{HOST}{index}" in feed or f'href="{HOST}{index}' in feed
    other = "/news/" if index == "/en/news/" else "/en/news/"
    assert f"{HOST}{other}" not in feed


def test_robots_are_shown_the_sitemap(client):
    assert f"Sitemap: {HOST}/sitemap.xml" in client.get("/robots.txt").content.decode()


def test_the_second_part_of_a_list_is_its_own_canonical_and_nobodys_translation(client):
    page = visit(client, "/news/?page=2")
    assert page.canonical() == HOST + "/news/?page=2"
    assert page.alternates() == {}


def test_a_page_without_parts_ignores_a_page_number(client):
    assert visit(client, "/contact/?page=7").canonical() == HOST + "/contact/"


def test_switching_the_language_keeps_the_search(client):
    link = visit(client, "/search/?q=2023").soup.header.find("a", hreflang="en")
    assert link["href"].endswith("/en/search/?q=2023")


@pytest.mark.django_db
def test_the_plan_of_a_venue_has_the_words_of_its_reader():
    plans = {page.locale.language_code: page.venue_plan.title for page in CongressPage.objects.filter(year=2023)}
    assert plans == {"zh-hans": "会场示意图（中文）", "en": "会场示意图（英文）"}
