"""Releases as they stand in lists: what is shown of them and no more.

A list has ten and a front page six; as pages of Wagtail they would be a third of its work.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from home.addresses import address_of
from home.pictures import pictures_by_id

if TYPE_CHECKING:
    from news.models import NewsReleasePage

LINK = ("pk", "title", "url_path", "release_date", "corrected_on")
LISTED = (*LINK, "search_description", "summary")


@dataclass(slots=True)
class ReleaseLink:
    """A release that is named with its date."""

    pk: int
    title: str
    url_path: str
    release_date: date
    corrected_on: date | None

    @classmethod
    def to(cls, page: NewsReleasePage) -> ReleaseLink:
        """The link to a release."""
        return cls(*(getattr(page, name) for name in LINK))

    def get_url(self, request: HttpRequest) -> str:
        """The address of its page on the site of this request."""
        return address_of(self, request) or Page.objects.get(pk=self.pk).get_url(request)


@dataclass(slots=True)
class ListedRelease(ReleaseLink):
    """A release that is also summed up, and shown by its first picture where the list has pictures."""

    search_description: str
    summary: str
    body: str  # as it is stored
    lead_picture: AbstractImage | None = None
    lead_alt: str = ""

    def summary_text(self) -> str:
        """A sentence or two."""
        return self.search_description or self.summary


def as_links(releases: QuerySet) -> QuerySet:
    """Rows for `ReleaseLink`."""
    return releases.values_list(*LINK)


def as_listed(releases: QuerySet) -> QuerySet:
    """Rows for `ListedRelease`."""
    return releases.values_list(*LISTED, Cast("body", TextField()))


def listed(releases: QuerySet) -> list[ListedRelease]:
    """What a list shows of these releases, without pictures. One query."""
    return [ListedRelease(*row) for row in as_listed(releases)]


def with_lead_pictures(releases: list[ListedRelease]) -> list[ListedRelease]:
    """The releases, each with its first picture (`lead_picture`, `lead_alt`): two queries for any number."""
    figures = [_first_figure(release) for release in releases]
    pictures = pictures_by_id(figure["image"] for figure in figures if figure)
    for release, figure in zip(releases, figures, strict=True):
        if figure:
            release.lead_picture, release.lead_alt = pictures.get(figure["image"]), figure["alt"]
    return releases


def _first_figure(release: ListedRelease) -> dict | None:
    stored = (block["value"] for block in json.loads(release.body) if block["type"] == "figure")
    return next((figure for figure in stored if figure.get("image")), None)
