"""Whoever takes Chinese off the site, deletes it or moves it is told of the English before saying yes."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests.desk import in_chinese

OFFLINE = "Its English page goes offline as well, and is kept as a draft."
MOVES = "The English moves as well, below the English of the new place. Where there is none, it stays."


def asked(action: str, *pages: Page) -> list[str]:
    """The screens that ask whether to do it: that of one page, and that of several together."""
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    several = f"{bulk}?" + "&".join(f"id={page.pk}" for page in pages)
    if action == "move":
        return [reverse("wagtailadmin_pages:move_confirm", args=[pages[0].pk, pages[0].get_parent().pk]), several]
    return [reverse(f"wagtailadmin_pages:{action}", args=[pages[0].pk]), several]


def says(client, screen: str, text: str) -> bool:
    return in_chinese(text) in client.get(screen).content.decode()


ACTIONS = {"unpublish": OFFLINE, "delete": OFFLINE, "move": MOVES}


@pytest.mark.parametrize("action", ACTIONS)
def test_an_editor_is_told_of_the_english(editor, chinese, english, action):
    for screen in asked(action, chinese):
        assert says(editor, screen, ACTIONS[action])
    for screen in asked(action, english):
        assert not says(editor, screen, ACTIONS[action])


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_english_that_is_not_public_is_not_spoken_of(editor, chinese, english, action):
    english.unpublish()
    for screen in asked(action, chinese):
        assert not says(editor, screen, OFFLINE)


def test_an_editor_is_told_of_all_the_english_of_several_pages(editor, find):
    pages = [find("业务范围"), find("联系我们")]
    many = "%(number)s English pages go offline as well, and are kept as drafts."
    for action in ("unpublish", "delete"):
        assert in_chinese(many) % {"number": 2} in editor.get(asked(action, *pages)[1]).content.decode()


def test_who_deletes_a_section_is_told_of_the_english_below_it(admin, find):
    section = find("协会概况")
    family = section.get_descendants(inclusive=True).values("translation_key")
    number = Page.objects.filter(translation_key__in=family, locale__language_code="en", live=True).count()
    assert number > 1
    for screen in asked("delete", section):
        assert str(number) in admin.get(screen).content.decode()


@pytest.mark.parametrize("action", ["unpublish", "delete"])
def test_press_is_not_asked_at_all(press, chinese, english, action):
    one, several = asked(action, chinese)
    assert press.get(one).status_code == 302
    assert not says(press, several, OFFLINE)
