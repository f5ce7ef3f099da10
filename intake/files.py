"""The way in: what a file really is, whether it may be read, and who reads it."""

from __future__ import annotations

import re
from collections.abc import Callable

from django.utils.translation import gettext as _

from intake import archive
from intake.blocks import PICTURE, Document
from intake.encodings import decoded, decoded_page
from intake.findings import Refused
from intake.html import MAX_LINES, too_many_lines
from intake.saved_page import read_saved_page
from intake.text import MAX_LINE, line_too_long, read_text
from intake.webpage import read_html
from intake.word import read_word

MAX_FILE = 60_000_000  # bytes of a Word file, most of them pictures
MAX_WRITING = 25_000_000  # bytes of a text or a page

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = [
    (b"%PDF", "PDF"), (b"{\\rtf", "RTF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF"),
    (b"Rar!", "RAR"), (b"7z\xbc\xaf", "7-Zip"), (b"\x1f\x8b", "gzip"), (b"RIFF", "RIFF"), (b"\x7fELF", "ELF"),
]  # fmt: skip
_TAG = re.compile(
    r"<(?:!doctype html|html|head|body|meta|p|div|span|h[1-6]|br|table|article|section|ul|ol|li|img|a|"
    r"font|center|strong|b|"
    r"script|style|title|header|main|blockquote|iframe|pre)(?=[\s/>])",
    re.I,
)
_PASSWORD = ["EncryptedPackage".encode("utf-16-le"), "EncryptionInfo".encode("utf-16-le")]


def read(data: bytes, name: str = "", loaded: Callable[[str], bytes | None] | None = None) -> Document:
    """The document in the bytes of a file. Raises Refused, and nothing else, when it cannot be read.

    The bytes decide what a file is, not its name. `loaded` gives the bytes of a picture that was saved beside a page.
    """
    limit = MAX_FILE if data.startswith(b"PK") else MAX_WRITING
    if len(data) > limit:
        raise oversized(len(data), limit)
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise empty()
    document = _read(data, name, loaded)
    if len(document.lines) > MAX_LINES:
        raise too_many_lines()
    if any(len(line.text) > MAX_LINE for line in document.lines):
        raise line_too_long()
    if not any(line.text or line.kind == PICTURE for line in document.lines):
        raise empty()
    return document


def oversized(size: int, limit: int) -> Refused:
    """The refusal of a file that is too large to be opened."""
    message = _("The file has %(size)d MB; at most %(most)d MB are taken.")
    return Refused("size", message % {"size": size // 1_000_000, "most": limit // 1_000_000})


def empty() -> Refused:
    """The refusal of a file without a word."""
    return Refused("empty", _("The file is empty: there is no text in it."))


def _read(data: bytes, name: str, loaded) -> Document:
    if data.startswith(b"PK"):
        return read_word(data, name)
    if data.startswith(_OLE):
        raise archive.password() if any(mark in data for mark in _PASSWORD) else _old_word(data)
    for mark, kind in _OTHERS:
        if data.startswith(mark):
            raise archive.wrong_format(kind)
    if page := read_saved_page(data):
        document = read_html(page.source, name, page.loaded)
        document.head.setdefault("url", page.address)
        return document
    page_name = name.lower().endswith((".html", ".htm", ".xhtml", ".shtml"))
    text, findings = decoded_page(data) if page_name or _is_page(data.decode("latin-1")) else decoded(data)
    document = read_html(text, name, loaded) if page_name or _is_page(text) else read_text(text, name)
    document.findings = findings + document.findings
    return document


def _old_word(data: bytes) -> Refused:
    if "WordDocument".encode("utf-16-le") in data or "WordDocument" in data[:200_000].decode("utf-16-le", "ignore"):
        message = _("This is a file of an old Word (.doc). Please save it as .docx and try again.")
        return Refused("format", message)
    return archive.wrong_format(_("an old Office program"))


def _is_page(text: str) -> bool:
    """Whether a text is HTML: it begins with a tag, or holds several of a page."""
    start = text[:2000].lstrip("\ufeff \t\r\n")
    if start.startswith("<") and (_TAG.match(start) or start[1:2] in "!?"):
        return bool(_TAG.search(text[:200_000]))
    return len({tag.lower() for tag in _TAG.findall(text[:200_000])}) >= 2 and "</" in text[:200_000]
