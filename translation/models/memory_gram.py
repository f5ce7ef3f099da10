"""The index by which texts that are alike are found."""

from __future__ import annotations

from django.db import models


class MemoryGram(models.Model):
    """A few characters that stand in the text with this digest.

    Many pairs may share one text, and it is indexed once. There is no foreign key on purpose: the digest belongs to
    all of them, and an entry whose pairs are gone does no harm.
    """

    pk = models.CompositePrimaryKey("gram", "digest")
    gram = models.BigIntegerField()
    digest = models.BigIntegerField(db_index=True)

    def __str__(self):
        return f"{self.gram} in {self.digest}"
