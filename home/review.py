"""Four eyes: nobody publishes a text that only they have seen, unless they say why.

A text is a person's own when everybody who wrote it since it was last published is that person. The reason
is kept in the page's history and holds until the page is published.
"""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, PageLogEntry

from translation.authors import translators_of
from translation.gate import PublicationRefused

OWN_TEXT_ACTION = "home.publish_own_text"


def writers_since_publication(page: Page) -> set[int]:
    """Ids of the users who saved or translated this page since it was last published."""
    revisions = page.revisions.exclude(user=None)
    if page.last_published_at:
        revisions = revisions.filter(created_at__gt=page.last_published_at)
    return set(revisions.values_list("user_id", flat=True)) | translators_of(page, page.last_published_at)


def is_own_text(page: Page, user: AbstractBaseUser) -> bool:
    """Whether nobody but this user has worked on what would be published."""
    return not writers_since_publication(page) - {user.pk}


def record_reason(page: Page, user: AbstractBaseUser, reason: str) -> None:
    """Keep in the page's history why this user publishes an own text."""
    PageLogEntry.objects.log_action(page, OWN_TEXT_ACTION, user=user, data={"reason": reason})


def has_recorded_reason(page: Page, user: AbstractBaseUser) -> bool:
    """Whether this user gave a reason since the page was last published."""
    reasons = PageLogEntry.objects.filter(page=page.pk, user=user, action=OWN_TEXT_ACTION)
    if page.last_published_at:
        reasons = reasons.filter(timestamp__gt=page.last_published_at)
    return reasons.exists()


def require_second_person(page: Page, user: AbstractBaseUser | None) -> None:
    """Raises PublicationRefused, leading to the form for a reason, when the text is the user's own.

    Without a user (a schedule that was approved before, a command) there is nothing to ask.
    """
    if user is None or not is_own_text(page, user) or has_recorded_reason(page, user):
        return
    reason = _("You wrote this text yourself. Let a second person publish it, or record your reason.")
    raise PublicationRefused(page, {"": [reason]}, url=reverse("own_text_reason", args=[page.pk]))
