"""A token that changes with everything readers can see."""

from __future__ import annotations

import uuid
from functools import partial

from django.db import connection, models, transaction

from home.shared_version import version_store


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
        # Every request asks; Django takes ten times as long to put this together as the database to answer.
        with connection.cursor() as cursor:
            cursor.execute("SELECT token FROM home_contentversion ORDER BY id LIMIT 1")
            found = cursor.fetchone()
        return found and uuid.UUID(str(found[0]))

    @classmethod
    def change(cls) -> None:
        """Say that content changed.

        At once, for whoever reads in this transaction, and again when it is committed: what others made of the
        old content in between must not pass for the new.
        """
        token = uuid.uuid4()
        cls.objects.update_or_create(pk=1, defaults={"token": token})
        version_store().change(token)
        if transaction.get_connection().in_atomic_block:
            transaction.on_commit(partial(version_store().change, token))
