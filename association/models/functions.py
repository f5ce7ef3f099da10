"""The association's functions."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from association.blocks import ActivityBlock
from home.blocks import RICH_TEXT
from home.models import IntroducedPage


class FunctionsPage(IntroducedPage):
    """The statement of functions and the activities it names."""

    template = "association/functions_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []
    max_count_per_parent = 1

    statement = RichTextField(_("statement"), features=RICH_TEXT)
    activities = StreamField([("activity", ActivityBlock())], verbose_name=_("activities"), blank=True)

    content_panels = IntroducedPage.content_panels + [
        FieldPanel("statement"),
        FieldPanel("activities"),
    ]
    api_fields = [*IntroducedPage.api_fields, "statement", "activities"]
    search_fields = IntroducedPage.search_fields + [index.SearchField("statement"), index.SearchField("activities")]

    class Meta:
        verbose_name = _("functions")
        verbose_name_plural = _("functions")
