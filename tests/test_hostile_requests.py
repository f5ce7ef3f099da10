"""Whatever is asked, the site answers with a page or a clear refusal."""

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ODD_PAGES = ["0", "-1", "abc", "9999", "1.5", "１", "", "99999999999999999999999", "1'--", "%F0%9F%98%80"]
ODD_PATHS = [
    "/news/2023/13/", "/news/2023/0/", "/news/0/", "/news/99999/", "/news/1999/", "/news/category/none/",
    "/news/category/'/", "/%FF%FE/", "/en/%C0%AF/", "/en/%FF/", "/..%2f..%2fetc/passwd", "/news/feed/none/",
    "/news/02023/",
    "/news/2023/08/",
    "/news/99999999999999999999/",
    "/news/2023/123456789012345678901/",
    "/media/" + "x" * 300 + ".webp",
    "/en/" + "a/" * 300, "/" + "x" * 2000 + "/", "/admin/pages/99999/edit/", "/media/../manage.py",
    "/media/%2e%2e/db.sqlite3", "/documents/9999/none.pdf", "/sitemap.xml/", "/en/en/", "/zh-hans/",
]  # fmt: skip


@pytest.mark.parametrize("page", ODD_PAGES)
@pytest.mark.parametrize("path", ["/news/", "/en/news/2023/", "/search/", "/en/search/"])
def test_odd_page_numbers_get_a_page_or_a_404(client, path, page):
    assert client.get(f"{path}?q=质量&page={page}").status_code in (200, 404)


@pytest.mark.parametrize("path", ODD_PATHS)
def test_odd_paths_are_not_found(client, path):
    assert client.get(path, follow=True).status_code in (400, 404) or path.startswith("/admin/")


@pytest.mark.parametrize("query", ["q=%00", "q=a%00b", "page=%00", "q=" + "x" * 3000, "%00=1"])
@pytest.mark.parametrize("path", ["/", "/search/", "/en/news/"])
def test_unreadable_queries_get_a_clear_page_and_never_an_error(client, path, query):
    answer = client.get(f"{path}?{query}")
    assert answer.status_code in (200, 400)
    assert answer["Content-Type"].startswith("text/html")


def test_nul_byte_in_a_path_is_a_bad_request(client):
    assert client.get("/news/%00/").status_code == 400


@pytest.mark.parametrize("query", ["'", '"', "%", "_", "\\", "(", "*", "质", "a b c", "OR", "NEAR(", "<script>", "🙂"])
def test_search_takes_every_character(client, query):
    answer = client.get("/search/", {"q": query})
    assert answer.status_code == 200
    assert b"<script>" not in answer.content


def test_too_long_a_search_says_how_long_it_may_be(client):
    assert "100" in client.get("/search/", {"q": "质" * 101}).content.decode()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=120))
def test_any_search_gets_an_answer(client, query):
    assert client.get("/en/search/", {"q": query}).status_code in (200, 400)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_address_gets_an_answer(client, path):
    assert client.get(f"/{path}").status_code in (200, 301, 302, 400, 404)


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch", "options", "trace"])
def test_other_methods_do_no_harm(client, method):
    assert getattr(client, method)("/news/").status_code < 500


@pytest.mark.parametrize("path", ["/", "/en/news/", "/contact/"])
def test_nothing_can_be_sent_to_a_page(path):
    assert Client(enforce_csrf_checks=True).post(path).status_code == 405


def test_refusals_carry_the_same_protection_as_pages(client):
    for path in ("/?q=%00", "/nowhere/"):
        assert "default-src 'self'" in client.get(path)["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/en/news/", "/search/?q=质量", "/nowhere/"])
def test_reading_sets_no_cookie(client, path):
    assert not client.get(path).cookies
