"""Who, where and when, as the text of an article itself says, once its head and foot are read."""

from __future__ import annotations

from django.utils.translation import gettext as _

from intake.blocks import CAPTION, PICTURE, TEXT, UNPLACED, Line
from intake.credits import is_credit_line, split_credit, starts_like_a_caption
from intake.dates import find_dates, partial_date
from intake.findings import Finding
from intake.places import byline_within, name_at_end, place_line
from intake.release import Release


def take_bylines(release: Release, text: list[Line]) -> None:
    """Take who has written, and from where, as the first and last paragraphs say."""
    paragraphs = [line for line in text if line.kind == TEXT]
    for line in paragraphs[:3]:
        if place := place_line(line.text):
            release.take("place", place.text)
            release.take("author", place.author)
            _take_full_date(release, place.text)
    for line in paragraphs[:3] + paragraphs[-2:]:
        release.take("author", byline_within(line.text))
    for line in paragraphs[-1:]:
        name = name_at_end(line.text)
        release.take("author", name, guess=True)
        if name and len(line.text) == len(name) + 2:  # nothing but （李梅）
            text.remove(line)
            line.ends_as("author" if name in (release.author or "") else UNPLACED, name, guess=True)


def _take_full_date(release: Release, place: str) -> None:
    """A place line with a year in it dates the release."""
    for found in find_dates(place)[:1]:
        if found.iso():
            release.take("released", found.iso(), guess=True)


def give_credit_to_the_only_picture(text: list[Line]) -> None:
    """Move a credit without a caption at the foot to the only picture there is; with several it has no place."""
    pictures = [line for line in text if line.kind == PICTURE]
    last = text[-1] if text else None
    if last is None or last.kind != TEXT or not is_credit_line(last.text) or split_credit(last.text).text:
        return
    text.pop()
    if len(pictures) == 1:
        at = text.index(pictures[0]) + 1
        text.insert(at + (at < len(text) and _is_caption(text[at])), last)
    else:
        last.ends_as(UNPLACED)


def _is_caption(line: Line) -> bool:
    return line.kind == CAPTION or line.has("caption") or starts_like_a_caption(line.text)


def tell_of_a_day_without_year(release: Release) -> None:
    """Tell of a day without a year at the head, when no date was found: the year is not invented."""
    if release.released is None and release.place and (day := partial_date(release.place)):
        message = _("The place line has a day without a year; no release date was made of it.")
        release.findings.append(Finding("date-without-year", message, day))
