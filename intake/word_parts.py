"""The parts of a Word file that mammoth does not read: heads and feet of pages, relations, comments, changes."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from zipfile import ZipFile

from django.utils.translation import gettext as _

from intake.archive import part
from intake.characters import squeezed
from intake.findings import Finding, shortened

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXTS = {f"{_WORD}t", f"{_STRICT}t", f"{_MATHS}t"}
_PARAGRAPHS = {f"{_WORD}p", f"{_STRICT}p"}
_RELATION = re.compile(rb"<Relationship\b[^>]{0,8000}>")
_ATTRIBUTE = re.compile(rb"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def paragraphs(archive: ZipFile, name: str) -> list[list[str]]:
    """The pieces of text of each paragraph of a part, without what was deleted."""
    data = part(archive, name)
    if not data:
        return []
    found: list[list[str]] = []
    open_paragraphs: list[list[str]] = []
    for event, element in ElementTree.iterparse(_Stream(data), ("start", "end")):  # noqa: S314 - a file that declares entities was refused before
        if element.tag in _PARAGRAPHS:
            if event == "start":
                open_paragraphs.append([])
            elif pieces := list(filter(str.strip, open_paragraphs.pop())):
                found.append(pieces)
        elif event == "end" and element.tag in _TEXTS and open_paragraphs:
            open_paragraphs[-1].append(element.text or "")
        if event == "end":
            element.clear()
    return found


class _Stream:
    """Bytes read piece by piece."""

    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def read(self, size: int = -1) -> bytes:
        start, self.at = self.at, self.at + size if size >= 0 else len(self.data)
        return self.data[start : self.at]


def margins(archive: ZipFile) -> list[str]:
    """The texts in heads and feet of pages, each once."""
    names = sorted(name for name in archive.namelist() if re.match(r"word/(?:header|footer)\d*\.xml$", name))
    texts = [squeezed("".join(pieces)) for name in names for pieces in paragraphs(archive, name)]
    return list(dict.fromkeys(filter(None, texts)))


def _relations(archive: ZipFile) -> list[dict[str, str]]:
    relations = []
    for name in archive.namelist():
        if name.endswith(".rels"):
            for match in _RELATION.findall(part(archive, name)):
                pairs = _ATTRIBUTE.findall(match)
                relations.append({key.decode(): (one or two).decode("utf-8", "replace") for key, one, two in pairs})
    return [relation for relation in relations if relation.get("TargetMode", "").lower() == "external"]


def external_pictures(archive: ZipFile) -> list[str]:
    """The addresses of pictures that the file only points to, in their order."""
    return [one.get("Target", "") for one in _relations(archive) if one.get("Type", "").endswith("/image")]


def findings(archive: ZipFile) -> list[Finding]:
    """What a person should know of a Word file beside its text."""
    found = []
    external = [one.get("Target", "") for one in _relations(archive) if not one.get("Type", "").endswith("/hyperlink")]
    if external:
        message = _("The file points to other places. Nothing was fetched from there.")
        found.append(Finding("external-reference", message, shortened("\n".join(external), 2000)))
    source = part(archive, "word/document.xml")
    if re.search(rb"<w:(?:ins|del|moveFrom|moveTo) ", source):
        message = _("The file has tracked changes. They were read as accepted; please compare with Word.")
        found.append(Finding("tracked-changes", message))
    notes = [squeezed("".join(pieces)) for pieces in paragraphs(archive, "word/comments.xml")]
    if notes:
        message = _("The file has comments. They were left out of the text.")
        found.append(Finding("comments", message, shortened("\n".join(notes), 2000)))
    return found
