"""Links to other bodies."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from association.blocks import LinkGroupBlock
from home.models import IntroducedPage


class LinksPage(IntroducedPage):
    """Groups of links to departments and related sites."""

    template = "association/links_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []

    groups = StreamField([("group", LinkGroupBlock())], verbose_name=_("groups of links"))

    content_panels = IntroducedPage.content_panels + [FieldPanel("groups")]

    api_fields = [*IntroducedPage.api_fields, "groups"]

    class Meta:
        verbose_name = _("links")
        verbose_name_plural = _("links")
