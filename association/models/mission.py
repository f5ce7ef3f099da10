"""The association's mission."""

from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from association.blocks import TenetBlock
from association.passages import Passage, rich_passages
from home.blocks import RICH_TEXT

from .citable import CitablePage


class MissionPage(CitablePage):
    """The labelled tenets and the closing statement."""

    template = "association/mission_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []
    max_count_per_parent = 1

    tenets = StreamField([("tenet", TenetBlock())], verbose_name=_("tenets"))
    closing = RichTextField(_("closing statement"), features=RICH_TEXT, blank=True)

    content_panels = CitablePage.content_panels + [
        FieldPanel("tenets"),
        FieldPanel("closing"),
    ]
    api_fields = [*CitablePage.api_fields, "tenets", "closing"]
    search_fields = CitablePage.search_fields + [index.SearchField("tenets"), index.SearchField("closing")]

    class Meta:
        verbose_name = _("mission")
        verbose_name_plural = _("missions")

    @cached_property
    def passages(self):
        tenets = [
            Passage(f"tenet-{number}", block.value["label"], block.value["label"], list(block.value["phrases"]))
            for number, block in enumerate(self.tenets, 1)
        ]
        return tenets + rich_passages(self.closing, "closing", gettext("Closing statement"))
