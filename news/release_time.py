"""The one control for time: when a release goes out follows from its release date and time, and from nothing else."""

from __future__ import annotations

from datetime import date, datetime, time

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _

from home.page_form import BasePageForm

# A slip in the year, 0226 for 2026, lies in the past, so the release would go out at once.
EARLIEST_YEAR = 1949


def moment_of(day: date, hour: time | None) -> datetime:
    """The moment in Beijing that a release date and time name; without a time, when the day begins."""
    return timezone.make_aware(datetime.combine(day, hour or time.min), timezone.get_default_timezone())


def schedule_of(day: date | None, hour: time | None) -> datetime | None:
    """When a release of this date goes out; None when it may go out at once, because the moment has come."""
    moment = moment_of(day, hour) if day else None
    return moment if moment and moment > timezone.now() else None


def check_year(day: date) -> None:
    """Raises ValidationError for a year in which nothing was released."""
    if day.year < EARLIEST_YEAR:
        raise ValidationError(_("This year cannot be right. Write it with four digits, as in 2023."))


class GoesOutByDate(models.Model):
    """A page with `release_date` and `release_time`, which alone decide when it goes live.

    Wagtail's own field is computed whenever the page is validated or read from a version, so the two never disagree,
    whichever road a version came by.
    """

    class Meta:
        abstract = True

    def _set_schedule(self) -> None:
        try:
            self.go_live_at = schedule_of(self._as_python("release_date"), self._as_python("release_time"))
        except ValidationError:  # said of its own field by whoever validates
            self.go_live_at = None

    def _as_python(self, name: str):
        """The value of a field, also where code set it as text."""
        return self._meta.get_field(name).to_python(getattr(self, name))

    def full_clean(self, *args, **kwargs):
        self._set_schedule()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        self._set_schedule()
        super().minimal_clean()

    def with_content_json(self, content):
        page = super().with_content_json(content)
        page._set_schedule()
        return page


class ReleaseForm(BasePageForm):
    """The editing form of a release."""

    def clean_release_date(self):
        day = self.cleaned_data["release_date"]
        if day:
            check_year(day)
        return day

    def clean(self):
        cleaned_data = super().clean()
        goes_out = schedule_of(cleaned_data.get("release_date"), cleaned_data.get("release_time"))
        expires = cleaned_data.get("expire_at")
        if goes_out and expires and expires <= goes_out:
            self.add_error("expire_at", _("This lies before the release itself."))
        return cleaned_data
