"""The gate before rows of the database: it is passed when a row becomes public, by whatever road."""

from __future__ import annotations

from django.db import models, transaction

from translation.gate.chinese import chinese_left_in_english
from translation.gate.passing import is_past_gate
from translation.gate.reasons import refusals
from translation.gate.refused import PublicationRefused


class TranslatedBeforeLive(models.Model):
    """A translatable snippet whose English goes live only past the gate."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Raises PublicationRefused instead of writing a live English text that may not be public."""
        if self.live and (errors := live_row_errors(self)):
            raise PublicationRefused(self, errors)
        return super().save(*args, **kwargs)

    def publication_errors(self) -> dict[str, list[str]]:
        """Why the snippet cannot be public as it is: messages by field name, empty when it can."""
        return refusals(self)


def live_row_errors(instance: models.Model) -> dict[str, list[str]]:
    """Why a row may not be written as public: all reasons when it becomes public, else only Chinese left in it.

    What is public already may be locked, moved and renamed although a newer Chinese text waits to be translated.
    """
    if is_becoming_live(instance) and not is_past_gate(instance):
        return refusals(instance)
    return chinese_left_in_english(instance)


def is_becoming_live(instance: models.Model) -> bool:
    """Whether the row in the database is not public yet."""
    manager = type(instance)._base_manager
    return instance.pk is None or not manager.filter(pk=instance.pk, live=True).exists()
