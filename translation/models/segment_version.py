"""The history of every translated text."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.models import String, TranslationContext


class SegmentVersion(models.Model):
    """One state that the translation of a text had, or a text that could not be saved and was kept all the same."""

    class Origin(models.TextChoices):
        TYPED = "typed", _("Typed")
        MEMORY = "memory", _("From memory")
        MACHINE = "machine", _("Machine translation")
        FILE = "file", _("From a file")
        CARRIED = "carried", _("Carried over")
        KEPT = "kept", _("English not affected")
        RESTORED = "restored", _("Restored")
        DELETED = "deleted", _("Deleted")
        CONFLICT = "conflict", _("Not saved: somebody else was faster")
        VANISHED = "vanished", _("Not saved: the text was gone")

    context = models.ForeignKey(TranslationContext, on_delete=models.CASCADE, related_name="+")
    string = models.ForeignKey(String, on_delete=models.CASCADE, related_name="+")
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    data = models.TextField(blank=True)
    origin = models.CharField(max_length=10, choices=Origin)
    reason = models.CharField(max_length=500, blank=True)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["context", "locale", "-created_at"])]

    def __str__(self):
        return f"{self.get_origin_display()}: {self.data[:40]}"

    @property
    def was_saved(self) -> bool:
        """Whether this text was ever the translation, and not one that was only kept safe."""
        return self.origin not in (self.Origin.CONFLICT, self.Origin.VANISHED)
