"""The glossary in the admin: list, forms, and what leads on from there."""

from __future__ import annotations

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from translation.glossary.disagreements import disagreements
from translation.glossary.file_views import ExportView, ImportView
from translation.glossary.report_views import DisagreementsView
from translation.glossary.store import current_glossary
from translation.models import Term


class TermIndexView(generic.IndexView):
    """The list, with the doors to files and to the report."""

    @cached_property
    def header_more_buttons(self):
        buttons = [
            Button(_("Export as CSV"), url=reverse("glossary:export"), icon_name="download", priority=10),
            Button(_("Pages that disagree"), url=reverse("glossary:disagreements"), icon_name="warning", priority=30),
        ]
        if self.user_has_permission("add") and self.user_has_permission("change"):
            buttons.append(
                Button(_("Import from CSV"), url=reverse("glossary:import"), icon_name="upload", priority=20)
            )
        return buttons


class LeadsToDisagreements:
    """After a change one sees the published pages that do not follow it, if there are any."""

    def get_success_url(self):
        part = disagreements(current_glossary(), self.object.entry())
        if part.found or part.next:
            return reverse("glossary:term_disagreements", args=[self.object.pk])
        return super().get_success_url()

    def get_success_buttons(self):
        url = reverse("glossary:term_disagreements", args=[self.object.pk])
        return [*super().get_success_buttons(), messages.button(url, _("Pages that disagree"))]


class TermCreateView(LeadsToDisagreements, generic.CreateView):
    pass


class TermEditView(LeadsToDisagreements, generic.EditView):
    pass


class GlossaryViewSet(ModelViewSet):
    """For those who may see, add, change or delete terms, each as far as that."""

    model = Term
    name = "glossary"
    icon = "openquote"
    menu_label = gettext_lazy("Glossary")
    menu_order = 450
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_fields_exclude = ["key"]
    index_view_class = TermIndexView
    add_view_class = TermCreateView
    edit_view_class = TermEditView
    list_display = ["chinese", "english", "abbreviation", "status", "updated_at"]
    list_filter = ["status"]
    list_per_page = 50
    ordering = ["chinese"]
    search_backend_name = None
    search_fields = ["chinese", "synonyms", "english", "alternatives", "abbreviation", "forbidden", "note"]
    panels = [
        MultiFieldPanel([FieldPanel("chinese"), FieldPanel("synonyms")], heading=gettext_lazy("Chinese")),
        MultiFieldPanel(
            [FieldPanel("english"), FieldPanel("abbreviation"), FieldPanel("alternatives"), FieldPanel("forbidden")],
            heading=gettext_lazy("English"),
        ),
        MultiFieldPanel(
            [FieldPanel("status"), FieldPanel("source"), FieldPanel("note")], heading=gettext_lazy("Standing")
        ),
    ]

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("export/", ExportView.as_view(), name="export"),
            path("import/", ImportView.as_view(), name="import"),
            path("disagreements/", DisagreementsView.as_view(), name="disagreements"),
            path("disagreements/<int:pk>/", DisagreementsView.as_view(), name="term_disagreements"),
        ]
