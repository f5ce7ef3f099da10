"""One line that says how far a long work has come, rewritten in place on a terminal."""

from __future__ import annotations

import time

_EVERY = 0.2  # seconds


class Progress:
    """`with Progress(stream, "Media") as progress: progress.reached(3, 10)`; quiet where no person looks."""

    def __init__(self, stream, label: str):
        self.stream, self.label, self._last = stream, label, 0.0
        self.shown = bool(getattr(stream, "isatty", bool)())

    def __enter__(self):
        return self

    def __exit__(self, *error):
        if self.shown:
            self.stream.write("\r\033[K", ending="")

    def reached(self, done: int, total: int) -> None:
        """Say that `done` of `total` are done; at most five times a second."""
        now = time.monotonic()
        if self.shown and (now - self._last > _EVERY or done == total):
            self._last = now
            self.stream.write(f"\r{self.label}: {done:,} / {total:,} ({100 * done // max(total, 1)} %)", ending="")
            self.stream.flush()
