"""What an English page says to its readers about itself."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Locale


class PublicNotice(models.Model):
    """A notice in fixed wording on a public translation. There is a row only while the notice is shown."""

    class Kind(models.TextChoices):
        OUT_OF_DATE = "out_of_date"
        UNDER_CORRECTION = "under_correction"

    translation_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind)
    reflects = models.DateTimeField(null=True)  # when the Chinese text that the page reflects was published
    since = models.DateTimeField(default=timezone.now)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["translation_key", "locale", "kind"], name="one_notice_a_kind")]

    def __str__(self):
        return f"{self.kind} {self.translation_key}"
