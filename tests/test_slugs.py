"""Addresses: pinyin, made once, changed by nobody but an editor, and the old one leads to the new."""

from __future__ import annotations

import pytest
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from home.slugs import available_slug, pinyin_slug
from tests.desk import PUBLISH, add, draft_by, edit, now, release_form
from translation.strings import submit


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("中国质量大会", "zhong-guo-zhi-liang-da-hui"),
        ("2023年质量月", "2023-nian-zhi-liang-yue"),
        ("ISO 9001 宣贯", "iso-9001-xuan-guan"),
        ("……", "page"),
        ("质" * 40, "-".join(["zhi"] * 15)),
    ],
)
def test_an_address_is_the_pinyin_of_the_title(title, slug):
    assert pinyin_slug(title) == slug
    assert len(slug) <= 60


def test_a_taken_address_gets_a_number_and_stays_short():
    taken = {"a" * 60, "a" * 58 + "-2"}
    assert available_slug("a" * 60, lambda slug: slug not in taken) == "a" * 58 + "-3"


@pytest.mark.parametrize("title", ["质量强国", "2023年质量月活动", "ISO 9001 宣贯会"])
def test_a_new_page_gets_its_address_from_the_whole_title(press, title):
    assert add(press, **release_form(title))[1].slug == pinyin_slug(title)


def test_two_pages_of_one_title_have_two_addresses(press):
    slugs = [add(press, **release_form("质量强国"))[1].slug for _ in range(3)]
    assert slugs == ["zhi-liang-qiang-guo", "zhi-liang-qiang-guo-2", "zhi-liang-qiang-guo-3"]


def test_an_address_that_somebody_wrote_is_kept(press):
    assert add(press, **release_form("质量强国", slug="my-own"))[1].slug == "my-own"


def test_a_new_title_keeps_the_address(editor, find):
    release = find("将于9月1日在成都开幕")
    publish_by_two(editor, release, "全新的标题", release.slug)
    assert (now(release).title, now(release).slug) == ("全新的标题", release.slug)


def publish_by_two(editor, release, title: str, slug: str):
    release.save_revision(user=draft_by("press").owner)
    return edit(editor, release, **release_form(title, slug=slug), **PUBLISH)


@pytest.fixture
def moved(editor, find, django_capture_on_commit_callbacks):
    """The release with its old address, after an editor changed the address in both languages."""
    release = find("将于9月1日在成都开幕")
    with django_capture_on_commit_callbacks(execute=True):
        publish_by_two(editor, release, release.title, "xin-di-zhi")
    return release


def test_the_old_address_leads_to_the_new_one(moved, client):
    response = client.get(moved.url)
    assert (response.status_code, response.url) == (301, now(moved).url)
    assert client.get(response.url).status_code == 200


def english_of(page) -> Page:
    return Page.objects.get(locale__language_code="en", translation_key=page.translation_key)


def publish_english(client, page):
    """What an editor does after the Chinese was published: take it over, complete it, publish it."""
    source = submit(now(page), english_of(page).locale).source
    fill(source)
    return client.post(f"/admin/pages/{english_of(page).pk}/edit/", {"action": "publish"})


def fill(source) -> None:
    locale = Translation.objects.get(source=source).target_locale
    for segment in source.stringsegment_set.all():
        keys = {"translation_of": segment.string, "context": segment.context, "locale": locale}
        StringTranslation.objects.get_or_create(**keys, defaults={"data": "English"})


def test_english_keeps_its_address_until_it_is_published_again(moved, client):
    assert english_of(moved).slug == moved.slug


def test_the_english_address_follows_and_its_old_one_redirects(
    moved, editor, client, django_capture_on_commit_callbacks
):
    old = english_of(moved).url
    with django_capture_on_commit_callbacks(execute=True):
        publish_english(editor, moved)
    response = client.get(old)
    assert english_of(moved).slug == "xin-di-zhi"
    assert (response.status_code, response.url) == (301, english_of(moved).url)


def test_translating_again_keeps_the_english_address(editor, find):
    release = find("将于9月1日在成都开幕")
    before = english_of(release).slug
    publish_english(editor, release)
    assert english_of(release).slug == before


def test_the_pages_below_redirect_too(editor, client, django_capture_on_commit_callbacks):
    parent = Page.objects.filter(locale__language_code="zh-hans", live=True, numchild__gt=2, depth=3).last().specific
    child = parent.get_children().live().first()
    with django_capture_on_commit_callbacks(execute=True):
        parent.slug = "xin-de-lan-mu"
        parent.save_revision().publish()
    response = client.get(child.url)
    assert (response.status_code, response.url) == (301, now(child).url)
    assert "/xin-de-lan-mu/" in response.url


def test_an_address_that_is_taken_is_refused_at_its_field(editor):
    taken, release = draft_by("press"), draft_by("press", title="另一篇")
    response = edit(editor, release, **release_form("另一篇", slug=taken.slug))
    assert "slug" in response.context["form"].errors
