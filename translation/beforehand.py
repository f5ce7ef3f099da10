"""What whoever takes Chinese off the site, deletes it or moves it is told of the English beforehand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _
from wagtail.models import Page

from translation.queue.find import is_source, target_locales


def goes_offline(pages: Iterable[Page], with_subpages: bool = False) -> str:
    """That public English pages go offline together with these pages; empty where there are none. Two queries."""
    number = _english_of(pages, with_subpages).filter(live=True).count()
    if number > 1:
        return _("%(number)s English pages go offline as well, and are kept as drafts.") % {"number": number}
    return _("Its English page goes offline as well, and is kept as a draft.") if number else ""


def moves_along(pages: Iterable[Page]) -> str:
    """That English pages move together with these pages; empty where there are none."""
    if not _english_of(pages).exists():
        return ""
    return _("The English moves as well, below the English of the new place. Where there is none, it stays.")


def _english_of(pages: Iterable[Page], with_subpages: bool = False):
    sources = [page for page in pages if is_source(page)]
    if not sources:
        return Page.objects.none()
    places = (Q(path__startswith=page.path) if with_subpages else Q(pk=page.pk) for page in sources)
    keys = Page.objects.filter(reduce(or_, places)).values("translation_key")
    return Page.objects.filter(translation_key__in=keys, locale__in=target_locales(), alias_of=None)
