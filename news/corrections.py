"""The rules for corrections: dated between the release and today."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StreamBlockValidationError, StreamValue, StructBlockValidationError


def check_corrections(corrections: StreamValue, released: date | None, today: date) -> None:
    """Raises StreamBlockValidationError, with the reason at each date that cannot be."""
    problems = {
        place: StructBlockValidationError(block_errors={"date": ValidationError(problem)})
        for place, correction in enumerate(corrections)
        if (problem := _problem(correction.value.get("date"), released, today))
    }
    if problems:
        raise StreamBlockValidationError(block_errors=problems)


def _problem(day: date | None, released: date | None, today: date) -> str | None:
    if day and day > today:
        return _("This date has not come yet. A correction is dated on the day it is made.")
    if day and released and day < released:
        return _("A correction cannot be older than the release itself.")
    return None


def newest_first(corrections: StreamValue) -> list:
    """The corrections as values, the newest first; of one day the one that was added last."""
    dated = [correction.value for correction in reversed(list(corrections)) if correction.value.get("date")]
    return sorted(dated, key=lambda correction: correction["date"], reverse=True)
