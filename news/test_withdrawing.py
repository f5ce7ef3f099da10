"""A withdrawn release: the address answers in both languages, and nothing of what it said is left anywhere."""

from datetime import timedelta

import feedparser
import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from home.models import Withdrawal
from news.models import NewsReleasePage
from tests.desk import draft_by, in_chinese, now, person, told
from tests.reading import visit
from translation.models import QueueEntry

SLUG = "zhi-liang-zhi-guang-cheng-guo-zhan-can-guan-zhi-nan"
PATH = f"/news/{SLUG}/"
BOTH = pytest.mark.parametrize("prefix", ["", "/en"])
REASON = "数据有误，正在核实。"
MEANWHILE = "Somebody has withdrawn this release or taken that back in the meantime."


@pytest.fixture
def exhibition(find):
    return find("成果展参观指南")


def withdraw(client, release, **form):
    return client.post(reverse("withdraw_release", args=[release.pk]), {"reason": REASON} | form)


@pytest.fixture
def gone(editor, exhibition):
    """The guide to the exhibition, withdrawn by an editor in Chinese only."""
    withdraw(editor, exhibition)
    return exhibition


@BOTH
def test_the_address_answers_with_title_and_date_and_nothing_of_the_text(client, gone, prefix):
    page = visit(client, prefix + PATH)
    assert page.status == 200
    assert page.soup.h1.get_text(strip=True) in (gone.title, "A guide to the “Light of Quality” exhibition")
    assert page.soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert client.get(prefix + PATH)["X-Robots-Tag"] == "noindex"
    for text in ("大国重器", "22,000", "2.2万", "national strength", "exhibition-hall", "og:description", "og:image"):
        assert text not in page.body
    assert page.soup.main.img is None


def test_chinese_readers_see_the_reason_and_english_ones_only_what_is_translated(client, editor, gone):
    assert REASON in visit(client, PATH).body
    assert "reason" not in visit(client, "/en" + PATH).soup.main.get_text().lower()
    withdraw(editor, gone, reason_in_english="Wrong figures, being checked.")
    assert "Wrong figures, being checked." in visit(client, "/en" + PATH).body


@BOTH
def test_readers_can_switch_the_language_of_the_notice(client, gone, prefix):
    other = "/en" + PATH if not prefix else PATH
    links = visit(client, prefix + PATH).soup.select(".languages a")
    assert [link["href"].removeprefix("http://testserver") for link in links] == [other]


@BOTH
@pytest.mark.parametrize("below", ["text/", "files/", "picture/1/"])
def test_text_pictures_and_files_are_no_longer_served(client, exhibition, editor, prefix, below):
    assert client.get(prefix + PATH + below).status_code == 200
    withdraw(editor, exhibition)
    assert client.get(prefix + PATH + below).status_code == 404


@BOTH
@pytest.mark.parametrize(
    "where", ["/", "/news/", "/news/2023/8/", "/news/category/congress/", "/search/?q=2023", "/sitemap.xml"]
)
def test_no_list_leads_to_it(client, editor, exhibition, prefix, where):
    path = where if where == "/sitemap.xml" else prefix + where
    withdraw(editor, exhibition)
    assert f"{prefix}{PATH}" not in client.get(path).content.decode()


def test_neighbours_and_related_releases_do_not_lead_to_it(client, gone):
    for release in NewsReleasePage.objects.published().filter(release_date__year=2023):
        assert SLUG not in client.get(release.url).content.decode()


def test_the_months_of_the_archive_do_not_count_it(client, editor, find):
    september = find("成果展参观指南")
    type(september).objects.filter(translation_key=september.translation_key).update(release_date="2022-02-02")
    withdraw(editor, september)
    assert client.get("/news/2022/2/").status_code == 404
    assert "/news/2022/" not in client.get("/news/").content.decode()


