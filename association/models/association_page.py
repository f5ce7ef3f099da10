"""The association's own front page."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from home.blocks import RICH_TEXT
from home.models import IntroducedPage
from home.models.base import synchronized
from home.queries import published


class AssociationPage(IntroducedPage):
    """What the association is, with the pages below it."""

    template = "association/association_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "association.MissionPage",
        "association.FunctionsPage",
        "association.BusinessScopePage",
        "association.PosterPage",
        "association.LinksPage",
        "home.PlainPage",
    ]
    max_count_per_parent = 1

    standing = RichTextField(_("standing"), features=RICH_TEXT)
    note = RichTextField(_("note"), features=RICH_TEXT, blank=True)

    announcements = models.ForeignKey(
        "news.ReleaseCategory", verbose_name=_("announcements"), null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+", help_text=_("The newest releases of this category stand on the page."),
    )  # fmt: skip

    content_panels = IntroducedPage.content_panels + [
        FieldPanel("standing"),
        FieldPanel("note"),
        FieldPanel("announcements"),
    ]
    api_fields = [*IntroducedPage.api_fields, "standing", "note"]
    override_translatable_fields = IntroducedPage.override_translatable_fields + synchronized("announcements")
    search_fields = IntroducedPage.search_fields + [index.SearchField("standing"), index.SearchField("note")]

    class Meta:
        verbose_name = _("association")
        verbose_name_plural = _("associations")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["sections"] = published(Page.objects.child_of(self)).specific(defer=False)
        return context
