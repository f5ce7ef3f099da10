"""The three working roles and what each may do. `admin` is Django's superuser.

press       writes Chinese pages, pictures and documents and submits them
editor      reviews, publishes and schedules in both languages, keeps categories
translator  works on English pages through the translation screens
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)
from wagtail.users.models import UserProfile

# Names that the staff see and may not be translated by code: they are rows that an administrator can rename.
PRESS, EDITOR, TRANSLATOR = "新闻专员", "编辑", "译员"
REVIEW = "编辑审核"

EVERYTHING_ON_A_PAGE = ["add", "change", "publish", "bulk_delete", "lock", "unlock"]
PAGE_PERMISSIONS = {
    PRESS: {"zh-hans": ["add", "change"]},
    EDITOR: {"zh-hans": EVERYTHING_ON_A_PAGE, "en": EVERYTHING_ON_A_PAGE},
    TRANSLATOR: {"en": ["change"]},
}
# Wagtail asks for the rights on its own models, whatever model the pictures and documents are of.
FILE_MODELS = [("wagtailimages", "image"), ("wagtaildocs", "document")]
FILE_PERMISSIONS = {
    PRESS: ["add", "change", "choose"],
    EDITOR: ["add", "change", "delete", "choose"],
    TRANSLATOR: ["choose"],
}
MODEL_PERMISSIONS = {
    PRESS: ["wagtailadmin.access_admin", "translation.view_term", "proofreading.view_unwantedform"],
    EDITOR: [
        "wagtailadmin.access_admin",
        "wagtail_localize.submit_translation",
        "news.add_releasecategory",
        "news.change_releasecategory",
        "news.delete_releasecategory",
        "news.publish_releasecategory",
        "home.add_footer",
        "home.change_footer",
        "home.publish_footer",
        "wagtailredirects.add_redirect",
        "wagtailredirects.change_redirect",
        "wagtailredirects.delete_redirect",
        "wagtailsearchpromotions.add_searchpromotion",
        "wagtailsearchpromotions.change_searchpromotion",
        "wagtailsearchpromotions.delete_searchpromotion",
        "search.view_unansweredquery",
        "translation.add_term",
        "translation.change_term",
        "translation.delete_term",
        "translation.view_term",
        "proofreading.add_unwantedform",
        "proofreading.change_unwantedform",
        "proofreading.delete_unwantedform",
        "proofreading.view_unwantedform",
    ],
    TRANSLATOR: [
        "wagtailadmin.access_admin",
        "wagtail_localize.submit_translation",
        "translation.add_term",
        "translation.change_term",
        "translation.view_term",
    ],
}


def language_of(user: AbstractBaseUser) -> str:
    """The language in which to write to this person."""
    return UserProfile.get_for_user(user).get_preferred_language() or settings.LANGUAGE_CODE


@transaction.atomic
def set_up_roles(front_pages: list[Page]) -> dict[str, Group]:
    """Create or mend the groups, their rights on the trees below `front_pages`, and the review workflow.

    Rights that an administrator added to a group stay; a group that exists keeps its members.
    """
    _retire_stock_roles()
    groups = {name: Group.objects.get_or_create(name=name)[0] for name in (PRESS, EDITOR, TRANSLATOR)}
    for name, group in groups.items():
        for label in MODEL_PERMISSIONS[name]:
            app_label, codename = label.split(".")
            group.permissions.add(Permission.objects.get(content_type__app_label=app_label, codename=codename))
        _allow_pages(group, front_pages)
        _allow_files(group)
    _set_up_review(groups[EDITOR], front_pages)
    return groups


def _retire_stock_roles() -> None:
    """Wagtail's own groups and workflow hold rights on every language; they go, unless somebody uses them."""
    Group.objects.filter(name__in=["Moderators", "Editors"], user=None).delete()
    Workflow.objects.filter(name="Moderators approval", workflow_states=None).delete()


def _allow_pages(group: Group, front_pages: list[Page]) -> None:
    by_language = PAGE_PERMISSIONS[group.name]
    for page in front_pages:
        for verb in by_language.get(page.locale.language_code, []):
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{verb}_page")
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _allow_files(group: Group) -> None:
    root = Collection.get_first_root_node()
    for app_label, model in FILE_MODELS:
        for verb in FILE_PERMISSIONS[group.name]:
            permission = Permission.objects.get(content_type__app_label=app_label, codename=f"{verb}_{model}")
            GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _set_up_review(editors: Group, front_pages: list[Page]) -> None:
    task, created = GroupApprovalTask.objects.get_or_create(name=REVIEW)
    if created:
        task.groups.add(editors)
    workflow, _ = Workflow.objects.get_or_create(name=REVIEW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    for page in front_pages:
        WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
