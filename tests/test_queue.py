"""The translation queue, as each role sees it."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import StringTranslation, Translation

from home.roles import TRANSLATOR
from tests.desk import news_index, person
from tests.many_pages import make_pages
from translation.models import QueueEntry

State = QueueEntry.State
QUEUE = "/admin/translation/queue/"
COLUMNS = [
    "title",
    "target_title",
    "type",
    "state",
    "texts",
    "translated",
    "changed",
    "errors",
    "note",
    "waiting_since",
    "days_waiting",
    "source_published",
    "target_published",
    "lag",
    "assignee",
    "due_on",
]


def entry_of(page) -> QueueEntry:
    return QueueEntry.objects.get(translation_key=page.translation_key)


def titles(client, query: str = "") -> list[str]:
    """The Chinese titles of one page of the list, in its order."""
    html = client.get(QUEUE + query).content.decode()
    return re.findall(r'id="queue-title-\d+"\s+lang="zh-Hans">([^<]*)<', html)


def set_entry(page, **fields) -> None:
    QueueEntry.objects.filter(translation_key=page.translation_key).update(**fields)


def exported(client, query: str = "") -> list[dict]:
    response = client.get(f"{QUEUE}?export=csv{query}")
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    first, *lines = csv.reader(io.StringIO(text))
    assert len(first) == len(COLUMNS)
    return [dict(zip(COLUMNS, line, strict=True)) for line in lines]


@pytest.fixture
def not_started():
    return Page.objects.get(translation_key=QueueEntry.objects.get(state=State.NOT_STARTED).translation_key)


@pytest.fixture
def half():
    key = QueueEntry.objects.get(state=State.IN_PROGRESS).translation_key
    return Page.objects.get(translation_key=key, locale__language_code="zh-hans")


@pytest.fixture
def published(find):
    return find("将于9月1日在成都开幕")


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


# --- filters, search, order ----------------------------------------------------------------------


def test_the_states_on_top_lead_to_what_they_count(translator):
    for state, _label in State.choices:
        number = QueueEntry.objects.filter(state=state).count()
        assert len(titles(translator, f"?state={state}")) == min(number, 50)


def test_several_states_are_shown_together(translator, half, not_started):
    assert set(titles(translator, "?state=not_started&state=in_progress")) == {half.title, not_started.title}


def test_a_translator_finds_their_own_work_and_what_nobody_has(translator, half, not_started):
    set_entry(half, assignee=person("translator"))
    assert titles(translator, "?assignee=me") == [half.title]
    assert titles(translator, f"?assignee={person('translator').pk}") == [half.title]
    assert titles(translator, f"?assignee={person('admin').pk}") == []
    assert not_started.title in titles(translator, "?assignee=nobody")
    assert half.title not in titles(translator, "?assignee=nobody")


def test_work_is_found_by_the_day_on_which_it_is_due(translator, half, not_started, published):
    today = timezone.localdate()
    set_entry(half, due_on=today - timedelta(days=8))
    set_entry(not_started, due_on=today + timedelta(days=6 - today.weekday()))
    set_entry(published, due_on=today - timedelta(days=8))
    assert titles(translator, "?due=overdue") == [half.title]
    assert titles(translator, "?due=week") == [not_started.title]


def test_what_has_errors_is_found(translator, half):
    set_entry(half, errors=2)
    assert titles(translator, "?errors=yes") == [half.title]


def test_one_type_is_shown_alone(translator):
    entry = QueueEntry.objects.get(content_type__model="footer")
    assert titles(translator, f"?content_type={entry.content_type_id}") == [entry.title]


def test_what_changed_between_two_days_is_found(translator, half):
    then = timezone.now() - timedelta(days=400)
    set_entry(half, source_changed_at=then)
    day = f"{timezone.localtime(then):%Y-%m-%d}"
    assert titles(translator, f"?changed_from={day}&changed_to={day}") == [half.title]


@pytest.mark.parametrize("query", ["?q=成都开幕", "?q=to open in Chengdu"])
def test_both_titles_are_searched(translator, published, query):
    assert published.title in titles(translator, query)
    assert len(titles(translator, query)) < 5


@pytest.mark.parametrize(
    "query", ["?state=nonsense", "?p=x", "?p=999", "?ordering=x", "?assignee=x", "?changed_from=x"]
)
def test_a_garbled_address_shows_the_list(translator, query):
    assert translator.get(QUEUE + query).status_code == 200


def test_open_work_stands_on_top_and_the_oldest_first(translator, half, not_started):
    set_entry(half, waiting_since=timezone.now() - timedelta(days=3))
    set_entry(not_started, waiting_since=timezone.now() - timedelta(days=2))
    assert titles(translator)[:2] == [half.title, not_started.title]
    set_entry(not_started, waiting_since=timezone.now() - timedelta(days=4))
    assert titles(translator)[:2] == [not_started.title, half.title]


@pytest.mark.parametrize("column", ["title", "target_title", "type", "state", "waiting", "lag", "assignee", "due"])
def test_every_column_sorts_both_ways(translator, half, not_started, published, column):
    set_entry(half, assignee=person("editor"), due_on=timezone.localdate(), target_title="Zzz", title="安")
    set_entry(not_started, assignee=person("translator"), due_on=timezone.localdate() + timedelta(days=1))
    upwards = titles(translator, f"?ordering={column}")
    assert sorted(upwards) == sorted(titles(translator, f"?ordering=-{column}"))
    assert upwards != titles(translator, f"?ordering=-{column}")


def test_what_has_no_day_comes_last_in_both_directions(translator, half):
    set_entry(half, due_on=timezone.localdate())
    assert titles(translator, "?ordering=due")[0] == half.title
    assert titles(translator, "?ordering=-due")[0] == half.title


# --- export --------------------------------------------------------------------------------------


def test_the_csv_opens_in_excel_and_holds_what_is_filtered(translator, half):
    response = translator.get(f"{QUEUE}?export=csv&state=in_progress")
    content = b"".join(response.streaming_content)
    assert content.startswith("\ufeff".encode())
    assert f"translation-queue-{timezone.localdate():%Y-%m-%d}.csv" in response["Content-Disposition"]
    assert [line["title"] for line in exported(translator, "&state=in_progress")] == [half.title]


def test_the_csv_holds_all_pages_of_the_list(translator):
    make_pages(60, ["not_started"])
    call_command("check_queue", "--repair", stdout=io.StringIO())
    assert len(exported(translator)) == QueueEntry.objects.count() > 100


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_title_runs_as_a_formula(translator, not_started, kind):
    Page.objects.filter(pk=not_started.pk).update(title="=1+1", draft_title="=1+1")
    set_entry(not_started, title="=1+1")
    response = translator.get(f"{QUEUE}?export={kind}&state=not_started")
    content = b"".join(response.streaming_content)
    if kind == "csv":
        assert "'=1+1" in content.decode()
    else:
        cell = load_workbook(io.BytesIO(content)).active["A2"]
        assert (cell.value, cell.data_type) == ("'=1+1", "s")


def test_the_excel_file_holds_days_as_days(translator, half):
    set_entry(half, due_on=timezone.localdate())
    response = translator.get(f"{QUEUE}?export=xlsx&state=in_progress")
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert sheet.max_row == 2
    assert sheet["A2"].value == half.title
    assert sheet.cell(2, sheet.max_column).value.date() == timezone.localdate()
