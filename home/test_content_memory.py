"""What is remembered holds exactly as long as the content."""

import pytest
from django.db import transaction
from django.test import RequestFactory

from home.content_memory import remembered
from home.models import ContentVersion, Footer


def ask(compute):
    """One request of one reader."""
    return remembered(RequestFactory().get("/"), "test", compute)


def test_a_second_reader_gets_what_the_first_one_computed():
    assert [ask(lambda: "first"), ask(lambda: "second")] == ["first", "first"]


def test_nothing_found_is_remembered_too():
    assert [ask(lambda: None), ask(lambda: "second")] == [None, None]


def test_a_saved_page_makes_the_next_reader_compute_anew(find):
    ask(lambda: "old")
    find("联系我们").save()
    assert ask(lambda: "new") == "new"


def test_a_saved_footer_makes_the_next_reader_compute_anew():
    ask(lambda: "old")
    Footer.objects.first().save()
    assert ask(lambda: "new") == "new"


def test_a_change_that_is_taken_back_leaves_what_was_remembered(find):
    ask(lambda: "old")
    with pytest.raises(RuntimeError), transaction.atomic():
        find("联系我们").save()
        ask(lambda: "of a change that never was")
        raise RuntimeError
    assert ask(lambda: "new") == "old"


def test_before_any_content_nothing_is_remembered():
    ContentVersion.objects.all().delete()
    assert [ask(lambda: "first"), ask(lambda: "second")] == ["first", "second"]


def test_a_new_menu_entry_is_seen_at_once(client, find):
    assert "联系我们" not in client.get("/").content.decode().split("<main")[0]
    page = find("联系我们")
    page.show_in_menus = True
    page.save_revision().publish()
    assert "联系我们" in client.get("/").content.decode().split("<main")[0]
