"""The association's functions."""

from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from association.blocks import ActivityBlock
from association.passages import Passage, rich_passages
from home.blocks import RICH_TEXT

from .citable import CitablePage


class FunctionsPage(CitablePage):
    """The statement of functions and the activities it names."""

    template = "association/functions_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []
    max_count_per_parent = 1

    statement = RichTextField(_("statement"), features=RICH_TEXT)
    activities = StreamField([("activity", ActivityBlock())], verbose_name=_("activities"), blank=True)

    content_panels = CitablePage.content_panels + [
        FieldPanel("statement"),
        FieldPanel("activities"),
    ]
    api_fields = [*CitablePage.api_fields, "statement", "activities"]
    search_fields = CitablePage.search_fields + [index.SearchField("statement"), index.SearchField("activities")]

    class Meta:
        verbose_name = _("functions")
        verbose_name_plural = _("functions")

    @cached_property
    def passages(self):
        activities = [
            Passage(f"activity-{number}", block.value["name"], block.value["name"], [block.value["text"]])
            for number, block in enumerate(self.activities, 1)
        ]
        return rich_passages(self.statement, "statement", gettext("Statement of functions")) + activities
