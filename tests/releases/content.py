"""What a release of the tests says, and what the import is expected to find of it."""

from __future__ import annotations

from dataclasses import dataclass, field

Piece = dict


def paragraph(text: str) -> Piece:
    return {"type": "paragraph", "text": text}


def heading(text: str) -> Piece:
    return {"type": "heading", "text": text}


def quote(text: str) -> Piece:
    return {"type": "quote", "text": text}


def listing(items: list[str], ordered: bool = False) -> Piece:
    return {"type": "list", "ordered": ordered, "items": items}


def table(caption: str, rows: list[list[str]]) -> Piece:
    return {"type": "table", "caption": caption, "rows": rows}


def figure(file: str, alt: str, caption: str, credit: str) -> Piece:
    return {"type": "figure", "file": file, "alt": alt, "caption": caption, "credit": credit}


@dataclass(frozen=True)
class Content:
    """A release before any program or site has set it."""

    title: str
    moment: str
    source: str | None
    author: str | None = None
    editor: str | None = None
    summary: str | None = None
    place: str = ""
    number: str = ""
    language: str = "zh"
    body: list[Piece] = field(default_factory=list)

    @property
    def released(self) -> str:
        """The ISO form of the date, with Beijing's time where there is one."""
        day, _, clock = self.moment.partition(" ")
        return f"{day}T{clock}:00+08:00" if clock else day

    @property
    def day(self) -> str:
        return self.moment[:10]


@dataclass
class Sample:
    """A file, and what it holds: only those fields that its layout shows."""

    name: str
    data: bytes
    expected: dict
    furniture: list[str] = field(default_factory=list)
    loose: bool = False  # pictures have no file in this layout
