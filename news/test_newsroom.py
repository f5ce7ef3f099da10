"""The newsroom: what each person sees of drafts, reviews, schedule and English, at a cost that does not grow."""

import uuid
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Page

from news.models import NewsReleasePage
from news.newsroom.month import Month
from tests.desk import PUBLISH, SUBMIT, draft_by, edit, in_chinese, in_hours, now, person, release_form
from tests.reading import Visit, visit

ROOM = "/admin/newsroom/"
MOST_QUERIES = 32


def part(client, name: str, query: str = "") -> str:
    """The words of one part of the newsroom."""
    heading = visit(client, ROOM + query).soup.find(id=f"newsroom-{name}")
    return heading.find_parent("section").get_text(" ", strip=True)


# --- who -------------------------------------------------------------------------------------------
@pytest.mark.parametrize("who", ["press", "editor", "translator", "admin"])
def test_everybody_who_works_in_a_press_room_finds_it_in_the_menu_and_on_the_front_page(request, who):
    client = request.getfixturevalue(who)
    front = client.get("/admin/").content.decode()
    assert front.count(f'href="{ROOM}') >= 2 or f'"{ROOM}"' in front.replace("&quot;", '"')
    assert client.get(ROOM).status_code == 200


def test_who_works_elsewhere_has_none():
    stranger = User.objects.create_user("stranger", password=None)
    permission = ContentType.objects.get(app_label="wagtailadmin", model="admin").permission_set.get()
    stranger.user_permissions.add(permission)
    client = Client()
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(ROOM).status_code in (302, 403)
    assert ROOM not in client.get("/admin/").content.decode()


def test_readers_are_asked_to_log_in(client):
    assert client.get(ROOM).url.startswith("/admin/login/")


def test_press_sees_nothing_of_the_english_tree(press, find):
    draft = NewsReleasePage.objects.filter(locale__language_code="en", live=False).first()
    assert draft.draft_title not in visit(press, ROOM + "?drafts=all").body


def test_translators_see_english_releases_and_not_the_chinese_drafts(translator):
    draft = draft_by("press", title="保密的草稿")
    english = NewsReleasePage.objects.filter(locale__language_code="en", live=False).first()
    body = visit(translator, ROOM + "?drafts=all").body
    assert english.draft_title in body
    assert draft.title not in body


def test_press_writes_a_release_from_here(press, translator):
    address = "/admin/pages/add/news/newsreleasepage/"
    assert address in visit(press, ROOM).body
    assert address not in visit(translator, ROOM).body


# --- drafts and reviews ----------------------------------------------------------------------------
def test_press_imports_a_release_from_here(press, translator):
    way = visit(press, ROOM).soup.select_one("a[href*='/news/import/']")["href"]
    assert press.get(way).status_code == 200
    assert visit(translator, ROOM).soup.select_one("a[href*='/news/import/']") is None


def test_mine_are_the_drafts_that_i_wrote(press):
    draft_by("press", title="我写的稿子")
    draft_by("editor", title="别人的稿子")
    assert "我写的稿子" in part(press, "drafts")
    assert "别人的稿子" not in part(press, "drafts")
    assert "别人的稿子" in part(press, "drafts", "?drafts=all")


def test_changes_of_a_public_release_are_among_the_drafts(press, find):
    release = find("将于9月1日在成都开幕")
    edit(press, release, **release_form("改了标题", slug=release.slug))
    assert "改了标题" in part(press, "drafts")


def test_drafts_go_on_on_the_next_part(press):
    for number in range(15):
        draft_by("press", title=f"草稿{number:02}。")
    assert "草稿14。" in part(press, "drafts")
    assert "草稿00。" not in part(press, "drafts")
    assert "草稿00。" in part(press, "drafts", "?page=2")
    assert "草稿00。" in part(press, "drafts", "?page=99")


def test_what_press_hands_in_waits_for_the_editor_and_comes_back(press, editor):
    release = draft_by("press", title="请审核的稿子")
    edit(press, release, **release_form("请审核的稿子", slug=release.slug), **SUBMIT)
    assert "请审核的稿子" in part(editor, "waiting")
    assert "请审核的稿子" not in part(press, "waiting")
    state = now(release).current_workflow_task_state
    state.reject(user=person("editor"), comment="请核对数字")
    assert "请审核的稿子" in part(press, "waiting")


# --- the calendar ------------------------------------------------------------------------------------
def test_a_scheduled_release_stands_on_its_day_with_its_time(editor):
    release = draft_by("press", title="定时的稿子")
    moment = in_hours(2)
    edit(editor, release, **release_form("定时的稿子", slug=release.slug, **moment), **PUBLISH)
    month = visit(editor, f"{ROOM}?month={moment['release_date'][:7]}")
    [entry] = month.soup.select("td .is-scheduled")
    assert moment["release_time"] in entry.get_text()
    assert entry.find_parent("td").time["datetime"] == moment["release_date"]
    assert "定时的稿子" not in part(editor, "drafts", "?drafts=all")


