"""Secret addresses under which an outsider may read a page before it is public."""

from __future__ import annotations

import hashlib
import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class PreviewLinkQuerySet(models.QuerySet):
    """Links that open something."""

    def open(self) -> PreviewLinkQuerySet:
        """Neither expired nor revoked."""
        return self.filter(expires_at__gt=timezone.now(), revoked_at=None)

    def with_secret(self, secret: str) -> PreviewLink | None:
        """The open link of this secret, if there is one."""
        return self.open().filter(digest=digest_of(secret)).select_related("page").first()


class PreviewLink(models.Model):
    """One address given to one reader. Only a digest of its secret is kept, so nobody can read it from here."""

    for_staff_only = True

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="preview_links")
    reader = models.CharField(
        _("for whom"), max_length=120, help_text=_("The medium and the person, so that you know whose link it is.")
    )
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField(_("valid until"))
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = PreviewLinkQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.reader

    @property
    def is_open(self) -> bool:
        """Whether it opens the page now."""
        return self.revoked_at is None and self.expires_at > timezone.now()

    @classmethod
    def make(cls, **values) -> tuple[PreviewLink, str]:
        """A new link and its secret, which is told this once."""
        secret = secrets.token_urlsafe(32)
        return cls.objects.create(digest=digest_of(secret), **values), secret


class PreviewLinkUse(models.Model):
    """How often a link was opened on one day from one network. No full address and nothing else of the reader."""

    for_staff_only = True

    link = models.ForeignKey(PreviewLink, on_delete=models.CASCADE, related_name="uses")
    day = models.DateField()
    network = models.CharField(max_length=45)
    times = models.PositiveIntegerField(default=0)
    first_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-last_at"]
        constraints = [models.UniqueConstraint(fields=["link", "day", "network"], name="one_use_a_day_and_network")]

    def __str__(self):
        return f"{self.network} {self.day}"


def digest_of(secret: str) -> str:
    """What is stored of a secret: it is long and random, so a plain hash cannot be turned back."""
    return hashlib.sha256(secret.encode()).hexdigest()
