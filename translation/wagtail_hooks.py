"""Where wagtail-localize is made safe: no alias across languages, no publication with Chinese left in it."""

from __future__ import annotations

import re

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import edit_translation

from translation.authors import translation_of
from translation.gate import PublicationRefused
from translation.todo import UntranslatedPagesView

ALIAS_ACTION = "localize-convert-to-alias"
# The stock editor offers the conversion by this entry of the data it hands to its script.
ALIAS_OFFER = re.compile(rb"&quot;convertToAliasUrl&quot;: &quot;[^&]*&quot;")


@hooks.register("register_admin_urls", order=-1)
def close_alias_conversion():
    """Before wagtail-localize's own address: its view needs no right to publish and replaces the live page."""
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", refuse_alias),
        path("translation/untranslated/", UntranslatedPagesView.as_view(), name="untranslated_pages"),
        path(
            "translation/untranslated/results/",
            UntranslatedPagesView.as_view(results_only=True),
            name="untranslated_pages_results",
        ),
    ]


def refuse_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """An English page is translated text or nothing, so no page becomes an alias of a page in another language."""
    page = get_object_or_404(Page, pk=page_id)
    messages.error(request, _("A page cannot be replaced by a page of another language."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("construct_page_action_menu")
def offer_no_alias(menu_items, request, context):
    menu_items[:] = [item for item in menu_items if item.name != ALIAS_ACTION]


@hooks.register("before_edit_page", order=-1)
def guard_translated_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Stands before wagtail-localize's own hook: refuses aliases, and says what keeps English from being published."""
    if ALIAS_ACTION in request.POST:
        return refuse_alias(request, page.pk)
    translation = translation_of(page)
    if translation is None:
        return None
    if request.POST.get("action") == "publish":
        _refuse_unfinished(request, translation, page)
        return None
    if request.method == "GET" and page.permissions_for_user(request.user).can_edit():
        response = edit_translation(request, translation, page)
        response.content = ALIAS_OFFER.sub(b"&quot;convertToAliasUrl&quot;: null", response.content)
        return response
    return None


def _refuse_unfinished(request: HttpRequest, translation: Translation, page: Page) -> None:
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    unsaved = translation.source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    if errors := unsaved.publication_errors():
        raise PublicationRefused(page, errors)


@hooks.register("register_reports_menu_item")
def register_untranslated_pages():
    return UntranslatedPagesMenuItem(
        gettext_lazy("Not yet translated"),
        reverse("untranslated_pages"),
        icon_name="wagtail-localize-language",
        order=90,
    )


class UntranslatedPagesMenuItem(MenuItem):
    """Shown to those who may start a translation."""

    def is_shown(self, request):
        return request.user.has_perm("wagtail_localize.submit_translation")
