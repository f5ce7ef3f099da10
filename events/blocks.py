"""Blocks of a congress: what happens when, who stands for it, and in which figures."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from events.validation import check_hour
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


class SessionStatus(models.TextChoices):
    PLANNED = "planned", _("As planned")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


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
        validators=[validate_slug],
        help_text=_("Lower-case letters and hyphens; the same in every language. Keep it when the title changes."),
    )
    date = blocks.DateBlock(label=_("Date"))
    part_of_day = blocks.ChoiceBlock(label=_("Part of day"), choices=PartOfDay.choices)
    start_time = blocks.TimeBlock(label=_("Start"), required=False, help_text=_("Only when it is known. Beijing time."))
    end_time = blocks.TimeBlock(label=_("End"), required=False)
    track = CodeBlock(default="", label=_("Track"), max_length=10, required=False)
    room = blocks.CharBlock(default="", label=_("Room"), max_length=80, required=False)
    kind = blocks.ChoiceBlock(label=_("Kind"), choices=SessionKind.choices)
    title = blocks.CharBlock(default="", label=_("Title"), max_length=200)
    text = blocks.TextBlock(default="", label=_("Description"), required=False)
    forum = blocks.PageChooserBlock(
        label=_("Page with more"), page_type=["events.ForumPage", "events.ForumIndexPage"], required=False
    )
    status = blocks.ChoiceBlock(
        label=_("Status"),
        choices=SessionStatus.choices,
        default=SessionStatus.PLANNED,
        search_index=False,
        help_text=_("A session that is cancelled stays in the agenda, so that calendars can say so."),
    )

    class Meta:
        icon = "calendar-alt"
        label = _("Session")
        label_format = "{date} {title}"

    def get_api_representation(self, value, context=None):
        """Without the page with more about it, which need not be public."""
        return without(self, value, "forum", context)

    def clean(self, value):
        cleaned = super().clean(value)
        start, end = cleaned.get("start_time"), cleaned.get("end_time")
        if end and not start:
            raise _wrong("start_time", _("A session that has an end needs a start."))
        if start and end and end <= start:
            raise _wrong("end_time", _("The end lies before the start."))
        if problem := check_hour(cleaned.get("part_of_day"), start):
            raise _wrong("start_time", problem)
        return cleaned


def _wrong(field: str, message) -> StructBlockValidationError:
    return StructBlockValidationError(block_errors={field: ValidationError(message)})


class AgendaBlock(blocks.StreamBlock):
    """The sessions of a congress; each has an address of its own."""

    session = SessionBlock()

    def clean(self, value):
        cleaned = super().clean(value)
        seen: set[str] = set()
        errors = {}
        for number, child in enumerate(cleaned):
            slug = child.value.get("slug")
            if slug and slug in seen:
                message = _("Another session of this agenda has the address “%(slug)s”.") % {"slug": slug}
                errors[number] = _wrong("slug", message)
            seen.add(slug)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return cleaned


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
