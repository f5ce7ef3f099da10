"""Every address that wagtail-localize registers."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, reverse
from wagtail.models import Locale
from wagtail_localize import wagtail_hooks as stock_hooks

from tests.desk import now
from tests.english import lose, segment_at, translation_of
from tests.english_roads.roads import ROLES

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
