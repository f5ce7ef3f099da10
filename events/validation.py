"""What cannot be true of a congress, said at the field where it stands."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

# From when to when a session may begin that is said to be in the morning, the afternoon or the evening.
BEGINNINGS = {
    "morning": (time(5), time(13)),
    "afternoon": (time(11), time(20)),
    "evening": (time(16), time.max),
}


def check_hour(part_of_day: str, start: time | None) -> str:
    """Why this hour cannot be meant: 9:00 is not in the afternoon. Empty when it can."""
    earliest, latest = BEGINNINGS.get(part_of_day, (time.min, time.max))
    return "" if start is None or earliest <= start < latest else _("This hour does not lie in the part of the day.")


def check_days(agenda: StreamValue, year: int | None) -> None:
    """Raises ValidationError at each session that lies in another year than the congress."""
    errors = {
        number: StructBlockValidationError(
            block_errors={"date": ValidationError(_("This day lies in another year than the congress."))}
        )
        for number, child in enumerate(agenda)
        if year and child.value.get("date") and child.value["date"].year != year
    }
    if errors:
        raise ValidationError({"agenda": StreamBlockValidationError(block_errors=errors)})


def check_coordinates(latitude: Decimal | None, longitude: Decimal | None) -> None:
    """Raises ValidationError for a place that is not on the globe, and for half a place."""
    errors = {}
    if latitude is not None and abs(latitude) > 90:
        errors["latitude"] = _("A latitude lies between -90 and 90. Were the two changed over?")
    if longitude is not None and abs(longitude) > 180:
        errors["longitude"] = _("A longitude lies between -180 and 180.")
    if (latitude is None) != (longitude is None):
        missing = "latitude" if latitude is None else "longitude"
        errors[missing] = _("A place needs both latitude and longitude.")
    if errors:
        raise ValidationError(errors)
