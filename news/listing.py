"""Releases as they stand in lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from home.pictures import pictures_by_id

if TYPE_CHECKING:
    from news.models import NewsReleasePage


def with_lead_pictures(releases: Iterable[NewsReleasePage]) -> list[NewsReleasePage]:
    """The releases, each with `lead_picture` (an image or None) and `lead_alt`: two queries for any number.

    Reads the stored text as it is; asking every release for its blocks would cost queries for each.
    """
    releases = list(releases)
    figures = {release.pk: _first_figure(release) for release in releases}
    pictures = pictures_by_id(figure["image"] for figure in figures.values() if figure)
    for release in releases:
        figure = figures[release.pk]
        release.lead_picture = figure and pictures.get(figure["image"])
        release.lead_alt = figure["alt"] if figure else ""
    return releases


def _first_figure(release: NewsReleasePage) -> dict | None:
    stored = (block["value"] for block in release.body.raw_data if block["type"] == "figure")
    return next((figure for figure in stored if figure.get("image")), None)
