"""The association's business scope."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from association.blocks import ItemBlock
from home.models import IntroducedPage


class BusinessScopePage(IntroducedPage):
    """Numbered items, each with an address of its own (`#item-11`) that one can cite."""

    template = "association/business_scope_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []
    max_count_per_parent = 1

    items = StreamField(
        [("item", ItemBlock())],
        verbose_name=_("items"),
        help_text=_("Numbers are made by themselves: the first item is number 1."),
    )

    content_panels = IntroducedPage.content_panels + [FieldPanel("items")]
    api_fields = [*IntroducedPage.api_fields, "items"]
    search_fields = IntroducedPage.search_fields + [index.SearchField("items")]

    class Meta:
        verbose_name = _("business scope")
        verbose_name_plural = _("business scopes")
