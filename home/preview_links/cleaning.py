"""Forgets preview links, and who used them, some time after they ended."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from home.models import PreviewLink

KEPT = timedelta(days=90)


def forget_old_links() -> int:
    """Delete what ended long ago; returns how many links that were. The history of the page keeps that they were."""
    long_ago = timezone.now() - KEPT
    old = PreviewLink.objects.filter(Q(expires_at__lt=long_ago) | Q(revoked_at__lt=long_ago))
    number = old.count()
    old.delete()
    return number
