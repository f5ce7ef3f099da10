"""Who may work on the texts of a translation, and what keeps them from it just now."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from wagtail.locks import BaseLock
from wagtail.models import LockableMixin, Page
from wagtail_localize.models import Translation

from translation.publishing import may_translate


def may_see_strings(user: AbstractBaseUser, target: Model) -> bool:
    """Whether a translated page or snippet is this user's business, locked or not."""
    if isinstance(target, Page):
        return target.permissions_for_user(user).can_edit()
    return may_translate(user)


def lock_for(user: AbstractBaseUser, target: Model) -> BaseLock | None:
    """The lock, or the running review, that keeps this user from changing a translation."""
    lock = target.get_lock() if isinstance(target, LockableMixin) else None
    return lock if lock and lock.for_user(user) else None


def may_edit_strings(user: AbstractBaseUser, translation: Translation) -> bool:
    """Whether this user may change the texts of a translation now."""
    target = translation.get_target_instance()
    return may_see_strings(user, target) and lock_for(user, target) is None
