"""Who may work on the texts of a translation, and what keeps them from it just now."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from wagtail.locks import BaseLock
from wagtail.models import LockableMixin, Page
from wagtail_localize.models import Translation

from translation.publishing import may_translate


def may_edit_strings(user: AbstractBaseUser, translation: Translation) -> bool:
    """Whether this user may change the texts of this translation now, by whatever road.

    For a page: who may edit the English page, unless somebody else's lock or a workflow holds it. For a snippet: who
    may translate. For a translation that was stopped, or whose page is gone: nobody.
    """
    target = target_of(translation)
    if target is None or not translation.enabled:
        return False
    return may_see_strings(user, target) and lock_for(user, target) is None


def may_see_strings(user: AbstractBaseUser, target: Model) -> bool:
    """Whether a translated page or snippet is this user's business, locked or not."""
    if isinstance(target, Page):
        return target.permissions_for_user(user).can_edit()
    return may_translate(user)


def lock_for(user: AbstractBaseUser, target: Model) -> BaseLock | None:
    """The lock, or the running review, that keeps this user from changing a translation."""
    lock = target.get_lock() if isinstance(target, LockableMixin) else None
    return lock if lock and lock.for_user(user) else None


def target_of(translation: Translation) -> Model | None:
    """The translated page or snippet; None when it was deleted."""
    return translation.source.object.get_instance_or_none(translation.target_locale)
