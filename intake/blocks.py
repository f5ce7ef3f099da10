"""Neutral lines: what every reader makes of its file, and what became of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from intake.findings import Finding

TEXT, HEADING, ITEM, ROW, QUOTE, CAPTION, PICTURE = "text", "heading", "item", "row", "quote", "caption", "picture"

# Where a line, or a piece of one, ended.
BODY, FURNITURE, UNPLACED = "body", "furniture", "unplaced"


@dataclass
class Picture:
    """A picture of a file. `data` is empty where the picture lies elsewhere: nothing is ever fetched."""

    name: str
    alt: str = ""
    data: bytes = b""
    content_type: str = ""


@dataclass(frozen=True)
class Fate:
    """What became of a piece of a line. A guess is something that nothing in the file says outright."""

    field: str
    text: str
    guess: bool = False


@dataclass
class Line:
    """One line, item, row or picture of a file, in its order.

    `group` holds together the lines of one list, table or quotation. `hints` are what the file says of the look or
    the place of the line: `bold`, `centre`, `right`, `large`, `title`, `subtitle`, `small`, `caption`, `outside` (of
    the article), `furniture` (of a menu, a foot, a share bar), `links` (nothing but links), `margin` (of a Word
    page), `byline` (its class names who has written), `intro`, and what was found before: `letter`, `contact`, `desk`,
    `card`.
    """

    text: str
    kind: str = TEXT
    number: int = 0
    level: int = 0
    ordered: bool = False
    group: int = 0
    cells: list[str] = field(default_factory=list)
    hints: frozenset[str] = frozenset()
    picture: Picture | None = None
    links: list[tuple[str, str]] = field(default_factory=list)
    fates: list[Fate] = field(default_factory=list)

    def ends_as(self, name: str, text: str | None = None, guess: bool = False) -> None:
        """Record what became of the line, or of a piece of it."""
        self.fates.append(Fate(name, self.text if text is None else text, guess))

    def has(self, *names: str) -> bool:
        """Whether the file says one of these hints of the line."""
        return not self.hints.isdisjoint(names)


@dataclass
class Document:
    """A file that was read: its lines in order, what its head says of it, and what a person should know.

    `head` holds what stands in a file beside its lines: `title`, `date`, `source`, `author`, `summary`, `url`.
    """

    kind: str
    name: str
    lines: list[Line]
    head: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def numbered(self) -> Document:
        """The document with its lines numbered from 1."""
        for number, line in enumerate(self.lines, 1):
            line.number = line.number or number
        return self
