"""Who sees which entries of the queue, and who may be given one."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from wagtail.models import GroupPagePermission, Page
from wagtail.permissions import policy_registry

from translation.models import QueueEntry
from translation.publishing import may_translate
from translation.queue.find import snippet_models

MAY_TRANSLATE = "submit_translation"  # the right of wagtail-localize


def entries_visible_to(user: AbstractBaseUser) -> QuerySet[QueueEntry]:
    """What this person sees: pages below those on which they have any right, in either language, and all snippets.

    Nothing for those who may not translate, everything for superusers. Costs two queries.
    """
    if not user.is_active or not may_translate(user):
        return QueueEntry.objects.none()
    if user.is_superuser:
        return QueueEntry.objects.all()
    return QueueEntry.objects.filter(Q(path="") | _below(_permitted_paths(user)))


def entries_reviewed_by(user: AbstractBaseUser) -> QuerySet[QueueEntry]:
    """The translations that this person may publish. Costs three queries."""
    if not user.is_active:
        return QueueEntry.objects.none()
    if user.is_superuser:
        return QueueEntry.objects.all()
    types = ContentType.objects.get_for_models(*filter(partial(_may_publish, user), snippet_models())).values()
    return QueueEntry.objects.filter(
        _below(_permitted_paths(user, ["publish_page"])) | Q(path="", content_type__in=list(types))
    )


def translators() -> QuerySet[AbstractBaseUser]:
    """The people who may translate, by name."""
    right = {"content_type__app_label": "wagtail_localize", "codename": MAY_TRANSLATE}
    users = get_user_model().objects.filter(is_active=True)
    by_group = {f"groups__permissions__{name}": value for name, value in right.items()}
    by_person = {f"user_permissions__{name}": value for name, value in right.items()}
    may = Q(is_superuser=True) | Q(**by_group) | Q(**by_person)
    return users.filter(may).distinct().order_by("last_name", "first_name", "pk")


def translators_for(request: HttpRequest) -> list[AbstractBaseUser]:
    """The same, asked for once while this request is answered."""
    if not hasattr(request, "_translators"):
        request._translators = list(translators())
    return request._translators


def _permitted_paths(user: AbstractBaseUser, codenames: Collection[str] | None = None) -> list[str]:
    """Where in the Chinese tree the person has rights, given in whatever language."""
    permissions = GroupPagePermission.objects.filter(group__user=user)
    if codenames is not None:
        permissions = permissions.filter(permission__codename__in=codenames)
    keys = set(permissions.values_list("page__translation_key", flat=True))
    is_chinese = Q(locale__language_code=settings.LANGUAGE_CODE) | Q(depth=1)
    pages = Page.objects.filter(is_chinese, translation_key__in=keys, alias_of=None)
    return list(pages.values_list("path", flat=True))


def _may_publish(user: AbstractBaseUser, model: type[Model]) -> bool:
    return policy_registry.get_by_type(model).user_has_permission(user, "publish")


def _below(paths: list[str]) -> Q:
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(path__startswith=path)
    return condition
