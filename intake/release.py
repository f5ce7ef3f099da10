"""A news release as it was found in a file, and its form in JSON."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from intake.blocks import UNPLACED, Line, Picture
from intake.characters import fingerprint
from intake.findings import Finding

_SHOWN = {
    "paragraph": ("text",),
    "heading": ("text", "level"),
    "list": ("ordered", "items"),
    "quote": ("text",),
    "table": ("caption", "rows"),
    "figure": ("file", "alt", "caption", "credit"),
}


_TELLING = 20  # characters of a text that recognise it; fewer may stand in any file


@dataclass
class Block:
    """One piece of the text. Which fields count depends on the kind; `guess` marks what nothing says outright."""

    kind: str
    text: str = ""
    level: int = 2
    ordered: bool = False
    items: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    caption: str = ""
    credit: str = ""
    picture: Picture | None = None
    links: list[tuple[str, str]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    guess: bool = False

    @property
    def file(self) -> str | None:
        """The name of the picture in its file, or its address; None where only a caption stands."""
        return (self.picture.name or None) if self.picture else None

    @property
    def alt(self) -> str:
        return self.picture.alt if self.picture else ""

    def as_dict(self) -> dict:
        """The block as plain data, for JSON."""
        return {"type": self.kind} | {name: getattr(self, name) for name in _SHOWN[self.kind]}


@dataclass
class Release:
    """A release: what stands in the file, never more. A field that the file lacks is None.

    `guesses` names the fields that nothing in the file says outright. `place` is the place line with what belongs to
    it, as it begins the first paragraph; the paragraph keeps it. `lines` are the lines of the file with their fates.
    """

    title: str | None = None
    released: str | None = None
    source: str | None = None
    author: str | None = None
    editor: str | None = None
    summary: str | None = None
    place: str | None = None
    number: str | None = None
    url: str | None = None
    body: list[Block] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    more: list[Release] = field(default_factory=list)
    guesses: set[str] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)

    @property
    def unplaced(self) -> list[str]:
        """What went nowhere, in the order of the file."""
        return [fate.text for line in self.lines for fate in line.fates if fate.field == UNPLACED and fate.text]

    @property
    def digest(self) -> str:
        """Recognises the same text, however it is set and whatever its title; empty where there is too little of it."""
        words = fingerprint("".join("".join([block.text, *block.items, *sum(block.rows, [])]) for block in self.body))
        return sha256(words.encode()).hexdigest() if len(words) >= _TELLING else ""

    def take(self, name: str, value: str, guess: bool = False) -> bool:
        """Set a field that is still empty, or was a guess only; whether the value was taken."""
        if not value or (getattr(self, name) is not None and (name not in self.guesses or guess)):
            return False
        setattr(self, name, value)
        (self.guesses.add if guess else self.guesses.discard)(name)
        return True

    def as_dict(self) -> dict:
        """The release as plain data, for JSON."""
        data = {name: getattr(self, name) for name in ("title", "released", "source", "author", "editor", "summary")}
        data["body"] = [block.as_dict() for block in self.body]
        data["unplaced"] = self.unplaced
        data["findings"] = [finding.as_dict() for finding in self.findings]
        if self.more:
            data["more"] = [other.as_dict() for other in self.more]
        return data
