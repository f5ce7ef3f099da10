"""Who may translate, and who may publish translations."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from wagtail.models import Page
from wagtail.permissions import policy_registry


def may_translate(user: AbstractBaseUser) -> bool:
    """Whether this user may start translations and see how far they are."""
    return user.has_perm("wagtail_localize.submit_translation")


class TranslatorsOnly:
    """A view for those who may translate."""

    def dispatch(self, request, *args, **kwargs):
        if not may_translate(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


def may_publish(user: AbstractBaseUser, instance: Model) -> bool:
    """Whether this user has the right to publish a translated page or snippet."""
    if isinstance(instance, Page):
        return instance.permissions_for_user(user).can_publish()
    return policy_registry.get(instance).user_has_permission(user, "publish")
