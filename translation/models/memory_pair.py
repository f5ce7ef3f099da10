"""One text and its published translation."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from wagtail.models import Locale


class MemoryPair(models.Model):
    """A segment that a person translated and that was published without error, or that came in a TMX file.

    The digest is that of the normalised source: texts that mean the same to a translator share it. `place` says
    where the pair comes from, so that a page which is published again replaces its pairs, and a file that is
    imported again adds nothing.
    """

    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+", help_text="of the translation")
    digest = models.BigIntegerField()
    place = models.BigIntegerField()
    source = models.TextField()
    plain = models.TextField(help_text="the normalised source without its tags")
    target = models.TextField()
    translation_key = models.UUIDField(null=True, help_text="of the page or snippet; none when it came in a file")
    path = models.TextField(blank=True, help_text="the place in the page, as wagtail-localize names it")
    origin = models.CharField(max_length=255, help_text="the title of the page, or the name of the file")
    published_at = models.DateTimeField()
    translator = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["digest", "locale", "place"], name="memory_pair_once_a_place")]
        indexes = [models.Index(fields=["translation_key", "locale"], name="memory_pair_page")]

    def __str__(self):
        return f"{self.source} = {self.target}"
