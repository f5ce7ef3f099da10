"""Keeps what readers looked for in vain, for editors: the words, the day and how often; nothing of the reader."""

from __future__ import annotations

import re
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Locale

from search.models import UnansweredQuery
from search.text.folding import fold

KEPT_FOR = timedelta(days=180)
MOST_A_DAY = 500  # different queries; a machine that tries thousands fills no table
# Addresses of mail and long numbers may be somebody's.
_PERSONAL = re.compile(r"@|(?:\d[ -]?){7,}")


def remember_unanswered(query: str, locale: Locale) -> None:
    """Count a query that found nothing. What may be personal is not kept, and a failure is no reader's trouble."""
    text = " ".join(fold(query).split())[: UnansweredQuery.LONGEST]
    if not text or not any(map(str.isalnum, text)) or _PERSONAL.search(text):
        return
    try:
        with transaction.atomic():
            _count(text, locale)
    except DatabaseError:
        return


def _count(text: str, locale: Locale) -> None:
    today = timezone.localdate()
    own = UnansweredQuery.objects.filter(text=text, language=locale.language_code, day=today)
    if own.update(number=F("number") + 1):
        return
    if UnansweredQuery.objects.filter(day=today).count() < MOST_A_DAY:
        UnansweredQuery.objects.filter(day__lt=today - KEPT_FOR).delete()
        UnansweredQuery.objects.create(text=text, language=locale.language_code, day=today)
