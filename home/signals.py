"""Notices every change of what readers can see."""

from __future__ import annotations

from django.db.models import Model
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import Locale, Page, PageViewRestriction, Site, TranslatableMixin

from home.models.content_version import ContentVersion
from home.models.media import SiteRendition
from translation.models import OriginalName, PublicNotice, Term

VISIBLE = (
    Page,
    TranslatableMixin,
    BaseSiteSetting,
    PageViewRestriction,
    Site,
    Locale,
    Redirect,
    AbstractImage,
    AbstractDocument,
    SearchPromotion,
    Query,
    PublicNotice,
    OriginalName,
    Term,
)
# Rooms whose tables are there to be read, but for those whose class says `for_staff_only = True`.
ROOMS = ("home", "news", "events", "association")
# What the saving of a draft writes into the row of a page or snippet that readers see.
OF_DRAFTS = {
    "latest_revision",
    "latest_revision_created_at",
    "draft_title",
    "has_unpublished_changes",
    "locked",
    "locked_at",
    "locked_by",
}


def note_change(sender: type[Model], raw=False, update_fields=None, **kwargs):
    """A row that readers can see was written or deleted; fixtures (`raw`) come before the tables are complete."""
    is_draft = bool(update_fields) and OF_DRAFTS.issuperset(update_fields)
    if is_visible(sender) and not raw and not is_draft:
        ContentVersion.change()


def is_visible(model: type[Model]) -> bool:
    """Whether readers may see anything of the rows of a model."""
    is_ours = model._meta.app_label in ROOMS and model not in (ContentVersion, SiteRendition)
    return (is_ours and not getattr(model, "for_staff_only", False)) or issubclass(model, VISIBLE)


def note_move(sender, **kwargs):
    """Moving rewrites the tree without saving pages one by one."""
    ContentVersion.change()
