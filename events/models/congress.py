"""One edition of the China Quality Conference."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.functional import SimpleLazyObject, cached_property
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from events import calendars, panels
from events.agenda import Session, by_day, sessions_of
from events.blocks import AgendaBlock, FigureOfCongressBlock, OrganisationBlock, OutcomeBlock
from events.dates import date_range
from events.datum import ERROR_BOUND, Place, converted
from events.history import note_changes
from events.maps import MapLink, map_links
from events.queries import organisations_by_role
from events.validation import check_coordinates, check_days
from home.addresses import absolute_url, language_tag
from home.blocks import RICH_TEXT, SpeakerBlock
from home.models import IntroducedPage
from home.models.base import synchronized
from home.queries import in_language

from .programme_routes import ProgrammeRoutes


class CongressPage(ProgrammeRoutes, IntroducedPage):
    """An edition with its agenda, organisations, figures, exhibition, outcome and handover."""

    template = "events/congress_page.html"
    hero_template = "events/includes/hero.html"
    hero_relations = ["picture"]
    parent_page_types = ["events.CongressIndexPage"]
    subpage_types = ["events.ForumIndexPage"]
    search_date_field = "start_date"

    class Status(models.TextChoices):
        PLANNED = "planned", _("Planned")
        POSTPONED = "postponed", _("Postponed")
        CANCELLED = "cancelled", _("Cancelled")
        HELD = "held", _("Held")

    class Datum(models.TextChoices):
        WGS84 = "wgs84", "WGS-84"
        GCJ02 = "gcj02", "GCJ-02"
        BD09 = "bd09", "BD-09"

    edition_number = models.PositiveSmallIntegerField(_("edition number"))
    official_name = models.CharField(_("official name"), max_length=120, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PLANNED)
    theme = models.CharField(_("theme"), max_length=200, blank=True)
    principles = models.CharField(_("principles"), max_length=120, blank=True)
    year = models.PositiveSmallIntegerField(_("year"))
    start_date = models.DateField(
        _("first day"), null=True, blank=True, help_text=_("Empty when only the year is known.")
    )
    end_date = models.DateField(_("last day"), null=True, blank=True)
    city = models.CharField(_("city"), max_length=60)
    venue_name = models.CharField(_("venue"), max_length=120, blank=True)
    venue_address = models.CharField(_("address of the venue"), max_length=200, blank=True)
    venue_plan = models.ForeignKey(
        "home.SiteImage", verbose_name=_("plan of the venue"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    venue_plan_alt = models.CharField(_("alternative text of the plan"), max_length=250, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    datum = models.CharField(
        _("datum"),
        help_text=_("The system in which latitude and longitude are given."),
        max_length=5,
        choices=Datum,
        default=Datum.WGS84,
    )
    format = models.CharField(_("format"), max_length=200, blank=True)
    picture = models.ForeignKey(
        "home.SiteImage", verbose_name=_("opening picture"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    picture_alt = models.CharField(_("alternative text of the opening picture"), max_length=250, blank=True)
    picture_credit = models.CharField(_("credit of the opening picture"), max_length=120, blank=True)
    organisations = StreamField([("organisation", OrganisationBlock())], verbose_name=_("organisations"), blank=True)
    agenda = StreamField(AgendaBlock(), verbose_name=_("agenda"), blank=True)
    figures = StreamField([("figure", FigureOfCongressBlock())], verbose_name=_("figures"), blank=True)
    exhibition_title = models.CharField(_("title of the exhibition"), max_length=200, blank=True)
    exhibition_start = models.DateField(_("exhibition opens"), null=True, blank=True)
    exhibition_end = models.DateField(_("exhibition closes"), null=True, blank=True)
    exhibition_area = models.CharField(_("area of the exhibition"), max_length=60, blank=True)
    exhibition_text = RichTextField(_("about the exhibition"), features=RICH_TEXT, blank=True)
    speakers = StreamField(
        [("speaker", SpeakerBlock())], verbose_name=_("speakers of the press conference"), blank=True
    )
    outcomes = StreamField([("outcome", OutcomeBlock())], verbose_name=_("outcome"), blank=True)
    next_edition = models.ForeignKey(
        "self", verbose_name=_("next edition"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    handover = models.TextField(_("handover"), blank=True, max_length=500)

    content_panels = IntroducedPage.content_panels + panels.CONGRESS
    api_fields = [
        *IntroducedPage.api_fields, "edition_number", "official_name", "status", "theme", "principles", "year",
        "start_date", "end_date", "city", "venue_name", "venue_address", "latitude", "longitude", "datum", "format",
        "organisations", "agenda", "figures", "exhibition_title", "exhibition_start", "exhibition_end",
        "exhibition_area", "exhibition_text", "speakers", "outcomes", "handover",
    ]  # fmt: skip
    search_fields = IntroducedPage.search_fields + [
        index.SearchField("theme"), index.SearchField("city"),
        index.SearchField("official_name"), index.SearchField("agenda"),
    ]  # fmt: skip
    override_translatable_fields = IntroducedPage.override_translatable_fields + synchronized(
        "edition_number", "status", "year", "start_date", "end_date", "latitude", "longitude", "datum",
        "picture", "exhibition_start", "exhibition_end", "next_edition",
    )  # fmt: skip
    override_translatable_fields.append(SynchronizedField("venue_plan"))  # with words in it, so English may replace it
    coordinate_bound = ERROR_BOUND
    picture_alt_fields = {"venue_plan": "venue_plan_alt", "picture": "picture_alt"}

    class Meta:
        verbose_name = _("congress edition")
        verbose_name_plural = _("congress editions")

    def share_line(self):
        days = date_range(self.start_date, self.end_date, get_language()) if self.start_date else str(self.year)
        return f"{days}  {self.city}"

    def clean(self):
        super().clean()
        if self.start_date and self.end_date and self.end_date < self.start_date:
            raise ValidationError({"end_date": _("The last day lies before the first.")})
        if self.exhibition_start and self.exhibition_end and self.exhibition_end < self.exhibition_start:
            raise ValidationError({"exhibition_end": _("The last day lies before the first.")})
        if self.start_date and self.start_date.year != self.year:
            raise ValidationError({"year": _("The first day lies in another year.")})
        check_coordinates(self.latitude, self.longitude)
        check_days(self.agenda, self.year)

    @cached_property
    def sessions(self) -> list[Session]:
        """The agenda in the order of the calendar. See `events.agenda.Session`."""
        return sessions_of(self.agenda, self.locale)

    @cached_property
    def days(self) -> list[dict]:
        """See `by_day`."""
        return by_day(self.sessions)

    @cached_property
    def roles(self) -> list[dict]:
        """See `organisations_by_role`."""
        return organisations_by_role(self.organisations)

    @cached_property
    def other_language(self) -> CongressPage | None:
        """The same edition as it is published in the other language."""
        for page in self.published_translations:
            if page.locale_id != self.locale_id:
                other = page.specific
                other.locale = page.locale  # already fetched
                return other
        return None

    @property
    def place(self) -> Place | None:
        """The coordinates of the venue in its own datum, when both are known."""
        known = self.latitude is not None and self.longitude is not None
        return Place(float(self.latitude), float(self.longitude)) if known else None

    def map_links(self) -> list[MapLink]:
        """Links to maps; those of China find a place by its Chinese name."""
        chinese = self if self.locale.language_code == "zh-hans" else self.other_language or self
        name = chinese.venue_name or self.venue_name
        return map_links(name, chinese.city, self.place, self.datum) if name else []

    def calendar_frame(self, request) -> calendars.Frame:
        """What the calendars of this page say of every session."""
        return calendars.Frame(
            name=self.title,
            url=absolute_url(request, self.get_url(request)),
            language=language_tag(self.locale.language_code),
            family=self.translation_key,
            venue=self.where(),
            place=converted(self.place, self.datum, "wgs84") if self.place else None,
        )

    def where(self) -> str:
        """The venue in one line, with its city unless the name of the venue says it."""
        city = "" if self.city in f"{self.venue_name}{self.venue_address}" else self.city
        comma = pgettext("between the parts of an address", ", ")
        return comma.join(filter(None, [self.venue_name, self.venue_address, city]))

    @transaction.atomic
    def publish(self, revision, user=None, **kwargs):
        """Publish, and keep how the programme differs from the one that was public before."""
        before = CongressPage.objects.filter(pk=self.pk, first_published_at__isnull=False).first()
        super().publish(revision, user=user, **kwargs)
        if before:
            note_changes(before, CongressPage.objects.get(pk=self.pk))

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["next_edition"] = SimpleLazyObject(self._following)  # the parts of a page do not ask for it
        return context

    def _following(self) -> CongressPage | None:
        return in_language([self.next_edition_id], self.locale, CongressPage).get(self.next_edition_id)
