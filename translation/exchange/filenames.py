"""The names of files that are downloaded."""

from __future__ import annotations

import re
from urllib.parse import quote

from anyascii import anyascii

FORBIDDEN = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff"*/:<>?\\|]+')
LONGEST = 80  # characters before the extension; a name of 255 bytes is the most that file systems take


def attachment(title: str, extension: str) -> str:
    """The header Content-Disposition for a file named after a title in any script.

    Browsers take the second name, in UTF-8 (RFC 5987); what is too old for that takes the first, in ASCII.
    """
    name = f"{file_name(title)}.{extension}"
    fallback = f"{_ascii(title)}.{extension}"
    return f"attachment; filename=\"{fallback}\"; filename*=UTF-8''{quote(name, safe='')}"


def file_name(title: str) -> str:
    """The title without what file systems do not take, not longer than they take."""
    clean = re.sub(r"\s+", " ", FORBIDDEN.sub(" ", title.encode("utf-8", "ignore").decode()))
    return clean[:LONGEST].strip(" .") or "translation"


def _ascii(title: str) -> str:
    words = re.sub(r"[^A-Za-z0-9]+", "-", anyascii(file_name(title)))
    return words[:LONGEST].strip("-") or "translation"
