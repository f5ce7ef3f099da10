"""The fields of a release, filled from lines of labels, dates and numbers."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from intake import labels
from intake.blocks import FURNITURE, UNPLACED, Line
from intake.characters import HAN
from intake.dates import Found, find_dates
from intake.findings import Finding
from intake.organisations import is_organisation
from intake.release import Release

_SOURCE = re.compile(rf"(?P<name>[{HAN}]{{3,14}})(?:\s+(?P<count>\d{{1,7}}))?")  # 石门融媒 3421
_SECOND = re.compile(r"\W*(?:通讯员|实习生|(?:特约|实习|见习)记者)")  # named on a line of its own below the first
_NOBODY = re.compile(  # what systems fill in where nobody is named
    r"匿名(?:用户|作者)?|(?:超级|系统|网站)?管理员|系统|未知|不详|无|暂无|admin(?:istrator)?\d*|root|\d+|system|webmaster|"
    r"anonymous|unknown|none|guest|user|n/?a|null|undefined",
    re.I,
)
_PAGE_OF_AUTHOR = re.compile(r"/(?:authors?|profiles?|contributors?|writers?|journalists?|people)/[^/]", re.I)
_FIELDS = {labels.SOURCE: "source", labels.AUTHOR: "author", labels.EDITOR: "editor"}


def _authors_together(found: list[labels.Segment]) -> list[labels.Segment]:
    """The pieces of a line, those who are named one behind the other as one: 记者 何可 通讯员 林晓敏."""
    joined: list[labels.Segment] = []
    for one in found:
        before = joined[-1] if joined else None
        if before and before.field == one.field == labels.AUTHOR and before.guess == one.guess:
            joined[-1] = labels.Segment(one.field, f"{before.text} {one.text}", one.guess)
        else:
            joined.append(one)
    return joined


def _as_linked(line: Line, found: list[labels.Segment]) -> list[labels.Segment]:
    """The pieces of a line; of a source that is a link up to a space, only the link is the name: 质量报 北京.
    What is linked to the page of an author is the author."""
    people = {text for text, href in line.links if _PAGE_OF_AUTHOR.search(href)}
    found = [
        labels.Segment(labels.AUTHOR, one.text, True) if not one.field and one.text in people else one for one in found
    ]
    for at, one in enumerate(found):
        names = [text for text, _href in line.links if one.text.startswith(f"{text} ")]
        if one.field != labels.SOURCE or len(names) != 1:
            continue
        rest = one.text.removeprefix(names[0]).strip()
        if any(rest.startswith(text) for text, _href in line.links) or re.match(r"\W|[和与及]", rest):
            continue
        source = labels.Segment(labels.SOURCE, names[0], one.guess)
        return [*found[:at], source, labels.Segment("", rest), *found[at + 1 :]]
    return found


def _with_source(found: list[labels.Segment]) -> list[labels.Segment]:
    """The pieces of a line with a date, the one Chinese name of which nothing is known taken for the source."""
    unknown = [one for one in found if not one.field]
    if len(unknown) != 1 or any(one.field == labels.SOURCE for one in found):
        return found
    name = unknown[0].text
    match = _SOURCE.fullmatch(name)
    if not match and not is_organisation(name):
        return found
    source = [labels.Segment(labels.SOURCE, match["name"] if match else name, guess=True)]
    if match and match["count"]:
        source.append(labels.Segment(labels.COUNTER, match["count"]))
    at = found.index(unknown[0])
    return [*found[:at], *source, *found[at + 1 :]]


def is_nobody(name: str) -> bool:
    """Whether a name is only what a system says where it knows none: admin, 匿名."""
    return bool(_NOBODY.fullmatch(name.strip()))


class Fields:
    """Gives what lines say to the fields of a release, and to the lines their fates."""

    def __init__(self, release: Release):
        self.release = release
        self.author_at = -1  # the number of the line that has named the author last
        self.updated = ""  # when the page was last changed, in case nothing says when it was released

    def take_labels(self, line: Line, text: str | None = None, *, name_is_source: bool = False) -> None:
        """Give each piece of a line of labels, or of a part of it, to its field."""
        found = _authors_together(labels.segments(line.text if text is None else text))
        if name_is_source:
            found = _with_source(found)
        for one in _as_linked(line, found):
            if one.field != labels.AUTHOR or not self._joins_author(line, one):
                self._segment(line, one)
        if not found:
            line.ends_as(FURNITURE)

    def _joins_author(self, line: Line, one: labels.Segment) -> bool:
        """Name whoever has a line below that of the author together with the author: 记者：… 通讯员：…"""
        release, before = self.release, self.author_at
        self.author_at = line.number
        if not release.author or line.number != before + 1 or not _SECOND.match(line.text):
            return False
        line.ends_as("author", one.text, one.guess)
        release.author = f"{release.author} {one.text}"
        return True

    def _segment(self, line: Line, one: labels.Segment) -> None:
        if one.field in _FIELDS and is_nobody(one.text):
            line.ends_as(FURNITURE, one.text)
        elif one.field in _FIELDS:
            taken = self.release.take(_FIELDS[one.field], one.text, one.guess)
            known = getattr(self.release, _FIELDS[one.field]) == one.text
            line.ends_as(_FIELDS[one.field] if taken or known else UNPLACED, one.text, one.guess)
        elif one.field in {labels.DATE, labels.UPDATED, labels.SIGNED, labels.EMBARGO}:
            self.take_date(line, one.text, find_dates(one.text)[0], one.field)
        elif one.field == labels.NUMBER:
            self.release.take("number", one.text)
            line.ends_as(UNPLACED, one.text)
        elif one.field == labels.COUNTER:
            line.ends_as(FURNITURE, one.text)
        else:
            line.ends_as(UNPLACED, one.text)

    def take_value(self, line: Line, field: str) -> None:
        """Take what stands on the line below its label."""
        self._segment(line, labels.Segment(field, line.text))

    def take_date(self, line: Line, text: str, found: Found, field: str = labels.DATE) -> None:
        """Take a date: the first that says when the text was released, or else the one of its last change."""
        if found.iso() is None:
            line.ends_as(UNPLACED, text)
            message = _("This date does not exist.")
            self.release.findings.append(Finding("impossible-date", message, text))
            return
        if found.unknown:
            message = _("The time is named in a zone that is not known; only the date was taken.")
            self.release.findings.append(Finding("unknown-zone", message, text))
        if field == labels.UPDATED:
            self.updated = self.updated or found.iso()
            line.ends_as("date", text, guess=True)
        elif self._releases(found, guess=field == labels.SIGNED):
            line.ends_as("date", text)
            if field == labels.EMBARGO:
                message = _("The text is under embargo until this moment.")
                self.release.findings.append(Finding("embargo", message, text))
        else:
            line.ends_as("date" if self.release.released == found.iso() else UNPLACED, text)

    def _releases(self, found: Found, guess: bool) -> bool:
        """Take a date as that of the release; one that says the hour of the known day says more."""
        if found.moment and found.day and self.release.released == found.day.isoformat():
            self.release.released = found.iso()
            self.release.guesses.discard("released")
            return True
        return self.release.take("released", found.iso(), guess)

    def take_number(self, line: Line, number: str) -> None:
        """Take the number of an official document; no page has a field for it."""
        self.release.take("number", number)
        line.ends_as(UNPLACED)
        message = _("The number of an official document was found; it has no field of its own.")
        self.release.findings.append(Finding("document-number", message, number))

    def take_office(self, line: Line, office: str) -> None:
        """Take the office that issues or signs a document for the source, where nothing else names one."""
        self.release.take("source", office, guess=True)
        line.ends_as("source" if self.release.source == office else UNPLACED, guess=True)
