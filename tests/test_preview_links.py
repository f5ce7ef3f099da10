"""A journalist reads a release before it is public, by a secret address that ends and leaves a trace."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone

from home.models import PreviewLink, PreviewLinkUse
from home.preview_links.cleaning import forget_old_links
from home.preview_links.uses import address_of, network_of
from home.schedule.due import publish_due
from tests.desk import draft_by, edit, in_hours, now, release_form
from tests.embargoed import SECRET, Embargoed, embargoed, new_picture, status

JOURNALIST = {"reader": "新华社 王记者", "days": 3}


@pytest.fixture
def hidden(editor) -> Embargoed:
    """A release that goes out in two hours."""
    return embargoed(editor, **in_hours(2))


def make(client, page, **form):
    """Ask for a link; the path that was shown, if any, and the answer."""
    response = client.post(reverse("preview_links", args=[page.pk]), JOURNALIST | form)
    shown = re.search(r'value="http://testserver(/preview/[^"]+)"', response.content.decode())
    return (shown[1] if shown else ""), response


@pytest.fixture
def link(hidden, editor) -> str:
    """The address that an editor gave away."""
    return make(editor, hidden.release)[0]


# --- the reader --------------------------------------------------------------------------------------------
def test_the_reader_sees_the_release_with_its_embargo_in_both_languages(link, client, hidden):
    text = BeautifulSoup(client.get(link).content, "html.parser").get_text()
    moment = timezone.localtime(hidden.release.go_live_at)
    assert SECRET in text
    assert f"北京时间 {moment.year}年{moment.month}月{moment.day}日 {moment:%H:%M} 前不得发布" in text
    assert f"Embargoed until {moment.day} {moment:%B} {moment.year}, {moment:%H:%M}, Beijing time" in text


def test_nobody_keeps_finds_or_learns_of_the_address(link, client):
    response = client.get(link)
    assert "noindex" in response["X-Robots-Tag"]
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"


def test_the_reader_sees_its_pictures_and_documents(link, client, hidden):
    html = client.get(link).content.decode()
    files = set(re.findall(rf'{link}(?:media|documents)/[^"\s,]+', html))
    assert any("/media/" in url for url in files)
    assert any("/documents/" in url for url in files)
    assert {status(client, url) for url in files} == {200}
    assert all("no-store" in client.get(url)["Cache-Control"] for url in files)
    assert '"/media/' not in html


def test_the_reader_takes_the_press_kit_along_without_learning_of_another_address(link, client, hidden):
    html = client.get(link).content.decode()
    kit = set(re.findall(rf'href="({link}part/[^"]+)"', html))
    assert {address.removeprefix(f"{link}part/") for address in kit} == {"text/", "picture/1/", "files/"}
    for address in kit:
        response = client.get(address)
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]
    assert SECRET in client.get(f"{link}part/text/").content.decode()
    assert f'href="{hidden.release.url}' not in html


@pytest.mark.parametrize("path", ["part/nothing/", "part/picture/9/", "part/picture/1/../../"])
def test_below_the_page_nothing_else_is_opened(link, client, path):
    assert status(client, link + path) == 404


def test_who_takes_only_the_text_has_used_the_link(link, client):
    client.get(f"{link}part/text/")
    assert [use.times for use in PreviewLinkUse.objects.all()] == [1]


def test_a_link_that_ended_opens_no_press_kit(link, client, clock):
    clock(days=400)
    assert status(client, f"{link}part/text/") == 404


def test_once_public_the_press_kit_is_that_of_the_page(link, client, hidden, clock):
    clock(hours=3)
    publish_due()
    assert client.get(f"{link}part/text/").headers["Location"].endswith(f"{hidden.release.url}text/")


def test_the_agenda_of_a_congress_to_come_is_read_with_its_link(editor, client, find):
    congress = find("第五届中国质量大会")
    congress.unpublish()
    link = make(editor, congress)[0]
    html = client.get(f"{link}part/agenda/").content.decode()
    assert all(str(session.title) in html for session in congress.sessions)


def test_the_link_opens_no_other_file(link, client):
    other = new_picture("另一张")
    assert status(client, link + "media/" + other.file.name) == 404
    assert status(client, link + "media/../db.sqlite3") == 404


def test_the_files_stay_hidden_without_the_link(link, client, hidden):
    client.get(link)
    assert {status(client, url) for url in hidden.files()} == {404}


def test_the_version_that_is_to_go_out_is_shown(editor, client):
    release = draft_by("press", title="初稿标题")
    path, _ = make(editor, release)
    html = client.get(path).content.decode()
    assert "初稿标题" in html
    assert "尚未发布，不得报道" in html
    assert "Not for publication" in html
    edit(editor, release, **release_form("改后标题", slug=release.slug))
    assert "改后标题" in client.get(path).content.decode()


def test_once_public_the_link_leads_to_the_page(link, client, hidden, clock):
    clock(hours=3)
    publish_due()
    response = client.get(link)
    assert (response.status_code, response["Location"]) == (302, now(hidden.release).url)


@pytest.mark.parametrize("path", ["/preview/wrong/", "/preview/%00/", "/preview/" + "x" * 3000 + "/"])
def test_a_wrong_secret_opens_nothing(path, client, hidden):
    response = client.get(path)
    assert response.status_code in (400, 404)
    assert SECRET not in response.content.decode()


def test_a_link_ends_by_itself(link, client, hidden, clock):
    PreviewLink.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    response = client.get(link)
    assert response.status_code == 404
    assert "This preview link is closed" in response.content.decode()
    assert status(client, link + "media/" + hidden.picture.file.name) == 404


def test_a_link_is_revoked_at_once(link, client, editor, hidden):
    editor.post(reverse("preview_link_revoke", args=[PreviewLink.objects.get().pk]))
    assert client.get(link).status_code == 404
    assert status(client, link + "media/" + hidden.picture.file.name) == 404


def test_nothing_is_sent_to_a_link(link, client):
    assert client.post(link).status_code == 405


# --- the trace ---------------------------------------------------------------------------------------------
def test_its_use_is_counted_by_day_and_network(link, client, editor, hidden):
    for address in ("203.0.113.7", "203.0.113.99", "198.51.100.1"):
        client.get(link, REMOTE_ADDR=address)
    uses = {use.network: use.times for use in PreviewLinkUse.objects.all()}
    assert uses == {"203.0.113.0/24": 2, "198.51.100.0/24": 1}
    listed = editor.get(reverse("preview_links", args=[hidden.release.pk])).content.decode()
    assert "203.0.113.0/24" in listed
    assert "203.0.113.7" not in listed


def test_pictures_are_not_counted(link, client, hidden):
    client.get(link + "media/" + hidden.picture.file.name)
    assert not PreviewLinkUse.objects.exists()


@pytest.mark.parametrize(
    ("address", "network"),
    [("203.0.113.7", "203.0.113.0/24"), ("2001:db8:1:2:3::4", "2001:db8:1::/48"), ("", "?"), ("unix:", "?")],
)
def test_an_address_is_kept_roughly(address, network):
    assert network_of(address) == network


@pytest.mark.parametrize(
    ("direct", "forwarded", "reader"),
    [
        ("127.0.0.1", "6.6.6.6, 203.0.113.7", "203.0.113.7"),  # our web server noted the last
        ("", "203.0.113.7", "203.0.113.7"),
        ("8.8.4.4", "203.0.113.7", "8.8.4.4"),  # nobody of ours stands between
        ("127.0.0.1", "", "127.0.0.1"),
    ],
)
def test_the_web_server_in_front_is_looked_through(direct, forwarded, reader):
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded else {}
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=direct, **headers)) == reader


def test_links_are_forgotten_long_after_they_ended(link, clock):
    clock(days=60)
    assert forget_old_links() == 0
    clock(days=100)
    assert forget_old_links() == 1
    assert not PreviewLinkUse.objects.exists()


# --- who may -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", ["editor", "admin"])
def test_who_may_publish_may_show_a_page_to_an_outsider(role, request, hidden):
    path, response = make(request.getfixturevalue(role), hidden.release)
    assert path
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("role", ["press", "translator", "client"])
def test_nobody_else_may(role, request, hidden):
    client = request.getfixturevalue(role)
    make(client, hidden.release)
    assert not PreviewLink.objects.exists()
    PreviewLink.make(page=hidden.release, reader="某记者", expires_at=timezone.now() + timedelta(days=1))
    client.post(reverse("preview_link_revoke", args=[PreviewLink.objects.get().pk]))
    assert PreviewLink.objects.get().is_open


def test_the_secret_is_shown_once_and_kept_nowhere(link, editor, hidden):
    secret = link.split("/")[2]
    assert secret not in editor.get(reverse("preview_links", args=[hidden.release.pk])).content.decode()
    assert all(secret not in str(row) for row in PreviewLink.objects.values())


def test_the_history_of_the_page_says_who_gave_it_to_whom(link, editor, hidden):
    editor.post(reverse("preview_link_revoke", args=[PreviewLink.objects.get().pk]))
    editor.get(reverse("wagtailadmin_home"))  # where the message of what was just done is shown
    history = editor.get(reverse("wagtailadmin_pages:history", args=[hidden.release.pk])).content.decode()
    assert history.count("新华社 王记者") == 2


@pytest.mark.parametrize("form", [{"reader": ""}, {"days": "400"}, {"days": "x"}, {"reader": "x" * 121}])
def test_a_form_that_is_wrong_makes_no_link(editor, hidden, form):
    path, response = make(editor, hidden.release, **form)
    assert (path, response.status_code) == ("", 200)
    assert response.context["form"].errors
    assert not PreviewLink.objects.exists()


def test_a_public_page_needs_no_link(editor):
    shown = embargoed(editor)
    assert make(editor, shown.release)[0] == ""
    assert not PreviewLink.objects.exists()


def test_the_way_to_the_links_stands_beside_the_title(editor, press, hidden):
    edit_url = reverse("wagtailadmin_pages:edit", args=[hidden.release.pk])
    url = reverse("preview_links", args=[hidden.release.pk])
    assert url in editor.get(edit_url).content.decode()
    assert url not in press.get(edit_url).content.decode()


def test_readers_of_public_pages_see_no_embargo(client):
    assert "embargo" not in client.get("/").content.decode()