@BOTH
@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_feeds_tell_of_the_withdrawal_without_the_summary(client, gone, prefix, kind):
    feed = feedparser.parse(client.get(f"{prefix}/news/feed/{kind}/").content)
    [entry] = [entry for entry in feed.entries if entry.link.endswith(prefix + PATH)]
    text = str(entry)
    assert entry.title.startswith("Withdrawn: A guide to" if prefix else "已撤回：“质量之光”")
    assert "2.2万平方米" not in text
    assert "22,000" not in text
    assert "exhibition-hall" not in text
    assert (REASON in text) is not bool(prefix)


def test_the_history_of_both_pages_says_who_and_why(editor, gone):
    for page in NewsReleasePage.objects.filter(translation_key=gone.translation_key):
        history = editor.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
        assert REASON in history


def test_an_editor_withdraws_an_own_text_at_once(editor, client):
    release = draft_by("editor")
    release.latest_revision.publish(user=person("admin"))
    assert withdraw(editor, release).status_code == 302
    assert "一句话摘要" not in visit(client, now(release).url).body


def test_english_that_is_not_translated_does_not_hold_up_a_withdrawal(editor, client, find):
    release = find("国家级技术机构与四川企业对接会")
    withdraw(editor, release)
    assert REASON in visit(client, release.url).body


def test_it_can_be_taken_back(editor, client, gone):
    editor.post(reverse("withdraw_release", args=[gone.pk]), {"take_back": "1"})
    assert "大国重器" in visit(client, PATH).body
    assert "national strength" in visit(client, "/en" + PATH).body


def seen_by(client, release) -> str:
    """What the screen remembers of the withdrawal that it shows."""
    html = client.get(reverse("withdraw_release", args=[release.pk])).content
    return BeautifulSoup(html, "lxml").select_one("[name=seen]")["value"]


def test_who_changes_the_reason_does_not_withdraw_anew_what_a_colleague_has_just_taken_back(editor, admin, gone):
    seen = seen_by(editor, gone)
    admin.post(reverse("withdraw_release", args=[gone.pk]), {"take_back": "1"})
    response = withdraw(editor, gone, reason="数据有误，已核实。", seen=seen)
    assert not now(gone).is_withdrawn
    assert in_chinese(MEANWHILE) in told(response)
    assert "数据有误，已核实。" in response.content.decode()


def test_who_withdraws_does_not_replace_the_reason_of_a_colleague_unseen(editor, admin, exhibition):
    seen = seen_by(admin, exhibition)
    withdraw(editor, exhibition, seen=seen)
    assert in_chinese(MEANWHILE) in told(withdraw(admin, exhibition, reason="另一个理由。", seen=seen))
    assert now(exhibition).withdrawal.reason == REASON


def test_a_double_click_withdraws_once(editor, exhibition):
    seen = seen_by(editor, exhibition)
    for _ in range(2):
        assert withdraw(editor, exhibition, seen=seen).status_code == 302
    assert now(exhibition).is_withdrawn


def test_a_double_click_takes_it_back_once_and_asks_for_no_reason(editor, gone):
    url = reverse("withdraw_release", args=[gone.pk])
    assert [editor.post(url, {"take_back": "1"}).status_code for _ in range(2)] == [302, 302]
    assert not now(gone).is_withdrawn


@BOTH
@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_feed_readers_are_told_that_the_reason_changed_and_that_it_was_taken_back(client, editor, gone, prefix, kind):
    def told():
        feed = feedparser.parse(client.get(f"{prefix}/news/feed/{kind}/").content)
        [entry] = [entry for entry in feed.entries if entry.link.endswith(prefix + PATH)]
        return entry.updated_parsed, entry.title

    backdate(gone, hours=2)
    [before, _title] = told()
    withdraw(editor, gone, reason="数据已核实有误。")
    [changed, _title] = told()
    assert changed > before
    backdate(gone, hours=1)
    editor.post(reverse("withdraw_release", args=[gone.pk]), {"take_back": "1"})
    after, title = told()
    assert after > before
    assert not title.startswith(("Withdrawn", "已撤回"))


