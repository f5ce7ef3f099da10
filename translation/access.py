"""Who may write the texts of a translation."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.publishing import may_translate


def may_edit_strings(user: AbstractBaseUser, translation: Translation) -> bool:
    """Whether this user may change the texts of this translation now, by whatever road.

    For a page: who may edit the English page, unless somebody else's lock or a workflow holds it. For a snippet: who
    may translate. For a translation that was stopped, or whose page is gone: nobody.
    """
    if not translation.enabled:
        return False
    instance = target_of(translation)
    if isinstance(instance, Page):
        return _may_edit_page(user, instance)
    return instance is not None and may_translate(user)


def target_of(translation: Translation) -> Model | None:
    """The translated page or snippet; None when it was deleted."""
    return translation.source.object.get_instance_or_none(translation.target_locale)


def _may_edit_page(user: AbstractBaseUser, page: Page) -> bool:
    lock = page.get_lock()
    return page.permissions_for_user(user).can_edit() and not (lock and lock.for_user(user))
