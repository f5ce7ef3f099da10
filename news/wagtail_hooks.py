"""The press room in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from news.models import ReleaseCategory
from news.newsroom import hooks as newsroom_hooks  # noqa: F401 - registers itself
from news.withdrawing import hooks as withdrawing_hooks  # noqa: F401 - registers itself


class ReleaseCategoryViewSet(SnippetViewSet):
    """Categories, kept by editors."""

    model = ReleaseCategory
    icon = "tag"
    menu_label = _("Release categories")
    add_to_admin_menu = True
    menu_order = 250
    list_display = ["name", "locale", "slug", "sort_order"]


register_snippet(ReleaseCategoryViewSet)
