"""News releases."""

from __future__ import annotations

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import BodyBlock, FigureBlock, blocks_of
from home.models import BasePage
from home.models.base import synchronized
from home.queries import in_language
from news.blocks import CorrectionBlock
from news.queries import NewsReleaseManager

from .category import ReleaseCategory


class NewsReleasePage(BasePage):
    """One release, with its date, source and everything a newsroom credits."""

    template = "news/news_release_page.html"
    hero_template = "news/includes/hero.html"
    hero_relations = []
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    search_date_field = "release_date"
    search_category_field = "category"

    release_date = models.DateField(_("release date"), db_index=True)
    release_time = models.TimeField(
        _("release time"), null=True, blank=True, help_text=_("Only when it is known. Beijing time.")
    )
    source = models.CharField(
        _("source"), max_length=120, blank=True, help_text=_("As it is printed; several names joined by •.")
    )
    source_url = models.URLField(_("address of the source"), blank=True)
    author = models.CharField(_("author"), max_length=120, blank=True)
    editor_in_charge = models.CharField(_("editor in charge"), max_length=60, blank=True)
    place_line = models.CharField(_("place line"), max_length=80, blank=True)
    summary = models.TextField(
        _("summary"), max_length=300, help_text=_("One or two sentences for lists, search and feeds.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"))
    category = models.ForeignKey(
        ReleaseCategory, verbose_name=_("category"), on_delete=models.PROTECT, related_name="+"
    )
    related_congress = models.ForeignKey(
        "events.CongressPage",
        verbose_name=_("related congress"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    contact_name = models.CharField(_("press contact"), max_length=80, blank=True)
    contact_telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    contact_email = models.EmailField(_("e-mail"), blank=True)
    corrections = StreamField([("correction", CorrectionBlock())], verbose_name=_("corrections"), blank=True)

    content_panels = BasePage.content_panels + [
        FieldRowPanel([FieldPanel("release_date"), FieldPanel("release_time")]),
        FieldPanel("category"),
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("source"),
                FieldPanel("source_url"),
                FieldRowPanel([FieldPanel("author"), FieldPanel("editor_in_charge"), FieldPanel("place_line")]),
            ],
            _("Source and credits"),
        ),
        PageChooserPanel("related_congress"),
        MultiFieldPanel(
            [FieldPanel("contact_name"), FieldPanel("contact_telephone"), FieldPanel("contact_email")],
            _("Press contact"),
        ),
        FieldPanel("corrections"),
    ]
    api_fields = [
        "release_date",
        "release_time",
        "category_slug",
        "source",
        "source_url",
        "author",
        "place_line",
        "summary",
        "body",
        "corrections",
    ]
    search_fields = BasePage.search_fields + [
        index.SearchField("summary", boost=2),
        index.SearchField("source"),
        index.SearchField("author"),
        index.SearchField("body"),
        index.FilterField("release_date"),
    ]
    override_translatable_fields = BasePage.override_translatable_fields + synchronized(
        "release_date",
        "release_time",
        "source_url",
        "category",
        "related_congress",
        "contact_telephone",
        "contact_email",
    )

    objects = NewsReleaseManager()

    class Meta:
        verbose_name = _("news release")
        verbose_name_plural = _("news releases")

    def summary_text(self):
        return self.search_description or self.summary

    @property
    def category_slug(self) -> str:
        """The category as it stands in addresses, the same in every language."""
        return self.category.slug

    def share_line(self):
        return date_format(self.release_date)

    def lead_figure(self):
        """The first picture of the text with alt, caption and credit, or None."""
        return next((figure for figure in blocks_of(self.body, FigureBlock) if figure["image"]), None)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related_congress"] = in_language([self.related_congress_id], self.locale).get(self.related_congress_id)
        context["neighbours"] = NewsReleasePage.objects.neighbours_of(self)
        return context
