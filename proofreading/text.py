"""The texts that are proof-read, and how checks speak of places in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from intake.characters import is_chinese
from proofreading.findings import ADVICE, AROUND, LONGEST_PIECE, Finding, Fix

PROSE = "prose"  # running text
TITLE = "title"  # a heading, a caption, a name: one line that need not be a sentence
SUMMARY = "summary"  # says again what the running text says
CELL = "cell"  # a figure or a word in a table


@dataclass(frozen=True)
class Text:
    """A plain text of a page: a field, or a block of one. Paragraphs and list items are lines.

    `id` finds the text again, `label` says to a person where it stands, `role` is one of the constants above.
    """

    id: str
    text: str
    label: str = ""
    role: str = PROSE

    def finding(
        self,
        code: str,
        message: str,
        start: int,
        end: int,
        *,
        severity: str = ADVICE,
        fixes: Iterable[Fix] = (),
        about: str = "",
    ) -> Finding:
        """A finding about `text[start:end]`, with what stands around it on its line."""
        line_start = self.text.rfind("\n", 0, start) + 1
        line_end = self.text.find("\n", end)
        before = self.text[max(start - AROUND, line_start) : start]
        after = self.text[end : min(end + AROUND, line_end if line_end >= 0 else len(self.text))]
        piece = self.text[start:end]
        if len(piece) > LONGEST_PIECE:
            piece = piece[: LONGEST_PIECE - 1] + "…"
        return Finding(code, severity, message, self.id, start, end, before, piece, after, tuple(fixes), about)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Each line with the place where it begins."""
        at = 0
        for line in self.text.split("\n"):
            yield at, line
            at += len(line) + 1

    @cached_property
    def is_chinese(self) -> bool:
        return is_chinese(self.text)


def texts_of(texts: Iterable[Text | tuple[str, str]]) -> list[Text]:
    """Texts, from texts or from pairs of id and text; a pair named `title` is a title."""
    return [
        text if isinstance(text, Text) else Text(text[0], text[1], role=TITLE if text[0] == "title" else PROSE)
        for text in texts
    ]
