"""A token that changes with everything readers can see."""

from __future__ import annotations

import uuid

from django.db import models


class ContentVersion(models.Model):
    """One row. What was computed from the content holds as long as the token is the same, in every process.

    The token is written in the transaction that changes the content, so a reader sees both or neither, and is
    random, so a transaction that is rolled back leaves no token behind that could come again.
    """

    token = models.UUIDField()

    def __str__(self):
        return str(self.token)

    @classmethod
    def current(cls) -> uuid.UUID | None:
        """The token now; None before the first change of a new site."""
        return cls.objects.values_list("token", flat=True).first()

    @classmethod
    def change(cls) -> None:
        """Say that content changed."""
        cls.objects.update_or_create(pk=1, defaults={"token": uuid.uuid4()})
