"""The translation queue, as each role sees it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale
from wagtail_localize.models import StringTranslation, Translation

from home.roles import TRANSLATOR
from tests.desk import news_index, person
from tests.translation_queue.listed import QUEUE, State, entry_of, exported, set_entry, titles
from translation.models import QueueEntry

# --- who sees what -------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["editor", "translator", "admin"])
def test_those_who_may_translate_see_everything_there_is_to_translate(role, request, not_started, published):
    client = request.getfixturevalue(role)
    shown = titles(client)
    assert {not_started.title, published.title, "质量月"} <= set(shown)  # the last is a category
    assert len(shown) == min(50, QueueEntry.objects.count())


@pytest.mark.parametrize("address", [QUEUE, QUEUE + "results/", QUEUE + "?export=csv", QUEUE + "?export=xlsx"])
def test_press_is_sent_away(press, address):
    assert press.get(address).url == "/admin/"


def test_strangers_are_asked_to_log_in(client):
    assert "/admin/login/" in client.get(QUEUE).url


def test_a_translator_of_one_room_sees_that_room_and_what_is_shared(translator, published, find):
    english_news = news_index().get_translations().get()
    GroupPagePermission.objects.filter(group__name=TRANSLATOR).update(page=english_news)
    shown = titles(translator)
    assert published.title in shown
    assert "质量月" in shown
    assert find("业务范围").title not in shown
    assert {line["type"] for line in exported(translator)} == {"新闻稿", "新闻中心", "新闻类别", "页脚"}


def test_rights_on_the_chinese_tree_count_as_well(translator, published, find):
    GroupPagePermission.objects.filter(group__name=TRANSLATOR).update(page=news_index())
    assert published.title in titles(translator)
    assert find("业务范围").title not in titles(translator)


def test_a_translator_without_any_page_sees_what_is_shared_alone(translator):
    GroupPagePermission.objects.filter(group__name=TRANSLATOR).delete()
    assert {line["type"] for line in exported(translator)} == {"新闻类别", "页脚"}


# --- the way to the work -------------------------------------------------------------------------


def test_a_title_leads_to_the_start_of_its_translation(translator, not_started):
    page = translator.get(QUEUE).content.decode()
    address = reverse("wagtail_localize:submit_page_translation", args=[not_started.pk])
    assert re.search(rf'href="{address}"\s+id="queue-title-\d+"\s+lang="zh-Hans">{not_started.title}<', page)


def test_a_title_leads_to_the_desk_once_somebody_began(translator, half):
    address = re.search(
        rf'href="([^"]*)"\s+id="queue-title-{entry_of(half).pk}"', translator.get(QUEUE).content.decode()
    )
    assert translator.get(address[1]).status_code == 200


def test_what_is_not_public_and_nobody_began_leads_nowhere(translator):
    entry = QueueEntry.objects.filter(state=State.SOURCE_UNPUBLISHED, target_id="").first()
    assert f'<span id="queue-title-{entry.pk}"' in translator.get(QUEUE).content.decode()


def test_the_former_report_leads_here(translator):
    assert translator.get(reverse("wagtail_localize:translations_report")).url == QUEUE


def test_the_menu_offers_one_report_of_translations(translator, press):
    menu = translator.get("/admin/").content.decode()
    assert QUEUE in menu
    assert reverse("wagtail_localize:translations_report") not in menu
    assert QUEUE not in press.get("/admin/").content.decode()


def test_a_page_below_an_untranslated_one_leads_back_here_with_the_reason(translator):
    parent = news_index()
    parent.get_translations().get().delete()
    child = parent.get_children().live().first()
    response = translator.get(reverse("wagtail_localize:submit_page_translation", args=[child.pk]), follow=True)
    assert response.request["PATH_INFO"] == QUEUE
    assert parent.title in " ".join(map(str, response.context["messages"]))


def test_what_a_translator_starts_becomes_theirs(translator, not_started):
    url = reverse("wagtail_localize:submit_page_translation", args=[not_started.pk])
    translator.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    assert entry_of(not_started).assignee == person("translator")
    assert entry_of(not_started).state == State.IN_PROGRESS


def test_what_somebody_has_stays_theirs_whoever_starts_it(translator, not_started):
    set_entry(not_started, assignee=person("editor"))
    url = reverse("wagtail_localize:submit_page_translation", args=[not_started.pk])
    translator.post(url, {"locales": [Locale.objects.get(language_code="en").pk]})
    assert entry_of(not_started).assignee == person("editor")


# --- what is said --------------------------------------------------------------------------------


def test_a_page_whose_chinese_changed_says_how_much_and_since_when(editor, translator, published):
    reflects = entry_of(published).reflects_at
    published.title = "新标题"
    published.save_revision().publish()
    line = next(line for line in exported(translator) if line["title"] == "新标题")
    assert line["state"] == str(State.OUT_OF_DATE.label)
    assert line["changed"] == "1"
    assert f"{timezone.localtime(reflects):%Y}" in line["note"]


def test_a_half_done_page_says_how_far_it_is(translator, half):
    entry = entry_of(half)
    assert f"{entry.translated}" in translator.get(QUEUE).content.decode()
    assert 0 < entry.translated < entry.total


def test_overdue_work_is_marked_in_words(translator, half):
    set_entry(half, due_on=timezone.localdate() - timedelta(days=1))
    assert "queue-alert" in translator.get(QUEUE).content.decode()


def test_a_due_date_goes_with_the_work_that_was_due(published, editor):
    published.title = "新标题"
    published.save_revision().publish()
    set_entry(published, due_on=timezone.localdate())
    translation = Translation.objects.get(source__object_id=published.translation_key)
    segment = translation.source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=translation.target_locale, data="New title"
    )
    assert entry_of(published).due_on
    editor.post(reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk]), {"action": "publish"})
    assert entry_of(published).state == State.PUBLISHED
    assert entry_of(published).due_on is None


def test_a_row_that_no_longer_tells_the_truth_is_computed_on_sight(translator, half):
    set_entry(half, state=State.PUBLISHED, texts_key="older")
    translator.get(QUEUE)
    assert entry_of(half).state == State.IN_PROGRESS
