"""The association's business scope."""

from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from association.blocks import ItemBlock
from association.numerals import item_number
from association.passages import Passage

from .citable import CitablePage


class BusinessScopePage(CitablePage):
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

    content_panels = CitablePage.content_panels + [FieldPanel("items")]
    api_fields = [*CitablePage.api_fields, "items"]
    search_fields = CitablePage.search_fields + [index.SearchField("items")]

    class Meta:
        verbose_name = _("business scope")
        verbose_name_plural = _("business scopes")

    @cached_property
    def passages(self):
        return [self._passage(number, block.value["text"]) for number, block in enumerate(self.items, 1)]

    def _passage(self, number: int, text: str) -> Passage:
        label = item_number(number, get_language())
        return Passage(f"item-{number}", gettext("item %(number)s") % {"number": label}, label, [text])
