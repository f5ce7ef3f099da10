"""The panel beside the text of the page editor."""

from __future__ import annotations

from django.forms import Media
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Page

from proofreading.pages import Report, proofread_page
from proofreading.views import list_context


class ProofreadingSidePanel(BaseSidePanel):
    """Lists what proof-reading says of the text that is being written."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Toggle proof-reading")
        icon_name = "check"
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context):
            return super().get_context_data(parent_context) | {"count": self.panel.report.count}

    name = "proofreading"
    title = gettext_lazy("Proof-reading")
    template_name = "proofreading/panel.html"
    order = 340

    def __init__(self, page: Page, request, parent: Page | None):
        super().__init__(page, request)
        self._parent = parent

    @cached_property
    def report(self) -> Report:
        return proofread_page(self.object)

    @property
    def media(self):
        return Media(
            css={"all": [versioned_static("css/proofreading.css")]}, js=[versioned_static("js/proofreading.js")]
        )

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        return context | list_context(self.request, self.report) | {"urls": self._urls(), "words": words()}

    def _urls(self) -> dict[str, str]:
        """`edit` holds a 0 for the page, which may be saved for the first time while it is open."""
        urls = {"edit": reverse("proofreading_live", args=[0])}
        if not self.object.pk and self._parent is not None:
            meta = self.model._meta
            urls["new"] = reverse("proofreading_live_new", args=[meta.app_label, meta.model_name, self._parent.pk])
        return urls


def words() -> dict[str, str]:
    """What the script says."""
    return {
        "fixed": _("Corrected."),
        "undone": _("The correction was taken back."),
        "changed": _("The text has changed meanwhile. It is being read again."),
        "offline": _("The text could not be read just now. What you write is not lost."),
        "none": _("Nothing to say."),
        "some": _("Findings: %(count)s"),
    }