def test_the_calendar_turns_to_another_month_and_holds_each_release_once(editor):
    august = visit(editor, ROOM + "?month=2023-08")
    entries = [entry.get_text(" ", strip=True) for entry in august.soup.select("td .is-out")]
    assert "“质量之光”成果展参观指南" in entries
    assert 'A guide to the "Light of Quality" exhibition' not in entries
    assert {"?month=2023-07", "?month=2023-09"} <= {link["href"].split("&")[0] for link in turns(august)}


def turns(page: Visit) -> list:
    return page.soup.select('.newsroom-head a[rel="prev"], .newsroom-head a[rel="next"]')


@pytest.mark.parametrize("month", ["2023-13", "abc", "0000-00", "2023-9", "9999999-01", "%00"])
def test_a_month_that_does_not_exist_is_the_present_one(press, month):
    assert press.get(f"{ROOM}?month={month}").status_code in (200, 400)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_month_holds_each_of_its_days_once_and_begins_on_a_monday(day):
    month = Month(day.year, day.month)
    days = [one.date for week in month.weeks() for one in week]
    assert days.count(day) == 1
    assert days[0].weekday() == 0
    assert month.next.previous == month == Month.read(str(month), date(2000, 1, 1))


# --- out, English, put right -------------------------------------------------------------------------
def test_what_went_out_today_is_there(press):
    draft_by("press", title="今天发布的稿子").latest_revision.publish()
    assert "今天发布的稿子" in part(press, "today")


def test_of_a_busy_day_every_release_can_be_reached(press):
    for number in range(9):
        draft_by("press", title=f"今天的第{number}篇").latest_revision.publish()
    text = part(press, "today")
    assert all(f"今天的第{number}篇" in text for number in range(9))
    assert in_chinese("More of today") in text


def test_missing_and_outdated_english_is_named_to_press_without_a_way_to_the_desk(press, editor):
    assert "国家级技术机构与四川企业对接会" in part(press, "english")
    section = visit(press, ROOM).soup.find(id="newsroom-english").find_parent("section")
    assert section.find("a") is None
    assert visit(editor, ROOM).soup.find(id="newsroom-english").find_parent("section").find("a")


def test_translators_count_the_same_english_as_their_queue(translator):
    assert "国家级技术机构与四川企业对接会" in part(translator, "english")


def test_corrections_and_withdrawals_are_remembered(press):
    said = part(press, "corrections")
    assert "“质量之光”成果展参观指南" in said
    assert "演示：一篇撤回的新闻稿" in said


# --- cost ----------------------------------------------------------------------------------------------
def many_releases(number: int) -> None:
    """Chinese releases and drafts, written past everybody who listens."""
    model = NewsReleasePage.objects.filter(locale__language_code="zh-hans", live=True).first()
    above = model.get_parent()
    pages = [
        Page(
            path=Page._get_path(above.path, above.depth + 1, 5_000 + count),
            depth=above.depth + 1,
            title=f"新闻{count}",
            draft_title=f"新闻{count}",
            slug=f"xin-wen-{count}",
            url_path=f"{above.url_path}xin-wen-{count}/",
            translation_key=uuid.uuid4(),
            locale_id=above.locale_id,
            content_type_id=model.content_type_id,
            owner=person("press"),
            live=bool(count % 2),
        )
        for count in range(number)
    ]
    made = Page.objects.bulk_create(pages, batch_size=500)
    table, columns = NewsReleasePage._meta.db_table, [f.column for f in NewsReleasePage._meta.local_concrete_fields]
    copied = ", ".join(f'"{column}"' for column in columns if column != "page_ptr_id")
    sql = f'INSERT INTO "{table}" ("page_ptr_id", {copied}) SELECT %s, {copied} FROM "{table}" WHERE page_ptr_id = %s'  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(sql, [(page.pk, model.pk) for page in made])


@pytest.mark.parametrize("who", ["press", "editor", "translator"])
@pytest.mark.parametrize("address", [ROOM + "?drafts=all&month=2023-08", "/admin/"])
def test_a_larger_archive_costs_no_more_queries(request, who, address):
    client = request.getfixturevalue(who)
    many_releases(30)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    Page.objects.filter(slug__startswith="xin-wen-").update(slug="older")
    Page.objects.filter(slug="older").delete()
    many_releases(400)
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) <= len(few)
    assert address == "/admin/" or len(many) <= MOST_QUERIES + SESSION


SESSION = 4  # who is asking, and the menu: not the newsroom's own


def test_the_way_to_each_release_is_the_editing_form(press, find):
    release = find("成果展参观指南")
    assert reverse("wagtailadmin_pages:edit", args=[release.pk]) in visit(press, ROOM + "?month=2023-08").body
