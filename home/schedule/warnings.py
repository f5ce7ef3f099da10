"""Tells editors in time that the English of a release is not ready for the hour at which both go out."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from home.models import ToldWarning
from home.roles import language_of
from home.schedule.pairs import EnglishRule, bound_releases, reasons_not_ready, rule_of

logger = logging.getLogger(__name__)

HOURS_BEFORE = (0, 1, 24)


def warn_of_missing_english() -> int:
    """Mail editors once a day and once an hour before, and when the hour has come; returns how many warnings."""
    told = 0
    for revision, page in bound_releases():
        moment = revision.approved_go_live_at
        hours = hours_before(moment - timezone.now())
        if hours is not None and not _is_told(page, moment, hours) and reasons_not_ready(page):
            told += _tell(page, moment, hours)
    return told


def hours_before(left: timedelta) -> int | None:
    """Which of the warnings is due when so much time is left; None while it is too early for any."""
    return next((hours for hours in HOURS_BEFORE if left <= timedelta(hours=hours)), None)


def _about(page: Page, moment: datetime, hours: int) -> dict:
    return {"page_id": page.pk, "goes_out_at": moment, "hours_before": hours}


def _is_told(page: Page, moment: datetime, hours: int) -> bool:
    return ToldWarning.objects.filter(**_about(page, moment, hours)).exists()


def _tell(page: Page, moment: datetime, hours: int) -> bool:
    """Whether this process told it: the row is written first, and taken back when no mail went out."""
    row, is_ours = ToldWarning.objects.get_or_create(**_about(page, moment, hours))
    if not is_ours:
        return False
    failures = 0
    for user in publishers_of(page):
        try:
            _send(user, page, moment)
        except Exception:
            logger.exception("The warning to %s could not be sent", user.get_username())
            failures += 1
    if failures:
        row.delete()
    return not failures


def publishers_of(page: Page) -> list[AbstractBaseUser]:
    """Those with a mail address whose business it is to publish this page; administrators are not bothered."""
    users = get_user_model().objects.filter(is_active=True, is_superuser=False).exclude(email="").order_by("pk")
    return [user for user in users if page.permissions_for_user(user).can_publish()]


def _send(user: AbstractBaseUser, page: Page, moment: datetime) -> None:
    with override(language_of(user)):
        context = {
            "page": page,
            "moment": moment,
            "reasons": reasons_not_ready(page),
            "is_waiting": rule_of(page) == EnglishRule.WAIT,
            "is_due": moment <= timezone.now(),
            "url": settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        }
        subject = _("English not ready: %(title)s") % {"title": page.title}
        send_mail(subject, render_to_string("home/schedule/english_missing.txt", context), None, [user.email])
