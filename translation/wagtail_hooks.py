"""Where wagtail-localize is made safe: no alias across languages, no publication with Chinese left in it."""

from __future__ import annotations

import re

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import edit_translation

from translation import views
from translation.authors import translation_of
from translation.beforehand import goes_offline, moves_along
from translation.editor import hooks as editor_hooks  # noqa: F401 - registers itself
from translation.editor import urls as editor_urls
from translation.exchange import urls as exchange_urls
from translation.glossary.admin import GlossaryViewSet
from translation.machine.views import draft
from translation.publishing import may_publish
from translation.queue import hooks as queue_hooks  # noqa: F401 - registers itself
from translation.queue import urls as queue_urls
from translation.review import hooks as review_hooks  # noqa: F401 - registers itself
from translation.review import urls as review_urls
from translation.row_buttons import take_the_place_of_theirs

ALIAS_ACTION = "localize-convert-to-alias"
RESTART_ACTION = "localize-restart-translation"
# The stock editor offers the conversion by this entry of the data it hands to its script.
ALIAS_OFFER = re.compile(rb"&quot;convertToAliasUrl&quot;: &quot;[^&]*&quot;")


take_the_place_of_theirs()


@hooks.register("register_admin_urls", order=-1)
def stand_before_wagtail_localize():
    """Its own addresses, answered by stricter views: they come first, and its names still lead here."""
    one = "localize/translate/<int:translation_id>"
    return [
        *editor_urls.urlpatterns,
        path("localize/page/<int:page_id>/convert_to_alias/", views.refuse_alias),
        path("localize/submit/page/<int:page_id>/", views.StartTranslationView.as_view()),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            views.StartSnippetTranslationView.as_view(),
        ),
        path("localize/update/<int:translation_source_id>/", views.SyncTranslationsView.as_view()),
        path(f"{one}/disable/", views.refuse_stop),
        path(f"{one}/strings/<int:string_segment_id>/edit/", views.save_text),
        path(f"{one}/overrides/<int:overridable_segment_id>/edit/", views.save_picture),
        path(f"{one}/machine_translate/", draft),
        *exchange_urls.urlpatterns,
        *queue_urls.urlpatterns,
        *review_urls.urlpatterns,
    ]


@hooks.register("register_admin_viewset")
def register_glossary():
    return GlossaryViewSet()


@hooks.register("construct_page_action_menu")
def offer_only_what_is_possible(menu_items, request, context):
    refused = {ALIAS_ACTION}
    if context.get("page") and views.is_source_gone(context["page"]):
        refused.add(RESTART_ACTION)
    menu_items[:] = [item for item in menu_items if item.name not in refused]


@hooks.register("before_delete_page")
def tell_of_the_english(request: HttpRequest, page: Page) -> None:
    """Whoever is asked whether to delete the Chinese should know what goes with it."""
    if request.method == "GET" and (note := goes_offline([page], with_subpages=True)):
        messages.warning(request, note)


@hooks.register("before_move_page")
def tell_where_the_english_goes(request: HttpRequest, page: Page, destination: Page) -> None:
    """The same for moving."""
    if request.method == "GET" and (note := moves_along([page])):
        messages.warning(request, note)


@hooks.register("before_edit_page", order=-1)
def guard_translated_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Stands before wagtail-localize's own hook: offers no alias, publishes all or nothing."""
    translation = translation_of(page)
    if translation and request.method == "GET":
        return _stock_editor(request, translation, page)
    return _publish_if_asked(request, translation) or _refuse_restart(request, page)


def _stock_editor(request: HttpRequest, translation: Translation, page: Page) -> HttpResponse:
    """The editor of wagtail-localize, without what would only be refused."""
    response = edit_translation(request, translation, page)
    response.content = ALIAS_OFFER.sub(b"&quot;convertToAliasUrl&quot;: null", response.content)
    if not may_publish(request.user, page):
        link = format_html('<link rel="stylesheet" href="{}"></head>', static("css/translator.css"))
        response.content = response.content.replace(b"</head>", link.encode(), 1)
    return response


@hooks.register("before_edit_snippet", order=-1)
def guard_translated_snippet(request: HttpRequest, instance: Model) -> HttpResponse | None:
    """The same for categories and the footer."""
    return _publish_if_asked(request, translation_of(instance)) or _refuse_restart(request, instance)


def _publish_if_asked(request: HttpRequest, translation: Translation | None) -> HttpResponse | None:
    if translation is None or request.POST.get("action") != "publish":
        return None
    views.publish_and_tell(request, translation)
    return redirect(request.path)


def _refuse_restart(request: HttpRequest, instance: Model) -> HttpResponse | None:
    if RESTART_ACTION not in request.POST or not views.is_source_gone(instance):
        return None
    return views.refuse_restart(request)
