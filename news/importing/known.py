"""Recognises a release that is on the site already."""

from __future__ import annotations

from django.db.models import Q

from intake import Release
from news.models import NewsReleasePage


def address_of(release: Release) -> str:
    """The address that a file names for itself, as it is compared and kept; empty where there is none."""
    return (release.url or "").partition("#")[0][:500]


def known_page(release: Release) -> NewsReleasePage | None:
    """The page, published or not, that was made of the same text or from the same address, whatever its title."""
    return page_known_by(release.digest, address_of(release))


def page_known_by(digest: str, address: str) -> NewsReleasePage | None:
    """The page of a text or an address; the oldest where there are several."""
    same = Q()
    if digest:
        same |= Q(origin__text_digest=digest)
    if address:
        same |= Q(origin__address=address) | Q(source_url=address)
    return NewsReleasePage.objects.filter(same).order_by("pk").first() if same else None


def namesakes(title: str, day, index) -> list[NewsReleasePage]:
    """Pages of the same title and day: perhaps the same release in other words, which a person must decide."""
    return list(NewsReleasePage.objects.child_of(index).filter(draft_title=title[:255], release_date=day)[:3])
