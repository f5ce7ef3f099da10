"""Files on disk as releases."""

from __future__ import annotations

from pathlib import Path

from django.utils.translation import gettext as _

from intake import Refused, Release, read, recognise
from intake.files import MAX_FILE, oversized

MAX_PICTURE = 40_000_000  # bytes of a picture saved beside a page


def bytes_of(path: Path) -> bytes:
    """The bytes of a file. Raises Refused when it cannot be opened or is larger than any that is read."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise oversized(size, MAX_FILE)
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused("file", _("The file cannot be opened: %(reason)s.") % {"reason": reason}) from error


def release_in(path: Path, data: bytes | None = None) -> Release:
    """The release in a file on disk, whose bytes may be known already. Raises Refused when it cannot be read."""
    data = bytes_of(path) if data is None else data
    return recognise(read(data, path.name, lambda address: _beside(path, address)))


def _beside(page: Path, address: str) -> bytes | None:
    """The bytes of a picture saved in the folder of a page; nothing outside of that folder is opened."""
    folder = page.parent.resolve()
    try:
        picture = (folder / address).resolve()
        if not picture.is_relative_to(folder) or not picture.is_file() or picture.stat().st_size > MAX_PICTURE:
            return None
        return picture.read_bytes()
    except (OSError, ValueError):
        return None
