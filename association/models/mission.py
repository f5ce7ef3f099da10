"""The association's mission."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from association.blocks import TenetBlock
from home.blocks import RICH_TEXT
from home.models import IntroducedPage


class MissionPage(IntroducedPage):
    """The labelled tenets and the closing statement."""

    template = "association/mission_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []
    max_count_per_parent = 1

    tenets = StreamField([("tenet", TenetBlock())], verbose_name=_("tenets"))
    closing = RichTextField(_("closing statement"), features=RICH_TEXT, blank=True)

    content_panels = IntroducedPage.content_panels + [
        FieldPanel("tenets"),
        FieldPanel("closing"),
    ]
    api_fields = [*IntroducedPage.api_fields, "tenets", "closing"]
    search_fields = IntroducedPage.search_fields + [index.SearchField("tenets"), index.SearchField("closing")]

    class Meta:
        verbose_name = _("mission")
        verbose_name_plural = _("missions")
