"""Finds the release in the lines of a document. Every line ends somewhere; nothing is lost and nothing invented."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from intake.articles import split
from intake.blocks import FURNITURE, PICTURE, UNPLACED, Document, Fate, Line
from intake.cards import mark_typed_card, unfold_card
from intake.characters import HAN, fingerprint
from intake.damage import holes
from intake.dates import find_dates
from intake.dialogue import mark_dialogue
from intake.events import mark_events
from intake.fields import is_nobody
from intake.findings import Finding, shortened
from intake.furniture import is_furniture
from intake.labels import AUTHOR, EDITOR, SOURCE, bare_label, names_a_field
from intake.letters import mark_letters
from intake.pieces import is_medium
from intake.reading import Reading
from intake.release import Release

_PAPER = re.compile(rf"[{HAN}]{{1,10}}?报(?=(?:数字|电子)(?:报|版))")  # 江南晚报数字报
_OWN_WORDS = 16  # letters of a description that says more than the title and the place


def recognise(document: Document) -> Release:
    """The release in a document; further articles of the same file stand under `more`."""
    unfold_card(document.lines)
    mark_typed_card(document.lines)
    mark_letters(document.lines)
    mark_dialogue(document.lines)
    mark_events(document.lines)
    for before, line in zip([None, *document.lines], document.lines, strict=False):
        line.fates.clear()
        if _is_furniture(line) and not _has_its_label(before, line):
            line.ends_as(FURNITURE, _words(line))
    releases = [
        Reading(lines, document.head if not number else {}).read() for number, lines in enumerate(split(document.lines))
    ]
    first, first.more = releases[0], releases[1:]
    for release in releases:
        _account(release)
    first.findings = [*document.findings, *_more(first), *first.findings]
    _use_head(first, document.head)
    for release in releases:
        release.findings += [*_missing(release), *holes(release.lines), *_left_out(release)]
    return first


def _words(line: Line) -> str:
    return line.text or (line.picture.name if line.picture else "")


def _is_furniture(line: Line) -> bool:
    """Whether a line belongs to the site rather than to any article, whatever stands around it."""
    if line.has("rule") or line.has("button") and line.has("links"):
        return True
    if line.has("furniture", "margin") and line.kind == PICTURE:
        return True
    if line.has("furniture") or (line.has("outside") and line.has("links")):
        return not names_a_field(line.text) or line.has("links")
    return line.kind not in {"row", "quote", PICTURE} and is_furniture(line.text)


def _has_its_label(before: Line | None, line: Line) -> bool:
    """Whether a link is the value of the label on the line before: From: / Office for Product Safety."""
    return before is not None and not line.has("furniture") and bare_label(before.text) in {SOURCE, AUTHOR, EDITOR}


def _account(release: Release) -> None:
    """What has no fate yet is unplaced, and so is a guess that gave way to what is said outright."""
    for line in release.lines:
        line.fates = [_settled(fate, release) for fate in line.fates]
        if not line.fates:
            line.ends_as(UNPLACED, _words(line))


def _settled(fate: Fate, release: Release) -> Fate:
    """A fate, unless the field of the release holds something else by now."""
    if fate.field in {"source", "author", "editor"} and fate.text not in (getattr(release, fate.field) or ""):
        return Fate(UNPLACED, fate.text)
    return fate


def _use_head(release: Release, head: dict[str, str]) -> None:
    """Fill what the visible page lacks from what its head says, as guesses."""
    release.url = head.get("url") if (head.get("url") or "").startswith(("http://", "https://")) else None
    if head.get("title") or head.get("page-title"):
        release.take("title", head.get("title") or head["page-title"], guess=True)
    if release.released is None and (dates := find_dates(head.get("date", ""))) and dates[0].iso():
        release.take("released", dates[0].iso(), guess=True)
    for name in ("source", "author"):
        value = head.get(name, "")
        names_site = name == "author" and (value == release.source or is_medium(value))
        if len(value) <= 60 and not value.startswith("http") and not names_site and not is_nobody(value):
            release.take(name, value, guess=True)
            _find_again(release, name)
    if paper := _PAPER.search(head.get("page-title", "")):
        release.take("source", paper[0], guess=True)
    summary = head.get("summary", "")
    if len(summary) >= 20 and not summary.endswith(("...", "…")) and _speaks_of(summary, release):
        release.take("summary", summary, guess=True)


def _find_again(release: Release, name: str) -> None:
    """What stood on the page without a label, and is by the head of the page its author or source, is not unplaced."""
    value = getattr(release, name)
    for line in release.lines:
        same = [fate.field == UNPLACED and fate.text == value for fate in line.fates]
        line.fates = [Fate(name, value, True) if again else fate for again, fate in zip(same, line.fates, strict=True)]


def _speaks_of(summary: str, release: Release) -> bool:
    """Whether the description of a page is of this release, not the site or only how it begins: half is in the text."""
    mark = fingerprint(summary)
    text = fingerprint("".join(block.text for block in release.body))
    pieces = [mark[at : at + 4] for at in range(0, max(1, len(mark) - 3), 2)]
    title = fingerprint(release.title or "")
    says_more = len(mark.replace(title, "")) >= _OWN_WORDS and not text.startswith(mark)
    return says_more and sum(piece in text for piece in pieces) * 2 >= len(pieces)


def _more(release: Release) -> list[Finding]:
    if not release.more:
        return []
    message = _("The file holds %(count)d articles. The first is shown; the others follow it.")
    titles = "\n".join(other.title or "" for other in release.more)
    return [Finding("more-articles", message % {"count": len(release.more) + 1}, shortened(titles, 2000))]


def _missing(release: Release) -> list[Finding]:
    found = []
    if release.title is None:
        found.append(Finding("no-title", _("No title was found.")))
    if release.released is None:
        found.append(Finding("no-date", _("No release date was found; none was assumed.")))
    if not release.body:
        found.append(Finding("no-text", _("No running text was found.")))
    return found


def _left_out(release: Release) -> list[Finding]:
    """One finding that names everything taken for furniture of a site."""
    texts = [fate.text for line in release.lines for fate in line.fates if fate.field == FURNITURE and fate.text]
    if not texts:
        return []
    message = _("%(count)d lines belong to the web site rather than to the release; they were left out.")
    return [Finding("furniture", message % {"count": len(texts)}, "\n".join(texts))]
