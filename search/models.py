"""What the search keeps beside Wagtail's index."""

from __future__ import annotations

from django.db import models


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
