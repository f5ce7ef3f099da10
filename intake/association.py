"""What an association says of itself on a page: standing, mission, functions, business scope, note."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from intake.blocks import PICTURE, Document, Line
from intake.characters import HAN, is_prose, squeezed
from intake.damage import holes
from intake.dates import chinese_number
from intake.findings import Finding, shortened
from intake.recognition import recognise

STANDING, MISSION, FUNCTIONS, SCOPE, NOTE = "standing", "mission", "functions", "scope", "note"
_HEADINGS = {
    MISSION: re.compile(r"^.{0,30}宗\s*旨\s*[:：]?$"),
    FUNCTIONS: re.compile(r"^.{0,30}(?:职\s*能|主要职能|职\s*责)(?:简介|介绍|范围)?\s*[:：]?$"),
    SCOPE: re.compile(r"^.{0,30}业务范围\s*[:：]?$"),
    NOTE: re.compile(r"^备\s*注\s*[:：]?$"),
    STANDING: re.compile(r"^.{0,30}(?:协会|学会|团体|联合会)(?:简介|概况|介绍)\s*[:：]?$"),
}
_STANDING = re.compile(r"(?:协会|学会|联合会|商会|促进会).{0,200}(?:非营利性|社团法人|社会组织|社会团体)")
_TENET = re.compile(rf"“(?P<phrases>[^“”]{{2,300}})”的(?P<label>[{HAN}]{{2,8}}?)(?=[,，;；。、]|$)")
_ITEM = re.compile(r"^\s*[（(]?\s*(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)、.．]\s*(?P<text>\S.*)$")


@dataclass
class Association:
    """What was found; the words are those of the page. `tenets` are labels with their phrases, `scope` the items."""

    standing: str | None = None
    tenets: list[tuple[str, list[str]]] = field(default_factory=list)
    closing: str | None = None
    functions: str | None = None
    scope: list[str] = field(default_factory=list)
    note: str | None = None
    unplaced: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def as_dict(self) -> dict:
        """The association as plain data, for JSON."""
        tenets = [{"label": label, "phrases": phrases} for label, phrases in self.tenets]
        return {
            "standing": self.standing,
            "mission": {"tenets": tenets, "closing": self.closing},
            "functions": self.functions,
            "scope": self.scope,
            "note": self.note,
            "unplaced": self.unplaced,
            "findings": [finding.as_dict() for finding in self.findings],
        }


def read_association(document: Document) -> Association:
    """What a page says of an association; every other line of it is listed as unplaced or belongs to a release."""
    sections, rest = _sections(document.lines)
    found = Association()
    found.standing = _joined(sections.get(STANDING, []))
    _mission(found, " ".join(line.text for line in sections.get(MISSION, [])))
    found.functions = _joined(sections.get(FUNCTIONS, []))
    found.note = _joined(sections.get(NOTE, []))
    _scope(found, sections.get(SCOPE, []))
    _rest(found, document, rest)
    found.findings += holes([line for lines in sections.values() for line in lines])
    return found


def _sections(lines: list[Line]) -> tuple[dict[str, list[Line]], list[Line]]:
    """The lines under each heading, and all others. A section ends where lines are no running text."""
    sections: dict[str, list[Line]] = {}
    rest: list[Line] = []
    current = ""
    for line in lines:
        if line.kind != PICTURE and (name := _heading(line.text)) and name not in sections:
            current, sections[name] = name, []
        elif current and _belongs(current, line):
            sections[current].append(line)
        elif STANDING not in sections and _STANDING.search(line.text[:600]) and is_prose(line.text) and not sections:
            sections[STANDING] = [line]
        else:
            current = ""
            rest.append(line)
    return sections, rest


def _heading(text: str) -> str:
    return next((name for name, pattern in _HEADINGS.items() if len(text) <= 40 and pattern.match(text)), "")


def _belongs(section: str, line: Line) -> bool:
    return bool(is_prose(line.text) or (section == SCOPE and (_ITEM.match(line.text) or line.kind == "item")))


def _joined(lines: list[Line]) -> str | None:
    return "\n".join(line.text for line in lines) or None


def _mission(found: Association, text: str) -> None:
    """The tenets, each with the phrases between its quotation marks, and what is said behind the last."""
    end = 0
    for match in _TENET.finditer(text):
        phrases = [squeezed(phrase) for phrase in re.split(r"[,，;；]", match["phrases"])]
        found.tenets.append((match["label"], list(filter(None, phrases))))
        end = match.end()
    found.closing = text[end:].lstrip(" ,，;；。") or None


def _scope(found: Association, lines: list[Line]) -> None:
    """The numbered items; a line without a number goes on with the item before it."""
    numbers = []
    for line in lines:
        match = _ITEM.match(line.text)
        if match:
            number = match["number"]
            numbers.append(int(number) if number.isdigit() else chinese_number(number))
            found.scope.append(match["text"])
        elif line.kind == "item" or not found.scope:
            found.scope.append(line.text)
        else:
            found.scope[-1] += line.text
    found.scope = [item.rstrip("；; ") for item in found.scope]
    if numbers != list(range(1, len(numbers) + 1)):
        message = _("The items of the business scope are not numbered one after the other.")
        found.findings.append(Finding("numbering", message, ", ".join(map(str, numbers))))


def _rest(found: Association, document: Document, lines: list[Line]) -> None:
    """Everything else: a release that stands on the same page, and what is left of it."""
    missing = [name for name in (STANDING, FUNCTIONS, NOTE) if getattr(found, name) is None]
    missing += [name for name, value in ((MISSION, found.tenets), (SCOPE, found.scope)) if not value]
    if missing:
        found.findings.append(Finding("missing", _("Not found on the page."), ", ".join(missing)))
    if not lines:
        return
    release = recognise(Document(document.kind, document.name, lines, document.head, document.findings))
    for one in [release, *release.more]:
        if not one.title or not any(is_prose(block.text) for block in one.body):
            found.unplaced += [line.text for line in one.lines if line.text]
        else:
            found.unplaced += one.unplaced
            message = _("The page also holds a news release. Import it by itself.")
            found.findings.append(Finding("release", message, shortened(one.title)))
    found.findings += [finding for finding in release.findings if finding.code in {"furniture", "stripped-name"}]
