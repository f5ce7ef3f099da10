"""Posters of the association's campaigns."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from association.blocks import PosterBlock
from home.models import IntroducedPage


class PosterPage(IntroducedPage):
    """A series of posters, with their words as text beside them."""

    template = "association/poster_page.html"
    parent_page_types = ["association.AssociationPage"]
    subpage_types = []

    posters = StreamField([("poster", PosterBlock())], verbose_name=_("posters"))

    content_panels = IntroducedPage.content_panels + [FieldPanel("posters")]
    api_fields = [*IntroducedPage.api_fields, "posters"]
    search_fields = IntroducedPage.search_fields + [index.SearchField("posters")]

    class Meta:
        verbose_name = _("posters")
        verbose_name_plural = _("posters")
