"""The list of unwanted forms in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.viewsets.model import ModelViewSet

from proofreading.models import UnwantedForm


class UnwantedFormViewSet(ModelViewSet):
    """For those who may see, add, change or delete unwanted forms, each as far as that."""

    model = UnwantedForm
    name = "unwanted_forms"
    icon = "cross"
    menu_label = _("Unwanted forms")
    menu_order = 460
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["form", "preferred", "language", "note"]
    list_filter = ["language"]
    list_per_page = 50
    search_backend_name = None
    search_fields = ["form", "preferred", "note"]
    panels = [FieldPanel("language"), FieldPanel("form"), FieldPanel("preferred"), FieldPanel("note")]
