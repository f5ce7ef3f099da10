"""The press room in the admin."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from news.importing import urls as importing_urls
from news.importing.screens import may_import
from news.models import NewsIndexPage, ReleaseCategory
from news.newsroom import hooks as newsroom_hooks  # noqa: F401 - registers itself
from news.withdrawing import hooks as withdrawing_hooks  # noqa: F401 - registers itself


class ReleaseCategoryViewSet(SnippetViewSet):
    """Categories, kept by editors."""

    model = ReleaseCategory
    icon = "tag"
    menu_label = gettext_lazy("Release categories")
    add_to_admin_menu = True
    menu_order = 250
    list_display = ["name", "locale", "slug", "sort_order"]


register_snippet(ReleaseCategoryViewSet)


@hooks.register("register_admin_urls")
def register_import():
    return importing_urls.urlpatterns


@hooks.register("register_page_header_buttons")
def offer_import_in_header(page, user, view_name, next_url=None):
    yield from _import_button(page, user)


@hooks.register("register_page_listing_buttons")
def offer_import_in_lists(page, user, next_url=None):
    yield from _import_button(page, user)


def _import_button(page, user):
    """A button for those who may add releases below this page, when it is a news index."""
    if page.cached_content_type.model_class() is NewsIndexPage and may_import(user, page):
        url = reverse("news_import", args=[page.pk])
        yield Button(_("Import a release"), url, icon_name="download", priority=5)
