"""What became of the programme since it was first published: kept as rows, so that no reader waits for a comparison."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ProgrammeChange(models.Model):
    """One change of a published programme in one language, with what it was before and what it is now.

    `slug` is the address of the session, empty for the congress itself. `before` and `after` hold the facts of
    `events.changes.facts_of`; the one of a session that was added or taken out is empty.
    """

    class Kind(models.TextChoices):
        ADDED = "added", _("Added")
        REMOVED = "removed", _("Taken out")
        CANCELLED = "cancelled", _("Cancelled")
        POSTPONED = "postponed", _("Postponed")
        REINSTATED = "reinstated", _("Takes place after all")
        MOVED = "moved", _("New date or time")
        ROOM = "room", _("New room")
        RENAMED = "renamed", _("New title")

    page = models.ForeignKey("events.CongressPage", on_delete=models.CASCADE, related_name="programme_changes")
    made_at = models.DateTimeField()
    kind = models.CharField(max_length=10, choices=Kind)
    slug = models.CharField(max_length=60, blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)

    class Meta:
        ordering = ["-made_at", "pk"]
        indexes = [models.Index(fields=["page", "-made_at"], name="programme_change_of_page")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.title}"

    @property
    def title(self) -> str:
        """What the session is called now, or was called last."""
        return (self.after or self.before)["title"]


class SessionSequence(models.Model):
    """How often what calendars say of a session has changed. One number for all languages, which share the UID.

    `family` is the translation key of the congress; `slug` is empty for the congress itself.
    """

    family = models.UUIDField()
    slug = models.CharField(max_length=60, blank=True)
    number = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["family", "slug"], name="one_sequence_a_session")]

    def __str__(self):
        return f"{self.slug or self.family}: {self.number}"
