"""One term of the glossary, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from translation.glossary.kinds import Kind, kind_of

APPROVED = "approved"
WORKING = "working"  # a rendering that a translator must still confirm


@dataclass(frozen=True)
class TermEntry:
    """A Chinese term, its other Chinese names, and the English that is right or forbidden for it."""

    zh: str
    en: str
    abbr: str = ""
    synonyms: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    status: str = APPROVED
    note: str = ""
    source: str = ""
    pk: int | None = None

    @property
    def chinese_forms(self) -> tuple[str, ...]:
        """The term and its synonyms."""
        return (self.zh, *self.synonyms)

    @property
    def english_forms(self) -> tuple[str, ...]:
        """Everything that is right in English, the preferred form first, the abbreviation last."""
        return tuple(form for form in (self.en, *self.alternatives, self.abbr) if form)

    @cached_property
    def kind(self) -> Kind:
        """How strictly the English is asked for."""
        return kind_of(self.zh, self.en)
