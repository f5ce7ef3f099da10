"""Every road that could put a wrong page before English readers, tried as each role that can walk it."""

from __future__ import annotations

from datetime import timedelta

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.models import Locale, Page, Revision
from wagtail_localize import wagtail_hooks as stock_hooks
from wagtail_localize.models import LocaleSynchronization, StringTranslation

from home.models import Footer
from news.models import NewsReleasePage, ReleaseCategory
from tests.desk import add, draft_by, now, page_form, person, release_form
from tests.english import BETTER, change_chinese, edit_url, lose, segment_at, translation_of, write
from translation.gate import PublicationRefused
from translation.strings import submit
from translation.targets import save_draft

ROLES = ["press", "translator", "editor", "admin"]
PUBLISHERS = ["editor", "admin"]


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def chinese(find):
    """The Chinese that it translates."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def half():
    """A release of which half is translated, not public in English."""
    return Page.objects.filter(locale__language_code="en", live=False, alias_of=None).first().specific


@pytest.fixture
def client_of(request):
    """The session of a role."""
    return request.getfixturevalue


def name(view: str, *args) -> str:
    return reverse(f"wagtailadmin_pages:{view}", args=args)


def localize(view: str, *args) -> str:
    return reverse(f"wagtail_localize:{view}", args=args)


# --- roads that publish, with something missing ------------------------------------------------------------
def stock_button(client, page):
    client.post(edit_url(page), {"action": "publish"})


def wagtail_editor(client, page):
    client.post(edit_url(page), {"action-publish": "action-publish", "title": page.title, "slug": page.slug})


def our_button(client, page):
    client.post(reverse("translation_publish", args=[translation_of(page).pk]))


def update_with_publication(client, page):
    client.post(localize("update_translations", translation_of(page).source_id), {"publish_translations": "on"})


def in_bulk(client, page):
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}")


def by_workflow_action(client, page):
    if not now(page).workflow_in_progress:
        now(page).get_workflow().start(now(page), person("translator"))
    state = now(page).current_workflow_task_state
    client.post(name("workflow_action", page.pk, "approve", state.pk))


def by_bulk_workflow_page(client, page):
    by_workflow_action(client, page)
    state = now(page).current_workflow_task_state
    if state:
        form = {"action-workflow-action": "true", "workflow-action-name": "approve"}
        client.post(edit_url(page), form)


def on_the_review_screen(client, page):
    now(page).get_workflow().start(now(page), person("translator"))
    client.post(reverse("translation_review", args=[translation_of(page).pk]), {"decision": "approve"})


def restart_and_publish(client, page):
    client.post(edit_url(page), {"localize-restart-translation": "1"})
    stock_button(client, page)


def admin_api(client, page):
    for action in ("publish", "convert_alias", "revert_to_page_revision"):
        client.post(f"/admin/api/main/pages/{page.pk}/action/{action}/", {}, content_type="application/json")


def earlier_version(client, page):
    for revision in Revision.objects.for_instance(page):
        client.get(name("revisions_revert", page.pk, revision.pk))
        form = {"revision": revision.pk, "action-publish": "action-publish", "title": page.title, "slug": page.slug}
        client.post(edit_url(page), form)


ROADS = [
    stock_button, wagtail_editor, our_button, update_with_publication, in_bulk, by_workflow_action,
    by_bulk_workflow_page, on_the_review_screen, restart_and_publish, admin_api, earlier_version,
]  # fmt: skip


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("road", ROADS)
def test_no_road_publishes_a_half_translated_page(client_of, client, half, road, role):
    road(client_of(role), half)
    assert not now(half).live
    assert client.get(half.url).status_code == 404


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("road", ROADS)
def test_no_road_changes_a_public_page_with_a_text_missing(client_of, client, english, road, role):
    before = client.get(english.url).content
    lose(english)
    road(client_of(role), english)
    assert client.get(english.url).content == before


@pytest.mark.parametrize("role", PUBLISHERS)
@pytest.mark.parametrize("road", ROADS)
def test_no_road_publishes_an_outdated_page_again(client_of, client, english, chinese, road, role):
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    released = now(english).last_published_at
    road(client_of(role), english)
    assert now(english).last_published_at == released


@pytest.mark.parametrize("role", ["press", "translator"])
@pytest.mark.parametrize("road", ROADS)
def test_who_may_not_publish_publishes_nothing_complete_either(client_of, client, english, road, role):
    write(english, BETTER)
    save_draft(translation_of(english))
    road(client_of(role), english)
    assert now(english).title != BETTER


@pytest.mark.parametrize(
    "road", [stock_button, our_button, update_with_publication, on_the_review_screen, by_workflow_action, in_bulk]
)
def test_what_is_complete_passes_on_each_road(editor, english, road):
    write(english, BETTER)
    save_draft(translation_of(english), person("translator"))
    if road is on_the_review_screen:
        pytest.skip("has its own tests, with the stamp of what was seen")
    road(editor, english)
    assert now(english).title == BETTER


# --- the schedule ------------------------------------------------------------------------------------------
def schedule(page, title: str | None = None) -> None:
    """A draft that an earlier version of the site would have let onto the schedule."""
    page = now(page)
    if title:
        page.title = title
    revision = page.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))


def test_a_refused_page_on_the_schedule_does_not_hold_up_the_next(half):
    other = draft_by("press", title="定时发布的新闻")
    schedule(half)
    schedule(other)
    call_command("publish_scheduled")
    assert (now(half).live, now(other).live) == (False, True)
    assert not Revision.objects.filter(object_id=str(half.pk), approved_go_live_at__isnull=False).exists()


def test_an_outdated_draft_on_the_schedule_is_not_published(english, chinese):
    write(english, BETTER)
    draft = save_draft(translation_of(english))
    change_chinese(chinese, summary=chinese.summary + "另有变动。")
    Revision.objects.filter(pk=draft.pk).update(approved_go_live_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")
    assert now(english).title != BETTER


def test_english_is_never_held_back_by_the_former_schedule_of_its_chinese(find, editor):
    """The time at which the Chinese was to be published once is no time for the English."""
    chinese = draft_by("press", title="质量提升行动启动")
    chinese.go_live_at = timezone.now() + timedelta(days=2)
    chinese.save()
    chinese.save_revision()
    english = Locale.objects.get(language_code="en")
    translation = submit(now(chinese), english)
    save_draft(translation)
    page = translation.get_target_instance()
    assert page.go_live_at is None
    assert page.get_latest_revision_as_object().go_live_at is None


# --- aliases -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", ROLES)
def test_no_screen_makes_an_alias_across_languages(client_of, chinese, english, role):
    client = client_of(role)
    client.post(localize("convert_to_alias", english.pk))
    client.get(localize("convert_to_alias", english.pk))
    client.post(edit_url(english), {"localize-convert-to-alias": "1"})
    parent = english.get_parent()
    form = {"new_title": "X", "new_slug": "x", "new_parent_page": parent.pk, "alias": "on", "publish_copies": "on"}
    client.post(name("copy", chinese.pk), form)
    client.post(f"/admin/api/main/pages/{chinese.pk}/action/create_alias/", {"destination_page_id": parent.pk})
    client.post(f"/admin/api/main/pages/{chinese.pk}/action/copy_for_translation/", {"locale": "en", "alias": True})
    assert not Page.objects.filter(locale__language_code="en").exclude(alias_of=None).exists()
    assert now(english).title == english.title


def test_no_code_makes_one_either(chinese, english):
    locale = english.locale
    english.delete()
    with pytest.raises(PublicationRefused):
        chinese.copy_for_translation(locale, alias=True)
    with pytest.raises(PublicationRefused):
        chinese.create_alias(parent=now_parent(chinese, locale), update_slug="x")
    assert not Page.objects.filter(locale=locale).exclude(alias_of=None).exists()


def now_parent(page, locale):
    return page.get_parent().get_translation(locale)


def test_an_alias_within_one_language_is_an_alias(chinese):
    assert chinese.create_alias(update_slug="x").alias_of_id == chinese.pk


@pytest.mark.parametrize("role", PUBLISHERS)
def test_an_alias_of_former_days_cannot_become_an_english_page_in_chinese(client_of, chinese, english, role):
    english_id = english.pk
    Page.objects.filter(pk=english_id).update(alias_of=chinese)
    NewsReleasePage.objects.filter(pk=english_id).update(title=chinese.title)
    client_of(role).post(name("convert_alias", english_id))
    assert Page.objects.get(pk=english_id).alias_of_id == chinese.pk


# --- synchronised trees ------------------------------------------------------------------------------------
@pytest.fixture
def former_synchronization(db):
    """A row that was made before this rule."""
    languages = {locale.language_code: locale for locale in Locale.objects.all()}
    row = LocaleSynchronization(locale=languages["en"], sync_from=languages["zh-hans"])
    LocaleSynchronization.objects.bulk_create([row])
    return row


def test_languages_are_not_synchronised(english, chinese):
    with pytest.raises(PublicationRefused):
        LocaleSynchronization.objects.create(locale=english.locale, sync_from=chinese.locale)


@pytest.mark.parametrize("role", ["editor", "admin"])
def test_no_screen_synchronises_them(client_of, english, chinese, role):
    url = reverse("wagtaillocales:edit", args=[english.locale_id])
    form = {"language_code": "en", "component-wagtail_localize_localesynchronization-enabled": "on"}
    form["component-wagtail_localize_localesynchronization-sync_from"] = chinese.locale_id
    client_of(role).post(url, form)
    assert not LocaleSynchronization.objects.exists()


def test_a_former_synchronisation_makes_no_aliases_of_new_pages(press, former_synchronization):
    page = add(press, **release_form("新闻一则"))[1]
    assert page is not None
    assert not page.get_translations().exists()


def test_nor_does_its_command(former_synchronization):
    before = Page.objects.count()
    call_command("sync_locale_trees")
    assert Page.objects.count() == before


# --- stop and restart --------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", PUBLISHERS)
def test_a_stopped_translation_is_a_page_that_cannot_be_published(client_of, editor, half, role):
    translation = translation_of(half)
    type(translation).objects.filter(pk=translation.pk).update(enabled=False)
    client = client_of(role)
    client.post(edit_url(half), page_form(client, half) | {"action-publish": "action-publish"})
    in_bulk(client, half)
    assert not now(half).live


def test_it_can_be_started_again(editor, half):
    translation = translation_of(half)
    type(translation).objects.filter(pk=translation.pk).update(enabled=False)
    editor.post(edit_url(half), {"localize-restart-translation": "1"})
    translation.refresh_from_db()
    assert translation.enabled


# --- texts, pictures and files -----------------------------------------------------------------------------
def put_text(client, page):
    segment = segment_at(page, "title")
    url = localize("edit_string_translation", translation_of(page).pk, segment.pk)
    return client.put(url, "value=Written", content_type="application/x-www-form-urlencoded")


def delete_text(client, page):
    return client.delete(localize("edit_string_translation", translation_of(page).pk, segment_at(page, "title").pk))


def save_at_the_desk(client, page):
    url = reverse("translation_save", args=[translation_of(page).pk, segment_at(page, "title").pk])
    return client.post(url, {"text": "Written", "base": ""})


def hand_over(client, page):
    return client.post(reverse("translation_hand_over", args=[translation_of(page).pk]))


def upload(client, page):
    translation = translation_of(page)
    file = polib.pofile(str(translation.export_po()))
    for entry in file:
        entry.msgstr = "Written"
    url = localize("upload_pofile", translation.pk)
    return client.post(url, {"file": SimpleUploadedFile("a.po", str(file).encode())})


WRITING = [put_text, delete_text, save_at_the_desk, upload, hand_over, our_button, stock_button]


def texts(page) -> list:
    rows = StringTranslation.objects.filter(context__object_id=page.translation_key).order_by("pk")
    return list(rows.values_list("data", flat=True))


def lock(page, by: str) -> None:
    Page.objects.filter(pk=page.pk).update(locked=True, locked_by=person(by), locked_at=timezone.now())


@pytest.mark.parametrize("road", WRITING)
def test_a_page_that_somebody_locked_is_written_by_nobody_else(editor, english, road):
    lock(english, by="translator")
    before = texts(english), now(english).last_published_at
    road(editor, english)
    assert (texts(english), now(english).last_published_at) == before
    assert not now(english).workflow_in_progress


def test_who_locked_it_writes_it(translator, english):
    lock(english, by="translator")
    assert put_text(translator, english).status_code in (200, 201)


def test_the_message_names_who_locked_it(editor, english):
    lock(english, by="translator")
    assert "英文译员" in put_text(editor, english).json()["detail"]
    response = editor.post(reverse("translation_publish", args=[translation_of(english).pk]), follow=True)
    assert "英文译员" in " ".join(map(str, response.context["messages"]))


@pytest.mark.parametrize("road", WRITING)
def test_what_is_under_review_is_not_written_by_its_translator(translator, english, road):
    save_draft(translation_of(english), person("translator"))
    now(english).get_workflow().start(now(english), person("translator"))
    before = texts(english)
    road(translator, english)
    assert texts(english) == before


@pytest.mark.parametrize("road", WRITING)
def test_press_writes_no_english(press, english, road):
    before = texts(english), now(english).last_published_at
    road(press, english)
    assert (texts(english), now(english).last_published_at) == before


def test_a_file_brings_texts_and_publishes_nothing(translator, client, english):
    before = client.get(english.url).content
    upload(translator, english)
    assert "Written" in texts(english)
    assert client.get(english.url).content == before


# --- snippets ----------------------------------------------------------------------------------------------
def snippet_url(snippet, view: str) -> str:
    return reverse(snippet.snippet_viewset.get_url_name(view), args=[snippet.pk])


def snippet_form(client, snippet, **form):
    client.post(snippet_url(snippet, "edit"), form)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(("model", "field"), [(ReleaseCategory, "name"), (Footer, "organiser")])
def test_no_road_publishes_an_unfinished_snippet(client_of, model, field, role):
    snippet = model.objects.filter(locale__language_code="en").first()
    snippet.unpublish()
    lose(snippet, field)
    client = client_of(role)
    snippet_form(client, snippet, action="publish")
    snippet_form(client, snippet, **{field: "质量", "action-publish": "1"})
    client.post(f"/admin/bulk/{model._meta.app_label}/{model._meta.model_name}/publish/?id={snippet.pk}")
    our_button(client, snippet)
    update_with_publication(client, snippet)
    client.post(localize("stop_translation", translation_of(snippet).pk))
    snippet_form(client, snippet, **{field: "质量", "slug": "x", "sort_order": 1, "action-publish": "1"})
    snippet.refresh_from_db()
    assert not snippet.live


# --- every address of the library --------------------------------------------------------------------------
COVERED = {
    "javascript_catalog": "reads",
    "submit_page_translation": "starts a draft",
    "submit_snippet_translation": "starts a draft",
    "update_translations": "ROADS",
    "edit_string_translation": "WRITING",
    "edit_override": "WRITING",
    "download_pofile": "reads",
    "upload_pofile": "WRITING",
    "machine_translate": "writes machine drafts, which the gate refuses",
    "preview_translation": "reads",
    "stop_translation": "refused to everybody",
    "convert_to_alias": "refused to everybody",
    "translations_report": "reads",
    "translations_report_results": "reads",
    "snippets_api_listing": "reads",
    "snippets_api_detail": "reads",
}
ARGUMENTS = {
    "page_id": lambda page: page.pk,
    "translation_id": lambda page: translation_of(page).pk,
    "translation_source_id": lambda page: translation_of(page).source_id,
    "string_segment_id": lambda page: segment_at(page, "title").pk,
    "overridable_segment_id": lambda page: 1,
    "app_label": lambda page: "news",
    "model_name": lambda page: "releasecategory",
    "pk": lambda page: 1,
    "mode": lambda page: "",
}


def stock_patterns() -> list:
    (include,) = stock_hooks.register_admin_urls()
    return include.url_patterns


def test_every_address_that_the_library_registers_is_known_here():
    assert {pattern.name for pattern in stock_patterns()} == set(COVERED)


@pytest.mark.parametrize("role", ROLES)
def test_no_address_of_the_library_changes_what_readers_see(client_of, client, english, role):
    before = client.get(english.url).content
    lose(english)
    user = client_of(role)
    for pattern in stock_patterns():
        arguments = {key: ARGUMENTS[key](english) for key in pattern.pattern.converters}
        try:
            url = localize_url(pattern.name, arguments)
        except NoReverseMatch:
            continue
        english_id = Locale.objects.get(language_code="en").pk
        form = {"action": "publish", "publish_translations": "on", "locales": [english_id], "value": "中文"}
        for method in ("get", "post", "delete"):
            assert getattr(user, method)(url, form if method == "post" else {}).status_code < 500, url
    assert now(english).live
    assert client.get(english.url).content == before


def localize_url(view: str, arguments: dict) -> str:
    return reverse(f"wagtail_localize:{view}", kwargs=arguments)
