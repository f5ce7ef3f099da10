"""The list a translator begins with: published Chinese pages that have no English yet."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from translation.publishing import TranslatorsOnly


class UntranslatedPagesView(TranslatorsOnly, ReportView):
    """Chinese pages without an English one, newest first; the title leads to the start of a translation."""

    page_title = _("Not yet translated")
    header_icon = "wagtail-localize-language"
    index_url_name = "untranslated_pages"
    index_results_url_name = "untranslated_pages_results"
    list_export = ["title", "last_published_at"]
    export_headings = {"title": _("Title"), "last_published_at": _("Published on")}
    columns = [
        TitleColumn(
            "title",
            label=_("Title"),
            accessor=lambda page: page.title,
            get_url=lambda page: reverse("wagtail_localize:submit_page_translation", args=[page.pk]),
        ),
        Column("type", label=_("Type"), accessor=lambda page: page.page_type_display_name),
        DateColumn("last_published_at", label=_("Published on")),
    ]

    def get_queryset(self):
        return untranslated_pages()


def untranslated_pages() -> QuerySet:
    """Published Chinese pages whose English does not exist, not even as a draft."""
    english = Page.objects.filter(
        translation_key=OuterRef("translation_key"), alias_of=None, locale__language_code="en"
    )
    sources = Page.objects.filter(live=True, alias_of=None, depth__gt=1, locale__language_code=settings.LANGUAGE_CODE)
    return sources.exclude(Exists(english)).order_by("-last_published_at")
