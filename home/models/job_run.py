"""When the scheduler and each of its jobs ran last."""

from __future__ import annotations

from django.db import models


class JobRun(models.Model):
    """One periodic job. Several processes claim a run by changing this row, and only one of them succeeds."""

    for_staff_only = True

    name = models.CharField(max_length=60, unique=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)  # empty while it runs, and after a run that failed or was cut off

    def __str__(self):
        return self.name
