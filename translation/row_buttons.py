"""The buttons of translation beside every page of a listing, without a question to the database for each page.

wagtail-localize asks up to four times a row. Here the explorer's query brings the answers along; a listing that does
not, such as the search in all pages, costs one question a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import ListingButton
from wagtail.models import Page
from wagtail_localize import wagtail_hooks as theirs
from wagtail_localize.models import TranslationSource

ROWS = "register_page_listing_more_buttons"
ICON = "wagtail-localize-language"


def take_the_place_of_theirs() -> None:
    """Wagtail offers no way to unregister: the list of registered functions is its own."""
    registered = hooks._hooks[ROWS]
    registered[:] = [entry for entry in registered if entry[0] is not theirs.page_listing_more_buttons]
    hooks.register(ROWS, row_buttons)
    hooks.register("construct_explorer_page_queryset", bring_the_answers_along)


def bring_the_answers_along(parent_page, pages, request):
    """The number of the source of each page's translations, where there is one that is in use."""
    source = sources_in_use().filter(object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id"))
    return pages.annotate(_translation_source=Subquery(source.values("pk")[:1]))


def sources_in_use():
    return TranslationSource.objects.filter(translations__enabled=True).order_by()


def row_buttons(page: Page, user, next_url=None, **kwargs) -> Iterator[ListingButton]:
    """“Translate this page” where a language is missing, “Sync translated pages” where there is a translation."""
    if page.is_root() or not user.has_perm("wagtail_localize.submit_translation"):
        return
    if lacks_language(page):
        address = reverse("wagtail_localize:submit_page_translation", args=[page.alias_of_id or page.pk])
        yield ListingButton(_("Translate this page"), address, priority=60, icon_name=ICON)
    if source := source_of(page):
        address = reverse("wagtail_localize:update_translations", args=[source])
        address += f"?{urlencode({'next': next_url})}" if next_url else ""
        yield ListingButton(_("Sync translated pages"), address, priority=60, icon_name="resubmit")


def lacks_language(page: Page) -> bool:
    """Whether the page is missing in a language; there are no aliases across languages here."""
    if hasattr(page, "_has_untranslated_locale"):
        return page._has_untranslated_locale
    return Page.objects.filter(pk=page.pk).annotate_has_untranslated_locale().get()._has_untranslated_locale


def source_of(page: Page) -> int | None:
    """The number of the source of the page's translations."""
    if hasattr(page, "_translation_source"):
        return page._translation_source
    found = sources_in_use().filter(object_id=page.translation_key, locale_id=page.locale_id)
    return found.values_list("pk", flat=True).first()
