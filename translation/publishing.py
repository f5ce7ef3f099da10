"""Who may translate and publish translations, and publication by a person from the screens of wagtail-localize."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail_localize.models import Translation


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


@transaction.atomic
def publish_as(translation: Translation, user: AbstractBaseUser) -> Model:
    """Publish what is translated, all or nothing; returns the published instance.

    wagtail-localize writes the public row first and publishes when the transaction is over, without naming the
    user: a failure in between would leave half a publication. Raises PublicationRefused with the reasons.
    """
    translation.save_target(user=user, publish=False)
    translation.get_target_instance().latest_revision.publish(user=user)
    return translation.get_target_instance()
