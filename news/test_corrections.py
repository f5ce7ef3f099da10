"""Corrections: dated between the release and today, at the top, newest first, noticed in lists, feeds and English."""

import json
from datetime import date, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale
from wagtail.test.utils.form_data import streamfield

from tests.desk import PUBLISH, draft_by, edit, now, person, release_form
from tests.editing import begun, edit_chinese
from tests.reading import visit
from translation.models import QueueEntry

EXHIBITION = "/news/zhi-liang-zhi-guang-cheng-guo-zhan-can-guan-zhi-nan/"
BOTH = pytest.mark.parametrize("prefix", ["", "/en"])


def correction(day: str, wrong: str = "850人", right: str = "880人") -> dict:
    return {"type": "correction", "value": {"date": day, "wrong": wrong, "right": right}}


def corrected(*corrections: dict, title: str = "质量提升行动启动"):
    """A public release of 15 March 2024 with these corrections."""
    release = draft_by("press", title=title)
    release.corrections = list(corrections)
    release.save_revision(user=person("press")).publish(user=person("editor"))
    return now(release)


def post_correction(editor, day: str, wrong: str = "850人"):
    release = draft_by("press")
    rows = streamfield([("correction", {"date": day, "wrong": wrong, "right": "880人"})])
    return release, edit(editor, release, **release_form(slug=release.slug, corrections=rows), **PUBLISH)


def problems(response) -> str:
    return str(response.context["form"].errors["corrections"].as_data()[0].as_json_data())


def test_a_correction_of_tomorrow_is_refused_at_its_date(editor):
    release, response = post_correction(editor, str(timezone.localdate() + timedelta(days=1)))
    assert "此日期尚未到来" in problems(response) or "has not come yet" in problems(response)
    assert not now(release).live


def test_a_correction_from_before_the_release_is_refused(editor):
    release, response = post_correction(editor, "2024-03-14")
    assert "date" in problems(response)
    assert not now(release).live


def test_a_correction_that_does_not_say_what_was_wrong_is_refused(editor):
    release, response = post_correction(editor, "2024-03-16", wrong="  ")
    assert "wrong" in problems(response)
    assert not now(release).live


def test_a_correction_of_the_very_day_is_published(editor):
    release, _ = post_correction(editor, "2024-03-15")
    assert now(release).corrected_on == date(2024, 3, 15)


def test_corrections_stand_at_the_top_the_newest_first(client):
    release = corrected(correction("2024-03-16", "甲"), correction("2024-04-01", "乙"), correction("2024-03-20", "丙"))
    text = visit(client, release.url).soup.main.get_text()
    assert text.index("乙") < text.index("丙") < text.index("甲") < text.index("一句话摘要")
    assert release.latest_correction["wrong"] == "乙"


@BOTH
def test_lists_mark_what_was_corrected(client, prefix):
    [mark] = visit(client, f"{prefix}/news/2023/").soup.select(".release .corrected")
    assert mark.time["datetime"] == "2023-09-01"


def test_a_correction_that_was_taken_out_leaves_no_mark(client):
    release = corrected(correction("2024-03-16"))
    release.corrections = []
    release.save_revision().publish()
    assert now(release).corrected_on is None


@BOTH
@pytest.mark.parametrize("kind", ["atom", "rss"])
def test_feeds_say_what_was_corrected(client, prefix, kind):
    text = client.get(f"{prefix}/news/feed/{kind}/").content.decode()
    assert ("1–2 September" if prefix else "9月1日至2日”") in text


def test_a_feed_tells_again_of_an_old_release_that_was_just_corrected(client):
    old = corrected(correction(str(timezone.localdate())), title="早年的新闻")
    type(old).objects.filter(pk=old.pk).update(release_date=date(2001, 1, 1))
    for number in range(30):
        draft_by("press", title=f"新闻{number}").latest_revision.publish()
    text = client.get("/news/feed/atom/").content.decode()
    assert text.count("<entry>") == 31
    assert "早年的新闻" in text


def test_a_correction_puts_the_english_out_of_date_at_once_and_is_translated(client):
    translation = begun()
    english = Locale.objects.get(language_code="en")
    entry = QueueEntry.objects.get(translation_key=translation.source.object_id, locale=english)
    before = entry.total
    edit_chinese(translation, corrections=[correction("2024-03-16")])
    entry.refresh_from_db()
    assert entry.total == before + 2


def test_the_public_english_says_that_the_chinese_was_updated(client, find):
    release = find("成果展参观指南")
    stored = json.loads(json.dumps(list(release.corrections.raw_data)))
    release.corrections = [*stored, correction("2023-09-02", "两万平方米", "约2.2万平方米")]
    release.save_revision(user=person("press")).publish(user=person("editor"))
    assert visit(client, "/en" + EXHIBITION).soup.select(".page-notice")
