"""What keeps a page from readers: pictures without words, Chinese left in English, publications that fail half-way."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from events.models import CongressPage
from home.models import SiteImage
from news.models import NewsReleasePage
from tests.desk import PUBLISH, add, draft_by, edit, figure, now, page_form, paragraph, release_form
from translation.gate import PublicationRefused

NEEDS_ALT = "This picture needs an alternative text before publication."


@pytest.fixture
def without_alt():
    """A release by press with a picture that has no alternative text."""
    release = draft_by("press")
    release.body = [{"type": "figure", "value": {"image": SiteImage.objects.first().pk, "alt": " "}}]
    release.save_revision()
    return release


@pytest.fixture
def half_way():
    """Publishing and unpublishing fail after the page was written."""

    def fail(**kwargs):
        raise RuntimeError("half-way")

    for signal in (page_published, page_unpublished):
        signal.connect(fail)
    yield
    for signal in (page_published, page_unpublished):
        signal.disconnect(fail)


# --- pictures ------------------------------------------------------------------------------------


def test_a_draft_may_lack_alternative_texts(press):
    release = add(press, **release_form(body=[figure(alt="")]))[1]
    assert release.latest_revision.as_object().body[0].value["alt"] == ""


def test_the_editor_shows_the_missing_text_at_its_field(editor):
    release = draft_by("press")
    response = edit(
        editor, release, **release_form(slug=release.slug, body=[paragraph("。"), figure(alt="")]), **PUBLISH
    )
    error = response.context["form"].errors.as_data()["body"][0].block_errors[1].block_errors["alt"]
    assert [str(message) for message in error.messages] == [gettext(NEEDS_ALT)]
    assert not now(release).live


def test_creating_and_publishing_at_once_shows_it_too(editor):
    response, release = add(editor, **release_form(body=[figure(alt="")]), **PUBLISH)
    assert "body" in response.context["form"].errors
    assert release is None


def test_bulk_publication_says_which_picture(editor, without_alt):
    response = editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={without_alt.pk}", follow=True)
    assert SiteImage.objects.first().title in " ".join(map(str, response.context["messages"]))
    assert not now(without_alt).live


def test_bulk_publication_is_all_or_nothing(editor, without_alt):
    good = draft_by("press", title="完整的新闻")
    editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={good.pk}&id={without_alt.pk}")
    assert (now(good).live, now(without_alt).live) == (False, False)


def test_code_cannot_publish_it_either(without_alt):
    with pytest.raises(PublicationRefused):
        without_alt.latest_revision.publish()


def test_a_congress_shows_the_missing_text_at_the_field_of_the_picture(editor, find):
    congress = CongressPage.objects.get(edition_number=5, locale__language_code="zh-hans")
    url = reverse("wagtailadmin_pages:edit", args=[congress.pk])
    image = SiteImage.objects.first().pk
    form = page_form(editor, congress) | PUBLISH
    form |= {"venue_plan": image, "venue_plan_alt": "", "picture": image, "picture_alt": " "}
    errors = editor.post(url, form).context["form"].errors
    assert set(errors) == {"venue_plan_alt", "picture_alt"}


@pytest.mark.parametrize(("language", "title"), [("en", "中文标题"), ("zh-hans", None)])
def test_code_cannot_write_it_to_a_public_page_either(find, language, title):
    page = find("5th China Quality Conference to open" if title else "将于9月1日在成都开幕", language)
    page.title = title or page.title
    page.body = [] if title else [{"type": "figure", "value": {"image": SiteImage.objects.first().pk, "alt": ""}}]
    with pytest.raises(PublicationRefused):
        page.save()


# --- all or nothing ------------------------------------------------------------------------------


def test_a_failure_in_the_editor_leaves_the_public_page_as_it_was(editor, find, half_way, client):
    release = find("将于9月1日在成都开幕")
    before = client.get(release.url).content
    form = release_form("改了一半", slug=release.slug, body=[paragraph("改了一半")])
    release.save_revision(user=draft_by("press").owner)
    editor.raise_request_exception = False
    assert edit(editor, release, **form, **PUBLISH).status_code == 500
    assert NewsReleasePage.objects.get(pk=release.pk).title == release.title
    assert client.get(release.url).content == before


def test_a_failure_keeps_the_text_as_a_draft(editor, find, half_way):
    release = find("将于9月1日在成都开幕")
    release.save_revision(user=draft_by("press").owner)
    editor.raise_request_exception = False
    edit(editor, release, **release_form("改了一半", slug=release.slug), **PUBLISH)
    assert now(release).get_latest_revision_as_object().title == "改了一半"


def test_a_failure_in_code_leaves_the_page_unpublished(half_way):
    release = draft_by("press")
    with pytest.raises(RuntimeError):
        release.latest_revision.publish()
    assert (now(release).live, now(release).live_revision) == (False, None)


def test_a_failure_while_unpublishing_leaves_the_page_public(find, half_way):
    release = find("将于9月1日在成都开幕")
    with pytest.raises(RuntimeError):
        release.unpublish()
    assert now(release).live


def test_a_failure_while_publishing_english_leaves_it_as_it_was(editor, half_way, find):
    page = find("5th China Quality Conference to open", "en")
    before = (page.title, page.latest_revision_id, page.last_published_at)
    editor.raise_request_exception = False
    editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"})
    page = now(page)
    assert (page.title, page.latest_revision_id, page.last_published_at) == before
    assert Page.objects.get(pk=page.pk).live
