"""News releases."""

from __future__ import annotations

from datetime import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import CommentPanel, FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.log_actions import log
from wagtail.search import index

from home.blocks import BodyBlock, FigureBlock, blocks_of
from home.content_memory import remembered
from home.models import BasePage, Withdrawal
from home.models.base import synchronized
from home.queries import in_language
from home.schedule.pairs import EnglishRule
from news.blocks import CorrectionBlock
from news.corrections import check_corrections, newest_first
from news.nearby import nearby
from news.panels import OriginPanel
from news.press_kit.contents import PressKit
from news.queries import NewsReleaseManager
from news.release_time import GoesOutByDate, ReleaseForm
from news.serving import ReleaseAddresses
from news.terms import terms_of_use
from news.withdrawing.moments import CORRECTION_REMOVED
from search.text.dates import day_in_words

from .category import ReleaseCategory


class NewsReleasePage(GoesOutByDate, ReleaseAddresses, BasePage):
    """One release, with its date, source and everything a newsroom credits."""

    base_form_class = ReleaseForm
    template = "news/news_release_page.html"
    hero_template = "news/includes/hero.html"
    hero_relations = []
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    search_date_field = "release_date"
    search_category_field = "category"
    proofreading_date_field = "release_date"

    release_date = models.DateField(
        _("release date"),
        db_index=True,
        help_text=_("A date to come schedules the release when it is published. A past one only dates it."),
    )
    release_time = models.TimeField(
        _("release time"),
        null=True,
        blank=True,
        help_text=_("Beijing time, only when it is known. Without it, a release to come goes out at 00:00 of its day."),
    )
    english_rule = models.CharField(
        _("English version"),
        max_length=5,
        choices=EnglishRule,
        default=EnglishRule.APART,
        blank=True,
        help_text=_("Editors are told 24 hours and 1 hour beforehand when the English is not approved."),
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
    # The day of the newest correction, so that lists need not read them all.
    corrected_on = models.DateField(null=True, editable=False, db_index=True)

    content_panels = BasePage.content_panels + [
        FieldRowPanel([FieldPanel("release_date"), FieldPanel("release_time")]),
        FieldPanel("english_rule"),
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
        OriginPanel(_("Import"), icon="download"),
    ]
    # Not Wagtail's own schedule: release date and time are the one control.
    settings_panels = [FieldPanel("expire_at", heading=_("Goes offline at")), CommentPanel()]
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
        index.SearchField("day_in_words"),
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

    outside_translation = ["english_rule"]

    objects = NewsReleaseManager()

    class Meta:
        verbose_name = _("news release")
        verbose_name_plural = _("news releases")
        indexes = [
            models.Index(fields=["related_congress", "-release_date"], name="releases_of_a_congress"),
            models.Index(fields=["category", "-release_date"], name="releases_of_a_category"),
        ]

    def summary_text(self):
        return self.search_description or self.summary

    @property
    def category_slug(self) -> str:
        """The category as it stands in addresses, the same in every language."""
        return self.category.slug

    def day_in_words(self) -> str:
        """The release date as readers of this language search for it."""
        day = self._as_python("release_date")
        return day_in_words(day, self.locale.language_code) if day else ""

    def share_line(self):
        return date_format(self.release_date)

    def lead_figure(self):
        """The first picture of the text with alt, caption and credit, or None."""
        return next((figure for figure in blocks_of(self.body, FigureBlock) if figure["image"]), None)

    # --- corrections and withdrawal -------------------------------------------------------------
    def clean(self):
        super().clean()
        try:
            check_corrections(self.corrections, self.release_date, timezone.localdate())
        except ValidationError as error:
            raise ValidationError({"corrections": error}) from error

    def save(self, *args, **kwargs):
        self.corrected_on = self.latest_correction["date"] if self.latest_correction else None
        if self.live and self.pk:
            self._note_removed_correction()
        return super().save(*args, **kwargs)

    def _note_removed_correction(self) -> None:
        """Feed readers who were told of a correction are told when it is no longer there."""
        stored = NewsReleasePage.objects.filter(pk=self.pk, live=True).values_list("corrected_on", flat=True).first()
        if stored and (self.corrected_on is None or self.corrected_on < stored):
            log(self, CORRECTION_REMOVED)

    @property
    def corrections_newest_first(self) -> list:
        """What was corrected, as values with `date`, `wrong` and `right`."""
        return newest_first(self.corrections)

    @property
    def latest_correction(self):
        """The newest correction, as a value with `date`, `wrong` and `right`, or None."""
        return next(iter(self.corrections_newest_first), None)

    @cached_property
    def withdrawal(self) -> Withdrawal | None:
        """When and why the release was withdrawn, in all its languages; None while it stands."""
        return Withdrawal.objects.filter(translation_key=self.translation_key).first()

    # When the reason of its withdrawal changed, it was taken back or a correction removed; set where it is told.
    last_act_at: datetime | None = None

    @property
    def is_withdrawn(self) -> bool:
        """Whether the page only says that it was withdrawn; nothing else of it may be shown then."""
        return self.withdrawal is not None

    @property
    def updated_at(self) -> datetime | None:
        """When readers last saw something new here: a text, a correction, the withdrawal or its end."""
        moments = [self.last_published_at, self.withdrawal and self.withdrawal.withdrawn_at, self.last_act_at]
        return max(filter(None, moments), default=None)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["related_congress"] = remembered(
            request,
            f"congress:{self.related_congress_id}:{self.locale.language_code}",
            lambda: in_language([self.related_congress_id], self.locale).get(self.related_congress_id),
        )
        context["nearby"] = nearby(self)
        context["press_kit"] = PressKit(self)
        context["terms_of_use"] = terms_of_use(request, self.locale)
        return context
