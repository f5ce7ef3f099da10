"""The media of the site, by the storage's own interface: a folder or an object store alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from django.core.files import File
from django.core.files.storage import default_storage


def names(folder: str = "") -> Iterator[str]:
    """The name of every file in the storage, in order."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:  # nothing was ever uploaded
        return
    for name in sorted(files):
        yield f"{folder}{name}"
    for name in sorted(filter(None, folders)):
        yield from names(f"{folder}{name}/")


def put(name: str, content: IO[bytes]) -> None:
    """Write a file under exactly this name, in the place of one that is there."""
    if default_storage.exists(name):
        default_storage.delete(name)
    saved = default_storage.save(name, File(content, name=name))
    if saved != name:
        raise OSError(f"{name} was stored as {saved}")


def remove(name: str) -> None:
    """Delete a file of the storage."""
    default_storage.delete(name)
