"""Accounts: invitations, passwords, and what happens after wrong ones."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import Group, User
from django.core import mail
from django.urls import reverse

from demo.accounts import PASSWORD
from home.models import SiteSettings
from home.roles import PRESS
from tests.desk import person

NEW_PASSWORD = "zhiliang-tisheng-42"
LOGIN = "/admin/login/"


@pytest.fixture
def invited(admin):
    """A person whom the administrator has just invited."""
    form = {"username": "zhangsan", "email": "zhangsan@example.org", "first_name": "三", "last_name": "张"}
    admin.post("/admin/users/new/", form | {"groups": Group.objects.get(name=PRESS).pk, "is_active": "on"})
    return User.objects.get(username="zhangsan")


def link_in(message) -> str:
    """The path of the link in a mail."""
    return re.search(r"http://127\.0\.0\.1:8000(\S+)", message.body)[1]


def choose_password(client, message, password: str = NEW_PASSWORD):
    """Follow the link of a mail and fill in the form."""
    form_address = client.get(link_in(message)).url
    assert client.get(form_address).status_code == 200
    return client.post(form_address, {"new_password1": password, "new_password2": password})


def log_in(client, username: str, password: str):
    return client.post(LOGIN, {"username": username, "password": password})


# --- invitations ---------------------------------------------------------------------------------


def test_an_administrator_invites_a_person(invited):
    (message,) = mail.outbox
    assert message.to == ["zhangsan@example.org"]
    assert "zhangsan" in message.body
    assert not invited.has_usable_password()
    assert [group.name for group in invited.groups.all()] == [PRESS]


def test_the_invited_person_chooses_a_password_and_logs_in(invited, client):
    choose_password(client, mail.outbox[0])
    assert log_in(client, "zhangsan", NEW_PASSWORD).url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_link_works_once(invited, client):
    choose_password(client, mail.outbox[0])
    page = client.get(link_in(mail.outbox[0]))
    assert page.status_code == 200
    assert "new_password1" not in page.content.decode()


def test_a_weak_password_is_refused(invited, client):
    response = choose_password(client, mail.outbox[0], "12345678")
    assert response.context["form"].errors["new_password2"]


def test_an_invitation_is_sent_again(invited, admin, client):
    assert f"/admin/users/invite/{invited.pk}/" in admin.get("/admin/users/").content.decode()
    admin.post(f"/admin/users/invite/{invited.pk}/")
    choose_password(client, mail.outbox[1])
    assert log_in(client, "zhangsan", NEW_PASSWORD).status_code == 302


def test_who_has_a_password_is_not_invited_again(admin):
    assert f"/admin/users/invite/{person('press').pk}/" not in admin.get("/admin/users/").content.decode()
    admin.post(f"/admin/users/invite/{person('press').pk}/")
    assert mail.outbox == []


@pytest.mark.parametrize("role", ["press", "editor", "translator"])
def test_only_administrators_invite(role, invited, request):
    client = request.getfixturevalue(role)
    client.post(f"/admin/users/invite/{invited.pk}/")
    client.post("/admin/users/new/", {"username": "lisi", "email": "lisi@example.org"})
    assert len(mail.outbox) == 1
    assert not User.objects.filter(username="lisi").exists()


def test_a_mail_server_that_fails_loses_no_account(admin, monkeypatch):
    def refuse(*args):
        raise ConnectionRefusedError

    monkeypatch.setattr("cqc_site.invitations.send_mail", refuse)
    form = {"username": "lisi", "email": "lisi@example.org", "first_name": "四", "last_name": "李"}
    response = admin.post("/admin/users/new/", form, follow=True)
    assert User.objects.filter(username="lisi").exists()
    assert "lisi@example.org" in " ".join(map(str, response.context["messages"]))


# --- passwords -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["press", "admin"])
def test_a_forgotten_password_is_reset_by_mail(client, name):
    client.post("/admin/password_reset/", {"email": f"{name}@demo.invalid"})
    (message,) = mail.outbox
    choose_password(client, message)
    assert log_in(client, name, NEW_PASSWORD).url == "/admin/"


def test_an_unknown_address_gets_no_mail_and_no_hint(client):
    known = client.post("/admin/password_reset/", {"email": "press@demo.invalid"})
    unknown = client.post("/admin/password_reset/", {"email": "nobody@example.org"})
    assert (unknown.status_code, unknown.url) == (known.status_code, known.url)
    assert len(mail.outbox) == 1


# --- wrong passwords -----------------------------------------------------------------------------


@pytest.fixture
def locked(client):
    """`press` after five wrong passwords; the last answer."""
    return [log_in(client, "press", "wrong") for _ in range(5)][-1]


def test_five_wrong_passwords_lock_and_the_page_says_for_how_long(locked):
    assert locked.status_code == 429
    assert "15" in re.sub(r"<[^>]+>", "", locked.content.decode().split("<main")[1])


def test_four_do_not(client):
    answers = [log_in(client, "press", "wrong").status_code for _ in range(4)]
    assert answers == [200] * 4
    assert log_in(client, "press", PASSWORD).status_code == 302


def test_the_right_password_is_refused_meanwhile(locked, client):
    assert log_in(client, "press", PASSWORD).status_code == 429
    assert client.get("/admin/").status_code == 302


def test_other_people_log_in_meanwhile(locked, client):
    assert log_in(client, "editor", PASSWORD).url == "/admin/"


def test_after_the_time_is_over_the_right_password_works(locked, client, settings):
    settings.AXES_COOLOFF_TIME = 0.000001
    assert log_in(client, "press", PASSWORD).url == "/admin/"


# --- what an administrator runs ------------------------------------------------------------------


def test_an_administrator_changes_the_site_settings(admin):
    url = reverse("wagtailsettings:edit", args=["home", "sitesettings"])
    url = admin.get(url).url
    admin.post(url, {"icp_number": "京ICP备12345678号", "icp_url": "https://beian.miit.gov.cn/"})
    settings = SiteSettings.objects.get()
    assert settings.icp_number == "京ICP备12345678号"


def test_an_administrator_manages_groups(admin):
    group = Group.objects.get(name=PRESS)
    assert admin.get(f"/admin/groups/edit/{group.pk}/").status_code == 200
    assert admin.get("/admin/groups/new/").status_code == 200


def test_an_administrator_gives_a_person_a_role(admin, invited):
    form = {"username": "zhangsan", "email": "zhangsan@example.org", "first_name": "三", "last_name": "张"}
    editors = Group.objects.exclude(name=PRESS).first()
    admin.post(f"/admin/users/edit/{invited.pk}/", form | {"groups": editors.pk, "is_active": "on"})
    assert [group.pk for group in invited.groups.all()] == [editors.pk]
