"""Pages of plain text: contact, privacy, accessibility."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import BodyBlock

from .base import IntroducedPage


class PlainPage(IntroducedPage):
    """A title, an introduction and running text."""

    template = "home/plain_page.html"
    parent_page_types = ["home.HomePage", "home.PlainPage"]
    subpage_types = ["home.PlainPage"]

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    content_panels = IntroducedPage.content_panels + [FieldPanel("body")]
    api_fields = [*IntroducedPage.api_fields, "body"]
    search_fields = IntroducedPage.search_fields + [index.SearchField("body")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")
