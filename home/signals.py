"""Notices every change of what readers can see."""

from __future__ import annotations

from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Locale, Page, PageViewRestriction, Site, TranslatableMixin

from home.models.content_version import ContentVersion
from home.models.withdrawal import Withdrawal
from translation.models import PublicNotice

VISIBLE = (Page, TranslatableMixin, BaseSiteSetting, PageViewRestriction, Site, Locale, PublicNotice, Withdrawal)


def note_change(sender, raw=False, **kwargs):
    """A row that readers can see was written or deleted; fixtures (`raw`) come before the tables are complete."""
    if issubclass(sender, VISIBLE) and not raw:
        ContentVersion.change()


def note_move(sender, **kwargs):
    """Moving rewrites the tree without saving pages one by one."""
    ContentVersion.change()
