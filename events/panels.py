"""How the editing form of a congress is laid out."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


CONGRESS = [
    _row("edition_number", "status", "year"),
    _row("start_date", "end_date", "city"),
    FieldPanel("official_name"),
    FieldPanel("theme"),
    _row("principles", "format"),
    MultiFieldPanel(
        [FieldPanel("picture"), FieldPanel("picture_alt"), FieldPanel("picture_credit")], _("Opening picture")
    ),
    MultiFieldPanel(
        [
            FieldPanel("venue_name"),
            FieldPanel("venue_address"),
            _row("latitude", "longitude", "datum"),
            FieldPanel("venue_plan"),
            FieldPanel("venue_plan_alt"),
        ],
        _("Venue"),
    ),
    FieldPanel("organisations"),
    FieldPanel("agenda"),
    FieldPanel("figures"),
    MultiFieldPanel(
        [
            FieldPanel("exhibition_title"),
            _row("exhibition_start", "exhibition_end", "exhibition_area"),
            FieldPanel("exhibition_text"),
        ],
        _("Exhibition"),
    ),
    FieldPanel("speakers"),
    FieldPanel("outcomes"),
    MultiFieldPanel([PageChooserPanel("next_edition"), FieldPanel("handover")], _("Handover")),
]
