"""The forums of a congress."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.db import models
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from events.blocks import PartOfDay
from home.blocks import RICH_TEXT, SpeakerBlock
from home.models import BasePage, IntroducedPage
from home.models.base import synchronized

from .congress import CongressPage


class ForumIndexPage(IntroducedPage):
    """Lists the forums of one congress."""

    template = "events/forum_index_page.html"
    parent_page_types = ["events.CongressPage"]
    subpage_types = ["events.ForumPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("forum listing")
        verbose_name_plural = _("forum listings")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["forums"] = ForumPage.objects.published().child_of(self).order_by("number")
        return context


class ForumPage(BasePage):
    """One forum: when, on what, with whom, and what came of it."""

    template = "events/forum_page.html"
    parent_page_types = ["events.ForumIndexPage"]
    subpage_types = []
    search_date_field = "date"

    number = models.PositiveSmallIntegerField(_("number"))
    date = models.DateField(_("date"))
    part_of_day = models.CharField(_("part of day"), max_length=10, choices=PartOfDay)
    start_time = models.TimeField(
        _("start"), null=True, blank=True, help_text=_("Only when it is known. Beijing time.")
    )
    end_time = models.TimeField(_("end"), null=True, blank=True)
    room = models.CharField(_("room"), max_length=80, blank=True)
    convenors = models.CharField(_("convenors"), max_length=250, blank=True)
    summary = models.TextField(_("summary"), max_length=500)
    speakers = StreamField([("speaker", SpeakerBlock())], verbose_name=_("speakers"), blank=True)
    outcome = RichTextField(_("outcome"), features=RICH_TEXT, blank=True)
    recording_url = models.URLField(_("address of the recording"), blank=True)

    content_panels = BasePage.content_panels + [
        FieldRowPanel([FieldPanel("number"), FieldPanel("date"), FieldPanel("part_of_day")]),
        FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time"), FieldPanel("room")]),
        FieldPanel("summary"),
        FieldPanel("convenors"),
        FieldPanel("speakers"),
        FieldPanel("outcome"),
        FieldPanel("recording_url"),
    ]
    api_fields = [
        "number", "date", "part_of_day", "start_time", "end_time", "room", "convenors", "summary", "speakers",
        "outcome", "recording_url",
    ]  # fmt: skip
    search_fields = BasePage.search_fields + [index.SearchField("summary"), index.SearchField("speakers")]
    override_translatable_fields = BasePage.override_translatable_fields + synchronized(
        "number", "date", "part_of_day", "start_time", "end_time", "recording_url"
    )

    class Meta:
        verbose_name = _("forum")
        verbose_name_plural = _("forums")

    @cached_property
    def congress(self) -> CongressPage | None:
        """The published edition of which the forum is a part."""
        return CongressPage.objects.published().ancestor_of(self).select_related("locale").first()

    @property
    def recording_host(self) -> str:
        """Where the recording is, which readers may know before they go there."""
        return urlsplit(self.recording_url).netloc

    def summary_text(self):
        return self.search_description or self.summary

    def share_line(self):
        return date_format(self.date)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        siblings = list(ForumPage.objects.published().sibling_of(self).order_by("number"))
        context["previous"] = next((forum for forum in reversed(siblings) if forum.number < self.number), None)
        context["next"] = next((forum for forum in siblings if forum.number > self.number), None)
        return context
