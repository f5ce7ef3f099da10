"""A prepared query answers what the same queryset would, whatever values follow one another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from home import prepared_queries
from home.prepared_queries import prepared
from home.queries import published
from news.models import NewsReleasePage

pytestmark = pytest.mark.django_db


@prepared
def dated(model, *, since, pks):
    return model.objects.filter(release_date__gte=since, pk__in=pks).order_by("pk")


@prepared
def family(*, key):
    return published(Page.objects.filter(translation_key=key)).select_related("locale").only("title", "locale")


@prepared
def titles(*, slug):
    return Page.objects.filter(slug=slug).order_by("pk").values_list("title", "live")[:1]


@pytest.fixture
def releases():
    return list(NewsReleasePage.objects.order_by("release_date"))


def test_the_same_sql_serves_other_values(releases, django_assert_num_queries):
    pks = tuple(release.pk for release in releases)
    for release in releases[:5]:
        wanted = {one.pk for one in releases if one.release_date >= release.release_date}
        with django_assert_num_queries(1):
            found = dated(NewsReleasePage, since=release.release_date, pks=pks)
        assert {one.pk for one in found} == wanted


def test_any_number_of_values_may_be_looked_for(releases):
    pks = [release.pk for release in releases]
    since = releases[0].release_date

    @given(st.sets(st.sampled_from(pks), min_size=1))
    def check(chosen):
        found = dated(NewsReleasePage, since=since, pks=tuple(chosen))
        assert [one.pk for one in found] == sorted(chosen)

    check()


def test_pages_come_as_they_would_from_the_queryset(releases, django_assert_num_queries):
    for release in releases[:3]:
        plain = published(Page.objects.filter(translation_key=release.translation_key))
        found = family(key=release.translation_key)
        assert set(found) == set(plain)
        with django_assert_num_queries(0):
            assert {page.locale.language_code for page in found} <= {"zh-hans", "en"}
        assert all("url_path" in page.get_deferred_fields() for page in found)


def test_rows_come_as_tuples_and_hostile_text_is_a_value(releases):
    release = releases[0]
    assert titles(slug=release.slug) == [(Page.objects.filter(slug=release.slug).order_by("pk")[0].title, True)]
    for slug in ("' OR 1=1 --", "%s", "%(key)s", "", "质量\x01"):
        assert titles(slug=slug) == []


def test_a_value_is_never_taken_from_the_call_before(releases):
    first, second = releases[0].release_date, releases[-1].release_date + timedelta(days=1)
    pks = (releases[0].pk,)
    assert dated(NewsReleasePage, since=first, pks=pks)
    assert dated(NewsReleasePage, since=second, pks=pks) == []


def test_readers_cannot_fill_the_memory_with_forms_of_a_query(releases, monkeypatch):
    monkeypatch.setattr(prepared_queries, "MOST_KEPT", 3)
    query = prepared_queries.PreparedQuery(dated._build)
    for length in range(1, 9):
        query(NewsReleasePage, since=releases[0].release_date, pks=tuple(range(length)))
    assert len(query._kept) <= 3


def test_it_is_put_together_for_each_database(releases):
    query = prepared_queries.PreparedQuery(titles._build)
    query(slug="a")
    assert [key[0] for key in query._kept] == [connection.vendor]
