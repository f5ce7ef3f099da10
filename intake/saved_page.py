"""A page that a browser saved in one file with its pictures (MHTML)."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass, field
from email.message import Message

from intake.encodings import decoded_page

_START = re.compile(rb"\A(?:[\w-]+: [^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){1,30}", re.I)


@dataclass
class SavedPage:
    """The source of the page, its address, and the files saved with it by their address."""

    source: str
    address: str = ""
    files: dict[str, bytes] = field(default_factory=dict)

    def loaded(self, path: str) -> bytes | None:
        """The bytes of a file of the page, or None."""
        return self.files.get(path)


def read_saved_page(data: bytes) -> SavedPage | None:
    """The page in a file that a browser saved in one piece, or None when it is no such file."""
    start = data[:4000]
    if b"multipart/related" not in start.lower() or not _START.match(start):
        return None
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    parts = [part for part in message.walk() if not part.is_multipart()]
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        return None
    files = {_path(part): _bytes(part) for part in parts if part.get_content_maintype() == "image"}
    address = str(page.get("Content-Location") or message.get("Snapshot-Content-Location") or "")
    return SavedPage(decoded_page(_bytes(page))[0], address, files)


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _path(part: Message) -> str:
    return re.sub(r"^(?:[a-z]+:)?//[^/]*", "", str(part.get("Content-Location", "")))
