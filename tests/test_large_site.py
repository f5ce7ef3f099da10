"""The admin of a large site is as quick as that of a small one: no screen asks more for more pages."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail_localize.models import TranslationSource

from home.page_permissions import MOST_AT_ONCE
from news.models import NewsIndexPage, NewsReleasePage


@pytest.fixture
def index() -> NewsIndexPage:
    return NewsIndexPage.objects.get(locale__language_code="zh-hans")


@pytest.fixture
def make_releases(index):
    """Fills the news index until there are so many sample releases."""

    def fill(number: int) -> None:
        call_command("load_sample", number, verbosity=0)
        index.refresh_from_db()

    return fill


def queries(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_screens_ask_no_more_for_a_hundred_releases_than_for_fifty(editor, index, make_releases):
    explorer = reverse("wagtailadmin_explore", args=[index.pk])
    addresses = [
        "/admin/",
        explorer,
        f"{explorer}?ordering=title",
        f"{explorer}?q=质量",
        "/admin/pages/search/?q=质量",
        reverse("wagtailadmin_choose_page_child", args=[index.pk]),
        "/admin/newsroom/",
        "/admin/translation/queue/",
        "/admin/reports/aging-pages/",
        "/admin/reports/site-history/",
        reverse("wagtailadmin_pages:edit", args=[index.releases()[0].pk]),
    ]
    make_releases(50)
    before = [queries(editor, address) for address in addresses]
    make_releases(100)
    after = [queries(editor, address) for address in addresses]
    assert all(now <= then + 2 for then, now in zip(before, after, strict=True)), (before, after)


def test_the_explorer_of_a_full_index_asks_at_most_forty_times(admin, index, make_releases):
    make_releases(60)
    assert queries(admin, reverse("wagtailadmin_explore", args=[index.pk])) <= 40


def test_rows_of_the_explorer_offer_the_translation_that_is_missing_and_the_one_that_is_there(admin, index):
    html = admin.get(reverse("wagtailadmin_explore", args=[index.pk])).content.decode()
    releases = NewsReleasePage.objects.child_of(index)
    with_source = TranslationSource.objects.filter(
        object_id__in=releases.values("translation_key"), translations__enabled=True, locale=index.locale
    )
    assert with_source
    for source in with_source:
        assert reverse("wagtail_localize:update_translations", args=[source.pk]) in html
    alone = [page for page in releases if not page.get_translations().exists()]
    for page in releases:
        offer = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        assert (offer in html) == (page in alone)


def test_search_results_offer_the_same_buttons_as_the_explorer(admin, index):
    source = TranslationSource.objects.filter(translations__enabled=True, locale=index.locale).first()
    page = source.get_source_instance()
    html = admin.get("/admin/pages/search/results/", {"q": page.title}).content.decode()
    assert reverse("wagtail_localize:update_translations", args=[source.pk]) in html


def test_a_large_index_is_not_ordered_by_hand(admin, index, make_releases):
    explorer = reverse("wagtailadmin_explore", args=[index.pk])
    by_hand = f"{explorer}?ordering=ord"
    assert by_hand in admin.get(explorer).content.decode()
    make_releases(MOST_AT_ONCE)
    assert by_hand not in admin.get(explorer).content.decode()
    response = admin.get(by_hand)
    assert response.status_code == 200
    assert len(response.context["object_list"]) == 50


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_an_action_on_all_pages_of_a_large_index_is_refused_with_a_reason(action, admin, index, make_releases):
    explorer = reverse("wagtailadmin_explore", args=[index.pk])
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    query = {"id": "all", "childOf": index.pk, "next": explorer}
    assert admin.get(bulk, query).status_code == 200
    make_releases(MOST_AT_ONCE)
    live = index.get_children().live().count()
    response = admin.post(f"{bulk}?id=all&childOf={index.pk}&next={explorer}", follow=True)
    assert response.redirect_chain[-1][0] == explorer
    assert str(MOST_AT_ONCE) in "".join(str(message) for message in response.context["messages"])
    assert index.get_children().live().count() == live
