"""The front page."""

from __future__ import annotations

from typing import NamedTuple

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import FigureBlock, LinkBlock
from home.content_memory import remembered
from home.queries import in_language

from .base import IntroducedPage, synchronized


class HeroReference(NamedTuple):
    """Which page opens the front page."""

    model: type[Page]
    pk: int


class HomePage(IntroducedPage):
    """Opens with a chosen congress or release; the latest releases come by themselves."""

    template = "home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "home.PlainPage",
        "news.NewsIndexPage",
        "events.CongressIndexPage",
        "association.AssociationPage",
    ]

    hero = models.ForeignKey(
        Page,
        verbose_name=_("opening"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The congress or release that opens the page. English shows its translation."),
    )
    posters = StreamField([("poster", FigureBlock())], verbose_name=_("posters"), blank=True)
    partner_links = StreamField([("link", LinkBlock())], verbose_name=_("partner links"), blank=True)
    notice = models.CharField(
        _("notice"), max_length=250, blank=True, help_text=_("Stands at the top of every page of this language.")
    )
    notice_ends_at = models.DateTimeField(
        _("notice ends at"), null=True, blank=True, help_text=_("Without an end the notice is not shown.")
    )

    content_panels = IntroducedPage.content_panels + [
        PageChooserPanel("hero", ["events.CongressPage", "news.NewsReleasePage"]),
        FieldPanel("posters"),
        FieldPanel("partner_links"),
        MultiFieldPanel([FieldPanel("notice"), FieldPanel("notice_ends_at")], _("Site-wide notice")),
    ]
    override_translatable_fields = synchronized("slug", "show_in_menus", "hero", "notice_ends_at")

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")

    def current_notice(self) -> str:
        """The notice to show now, or an empty text."""
        is_current = self.notice_ends_at and self.notice_ends_at > timezone.now()
        return self.notice if is_current else ""

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        key = f"hero:{self.hero_id}:{self.locale.language_code}"
        found = remembered(request, key, self._find_hero)
        context["hero"] = found and found.model.objects.select_related(*found.model.hero_relations).get(pk=found.pk)
        return context

    def _find_hero(self) -> HeroReference | None:
        page = in_language([self.hero_id], self.locale).get(self.hero_id)
        return page and HeroReference(page.specific_class, page.pk)
