"""The archive: a tar file of the database and the media, closed by a manifest with the checksum of every part.

The manifest comes last, so a file that was cut off has none and is refused. Nothing in an archive is trusted before
`verified` has read it from end to end.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

from django.utils.translation import gettext as _

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database"
MEDIA = "media/"
_CHUNK = 1 << 20
_MANIFEST_LIMIT = 512 << 20  # bytes; a million files take about 150 MB

Told = Callable[[int], None]


class ArchiveRefused(Exception):
    """The archive cannot be used; the message says why, in the reader's language."""


@dataclass(frozen=True)
class Part:
    """What the manifest says of one file of the archive: its size in bytes and its SHA-256."""

    size: int
    sha256: str


@dataclass
class Manifest:
    """What an archive holds: when it was made, from which kind of database, at which migrations."""

    created: str
    engine: str
    migrations: list[str]
    parts: dict[str, Part] = field(default_factory=dict)
    format: int = FORMAT

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts.values())

    @property
    def media(self) -> dict[str, Part]:
        """The parts of the media by their name in the storage."""
        return {name.removeprefix(MEDIA): part for name, part in self.parts.items() if name.startswith(MEDIA)}


class _Measured:
    """A file that counts and hashes what is read of it."""

    def __init__(self, file: IO[bytes]):
        self.file, self.size, self.digest = file, 0, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self.file.read(size)
        self.size += len(data)
        self.digest.update(data)
        return data

    @property
    def part(self) -> Part:
        return Part(self.size, self.digest.hexdigest())


class Writer:
    """Adds parts to a new archive; `written` closes it."""

    def __init__(self, tar: tarfile.TarFile, manifest: Manifest):
        self.tar, self.manifest = tar, manifest

    def add(self, name: str, file: IO[bytes], size: int) -> None:
        """Add a file of `size` bytes. Raises OSError when it ends before."""
        information = tarfile.TarInfo(name)
        information.size, information.mode = size, 0o600
        measured = _Measured(file)
        self.tar.addfile(information, measured)
        self.manifest.parts[name] = measured.part


@contextmanager
def written(path: Path, manifest: Manifest) -> Iterator[Writer]:
    """A new archive at `path`, readable by its owner only; it stands there whole, or not at all."""
    partial = path.with_name(path.name + ".partial")
    partial.unlink(missing_ok=True)
    try:
        with open(partial, "xb", opener=_private) as file, tarfile.open(fileobj=file, mode="w") as tar:
            writer = Writer(tar, manifest)
            yield writer
            content = json.dumps(asdict(manifest), ensure_ascii=False).encode()
            information = tarfile.TarInfo(MANIFEST)
            information.size, information.mode = len(content), 0o600
            tar.addfile(information, io.BytesIO(content))
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def verified(path: Path, told: Told = lambda size: None) -> Manifest:
    """The manifest of an archive of which every byte was read and found right; `told` gets the bytes of each part.

    Raises ArchiveRefused for what is no archive, is damaged, cut off, or holds what no archive of ours holds.
    """
    try:
        with tarfile.open(path, "r:") as tar:
            found, content = _read_parts(tar, told)
    except (tarfile.TarError, OSError, EOFError) as error:
        raise ArchiveRefused(
            _("This is no archive of the site, or it is damaged: %(reason)s") % {"reason": error}
        ) from error
    manifest = _manifest(content)
    _compare(found, manifest.parts)
    return manifest


def _read_parts(tar: tarfile.TarFile, told: Told) -> tuple[dict[str, Part], bytes]:
    found: dict[str, Part] = {}
    content = b""
    for member in tar:
        if content or not _is_expected(member) or member.name in found:
            raise ArchiveRefused(_("The archive holds a part that does not belong: %(name)s") % {"name": member.name})
        if member.name == MANIFEST:
            content = tar.extractfile(member).read(_MANIFEST_LIMIT)
        else:
            found[member.name] = _measure(tar.extractfile(member))
            told(member.size)
    return found, content


def _is_expected(member: tarfile.TarInfo) -> bool:
    """A plain file: the database, the manifest, or a medium under a name that stays inside its folder."""
    path = PurePosixPath(member.name)
    inside = member.name.startswith(MEDIA) and ".." not in path.parts and str(path) == member.name
    return member.isreg() and (inside or member.name in (DATABASE, MANIFEST)) and "\\" not in member.name


def _measure(file: IO[bytes]) -> Part:
    measured = _Measured(file)
    while measured.read(_CHUNK):
        pass
    return measured.part


def _manifest(content: bytes) -> Manifest:
    try:
        values = json.loads(content)
        parts = {name: Part(int(part["size"]), str(part["sha256"])) for name, part in values.pop("parts").items()}
        manifest = Manifest(**values, parts=parts)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ArchiveRefused(_("The archive is not complete: its table of contents is missing.")) from error
    if manifest.format != FORMAT:
        raise ArchiveRefused(_("The archive was made by another version of the site (format %s).") % manifest.format)
    return manifest


def _compare(found: dict[str, Part], expected: dict[str, Part]) -> None:
    for name in sorted(found.keys() | expected.keys()):
        if found.get(name) != expected.get(name):
            raise ArchiveRefused(_("The archive is damaged: %(name)s is not what it was.") % {"name": name})
    if DATABASE not in expected:
        raise ArchiveRefused(_("The archive holds no database."))


@contextmanager
def opened(path: Path) -> Iterator[Callable[[str], IO[bytes]]]:
    """A function that opens a part of a verified archive by its name."""
    with tarfile.open(path, "r:") as tar:
        members = {member.name: member for member in tar}
        yield lambda name: tar.extractfile(members[name])
