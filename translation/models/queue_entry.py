"""Where the translation of one page or snippet stands."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale


class QueueEntry(models.Model):
    """One page or snippet and one language: how far its translation is, and who has it.

    All but what people decide is derived by `translation.queue` and stored so that thousands of entries can be
    filtered and sorted. The row holds for its key: the revision of the source and the digest of the
    source's content, the revisions of the target, and the number and newest time of its texts. A row whose key does not
    match is recomputed on sight; `manage.py check_queue` proves that rows and computation agree.
    """

    class State(models.TextChoices):
        NOT_STARTED = "not_started", _("Not started")
        IN_PROGRESS = "in_progress", _("In progress")
        IN_REVIEW = "in_review", _("Waiting for review")
        SCHEDULED = "scheduled", _("Goes out with the Chinese")
        PUBLISHED = "published", _("Published")
        OUT_OF_DATE = "out_of_date", _("Out of date")
        SOURCE_UNPUBLISHED = "source_unpublished", _("Source unpublished")

    # --- what it is about
    translation_key = models.UUIDField()
    locale = models.ForeignKey(Locale, on_delete=models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+")
    source_id = models.CharField(max_length=64)  # primary key of the Chinese page or snippet
    target_id = models.CharField(max_length=64, blank=True)  # of the English one, once there is one
    title = models.CharField(_("title"), max_length=255)
    target_title = models.CharField(max_length=255, blank=True)
    path = models.CharField(max_length=255, blank=True, db_index=True)  # of the Chinese page in the tree
    # --- the key of the row
    source_revision_id = models.BigIntegerField(null=True)
    source_digest = models.CharField(max_length=64, blank=True)
    target_revisions = models.CharField(max_length=48, blank=True)  # latest and live, parted by a slash
    texts_key = models.CharField(max_length=64, blank=True)  # how many texts are translated, and when the last one was
    is_stale = models.BooleanField(default=False)  # a changed term touches its texts: its errors are to be counted anew
    # --- where it stands
    state = models.CharField(_("state"), max_length=20, choices=State, default=State.NOT_STARTED, db_index=True)
    total = models.PositiveIntegerField(default=0)
    translated = models.PositiveIntegerField(default=0)
    changed = models.PositiveIntegerField(default=0)  # texts that differ from those that the public English reflects
    errors = models.PositiveIntegerField(default=0)  # texts with an error that nobody waived
    is_source_live = models.BooleanField(default=False)
    is_target_live = models.BooleanField(default=False)
    # --- since when
    source_published_at = models.DateTimeField(null=True)
    source_changed_at = models.DateTimeField(null=True)  # when the present Chinese content went public
    target_published_at = models.DateTimeField(null=True)
    reflects_at = models.DateTimeField(
        null=True
    )  # when the Chinese content that the public English reflects went public
    sent_back_at = models.DateTimeField(null=True)  # when a reviewer asked for changes that nobody has handed over yet
    waiting_since = models.DateTimeField(null=True, db_index=True)  # the work that is open now is that old
    lag = models.DurationField(null=True)  # from the publication of the Chinese content to that of its English
    # --- what people decide
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("translator"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    assigned_at = models.DateTimeField(null=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)  # goes when the work is done

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        constraints = [models.UniqueConstraint(fields=["translation_key", "locale"], name="one_entry_per_language")]
        indexes = [
            models.Index(fields=["locale", "state"]),
            models.Index(fields=["locale"], condition=models.Q(is_stale=True), name="stale_entries"),
        ]

    def __str__(self):
        return self.title

    @property
    def missing(self) -> int:
        """How many texts have no translation."""
        return self.total - self.translated
