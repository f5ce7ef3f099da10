"""What the search keeps beside Wagtail's index."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexState(models.Model):
    """By which rules the index was built; one row. Other rules in the code mean that it has to be built anew."""

    rules = models.PositiveIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return str(self.rules)


class Pair(models.Model):
    """Two Chinese characters that stand together in some text of the index: what a slip of the pen is measured by."""

    pair = models.CharField(max_length=4, primary_key=True)
    first = models.CharField(max_length=2, db_index=True)
    second = models.CharField(max_length=2, db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.pair


class Word(models.Model):
    """A word of Latin letters that stands in some text of the index, folded."""

    SHORTEST, LONGEST = 4, 24  # letters; a slip in a shorter one could be any word

    text = models.CharField(max_length=LONGEST, primary_key=True)

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.text


class UnansweredQuery(models.Model):
    """What was looked for in vain on one day, and how often."""

    LONGEST = 100

    text = models.CharField(_("search"), max_length=LONGEST)
    language = models.CharField(_("language"), max_length=20)
    day = models.DateField(_("day"), db_index=True)
    number = models.PositiveIntegerField(_("times searched"), default=1)

    class Meta:
        default_permissions = ("view",)
        verbose_name = _("search without results")
        verbose_name_plural = _("searches without results")
        ordering = ["-day", "-number", "text"]
        constraints = [models.UniqueConstraint(fields=["text", "language", "day"], name="one_row_a_query_and_day")]

    def __str__(self):
        return self.text
