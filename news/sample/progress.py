"""A bar that shows how far a long command is."""

from __future__ import annotations

import time

WIDTH = 30


class Progress:
    """Redraws one line on a terminal; in a log it writes a line for every tenth."""

    def __init__(self, stream, word: str):
        self.stream = stream
        self.word = word
        self.is_terminal = stream.isatty()
        self.total = self.done = self.told = 0

    def start(self, total: int) -> None:
        self.total, self.done, self.told, self.began = total, 0, 0, time.monotonic()

    def advance(self, number: int) -> None:
        self.done += number
        tenth = self.done * 10 // self.total
        if self.is_terminal or tenth > self.told:
            self.told = tenth
            self.stream.write(self._line(), ending="\r" if self.is_terminal else "\n")

    def end(self) -> None:
        """Leave the last line standing."""
        if self.is_terminal and self.total:
            self.stream.write(self._line())

    def _line(self) -> str:
        filled = WIDTH * self.done // self.total
        rate = self.done / max(time.monotonic() - self.began, 0.001)
        bar = "█" * filled + "·" * (WIDTH - filled)
        return f"{self.word} {bar} {self.done:,} of {self.total:,}, {rate:,.0f} a second"
