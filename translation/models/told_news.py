"""What people were told by mail."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from .queue_entry import QueueEntry


class ToldNews(models.Model):
    """One person was told one thing of one translation, and is never told it again."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    entry = models.ForeignKey(QueueEntry, on_delete=models.CASCADE, related_name="+")
    news = models.CharField(max_length=64)  # its kind and its time: "out_of_date 2023-08-22T10:00:00+00:00"
    told_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "entry", "news"], name="told_once")]

    def __str__(self):
        return self.news
