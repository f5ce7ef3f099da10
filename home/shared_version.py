"""One word for what readers can see that every process of every machine reads at once and cheaply.

It says no more than "the same" or "changed": who remembers something computed from the content remembers this word
beside it. `ContentVersion` keeps the word of the database; here it is where reading it costs no query.
"""

from __future__ import annotations

import logging
import os
import time
import uuid
from abc import ABC, abstractmethod
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import DatabaseError

logger = logging.getLogger(__name__)


class VersionStore(ABC):
    """Where the word lies, and with it what is remembered of a page: both are asked for at once."""

    @abstractmethod
    def look_up(self, key: str) -> tuple[Any, Any]:
        """The word now, and what the cache holds under a key, or None for either."""

    @abstractmethod
    def change(self, token: uuid.UUID) -> None:
        """From now on every process reads another word. `token` is what the database holds, or will."""


class FileVersion(VersionStore):
    """For processes of one machine: a file that grows by a byte a change. Reading it is one `stat`.

    Its size is part of the word, so that two changes in the same tick of the clock are two.
    """

    LONGEST = 1_000_000

    def __init__(self):
        self.path = str(settings.CONTENT_VERSION_FILE)
        self._write()  # whoever died between a change and its word left pages that nobody would replace

    def look_up(self, key):
        try:
            found = os.stat(self.path)
        except FileNotFoundError:
            self._write()
            found = os.stat(self.path)
        return (found.st_ino, found.st_size, found.st_mtime_ns), caches["pages"].get(key)

    def change(self, token):
        self._write()

    def _write(self) -> None:
        with open(self.path, "ab") as file:
            file.write(b".")
            if file.tell() > self.LONGEST:
                os.replace(self._fresh(), self.path)

    def _fresh(self) -> str:
        fresh = f"{self.path}.{uuid.uuid4().hex}"
        Path(fresh).touch()
        return fresh


class CacheVersion(VersionStore):
    """For several machines that share a cache (Redis): the word lies in it, fetched together with the page.

    A change that could not be written while the cache was away would let old pages live on. So each process
    compares the word with that of the database every few seconds, and whenever the cache comes back.
    """

    KEY = "content-version"
    COMPARE_EVERY = 5.0  # seconds
    REST = 2.0  # seconds without asking a cache that failed

    def __init__(self):
        self.compared_at = -self.COMPARE_EVERY
        self.failed_at = -self.REST

    def look_up(self, key):
        if time.monotonic() - self.failed_at < self.REST:
            return None, None
        try:
            found = caches["pages"].get_many([self.KEY, key])
            word = found.get(self.KEY)
            if word is None or time.monotonic() - self.compared_at > self.COMPARE_EVERY:
                word = self._compared(word)
            return word, found.get(key)
        except Exception:  # noqa: BLE001 - whatever the cache's client raises
            self._note_failure("read")
            return None, None

    def change(self, token):
        try:
            caches["pages"].set(self.KEY, f"{token} {uuid.uuid4()}", timeout=None)
        except Exception:  # noqa: BLE001 - as above
            self._note_failure("written")

    def _compared(self, word: str | None) -> str:
        """The word, made that of the database if it is another's.

        While the database is away nobody can change anything, so the word stays true and pages are read from memory.
        """
        from home.models.content_version import ContentVersion

        try:
            token = ContentVersion.current()
        except DatabaseError:
            if word is None:
                raise
            logger.warning("The database does not answer; pages are read from memory.", exc_info=True)
            return word
        if word is None or word.split()[0] != str(token):
            word = f"{token} {uuid.uuid4()}"
            caches["pages"].set(self.KEY, word, timeout=None)
        self.compared_at = time.monotonic()
        return word

    def _note_failure(self, done: str) -> None:
        self.failed_at = time.monotonic()
        self.compared_at = -self.COMPARE_EVERY
        logger.warning("The cache could not be %s; pages are made anew for every reader.", done, exc_info=True)


class DatabaseVersion(VersionStore):
    """For several machines without a shared cache: the word of the database itself, at the price of a query."""

    def look_up(self, key):
        from home.models.content_version import ContentVersion

        return ContentVersion.current(), caches["pages"].get(key)

    def change(self, token):
        """The row of the database is written by whoever calls this."""


STORES = {"file": FileVersion, "cache": CacheVersion, "database": DatabaseVersion}


@lru_cache(maxsize=1)
def version_store() -> VersionStore:
    """The store that the settings name."""
    return STORES[settings.CONTENT_VERSION_STORE]()
