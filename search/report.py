"""What readers looked for in vain, for editors: they may write, add a synonym to the glossary or promote a page."""

from __future__ import annotations

from django.conf import settings
from django.db.models import Max, Sum
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.auth import permission_denied
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from search.models import UnansweredQuery

PERMISSION = "search.view_unansweredquery"


def _name_of(language: str) -> str:
    """The name of a language of the site, as the admin speaks."""
    return str(dict(settings.LANGUAGES).get(language, language))


class UnansweredReport(ReportView):
    """Searches without results of the last half year, the most frequent first."""

    page_title = _("Searches without results")
    header_icon = "search"
    index_url_name = "unanswered_queries"
    index_results_url_name = "unanswered_queries_results"
    default_ordering = "-times"
    columns = [
        Column("text", label=_("Search"), sort_key="text"),
        Column("language", label=_("Language"), sort_key="language", accessor=lambda row: _name_of(row["language"])),
        NumberColumn("times", label=_("Times searched"), sort_key="times"),
        Column("latest", label=_("Last searched"), sort_key="latest", accessor=lambda row: date_format(row["latest"])),
    ]
    custom_field_preprocess = {"language": {"csv": _name_of, "xlsx": _name_of}}
    list_export = ["text", "language", "times", "latest"]
    export_headings = {
        "text": _("Search"),
        "language": _("Language"),
        "times": _("Times searched"),
        "latest": _("Last searched"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not request.user.has_perm(PERMISSION):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        rows = UnansweredQuery.objects.order_by().values("text", "language")
        return rows.annotate(times=Sum("number"), latest=Max("day"))
