"""One mail a person with what is new in the queue."""

from __future__ import annotations

import io
from datetime import timedelta
from smtplib import SMTPException

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from home.roles import TRANSLATOR
from tests.desk import person
from translation.models import QueueEntry, ToldNews
from translation.queue.assignment import assign

State = QueueEntry.State


@pytest.fixture(autouse=True)
def _in_english():
    UserProfile.objects.update(preferred_language="en")


@pytest.fixture
def release(find):
    """A published release that the translator has."""
    page = find("将于9月1日在成都开幕")
    QueueEntry.objects.filter(translation_key=page.translation_key).update(assignee=person("translator"))
    return page


def digest() -> dict[str, mail.EmailMessage]:
    """Send, and return what each person got."""
    mail.outbox.clear()
    call_command("send_translation_digest", stdout=io.StringIO())
    return {message.to[0].split("@")[0]: message for message in mail.outbox}


def change(page, title: str = "新标题") -> None:
    page.title = title
    page.save_revision().publish()


def entry_of(page) -> QueueEntry:
    return QueueEntry.objects.get(translation_key=page.translation_key)


def english_of(page) -> Page:
    return page.get_translations().get().specific


def hand_over(page):
    """Start a review of the English, as the desk does."""
    english = english_of(page)
    english.save_revision(user=person("translator"))
    return english.get_workflow().start(english, person("translator"))


def test_where_nothing_is_new_nobody_is_written_to(release):
    assert digest() == {}


def test_a_translator_is_told_that_the_chinese_changed(release):
    change(release)
    messages = digest()
    assert list(messages) == ["translator"]
    assert "新标题" in messages["translator"].body
    assert "1 text changed since" in messages["translator"].body


def test_the_same_news_is_never_told_twice(release):
    change(release)
    assert digest()
    assert digest() == {}


def test_a_further_change_is_told_as_well(release):
    change(release)
    digest()
    change(release, "更新的标题")
    assert "更新的标题" in digest()["translator"].body


def test_a_change_of_spacing_is_no_news(release):
    change(release, f" {release.title} ")
    assert digest() == {}


@override_settings(WAGTAILADMIN_BASE_URL="https://www.example.org")
def test_links_lead_to_the_site(release):
    change(release)
    body = digest()["translator"].body
    links = [line.strip() for line in body.splitlines() if "/admin/" in line]
    assert len(links) == 2
    assert all(link.startswith("https://www.example.org/admin/") for link in links)


def test_everybody_is_written_to_in_their_language(release):
    UserProfile.objects.filter(user=person("translator")).update(preferred_language="zh-hans")
    change(release)
    message = digest()["translator"]
    assert "Dear" not in message.body


def test_everything_comes_in_one_mail(release, find):
    other = find("业务范围")
    QueueEntry.objects.filter(translation_key=other.translation_key).update(assignee=person("translator"))
    change(release)
    change(other, "另一页")
    messages = digest()
    assert len(mail.outbox) == 1
    assert {"新标题", "另一页"} <= set(messages["translator"].body.replace("- ", "").splitlines())


def test_editors_are_told_what_waits_for_review(release):
    change(release)
    hand_over(release)
    messages = digest()
    assert "新标题" in messages["editor"].body
    assert "translator" not in messages
    assert digest() == {}


def test_a_translator_is_told_what_was_sent_back_and_editors_when_it_comes_again(release):
    change(release)
    state = hand_over(release)
    digest()
    state.current_task_state.reject(user=person("editor"))
    assert entry_of(release).state == State.OUT_OF_DATE
    assert entry_of(release).sent_back_at
    messages = digest()
    assert "Sent back" in messages["translator"].body
    assert "editor" not in messages
    state.refresh_from_db()
    state.resume(user=person("translator"))
    assert entry_of(release).state == State.IN_REVIEW
    assert "editor" in digest()


@pytest.mark.parametrize(("days", "told"), [(-1, "Overdue"), (0, "Due soon"), (2, "Due soon"), (3, None)])
def test_a_translator_is_told_what_is_due(days, told):
    half = QueueEntry.objects.get(state=State.IN_PROGRESS)
    due_on = timezone.localdate() + timedelta(days=days)
    QueueEntry.objects.filter(pk=half.pk).update(assignee=person("translator"), due_on=due_on)
    messages = digest()
    assert (told in messages["translator"].body) if told else messages == {}


def test_a_translator_is_told_what_another_person_gave_them():
    half = QueueEntry.objects.get(state=State.IN_PROGRESS)
    assign([half], person("editor"), assignee=person("translator"))
    assert "Given to you" in digest()["translator"].body
    assign([half], person("editor"), assignee=None)
    assign([half], person("translator"), assignee=person("translator"))
    assert digest() == {}


@pytest.mark.parametrize("fields", [{"is_active": False}, {"email": ""}])
def test_who_cannot_be_reached_is_left_out(release, fields):
    user = person("translator")
    type(user).objects.filter(pk=user.pk).update(**fields)
    change(release)
    assert digest() == {}
    assert not ToldNews.objects.exists()


def test_who_lost_the_right_to_a_page_is_told_nothing_of_it(release):
    GroupPagePermission.objects.filter(group__name=TRANSLATOR).delete()
    change(release)
    assert digest() == {}


def test_a_mailbox_that_fails_holds_up_nobody_and_is_tried_again(release, monkeypatch):
    change(release)
    half = QueueEntry.objects.get(state=State.IN_PROGRESS)
    assign([half], person("translator"), assignee=person("editor"))
    real = mail.EmailMessage.send

    def send(message, **kwargs):
        if message.to[0].startswith("translator"):
            raise SMTPException("mailbox full")
        return real(message, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(mail.EmailMultiAlternatives, "send", send)
        with pytest.raises(CommandError, match="1 mails could not be sent"):
            digest()
    assert [message.to[0].split("@")[0] for message in mail.outbox] == ["editor"]
    assert list(digest()) == ["translator"]


def test_a_row_that_no_longer_tells_the_truth_is_not_told(release):
    QueueEntry.objects.filter(pk=entry_of(release).pk).update(state=State.OUT_OF_DATE, texts_key="older")
    assert digest() == {}
