"""What an import leaves behind: an unfinished review, and of each draft where it came from."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

KEPT_FOR = timedelta(days=7)


class PendingImportQuerySet(models.QuerySet):
    """Unfinished imports as their owners see them."""

    def of(self, user) -> PendingImportQuerySet:
        """Those that belong to one person and have not expired."""
        return self.filter(owner=user, made_at__gt=timezone.now() - KEPT_FOR)

    def remove_expired(self) -> None:
        """Delete what nobody came back to."""
        self.filter(made_at__lte=timezone.now() - KEPT_FOR).delete()


class PendingImport(models.Model):
    """A file that was read and is looked through before anything is saved.

    The file itself is not kept: only its lines, what became of them, and its pictures, as rows that nobody but their
    owner is shown, and that vanish with the import.
    """

    for_staff_only = True

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    index = models.ForeignKey("news.NewsIndexPage", on_delete=models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=200, blank=True)
    file_digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(auto_now_add=True, db_index=True)
    articles = models.JSONField(default=list)

    objects = PendingImportQuerySet.as_manager()

    def __str__(self):
        return self.file_name or str(_("Pasted text"))


class PendingPicture(models.Model):
    """One picture of a pending import, as it stands in the file."""

    for_staff_only = True

    pending = models.ForeignKey(PendingImport, on_delete=models.CASCADE, related_name="pictures")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    data = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pending", "number"], name="one_picture_per_number")]

    def __str__(self):
        return self.name


class ReleaseOrigin(models.Model):
    """Where a draft came from: by its digests the same file is recognised, whatever became of the title.

    `unplaced` are the lines that went nowhere. They stay beside the release, so that nothing of the file is lost.
    """

    for_staff_only = True

    page = models.OneToOneField(
        "news.NewsReleasePage", verbose_name=_("news release"), on_delete=models.CASCADE, related_name="origin"
    )
    file_name = models.CharField(max_length=200, blank=True)
    file_digest = models.CharField(max_length=64, blank=True, db_index=True)
    text_digest = models.CharField(max_length=64, blank=True, db_index=True)
    address = models.CharField(max_length=500, blank=True, db_index=True)
    unplaced = models.JSONField(default=list)
    findings = models.JSONField(default=list)
    imported_at = models.DateTimeField(auto_now_add=True)
    imported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("origin of a release")
        verbose_name_plural = _("origins of releases")

    def __str__(self):
        return self.file_name
