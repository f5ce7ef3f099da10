"""Files as one zip, sent while they are read: nothing is packed beforehand, nothing lies in memory."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

CHUNK = 256 * 1024
logger = logging.getLogger(__name__)


class _Outgoing(io.RawIOBase):
    """Takes what the archive writes, until it is fetched to be sent."""

    def __init__(self):
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self._parts.append(bytes(data))
        return len(data)

    def fetch(self) -> bytes:
        parts, self._parts = self._parts, []
        return b"".join(parts)


def zipped(texts: dict[str, str], files: Iterable[tuple[str, object]], moment: datetime) -> Iterator[bytes]:
    """The bytes of a zip archive of texts and stored files by their names. Pictures do not get smaller: it only stores.

    A file that the storage has lost is left out and told to the log.
    """
    outgoing = _Outgoing()
    with ZipFile(outgoing, "w", ZIP_STORED) as archive:
        for name, text in texts.items():
            # With a byte order mark and Windows' line ends: these are opened in an old Notepad too.
            archive.writestr(_entry(name, moment), text.replace("\n", "\r\n").encode("utf-8-sig"))
        for name, stored in files:
            if source := _opened(stored):
                with source, archive.open(_entry(name, moment), "w") as target:
                    for chunk in iter(lambda source=source: source.read(CHUNK), b""):
                        target.write(chunk)
                        yield outgoing.fetch()
    yield outgoing.fetch()


def _entry(name: str, moment: datetime) -> ZipInfo:
    return ZipInfo(name, moment.timetuple()[:6])


def _opened(stored) -> BinaryIO | None:
    try:
        return stored.storage.open(stored.name, "rb")
    except OSError:
        logger.exception("A file of a press kit is missing: %s", stored.name)
        return None
