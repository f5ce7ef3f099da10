"""One mail a person with what is new in the queue for them."""

from __future__ import annotations

import logging
from collections import defaultdict
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from translation.models import QueueEntry, ToldNews
from translation.people import language_of, name_of
from translation.queue.describe import OPEN, State
from translation.queue.links import DESK, REVIEW
from translation.queue.news import Kind, News, news_for_reviewer, news_for_translator
from translation.queue.rows import rows_of
from translation.queue.verify import verified
from translation.queue.visible import entries_reviewed_by, entries_visible_to

logger = logging.getLogger(__name__)
BATCH = 500


@dataclass
class Sent:
    """How many people were told, and to how many the mail did not go out."""

    people: int = 0
    failed: int = 0


def send_digests() -> Sent:
    """Tell everybody what they were not told before. A mailbox that fails holds up nobody and is tried again."""
    sent = Sent()
    entries = _true_entries()
    for user in get_user_model().objects.filter(is_active=True).exclude(email="").order_by("pk"):
        news = news_of(user, entries)
        told = _claimed(user, news) if news else []
        if not told:
            continue
        try:
            _send(user, news)
        except Exception:
            logger.exception("The digest to %s could not be sent", user.get_username())
            ToldNews.objects.filter(pk__in=[row.pk for row in told]).delete()
            sent.failed += 1
        else:
            sent.people += 1
    return sent


def news_of(user: AbstractBaseUser, entries: list[QueueEntry]) -> list[News]:
    """What this person was not told yet, of what they may see."""
    today = timezone.localdate()
    own = [entry for entry in entries if entry.assignee_id == user.pk]
    handed_over = [entry for entry in entries if entry.state == State.IN_REVIEW]
    found = [news for entry in _allowed(entries_visible_to, user, own) for news in news_for_translator(entry, today)]
    for entry in _allowed(entries_reviewed_by, user, handed_over):
        found += news_for_reviewer(entry)
    told = ToldNews.objects.filter(user=user, entry__in={news.entry.pk for news in found})
    known = set(told.values_list("entry_id", "news"))
    return [news for news in found if (news.entry.pk, news.key) not in known]


def _allowed(visible_to, user: AbstractBaseUser, entries: list[QueueEntry]) -> list[QueueEntry]:
    if not entries:
        return []
    allowed = set(visible_to(user).filter(pk__in=[entry.pk for entry in entries]).values_list("pk", flat=True))
    return [entry for entry in entries if entry.pk in allowed]


def _true_entries() -> list[QueueEntry]:
    """Open entries that somebody has or reviews, each proved to be true."""
    rows = QueueEntry.objects.filter(state__in=OPEN).select_related("content_type", "assignee")
    concerned = list(rows.exclude(assignee=None) | rows.filter(state=State.IN_REVIEW))
    return [entry for start in range(0, len(concerned), BATCH) for entry in verified(concerned[start : start + BATCH])]


def _claimed(user: AbstractBaseUser, news: list[News]) -> list[ToldNews]:
    """Write down, before the mail goes out, what is told; nothing when another run is telling it at this moment."""
    rows = [ToldNews(user=user, entry=item.entry, news=item.key) for item in news]
    try:
        with transaction.atomic():
            return ToldNews.objects.bulk_create(rows)
    except IntegrityError:
        return []


def _send(user: AbstractBaseUser, news: list[News]) -> None:
    with override(language_of(user)):
        context = {
            "name": name_of(user),
            "groups": _groups(news),
            "queue": settings.WAGTAILADMIN_BASE_URL + reverse("translation_queue"),
        }
        subject = _("Translations: what is new for you")
        send_mail(subject, render_to_string("translation/queue/digest.txt", context), None, [user.email])


def _groups(news: list[News]) -> list[dict]:
    """The news by kind, each with its entries in words and absolute addresses."""
    by_kind = defaultdict(list)
    for item in news:
        by_kind[item.kind].append(item.entry)
    groups = []
    for kind in Kind:
        if entries := by_kind.get(kind):
            rows = rows_of(entries, REVIEW if kind is Kind.IN_REVIEW else DESK)
            lines = [{"row": row, "url": settings.WAGTAILADMIN_BASE_URL + (row.url or "")} for row in rows]
            groups.append({"heading": _heading(kind), "kind": kind.value, "lines": lines})
    return groups


def _heading(kind: Kind) -> str:
    return {
        Kind.SENT_BACK: _("Sent back to you"),
        Kind.OUT_OF_DATE: _("The Chinese was changed"),
        Kind.OVERDUE: _("Overdue"),
        Kind.DUE_SOON: _("Due soon"),
        Kind.GIVEN: _("Given to you"),
        Kind.IN_REVIEW: _("Waiting for review"),
    }[kind]
