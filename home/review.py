"""Four eyes: nobody publishes a text that only they have seen, unless they say why.

A text is a person's own when everybody who wrote it since it was last published is that person. The reason
is kept in the page's history and holds until the page is published.
"""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry

from translation.authors import translation_of, translators_of
from translation.gate import PublicationRefused

OWN_TEXT_ACTION = "home.publish_own_text"
REFUSED_ACTION = "home.refuse_scheduled"


def writers_since_publication(page: Page) -> set[int]:
    """Ids of the users who wrote this page since it was last published.

    The revisions of a running translation are made from its strings, whoever presses the button, so there
    the writers are those who saved a string.
    """
    since = _last_publication(page)
    if translation_of(page):
        return translators_of(page, since)
    revisions = page.revisions.exclude(user=None)
    if since:
        revisions = revisions.filter(created_at__gt=since)
    return set(revisions.values_list("user_id", flat=True))


def is_own_text(page: Page, user: AbstractBaseUser) -> bool:
    """Whether what would be published was written by this user alone.

    A text that nobody touched since it was last published is nobody's own: it was looked at then.
    """
    return writers_since_publication(page) == {user.pk}


def record_reason(page: Page, user: AbstractBaseUser, reason: str) -> None:
    """Keep in the page's history why this user publishes an own text."""
    PageLogEntry.objects.log_action(page, OWN_TEXT_ACTION, user=user, data={"reason": reason})


def has_recorded_reason(page: Page, user: AbstractBaseUser) -> bool:
    """Whether this user gave a reason since the page was last published."""
    reasons = PageLogEntry.objects.filter(page=page.pk, user=user, action=OWN_TEXT_ACTION)
    if since := _last_publication(page):
        reasons = reasons.filter(timestamp__gt=since)
    return reasons.exists()


def _last_publication(page: Page) -> datetime | None:
    """From the database: a page made from a draft or an old version remembers the time that was right then."""
    return Page.objects.values_list("last_published_at", flat=True).get(pk=page.pk)


def require_second_person(page: Page, user: AbstractBaseUser | None) -> None:
    """Raises PublicationRefused, leading to the form for a reason, when the text is the user's own.

    Without a user (a schedule that was approved before, a command) there is nothing to ask.
    """
    if user is None or not is_own_text(page, user) or has_recorded_reason(page, user):
        return
    reason = _("You wrote this text yourself. Let a second person publish it, or record your reason.")
    raise PublicationRefused(page, {"": [reason]}, url=reverse("own_text_reason", args=[page.pk]))
