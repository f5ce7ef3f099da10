"""Chinese and English that go out together, and what happens when the English is not ready."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, PageLogEntry

from home.models import PreviewLink, ToldWarning
from home.schedule.due import publish_due
from home.schedule.pairs import WAITS_FOR_ENGLISH_ACTION, EnglishRule, reasons_not_ready
from home.schedule.warnings import warn_of_missing_english
from news.models import NewsReleasePage
from tests.desk import PUBLISH, SUBMIT, draft_by, edit, in_chinese, in_hours, now, paragraph, person, release_form
from tests.english import state_of, translation_of
from translation.gate import PublicationRefused
from translation.review.decide import approve
from translation.review.hand_over import hand_over
from translation.segments import SegmentSet
from translation.strings import submit
from translation.strings import translate as fill

ENGLISH = {
    "联合监督抽查结果公布": "Results of the joint supervision checks announced",
    "一句话摘要。": "A summary in one sentence.",
    "正文。": "The text.",
}


def schedule(client, rule: str = EnglishRule.WAIT, hours: float = 30, **fields) -> NewsReleasePage:
    """A Chinese release by press that an editor scheduled."""
    title = "联合监督抽查结果公布"
    release = draft_by("press", title=title)
    form = release_form(title, [paragraph("正文。")], slug=release.slug, english_rule=rule, **in_hours(hours), **fields)
    edit(client, release, **form, **PUBLISH)
    return now(release)


def translate(release: NewsReleasePage) -> None:
    """The translator writes all of it."""
    translation = submit(release, Locale.objects.get(language_code="en"))
    translation.save_target(user=person("translator"), publish=False)
    write(release)


def write(release: NewsReleasePage) -> None:
    """The English of every text, as it stands in `ENGLISH`."""
    memory = {chinese: [english] for chinese, english in ENGLISH.items()}
    fill(translation_of(release), memory, person("translator"))


def approve_english(release: NewsReleasePage) -> None:
    """It is handed over, and an editor approves it."""
    hand_over(translation_of(release), person("translator"))
    approve(translation_of(release), person("editor"))


def english(release: NewsReleasePage):
    return now(translation_of(release).get_target_instance())


@pytest.fixture
def ready(editor) -> NewsReleasePage:
    """A pair that is ready, thirty hours before."""
    release = schedule(editor)
    translate(release)
    approve_english(release)
    return release


# --- the whole road ----------------------------------------------------------------------------------------
def test_a_scheduled_release_can_be_translated_before_its_hour(editor, translator):
    release = schedule(editor)
    assert state_of(release) == "not_started"
    url = reverse("wagtail_localize:submit_page_translation", args=[release.pk])
    translator.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    assert state_of(release) == "in_progress"
    write(release)
    approve_english(release)
    assert state_of(release) == "scheduled"


def test_a_draft_on_no_schedule_is_not_offered_for_translation(editor):
    release = draft_by("press")
    release.save_revision()
    assert state_of(release) == "source_unpublished"


def test_approved_english_is_unseen_until_the_hour_of_its_chinese(ready, client, clock):
    assert [now(ready).live, english(ready).live] == [False, False]
    assert english(ready).scheduled_revision.approved_go_live_at == now(ready).scheduled_revision.approved_go_live_at
    assert client.get("/en" + ready.url).status_code == 404
    clock(hours=29)
    publish_due()
    assert client.get("/en" + ready.url).status_code == 404


@pytest.mark.parametrize("rule", EnglishRule.values)
def test_both_go_out_at_the_same_look_at_the_clock(editor, client, clock, rule):
    release = schedule(editor, rule)
    translate(release)
    approve_english(release)
    clock(hours=31)
    publish_due()
    assert [now(release).live, english(release).live] == [True, True]
    assert "联合监督抽查结果公布" in client.get(release.url).content.decode()
    assert ENGLISH["联合监督抽查结果公布"] in client.get("/en" + release.url).content.decode()
    assert state_of(release) == "published"


def test_the_switcher_of_each_leads_to_the_other(ready, client, clock):
    clock(hours=31)
    publish_due()
    assert f'href="http://testserver/en{ready.url}"' in client.get(ready.url).content.decode()


def test_a_journalist_can_be_shown_the_english_beforehand(ready, client):
    until = timezone.now() + timedelta(days=1)
    _link, secret = PreviewLink.make(page=english(ready), reader="Reuters", expires_at=until)
    html = client.get(reverse("preview_link", args=[secret])).content.decode()
    assert '<html lang="en"' in html
    assert ENGLISH["联合监督抽查结果公布"] in html
    assert "Embargoed until" in html


# --- the English is not ready ------------------------------------------------------------------------------
def test_chinese_goes_out_alone_when_that_was_chosen(editor, clock):
    release = schedule(editor, EnglishRule.ALONE)
    clock(hours=31)
    publish_due()
    assert now(release).live
    history = editor.get(reverse("wagtailadmin_pages:history", args=[release.pk])).content.decode()
    assert in_chinese("Published as scheduled, without its English") in history


def test_both_wait_when_that_was_chosen_and_go_out_as_soon_as_the_english_is_ready(editor, clock):
    release = schedule(editor)
    translate(release)
    clock(hours=31)
    publish_due()
    publish_due()
    assert [now(release).live, english(release).live] == [False, False]
    assert PageLogEntry.objects.filter(page=release.pk, action=WAITS_FOR_ENGLISH_ACTION).count() == 1
    approve_english(release)
    publish_due()
    assert [now(release).live, english(release).live] == [True, True]


def test_english_that_does_not_pass_at_the_hour_holds_back_the_chinese_or_not(ready, editor, clock):
    segment = next(own for own in SegmentSet(translation_of(ready)) if own.path == "title")
    segment.translation.delete()
    clock(hours=31)
    publish_due()
    assert [now(ready).live, english(ready).live] == [False, False]
    assert english(ready).scheduled_revision is None  # the translator can write again
    revision = now(ready).scheduled_revision
    revision.content["english_rule"] = EnglishRule.ALONE
    revision.save()
    publish_due()
    assert [now(ready).live, english(ready).live] == [True, False]


def test_a_chinese_page_that_is_refused_takes_nothing_out(ready, clock):
    revision = now(ready).scheduled_revision
    revision.content["body"] = '[{"type": "figure", "value": {"image": 1, "alt": "", "caption": "", "credit": ""}}]'
    revision.save()
    clock(hours=31)
    publish_due()
    assert [now(ready).live, english(ready).live] == [False, False]
    assert now(ready).scheduled_revision is None


def test_english_of_a_draft_on_no_schedule_cannot_be_approved(editor):
    release = draft_by("press", title="联合监督抽查结果公布")
    translate(release)
    with pytest.raises(PublicationRefused):
        approve_english(release)


# --- another hour, other words -----------------------------------------------------------------------------
def reschedule(client, release, title: str = "联合监督抽查结果公布", hours: float = 50) -> None:
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=[release.pk, now(release).scheduled_revision.pk])
    client.post(url)
    form = release_form(title, [paragraph("正文。")], slug=release.slug, english_rule="wait", **in_hours(hours))
    edit(client, release, **form, **PUBLISH)


def test_the_english_follows_to_another_hour_and_stays_approved(ready, editor, clock):
    reschedule(editor, ready, hours=50)
    assert reasons_not_ready(now(ready).scheduled_revision.as_object()) == []
    clock(hours=40)
    publish_due()
    assert [now(ready).live, english(ready).live] == [False, False]
    clock(hours=51)
    publish_due()
    assert [now(ready).live, english(ready).live] == [True, True]


def test_the_english_follows_to_an_earlier_hour(ready, editor, clock):
    reschedule(editor, ready, hours=2)
    clock(hours=3)
    publish_due()
    assert [now(ready).live, english(ready).live] == [True, True]


def test_english_waits_while_its_chinese_is_off_the_schedule(ready, editor, clock):
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=[ready.pk, now(ready).scheduled_revision.pk])
    editor.post(url)
    clock(hours=31)
    publish_due()
    assert [now(ready).live, english(ready).live] == [False, False]
    assert english(ready).scheduled_revision is not None


def test_english_goes_out_with_a_chinese_that_is_published_by_hand(ready, editor):
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=[ready.pk, now(ready).scheduled_revision.pk])
    editor.post(url)
    form = release_form("联合监督抽查结果公布", [paragraph("正文。")], slug=ready.slug, english_rule="wait")
    edit(editor, ready, **form, **PUBLISH)
    publish_due()
    assert [now(ready).live, english(ready).live] == [True, True]


def test_changed_chinese_takes_the_approval_back_and_opens_the_english(ready, editor):
    reschedule(editor, ready, title="联合监督抽查结果公布（修订）")
    assert english(ready).scheduled_revision is None
    assert state_of(ready) == "in_progress"
    history = editor.get(reverse("wagtailadmin_pages:history", args=[english(ready).pk])).content.decode()
    assert in_chinese("The Chinese was changed after the English was approved.") in history


# --- editors are told --------------------------------------------------------------------------------------
def test_editors_are_told_a_day_and_an_hour_before_and_when_both_wait_each_once(editor, clock):
    schedule(editor)
    told = []
    for hours in (0, 5, 7, 29.2, 29.5, 30.1, 40):
        clock(hours=hours)
        mail.outbox.clear()
        warn_of_missing_english()
        told.append(len(mail.outbox))
    assert [bool(number) for number in told] == [False, False, True, True, False, True, False]
    assert sorted(ToldWarning.objects.values_list("hours_before", flat=True)) == [0, 1, 24]


def test_the_mail_goes_to_editors_and_says_what_is_missing(editor, clock):
    release = schedule(editor, hours=20)
    warn_of_missing_english()
    assert {tuple(message.to) for message in mail.outbox} == {(person("editor").email,)}
    text = mail.outbox[0].body
    assert release.title in text
    assert in_chinese("The English was not begun.") in text
    assert reverse("wagtailadmin_pages:edit", args=[release.pk]) in text


def test_nobody_is_told_of_a_pair_that_is_ready(ready, clock):
    mail.outbox.clear()
    clock(hours=29.5)
    assert warn_of_missing_english() == 0
    assert mail.outbox == []


def test_nobody_is_told_of_a_release_that_is_not_bound(editor):
    schedule(editor, EnglishRule.APART, hours=2)
    mail.outbox.clear()
    assert warn_of_missing_english() == 0
    assert mail.outbox == []


def test_a_mail_that_did_not_go_out_is_sent_again(editor, monkeypatch):
    schedule(editor, hours=2)

    def fail(*args, **kwargs):
        raise OSError("no mail server")

    mail.outbox.clear()
    with monkeypatch.context() as away:
        away.setattr("home.schedule.warnings.send_mail", fail)
        assert warn_of_missing_english() == 0
    assert warn_of_missing_english() == 1
    assert mail.outbox


def test_the_front_page_of_the_admin_says_it_too(editor, clock):
    release = schedule(editor, hours=20)
    html = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert in_chinese("Goes out soon, and its English is not ready:") in html
    clock(hours=21)
    publish_due()
    html = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert in_chinese("Waits for its English:") in html
    assert release.title in html


def test_a_pair_that_is_ready_and_late_is_said_to_be_late(ready, editor, clock):
    clock(hours=31)
    html = editor.get(reverse("wagtailadmin_home")).content.decode()
    assert in_chinese("Not published at its hour:") in html


def test_press_chooses_the_rule(press):
    release = draft_by("press")
    edit(press, release, **release_form(slug=release.slug, english_rule="alone", **in_hours(2)), **SUBMIT)
    assert now(release).get_latest_revision_as_object().english_rule == "alone"


def test_another_rule_is_no_change_of_the_text(ready, editor, clock):
    clock(hours=31)
    publish_due()
    release = now(ready)
    release.english_rule = EnglishRule.ALONE
    release.save_revision().publish()
    assert state_of(release) == "published"


def test_nothing_lets_english_overtake_its_chinese(ready, clock):
    """The hour has come, no scheduler has looked at the clock yet, and somebody publishes the English."""
    clock(hours=31)
    english(ready).scheduled_revision.publish(user=person("editor"))
    assert not english(ready).live
    publish_due()
    assert [now(ready).live, english(ready).live] == [True, True]
