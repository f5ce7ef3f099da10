"""Findings that are let stand: by whoever may publish the page, with a reason, until it is taken back."""

from __future__ import annotations

import re

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry

from proofreading.models import Dismissal

DISMISSED, RESTORED = "proofreading.dismiss", "proofreading.restore"
SHORTEST, LONGEST = 2, 500
_KEY = re.compile(r"[0-9a-f]{40}")


def may_read(user: AbstractBaseUser, page: Page) -> bool:
    """Whether the findings of a page are this user's business: who may write it or publish it."""
    permissions = page.permissions_for_user(user)
    return permissions.can_edit() or permissions.can_publish()


def may_dismiss(user: AbstractBaseUser, page: Page) -> bool:
    """Whether this user is in charge of the page."""
    return bool(page.pk) and page.permissions_for_user(user).can_publish()


@transaction.atomic
def dismiss(page: Page, user: AbstractBaseUser, *, key: str, code: str, excerpt: str, reason: str) -> Dismissal:
    """Let a finding stand. Raises PermissionDenied, or ValidationError for a reason that says nothing."""
    if not may_dismiss(user, page):
        raise PermissionDenied
    reason = reason.replace("\x00", "").strip()
    if len(reason) < SHORTEST:
        raise ValidationError(_("Please give a reason."))
    if len(reason) > LONGEST:
        raise ValidationError(_("The reason is too long: %(most)s characters at most.") % {"most": LONGEST})
    if not _KEY.fullmatch(key) or not re.fullmatch(r"[a-z-]{1,40}", code):
        raise ValidationError(_("There is no such finding."))
    excerpt = excerpt.replace("\x00", "")[:300]
    values = {"code": code, "excerpt": excerpt, "reason": reason, "user": user}
    dismissal, created = Dismissal.objects.get_or_create(page_id=page.pk, key=key, defaults=values)
    if created:
        PageLogEntry.objects.log_action(page, DISMISSED, user=user, data={"reason": f"{reason} – {excerpt}"})
    return dismissal


@transaction.atomic
def restore(dismissal: Dismissal, page: Page, user: AbstractBaseUser) -> None:
    """The finding is shown again."""
    if not may_dismiss(user, page):
        raise PermissionDenied
    PageLogEntry.objects.log_action(page, RESTORED, user=user, data={"reason": dismissal.excerpt})
    dismissal.delete()
