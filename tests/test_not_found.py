"""A wrong address leads on: to a page of the same language that is public."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.many_pages import make_pages
from tests.reading import visit


def offered(client, path):
    page = visit(client, path)
    assert page.status == 404
    section = page.soup.main.find("section", class_="nearby")
    return [link["href"] for link in section.find_all("a")] if section else []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("/association/buisness-scope/", "/association/business-scope/"),
        ("/en/association/buisness-scope/", "/en/association/business-scope/"),
        ("/mision/", "/association/mission/"),
        ("/业务范围/", "/association/business-scope/"),
        ("/en/contacts/", "/en/contact/"),
    ],
)
def test_a_reader_who_mistyped_is_shown_the_page(client, wrong, right):
    assert right in offered(client, wrong)


@pytest.mark.parametrize("path", ["/nowhere/", "/en/wp-login.php", "/.env"])
def test_nothing_is_guessed_for_what_resembles_nothing(client, path):
    assert offered(client, path) == []


def test_a_page_that_is_not_public_is_never_offered(client, find):
    page = find("联系我们")
    assert page.url in offered(client, "/contactt/")
    page.unpublish()
    assert page.url not in offered(client, "/contactt/")


def test_a_wrong_address_costs_the_same_however_many_pages_there_are(client):
    def queries():
        client.get("/contactt/")
        with CaptureQueriesContext(connection) as captured:
            client.get("/contactt/")
        return len(captured)

    few = queries()
    make_pages(300)
    assert queries() <= few <= 16
