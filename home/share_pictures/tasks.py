"""Share pictures are drawn after a publication and deleted when the page goes offline, never for a reader."""

from __future__ import annotations

from django.db.models.signals import post_delete
from django_tasks import task
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from home.background.enqueuing import BACKGROUND, later
from home.models import ContentVersion
from home.models.base import BasePage
from home.queries import published
from home.share_pictures.store import forget_pictures, keep_picture


@task(backend=BACKGROUND)
def renew_share_picture(page_id: int) -> None:
    """Draw the picture of a page that readers may see; delete those of any other."""
    page = published(Page.objects.filter(pk=page_id)).select_related("locale").first()
    if page and issubclass(page.specific_class, BasePage):
        if keep_picture(page.specific):
            ContentVersion.change()  # the page names its picture from now on
    else:
        forget_pictures(page_id)


def renew_later(sender, instance: Page, **kwargs) -> None:
    """Have the picture renewed once the change is in the database."""
    later(renew_share_picture, instance.pk)


def follow_publications() -> None:
    """Follow publications, withdrawals and deletions."""
    page_published.connect(renew_later)
    page_unpublished.connect(renew_later)
    post_delete.connect(_forget_deleted)


def _forget_deleted(sender, instance, **kwargs) -> None:
    if sender is Page:
        renew_later(sender, instance)
