"""The queue as a report of the admin."""

from __future__ import annotations

import tempfile
from functools import cached_property
from typing import Any

from django.db.models import Count, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.admin.ui.tables import Column, Table
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.reports import ReportView
from wagtail_localize.models import Translation

from translation.models import QueueEntry
from translation.publishing import TranslatorsOnly
from translation.queue import export, ordering
from translation.queue.assignment import assign
from translation.queue.filters import QueueFilterSet
from translation.queue.forms import AssignForm, AssignSelectedForm
from translation.queue.links import desk_url
from translation.queue.messages import tell_errors, tell_outcome
from translation.queue.rows import rows_of
from translation.queue.settle import Unsettled
from translation.queue.verify import verify
from translation.queue.visible import entries_visible_to, translators_for


class QueueTable(Table):
    """Wagtail's sortable headings; the lines are written by one template, since thousands of them are looked at."""

    template_name = "translation/queue/table.html"
    classname = "listing queue"

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        return context | {"lines": rows_of(self.data), "ticked": parent_context["ticked"]}


class TranslationQueue(TranslatorsOnly, ReportView):
    """Every page and snippet that is translated, with its state; below it, people are given work."""

    page_title = _("Translation queue")
    header_icon = "wagtail-localize-language"
    template_name = "translation/queue/list.html"
    results_template_name = "translation/queue/results.html"
    index_url_name = "translation_queue"
    index_results_url_name = "translation_queue_results"
    model = QueueEntry
    verbose_name_plural = _("translations")
    filterset_class = QueueFilterSet
    table_class = QueueTable
    is_searchable = True
    search_backend_name = None
    search_fields = ["title", "target_title"]
    default_ordering = ordering.DEFAULT
    list_export = ["title"]  # which makes Wagtail offer the export; `translation.queue.export` knows the columns
    columns = [
        Column("title", label=_("Chinese title"), sort_key="title", classname="title"),
        Column("target_title", label=_("English title"), sort_key="target_title"),
        Column("type", label=_("Type"), sort_key="type"),
        Column("state", label=_("State"), sort_key="state"),
        Column("waiting", label=_("Waiting"), sort_key="waiting"),
        Column("lag", label=_("Chinese to English"), sort_key="lag"),
        Column("assignee", label=_("Translator"), sort_key="assignee"),
        Column("due", label=_("Due on"), sort_key="due"),
    ]

    is_settled = False  # what was missing or marked was computed before the list was read

    @cached_property
    def visible(self) -> QuerySet[QueueEntry]:
        """What this person sees."""
        return entries_visible_to(self.request.user)

    @cached_property
    def unsettled(self) -> Unsettled:
        """What the list lacks, or is to be counted anew."""
        return Unsettled()

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Before the list is read, it gets what it lacks, and, where errors are asked for, exact numbers of them."""
        is_first = self.unsettled.has_missing or "errors" in request.GET
        self.is_settled = is_first and self.unsettled.settle()
        return super().get(request, *args, **kwargs)

    def get_base_queryset(self):
        return self.visible.select_related("content_type", "assignee")

    def order_queryset(self, queryset):
        return ordering.ordered(queryset, self.ordering)

    def get_filtered_queryset(self):
        return self.get_queryset()  # which is filtered already

    def paginate_queryset(self, queryset, page_size):
        """One page, with every line of it proved to be true; else some of what is marked elsewhere is counted.

        Whoever looks waits for one of the two, or for what the list lacked, and not for all.
        """
        paginator, page, entries, has_others = super().paginate_queryset(queryset, page_size)
        page.object_list, is_computed = verify(entries, heed_marks=not self.is_settled)
        if is_computed and len(self.unsettled):
            self.unsettled = Unsettled()
        elif not self.is_settled:
            self.unsettled.settle()
        return paginator, page, page.object_list, has_others

    def _form(self, *args) -> AssignSelectedForm:
        return AssignSelectedForm(*args, visible=self.visible, people=translators_for(self.request))

    def get_context_data(self, *args, **kwargs):
        form = kwargs.pop("assign_form", None) or self._form()
        ticked = set(form.data.getlist("entry")) if form.is_bound else set()
        context = super().get_context_data(*args, **kwargs)
        return context | {
            "assign_form": form,
            "ticked": ticked,
            "unsettled": len(self.unsettled),
            "states": [] if self.is_export else self.states(),
            "plain_filters": None if self.is_export or self.results_only else self.plain_filters(),
        }

    def states(self) -> list[dict[str, Any]]:
        """How much there is in each state, whatever is filtered."""
        counts = dict(self.visible.order_by().values_list("state").annotate(Count("pk")))
        chosen = self.request.GET.getlist("state")
        return [
            {"value": state.value, "label": state.label, "count": counts.get(state, 0), "is_chosen": chosen == [state]}
            for state in ordering.STATES
        ]

    def plain_filters(self):
        """The filters once more, as a plain form for browsers that run no scripts."""
        form = self.filterset_class(**self.get_filterset_kwargs()).form
        form.auto_id = "plain_%s"
        types, same = form.fields["content_type"], self.filters.form.fields["content_type"]
        types.widget.choices = same.widget.choices = list(iter(types.choices))  # asked for once, and not counted
        return form

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        """Give the ticked lines to somebody; when that cannot be done, say why and leave the ticks as they were."""
        form = self._form(request.POST)
        if form.is_valid():
            tell_outcome(request, assign(form.cleaned_data["entry"], request.user, **form.wishes), form.wishes)
            return redirect(request.get_full_path())
        tell_errors(request, form)
        self.object_list = self.get_queryset()
        return self.render_to_response(self.get_context_data(assign_form=form))

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """All that is listed, on all pages."""
        pks = list(queryset.values_list("pk", flat=True))
        name = f"translation-queue-{timezone.localdate():%Y-%m-%d}.{spreadsheet_format}"
        if spreadsheet_format == self.FORMAT_XLSX:
            output = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the response
            export.write_xlsx(pks, get_language(), output)
            output.seek(0)
            return FileResponse(output, as_attachment=True, filename=name)
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        chunks = export.csv_chunks(pks, get_language())
        return StreamingHttpResponse(chunks, content_type="text/csv; charset=utf-8", headers=headers)


@require_POST
def assign_one(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Give one translation to somebody, from the desk."""
    translation = get_object_or_404(Translation.objects.select_related("source"), pk=translation_id)
    entry = get_object_or_404(
        entries_visible_to(request.user).select_related("content_type"),
        translation_key=translation.source.object_id,
        locale_id=translation.target_locale_id,
    )
    form = AssignForm(request.POST, entry=entry)
    if form.is_valid():
        tell_outcome(request, assign([entry], request.user, **form.wishes), form.wishes)
    else:
        tell_errors(request, form)
    return redirect(get_valid_next_url_from_request(request) or desk_url(translation_id))
