"""A page that was withdrawn: its address still answers, and says so instead of what stood there."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Withdrawal(models.Model):
    """One row for a page in all its languages, only while it is withdrawn.

    Apart from the page and its versions, so that it holds for every language at once, passes no gate, and is not
    undone by publishing a corrected text.
    """

    translation_key = models.UUIDField(unique=True)
    withdrawn_at = models.DateTimeField(default=timezone.now, db_index=True)
    reason = models.TextField(_("reason"), max_length=500)
    reason_in_english = models.TextField(_("reason in English"), max_length=500, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return f"{self.translation_key} {self.withdrawn_at:%Y-%m-%d}"

    def reason_in(self, language_code: str) -> str:
        """The reason for readers of a language; empty where nobody has written it in that language yet."""
        return self.reason if language_code == settings.LANGUAGE_CODE else self.reason_in_english
