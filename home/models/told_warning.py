"""Which warnings about scheduled pages were given."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from wagtail.models import Page


class ToldWarning(models.Model):
    """Editors were told once that the English of a page is not ready for the hour at which both go out."""

    for_staff_only = True

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    goes_out_at = models.DateTimeField()  # another hour is another thing to be told
    hours_before = models.PositiveSmallIntegerField()
    told_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "goes_out_at", "hours_before"], name="one_warning_an_hour")
        ]

    def __str__(self):
        return f"{self.page_id} {self.goes_out_at:%Y-%m-%d %H:%M} -{self.hours_before} h"