def backdate(release, hours: float) -> None:
    """All that happened to a release so far is so much longer ago."""
    ago = timedelta(hours=hours)
    family = NewsReleasePage.objects.filter(translation_key=release.translation_key)
    family.update(last_published_at=timezone.now() - 3 * ago)
    PageLogEntry.objects.filter(page__in=family).update(timestamp=F("timestamp") - ago)
    withdrawals = Withdrawal.objects.filter(translation_key=release.translation_key)
    withdrawals.update(withdrawn_at=F("withdrawn_at") - ago)


def test_an_old_release_that_was_taken_back_is_told_of_again(client, editor, gone):
    NewsReleasePage.objects.filter(translation_key=gone.translation_key).update(release_date="2001-02-03")
    index = gone.get_parent().specific
    assert [one.is_withdrawn for one in index.feed_entries(1) if one.pk == gone.pk] == [True]
    editor.post(reverse("withdraw_release", args=[gone.pk]), {"take_back": "1"})
    assert [one.is_withdrawn for one in index.feed_entries(1) if one.pk == gone.pk] == [False]


def test_publishing_a_corrected_text_does_not_undo_it(editor, client, gone):
    gone.save_revision(user=person("press")).publish(user=person("editor"))
    assert REASON in visit(client, PATH).body


def test_unpublished_is_not_found_whether_withdrawn_or_not(client, gone):
    gone.unpublish(user=person("editor"))
    assert client.get(PATH).status_code == 404
    assert client.get("/en" + PATH).status_code == 404


def test_a_withdrawal_needs_a_reason(editor, exhibition):
    response = withdraw(editor, exhibition, reason=" ")
    assert response.context["form"].errors["reason"]
    assert not exhibition.is_withdrawn


def test_the_english_reason_is_english(editor, exhibition):
    response = withdraw(editor, exhibition, reason_in_english="数据有误")
    assert response.context["form"].errors["reason_in_english"]


def test_without_english_no_english_reason_is_asked_for(editor, find):
    url = reverse("withdraw_release", args=[find("国家级技术机构与四川企业对接会").pk])
    assert b"reason_in_english" not in editor.get(url).content


@pytest.mark.parametrize("who", ["press", "translator"])
def test_who_may_not_publish_may_not_withdraw(request, exhibition, who):
    client = request.getfixturevalue(who)
    withdraw(client, exhibition)
    client.post(reverse("withdraw_release", args=[exhibition.pk]), {"take_back": "1"})
    assert not Withdrawal.objects.filter(translation_key=exhibition.translation_key).exists()


def test_a_draft_cannot_be_withdrawn(editor):
    assert not Withdrawal.objects.filter(translation_key=draft_by("press").translation_key).exists()
    release = draft_by("press")
    withdraw(editor, release)
    assert not release.is_withdrawn


def test_editors_find_the_way_to_it_and_are_told(editor, press, exhibition):
    url = reverse("withdraw_release", args=[exhibition.pk])
    form = reverse("wagtailadmin_pages:edit", args=[exhibition.pk])
    assert url in editor.get(form).content.decode()
    assert url not in press.get(form).content.decode()
    withdraw(editor, exhibition)
    told = [str(message) for message in press.get(form).context["messages"]]
    assert len(told) == 1


def test_the_queue_of_translations_agrees(gone):
    call_command("check_queue")
    assert QueueEntry.objects.filter(translation_key=gone.translation_key).exists()


def test_a_preview_still_shows_the_text_to_editors(editor, gone):
    response = editor.get(reverse("wagtailadmin_pages:view_draft", args=[gone.pk]))
    assert "大国重器" in response.content.decode()


def test_an_alias_within_the_language_shows_nothing_of_it_either(client, gone):
    alias = gone.create_alias(update_slug="the-same-again", user=person("editor"))
    assert REASON in visit(client, alias.url).body
    assert "大国重器" not in visit(client, alias.url).body
    assert client.get(alias.url + "text/").status_code == 404


def test_a_withdrawn_release_does_not_open_the_front_page(editor, client, find):
    front = Page.objects.get(depth=2, locale__language_code="zh-hans").specific
    release = find("成果展参观指南")
    front.hero = release
    front.save_revision().publish()
    assert "hero-news" in client.get("/").content.decode()
    withdraw(editor, release)
    assert "hero-news" not in client.get("/").content.decode()
