"""Until a release is public, nobody but the staff comes upon it or its files, at any address."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page, PageViewRestriction

from home.files import is_public, only_public
from home.models import Footer, HomePage, SiteDocument, SiteImage
from home.schedule.due import publish_due
from tests.desk import PUBLISH, SUBMIT, draft_by, edit, in_hours, now, paragraph, release_form
from tests.embargoed import SECRET, embargoed, new_document, new_picture, sitemap_of, status

# Where a public page would be named.
EVERYWHERE = [
    "/",
    "/en/",
    "/news/",
    "/news/feed/atom/",
    "/news/feed/rss/",
    f"/search/?q={SECRET}",
    f"/en/search/?q={SECRET}",
    f"/search/propose/?q={SECRET[:4]}",
]


@pytest.fixture
def hidden(editor):
    """A release that goes out in two hours."""
    return embargoed(editor, **in_hours(2))


def news(url: str) -> str:
    """Addresses of the press room, whatever it is called."""
    index = draft_by("press", title="另一篇").get_parent().url
    return url.replace("/news/", index, 1) if url.startswith("/news/") else url


def text(client: Client, url: str) -> str:
    return client.get(url).content.decode()


@pytest.mark.parametrize("url", EVERYWHERE)
def test_nothing_names_it_before_its_hour(hidden, client, url):
    found = text(client, news(url))
    assert hidden.release.slug not in found
    assert not re.search(f"<(a|h2|h3|loc|summary|description)[^>]*>[^<]*{SECRET}", found)


def test_the_sitemap_does_not_name_it_before_its_hour(hidden, client):
    assert hidden.release.slug not in text(client, sitemap_of(hidden.release))


def test_its_neighbours_do_not_lead_to_it(hidden, client):
    for other in Page.objects.live().filter(content_type=hidden.release.content_type, locale=hidden.release.locale):
        assert hidden.release.slug not in text(client, other.url)


def test_a_link_in_a_public_text_does_not_lead_to_it_before_its_hour(hidden, editor, client, clock):
    link = f'<a linktype="page" id="{hidden.release.pk}">详见</a>'
    other = draft_by("press", title="另一篇")
    edit(editor, other, **release_form("另一篇", [paragraph(link)], slug=other.slug), **PUBLISH)
    places = [other.url, f"{other.url}text/", news("/news/feed/atom/"), f"/api/v3/pages/{other.pk}/"]
    assert [url for url in places if hidden.release.slug in text(client, url)] == []
    assert "详见" in text(client, other.url)
    clock(hours=3)
    publish_due()
    assert f'href="{hidden.release.url}"' in text(client, other.url)


def test_its_address_answers_like_one_that_never_was(hidden, client):
    absent = client.get(hidden.release.url.replace(hidden.release.slug, "never-was"))
    found = client.get(hidden.release.url)
    english = client.get("/en" + hidden.release.url)
    assert [found.status_code, english.status_code, absent.status_code] == [404, 404, 404]
    assert found.content.decode().replace(hidden.release.slug, "never-was") == absent.content.decode()
    assert SECRET not in english.content.decode()


def test_its_files_are_not_there_before_its_hour(hidden, client):
    assert {status(client, url) for url in hidden.files()} == {404}


def test_a_hidden_picture_answers_like_one_that_never_was(hidden, client):
    found, absent = client.get(hidden.picture.file.url), client.get("/media/original_images/never-was.png")
    for response in (found, absent):
        del response.headers["X-Request-ID"]  # of every request, for the log
    assert (found.status_code, found.content, found.headers) == (absent.status_code, absent.content, absent.headers)
    assert found["Cache-Control"] == "no-store"


def test_after_its_hour_everything_is_there(hidden, client, clock):
    clock(hours=3)
    publish_due()
    assert SECRET in text(client, now(hidden.release).url)
    assert {status(client, url) for url in hidden.public_files()} == {200}
    assert status(client, hidden.document.file.url) == 404
    assert hidden.release.slug in text(client, sitemap_of(hidden.release))


def test_after_unpublishing_nothing_is_there_again(hidden, client, clock):
    clock(hours=3)
    publish_due()
    now(hidden.release).unpublish()
    assert {status(client, url) for url in hidden.files()} == {404}
    assert status(client, hidden.release.url) == 404
    assert hidden.release.slug not in text(client, sitemap_of(hidden.release))


def test_what_expires_takes_its_files_with_it(editor, client, clock):
    hidden = embargoed(editor)
    assert {status(client, url) for url in hidden.public_files()} == {200}
    Page.objects.filter(pk=hidden.release.pk).update(expire_at=hidden.release.last_published_at)
    publish_due()
    assert {status(client, url) for url in hidden.files()} == {404}


@pytest.mark.parametrize("role", ["press", "editor", "translator", "admin"])
def test_the_staff_see_its_files(hidden, role, request):
    client = request.getfixturevalue(role)
    assert {status(client, url) for url in hidden.public_files()} == {200}
    for url in hidden.public_files():
        assert client.get(url)["Cache-Control"] == "private, no-store"


def test_an_account_without_the_admin_is_no_staff(hidden):
    client = Client()
    user = User.objects.create_user("reader", "reader@example.org")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert {status(client, url) for url in hidden.files()} == {404}


def test_public_files_may_be_kept_but_not_for_long_between(editor, client):
    shown = embargoed(editor)
    for url in shown.public_files():
        assert client.get(url)["Cache-Control"] == "public, max-age=86400, s-maxage=60"


# --- which files are public --------------------------------------------------------------------------------
def test_what_was_just_uploaded_is_private(client):
    picture, document = new_picture(), new_document()
    assert (is_public(picture), is_public(document)) == (False, False)
    assert status(client, picture.file.url) == 404


def test_a_picture_of_a_newer_draft_is_private_until_that_is_published(press, editor, client):
    shown = embargoed(editor)
    newer = new_picture("新图片")
    body = [("figure", {"image": newer.pk, "alt": "新图片", "caption": "", "credit": ""})]
    edit(press, shown.release, **release_form(SECRET, body, slug=shown.release.slug))
    assert (is_public(newer), is_public(shown.picture)) == (False, True)
    edit(editor, shown.release, **release_form(SECRET, body, slug=shown.release.slug), **PUBLISH)
    assert (is_public(newer), is_public(shown.picture)) == (True, False)


def test_a_picture_that_something_else_shows_stays_public(hidden, editor):
    body = [("figure", {"image": hidden.picture.pk, "alt": "抽查现场", "caption": "", "credit": ""})]
    other = draft_by("press", title="另一篇")
    edit(editor, other, **release_form("另一篇", body, slug=other.slug), **PUBLISH)
    assert is_public(hidden.picture)
    assert not is_public(hidden.document)


def test_a_document_linked_in_running_text_is_public_with_the_page(editor, client):
    document = new_document()
    link = paragraph(f'<a linktype="document" id="{document.pk}">名单</a>')
    release = draft_by("press", title="附名单")
    edit(editor, release, **release_form("附名单", [link], slug=release.slug))
    assert not is_public(document)
    release.body = [("paragraph", f'<p><a linktype="document" id="{document.pk}">名单</a></p>')]
    release.save_revision().publish()
    assert is_public(document)
    assert status(client, document.url) == 200


def test_a_picture_in_review_is_private(press):
    picture = new_picture()
    body = [("figure", {"image": picture.pk, "alt": "现场", "caption": "", "credit": ""})]
    release = draft_by("press", title="送审")
    edit(press, release, **release_form("送审", body, slug=release.slug), **SUBMIT)
    assert not is_public(picture)


def test_the_files_of_a_copy_that_is_a_draft_are_those_of_the_original(editor):
    shown = embargoed(editor)
    form = {"new_title": "副本", "new_slug": "fu-ben", "new_parent_page": shown.release.get_parent().pk}
    editor.post(reverse("wagtailadmin_pages:copy", args=[shown.release.pk]), form)
    assert is_public(shown.picture)
    now(shown.release).unpublish()
    assert not is_public(shown.picture)


def test_a_page_under_a_view_restriction_has_no_public_files(editor):
    shown = embargoed(editor)
    PageViewRestriction.objects.create(page=shown.release.get_parent(), restriction_type="login")
    assert not is_public(shown.picture)


def test_a_deleted_page_takes_its_files_with_it(editor):
    shown = embargoed(editor)
    now(shown.release).delete()
    assert not is_public(shown.picture)


def test_the_posters_of_the_front_page_are_public():
    picture = new_picture()
    home = HomePage.objects.get(locale__language_code="zh-hans")
    home.posters.append(("poster", {"image": picture, "alt": "海报", "caption": "", "credit": ""}))
    home.save_revision().publish()
    assert is_public(picture)


def test_a_document_in_the_footer_is_public_while_the_footer_is_live():
    document = new_document()
    text = f'<p><a linktype="document" id="{document.pk}">章程</a></p>'
    footer = Footer.objects.create(organiser="协会", text=text, locale=Locale.get_default(), live=False)
    assert not is_public(document)
    Footer.objects.filter(pk=footer.pk).update(live=True)
    assert is_public(document)


def test_every_file_on_public_pages_of_the_demonstration_is_public(client):
    public = only_public(SiteImage.objects.all())
    assert set(public) == {picture for picture in SiteImage.objects.all() if is_public(picture)}
    assert public
    assert set(only_public(SiteDocument.objects.all())) == {own for own in SiteDocument.objects.all() if is_public(own)}


def test_a_picture_costs_two_queries_however_many_pages_show_it(editor, client, django_assert_num_queries):
    shown = embargoed(editor)
    client.get(shown.picture.file.url)
    for number in range(3):
        body = [("figure", {"image": shown.picture.pk, "alt": "抽查现场", "caption": "", "credit": ""})]
        other = draft_by("press", title=f"另一篇{number}")
        edit(editor, other, **release_form(f"另一篇{number}", body, slug=other.slug), **PUBLISH)
    url = shown.picture.get_rendition("width-100|format-webp").url
    with django_assert_num_queries(2):
        status(client, url)


# --- handing files out -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "path",
    ["../db.sqlite3", "original_images/../../db.sqlite3", "%2e%2e/secret_key", "images/", "", "avatar_images/x.png"],
)
@pytest.mark.parametrize("role", ["client", "editor"])
def test_addresses_that_no_file_has_are_not_there(path, role, request):
    assert status(request.getfixturevalue(role), f"/media/{path}") == 404


def test_an_unchanged_picture_is_not_sent_again(editor, client):
    url = embargoed(editor).picture.file.url
    modified = client.get(url)["Last-Modified"]
    assert client.get(url, HTTP_IF_MODIFIED_SINCE=modified).status_code == 304


def test_the_web_server_sends_what_it_is_told_to(editor, client, settings):
    shown = embargoed(editor)
    settings.MEDIA_ACCEL_PREFIX = "/protected-media/"
    picture = client.get(shown.picture.file.url)
    document = client.get(shown.document.url)
    assert (picture["X-Accel-Redirect"], picture.content) == (f"/protected-media/{shown.picture.file.name}", b"")
    assert picture["Content-Type"] == "image/png"
    assert document["X-Accel-Redirect"] == f"/protected-media/{shown.document.file.name}"
    assert "attachment" in document["Content-Disposition"]
    assert "Content-Length" not in document or document["Content-Length"] == "0"


def test_the_web_server_is_not_told_of_hidden_files(hidden, client, settings):
    settings.MEDIA_ACCEL_PREFIX = "/protected-media/"
    assert {status(client, url) for url in hidden.files()} == {404}


def test_a_file_that_the_storage_lost_is_not_there(editor, client):
    shown = embargoed(editor)
    for own in (shown.picture, shown.document):
        own.file.storage.delete(own.file.name)
    assert [status(client, url) for url in (shown.picture.file.url, shown.document.url)] == [404, 404]


def test_the_index_of_references_can_be_built_anew(editor):
    shown = embargoed(editor)
    call_command("rebuild_references_index", verbosity=0)
    assert is_public(shown.picture)
