"""Blocks of a congress: what happens when, who stands for it, and in which figures."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from home.blocks import CodeBlock, file_for_api, without


class Role(models.TextChoices):
    HOST = "host", _("Hosts")
    CO_HOST = "co_host", _("Co-hosts")
    ORGANISER = "organiser", _("Organisers")
    SUPPORTER = "supporter", _("Supporters")


class PartOfDay(models.TextChoices):
    MORNING = "morning", _("Morning")
    AFTERNOON = "afternoon", _("Afternoon")
    EVENING = "evening", _("Evening")
    ALL_DAY = "all_day", _("All day")


class SessionKind(models.TextChoices):
    CEREMONY = "ceremony", _("Ceremony")
    FORUM = "forum", _("Forum")
    MEETING = "meeting", _("Meeting")
    EXHIBITION = "exhibition", _("Exhibition")
    OTHER = "other", _("Other")


class Precision(models.TextChoices):
    EXACT = "exact", _("exactly")
    ABOUT = "about", _("about")
    MORE_THAN = "more_than", _("more than")
    NEARLY = "nearly", _("nearly")


class OrganisationBlock(blocks.StructBlock):
    """A body that stands for the congress; the rows keep their order within a role."""

    role = blocks.ChoiceBlock(label=_("Role"), choices=Role.choices)
    name = blocks.CharBlock(default="", label=_("Official name"), max_length=150)
    website = blocks.URLBlock(default="", label=_("Website"), required=False)

    class Meta:
        icon = "group"
        label = _("Organisation")
        label_format = "{role}: {name}"


class SessionBlock(blocks.StructBlock):
    """One item of the agenda. A time that is not known stays empty."""

    slug = CodeBlock(
        default="",
        label=_("Address"),
        max_length=60,
        help_text=_("Lower-case letters and hyphens; the same in every language."),
    )
    date = blocks.DateBlock(label=_("Date"))
    part_of_day = blocks.ChoiceBlock(label=_("Part of day"), choices=PartOfDay.choices)
    start_time = blocks.TimeBlock(label=_("Start"), required=False)
    end_time = blocks.TimeBlock(label=_("End"), required=False)
    track = CodeBlock(default="", label=_("Track"), max_length=10, required=False)
    room = blocks.CharBlock(default="", label=_("Room"), max_length=80, required=False)
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=SessionKind.choices)
    title = blocks.CharBlock(default="", label=_("Title"), max_length=200)
    text = blocks.TextBlock(default="", label=_("Description"), required=False)
    forum = blocks.PageChooserBlock(
        label=_("Page with more"), page_type=["events.ForumPage", "events.ForumIndexPage"], required=False
    )

    class Meta:
        icon = "calendar-alt"
        label = _("Session")
        label_format = "{date} {title}"

    def get_api_representation(self, value, context=None):
        """Without the page with more about it, which need not be public."""
        return without(self, value, "forum", context)


class FigureOfCongressBlock(blocks.StructBlock):
    """A number that was announced and what came of it, each with its own source and date, never mixed."""

    label = blocks.CharBlock(default="", label=_("What is counted"), max_length=120)
    unit = blocks.CharBlock(default="", label=_("Unit"), max_length=30, required=False)
    planned = blocks.IntegerBlock(label=_("Planned"), required=False)
    planned_precision = blocks.ChoiceBlock(
        label=_("Planned: how precise"), choices=Precision.choices, default=Precision.EXACT
    )
    planned_source = blocks.CharBlock(default="", label=_("Planned: source"), max_length=200, required=False)
    planned_as_of = blocks.DateBlock(label=_("Planned: as of"), required=False)
    actual = blocks.IntegerBlock(label=_("Actual"), required=False)
    actual_precision = blocks.ChoiceBlock(
        label=_("Actual: how precise"), choices=Precision.choices, default=Precision.EXACT
    )
    actual_source = blocks.CharBlock(default="", label=_("Actual: source"), max_length=200, required=False)
    actual_as_of = blocks.DateBlock(label=_("Actual: as of"), required=False)

    class Meta:
        icon = "order"
        label = pgettext_lazy("a number", "Figure")
        label_format = "{label}"


class OutcomeBlock(blocks.StructBlock):
    """A document or an act of the congress, planned or done."""

    title = blocks.CharBlock(default="", label=_("Title"), max_length=200)
    text = blocks.TextBlock(default="", label=_("Description"), required=False)
    is_done = blocks.BooleanBlock(
        label=_("It has happened"), required=False, help_text=_("Otherwise it is shown as planned.")
    )
    source = blocks.CharBlock(default="", label=_("Source"), max_length=200, required=False)
    as_of = blocks.DateBlock(label=_("As of"), required=False)
    document = DocumentChooserBlock(label=_("Document"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Outcome")
        label_format = "{title}"

    def get_api_representation(self, value, context=None):
        return without(self, value, "document", context) | {
            "document": file_for_api(value["document"], context["request"])
        }
