"""The parts of a text that people cite one by one: what they are called, where they stand, what of them is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from bs4 import BeautifulSoup
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail.rich_text import expand_db_html

from search.extracts import holds, marked
from search.pages import expression_of

MAX_LENGTH = 100  # characters of a query; more is a mistake, and is said to be one


@dataclass(frozen=True)
class Passage:
    """One citable part. `anchor` is its address on the page and does not change with its text.

    `reference` is how a citation names it, `label` what stands before it, `lines` its text. A part with `html`
    is shown as that, unless it is shown as the answer to a query.
    """

    anchor: str
    reference: str
    label: str
    lines: list[str]
    html: SafeString | None = None
    found: list[SafeString] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join([self.label, *self.lines])


class Finding:
    """The passages that hold every word of a query; all of them, in their order, when nothing is asked."""

    def __init__(self, passages: Iterable[Passage], query: str):
        self.all = list(passages)
        self.query = query.strip()
        self.is_too_long = len(self.query) > MAX_LENGTH
        self.max_length = MAX_LENGTH
        self.is_asked = bool(self.query) and not self.is_too_long
        self.passages = self._found() if self.is_asked else self.all

    def _found(self) -> list[Passage]:
        expression = expression_of(self.query)
        return [
            replace(passage, html=None, found=[marked(line, expression) for line in passage.lines])
            for passage in self.all
            if holds(passage.text, expression)
        ]


def rich_passages(rich_text: str, anchor: str, name: str) -> list[Passage]:
    """The paragraphs and lists of a rich text, numbered when there are several."""
    soup = BeautifulSoup(rich_text or "", "html.parser")
    pieces = [piece for piece in soup.find_all(True, recursive=False) if piece.get_text(strip=True)]
    return [
        Passage(
            f"{anchor}-{number}",
            name if len(pieces) == 1 else _("%(text)s, paragraph %(number)s") % {"text": name, "number": number},
            "",
            [piece.get_text("\n" if piece.li else "").strip()],
            mark_safe(expand_db_html(str(piece))),  # noqa: S308 - as the filter of Wagtail does
        )
        for number, piece in enumerate(pieces, 1)
    ]
