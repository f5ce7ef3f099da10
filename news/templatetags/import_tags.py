"""The button for imports in the lists of the admin."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import HeaderButton

from news.importing.screens import may_import
from news.models import NewsIndexPage

register = template.Library()


@register.simple_tag(takes_context=True)
def import_button(context, page) -> HeaderButton | str:
    """The button that leads to an import below this page; empty when it is no news index or the person may not."""
    index = getattr(page, "specific", None)
    if not isinstance(index, NewsIndexPage) or not may_import(context["request"].user, index):
        return ""
    return HeaderButton(_("Import a release"), url=reverse("news_import", args=[index.pk]), icon_name="download")
