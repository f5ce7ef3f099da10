"""Mission, functions and business scope: cited part by part, searched; posters and announcements."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from news.models import NewsReleasePage
from tests.english import change_chinese
from tests.reading import visit

SCOPE = "/association/business-scope/"
TEXTS = ["association/mission/", "association/functions/", "association/business-scope/"]


def main(client, path: str) -> BeautifulSoup:
    page = visit(client, path)
    assert page.status == 200
    return page.soup.main


@pytest.mark.parametrize("prefix", ["/", "/en/"])
@pytest.mark.parametrize("path", TEXTS)
def test_every_part_has_an_anchor_and_a_citation_that_leads_to_it(client, prefix, path):
    page = main(client, prefix + path)
    citations = page.select("[id^=cite-]:not([id^=cite-page])")
    assert len(citations) >= 6
    for citation in citations:
        anchor = citation["id"].removeprefix("cite-")
        assert page.select_one(f"[id={anchor}]")
        assert citation.get_text().strip().endswith(f"http://testserver{prefix}{path}#{anchor}")


def test_the_eighteen_items_are_numbered_in_the_way_of_their_language(client):
    chinese, english = ([a.get_text() for a in main(client, p + SCOPE).select(".scope-number")] for p in ("", "/en"))
    assert (chinese[10], english[10]) == ("（十一）", "11")
    assert len(chinese) == len(english) == 18


@pytest.mark.parametrize("path", TEXTS)
def test_the_jump_list_leads_to_what_is_there(client, path):
    page = main(client, f"/{path}")
    targets = [link["href"].partition("#")[2] for link in page.select(".jump a")]
    assert len(targets) >= 6
    assert all(page.select_one(f"[id={target}]") for target in targets)


def test_a_word_leads_to_the_items_that_hold_it(client):
    page = main(client, SCOPE + "?q=品牌")
    items = page.select(".scope li")
    assert 0 < len(items) < 18
    assert all("品牌" in item.mark.get_text() for item in items)
    assert page.select_one("#item-11 .scope-number").get_text() == "（十一）"  # it keeps its number


def test_two_words_are_both_asked_for_in_any_form(client):
    page = main(client, "/en" + SCOPE + "?q=standard BRANDS")
    found = [item.get_text().lower() for item in page.select(".scope li")]
    assert found
    assert all("standard" in text and "brand" in text for text in found)


@pytest.mark.parametrize("path", TEXTS)
@pytest.mark.parametrize("query", ["不存在的词", "<script>alert(1)</script>", "x" * 500, "*", "   "])
def test_a_strange_query_is_answered_in_words(client, path, query):
    page = visit(client, f"/{path}?q={query}")
    assert page.status == 200
    assert "<script>alert" not in page.body
    assert page.soup.select("#cite-page")


def test_a_result_is_no_page_of_its_own_for_search_engines(client):
    assert visit(client, SCOPE + "?q=品牌").canonical() == "http://testserver" + SCOPE


def test_markup_in_a_text_is_text(client, find):
    scope = find("业务范围")
    rows = list(scope.items.raw_data)
    rows[0]["value"]["text"] = "品牌 <b>与</b> & 质量"
    change_chinese(scope, items=rows)
    for query in ("", "?q=品牌"):
        item = main(client, SCOPE + query).select_one("#item-1")
        assert item.b is None
        assert "<b>与</b> & 质量" in item.get_text()


def test_a_list_within_a_list_is_one_part(client, find):
    mission = find("协会宗旨")
    change_chinese(mission, closing="<p>其一&amp;其二</p><ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>")
    page = main(client, "/association/mission/")
    assert [page.select_one(f"[id=closing-{number}] .statement").get_text(" ", strip=True) for number in (1, 2)] == [
        "其一&其二", "甲 乙 丙",
    ]  # fmt: skip
    assert len(main(client, "/association/mission/?q=丙").select(".tenets > section")) == 1


# --- posters and announcements ----------------------------------------------------------------------
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_a_poster_opens_and_downloads_in_full_size(client, prefix):
    page = main(client, prefix + "/association/posters/")
    posters = page.select(".poster-series > li")
    assert len(posters) == 4
    for poster in posters:
        opened, download = poster.select_one("a[data-gallery]")["href"], poster.select_one("a[download]")
        assert download["href"] == opened
        assert client.get(opened).status_code == 200
        assert "1200 × 1697" in download.get_text()
        assert poster.img["alt"]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_newest_announcements_stand_on_the_page_of_the_association(client, prefix):
    links = [a["href"] for a in main(client, prefix + "/association/").select("[aria-labelledby=announcements] a")]
    expected = NewsReleasePage.objects.published().filter(
        category__slug="announcements", locale__language_code="en" if prefix else "zh-hans"
    )
    assert links
    assert set(links) == {page.get_url() for page in expected}


# --- forums -----------------------------------------------------------------------------------------
def test_a_release_that_links_to_a_forum_is_news_of_that_forum(client, find):
    forum, release = find("质量教育发展与展望"), find("将举行八个分论坛")
    assert release.title not in main(client, forum.get_url()).get_text()
    link = f'<p>见<a linktype="page" id="{forum.pk}">分论坛页面</a>。</p>'
    body = [*release.body.raw_data, {"type": "paragraph", "value": link}]
    change_chinese(release, body=body)
    assert release.get_url() in visit(client, forum.get_url()).links()
    assert release.title not in main(client, find("开展质量提升").get_url()).get_text()


def test_a_forum_leads_to_its_entry_in_the_calendar(client, find):
    links = visit(client, find("质量教育发展与展望").get_url()).links()
    assert any(link.endswith("agenda/forum-quality-education/calendar/") for link in links)
