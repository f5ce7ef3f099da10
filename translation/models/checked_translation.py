"""Findings remembered, so that opening a long page does not check every text anew."""

from __future__ import annotations

from django.db import models
from wagtail_localize.models import StringTranslation


class CheckedTranslation(models.Model):
    """The findings of one translated text, worded in one language of the admin.

    They hold for `key`: both texts, ticked names, glossary and checks.
    """

    translation = models.ForeignKey(StringTranslation, on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=12)
    key = models.CharField(max_length=64)
    findings = models.JSONField(default=list)  # as `Finding.as_dict` gives them

    class Meta:
        constraints = [models.UniqueConstraint(fields=["translation", "language"], name="one_check_per_language")]

    def __str__(self):
        return f"{self.translation_id}: {len(self.findings)}"
