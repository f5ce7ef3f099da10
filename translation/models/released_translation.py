"""What the public English was made from."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import models
from django.utils import timezone
from wagtail.models import Locale


class ReleasedTranslation(models.Model):
    """One publication of a translation: which Chinese content it reflects, and all its pairs of texts."""

    translation_key = models.UUIDField(db_index=True)
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    source_digest = models.CharField(max_length=64)
    source_published_at = models.DateTimeField(null=True)  # when the Chinese content that it reflects went public
    released_at = models.DateTimeField(default=timezone.now)
    revision_id = models.BigIntegerField(null=True)  # of the English
    # [{"path", "source", "target"}], in the order of the page
    pairs = models.JSONField(default=list)

    class Meta:
        ordering = ["-released_at", "-pk"]
        indexes = [models.Index(fields=["translation_key", "locale", "-released_at"])]

    def __str__(self):
        return f"{self.translation_key} {self.released_at:%Y-%m-%d %H:%M}"

    @classmethod
    def latest(cls, translation_key, locale_id: int) -> ReleasedTranslation | None:
        """The publication that readers see, if there was one."""
        return cls.objects.filter(translation_key=translation_key, locale_id=locale_id).first()

    @classmethod
    def latest_of(cls, translation_keys: Collection[UUID], locale_id: int) -> dict[UUID, ReleasedTranslation]:
        """The same for many. One query."""
        newest = cls.objects.filter(translation_key=models.OuterRef("translation_key"), locale_id=locale_id)
        rows = cls.objects.filter(translation_key__in=list(translation_keys), locale_id=locale_id)
        return {row.translation_key: row for row in rows.filter(pk=models.Subquery(newest.values("pk")[:1]))}
