"""Which releases a person of the newsroom sees: those below the pages on which they have a right."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser
from wagtail.permissions import page_permission_policy

from home.queries import below
from news.models import NewsIndexPage, NewsReleasePage
from news.queries import NewsReleaseQuerySet

WORK = {"add", "change", "publish"}


def paths_of(user: AbstractBaseUser) -> list[str]:
    """Where in the tree this person works; everywhere for a superuser. No query beyond Wagtail's own for the rights."""
    if user.is_superuser and user.is_active:
        return [""]
    rights = page_permission_policy.get_cached_permissions_for_user(user)
    wanted = {f"{action}_page" for action in WORK}
    return sorted({right.page.path for right in rights if right.permission.codename in wanted})


def releases_seen_by(user: AbstractBaseUser) -> NewsReleaseQuerySet:
    """The releases, drafts included, that this person works on."""
    return NewsReleasePage.objects.filter(below(paths_of(user)), alias_of=None)


def has_newsroom(user: AbstractBaseUser) -> bool:
    """Whether this person works in a press room of any language. One query, however often a request asks for it."""
    if not hasattr(user, "_has_newsroom"):
        paths = paths_of(user)
        user._has_newsroom = bool(paths) and NewsIndexPage.objects.filter(below(paths)).exists()
    return user._has_newsroom
