"""The glossary as a file: out at once, in by two steps, so that nobody imports what was not looked at."""

from __future__ import annotations

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from translation.glossary import csv_format, importing
from translation.models import Term

SESSION_KEY = "glossary_import"  # the uploaded text between the two steps


class GlossaryPage(PermissionCheckedMixin, WagtailAdminTemplateMixin, View):
    """A screen below the list of terms."""

    model = Term
    header_icon = "openquote"

    def get_breadcrumbs_items(self):
        terms = {"url": reverse("glossary:index"), "label": _("Glossary")}
        return [*self.breadcrumbs_items, terms, {"url": "", "label": self.get_page_title()}]


class ExportView(PermissionCheckedMixin, View):
    """All terms as a CSV file that Excel opens with its Chinese intact."""

    model = Term
    any_permission_required = ["add", "change", "delete", "view"]

    def get(self, request: HttpRequest) -> HttpResponse:
        text = csv_format.write(term.entry() for term in Term.objects.all())
        name = f"glossary-{timezone.localdate().isoformat()}.csv"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


class UploadForm(forms.Form):
    """The file to be looked at."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("Columns: zh, en, abbr, synonyms, alternatives, forbidden, note, status, source."),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
        error_messages={"empty": gettext_lazy("The file is empty.")},
    )

    def clean_file(self) -> csv_format.Sheet:
        """The rows of the file; what makes it unreadable as a whole is an error of the field."""
        file = self.cleaned_data["file"]
        try:
            self.text = csv_format.decode(file.read(csv_format.MOST_BYTES + 1))
            return csv_format.read(self.text.encode())
        except csv_format.UnreadableFile as broken:
            raise forms.ValidationError(str(broken)) from broken


class ImportView(GlossaryPage):
    """Upload, look, confirm. Until then nothing is changed, and after that no term is lost."""

    page_title = gettext_lazy("Import terms")
    template_name = "translation/glossary_import.html"

    def dispatch(self, request, *args, **kwargs):
        if not (self.user_has_permission("add") and self.user_has_permission("change")):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(form=UploadForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        return self._confirm() if "confirm" in request.POST else self._look()

    def _look(self) -> HttpResponse:
        form = UploadForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self._show(form=form)
        self.request.session[SESSION_KEY] = form.text
        steps = importing.plan(form.cleaned_data["file"])
        changes = [step for step in steps if step.outcome != importing.SAME]
        return self._show(form=UploadForm(), steps=changes, counts=importing.count(steps))

    def _confirm(self) -> HttpResponse:
        text = self.request.session.pop(SESSION_KEY, None)
        if text is None:
            messages.error(self.request, _("Please upload the file again."))
            return redirect("glossary:import")
        counts = importing.apply(importing.plan(csv_format.read(text.encode())))
        done = _("Added: %(added)s. Changed: %(changed)s. Unchanged: %(same)s. Refused: %(refused)s.") % counts
        messages.success(
            self.request, done, buttons=[messages.button(reverse("glossary:disagreements"), _("Pages that disagree"))]
        )
        return redirect("glossary:index")

    def _show(self, **context) -> HttpResponse:
        return render(self.request, self.template_name, self.get_context_data(**context))
