"""What editors do: withdraw a release, change the reason that readers see, take the withdrawal back.

None of it publishes a text, so neither the gate nor the second person is asked: what is wrong must be gone at once.
Who did it, when and why stands in the history of the page in every language.
"""

from __future__ import annotations

from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.log_actions import log

from home.models import Withdrawal
from news.models import NewsReleasePage
from news.withdrawing.moments import CHANGE_REASON, TAKE_BACK, WITHDRAW


def family_of(release: NewsReleasePage) -> list[NewsReleasePage]:
    """The release in every language that it was ever made in, public or not."""
    family = NewsReleasePage.objects.filter(translation_key=release.translation_key, alias_of=None)
    return list(family.select_related("locale").order_by("-locale__language_code"))


def may_withdraw(release: NewsReleasePage, user: AbstractBaseUser) -> bool:
    """Whether this person may publish the release in every language that it is public in."""
    public = [page for page in family_of(release) if page.live]
    return bool(public) and all(page.permissions_for_user(user).can_publish() for page in public)


@transaction.atomic
def withdraw(release: NewsReleasePage, user: AbstractBaseUser, reason: str, in_english: str = "") -> Withdrawal:
    """Withdraw a release in all its languages, or change the reason of one that is withdrawn."""
    reasons = {"reason": reason, "reason_in_english": in_english}
    withdrawal, is_new = Withdrawal.objects.update_or_create(
        translation_key=release.translation_key, defaults=reasons, create_defaults=reasons | {"withdrawn_by": user}
    )
    _note(release, user, WITHDRAW if is_new else CHANGE_REASON, " / ".join(filter(None, [reason, in_english])))
    return withdrawal


@transaction.atomic
def take_back(release: NewsReleasePage, user: AbstractBaseUser) -> None:
    """The release stands again as it was last published; nothing happens to one that is not withdrawn."""
    deleted, _ = Withdrawal.objects.filter(translation_key=release.translation_key).delete()
    if deleted:
        _note(release, user, TAKE_BACK)


def _note(release: NewsReleasePage, user: AbstractBaseUser, action: str, reason: str = "") -> None:
    for page in family_of(release):
        # Of entries that share an id the histories show one only, that of one language.
        log(page, action, user=user, uuid=uuid4(), data={"reason": reason})
