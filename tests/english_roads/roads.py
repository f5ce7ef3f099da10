"""The ways on which English is published or written, each as a request."""

from __future__ import annotations

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation

from tests.desk import now, person
from tests.english import edit_url, segment_at, translation_of

ROLES = ["press", "translator", "editor", "admin"]
PUBLISHERS = ["editor", "admin"]


def name(view: str, *args) -> str:
    return reverse(f"wagtailadmin_pages:{view}", args=args)


def localize(view: str, *args) -> str:
    return reverse(f"wagtail_localize:{view}", args=args)


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
