"""Terms of a file brought into the database: first looked at, then written."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from translation.glossary.chinese import fold
from translation.glossary.csv_format import Row, Sheet
from translation.models import Term

ADDED, CHANGED, SAME, REFUSED = "added", "changed", "same", "refused"


@dataclass(frozen=True)
class Step:
    """What a line of the file does: adds a term, changes the named fields of one, nothing, or is refused."""

    row: Row
    outcome: str
    term: Term | None = None
    fields: tuple[str, ...] = ()

    @property
    def labels(self) -> list[str]:
        """The names of the changed fields, for people."""
        return [str(Term._meta.get_field(field).verbose_name) for field in self.fields]


def plan(sheet: Sheet) -> list[Step]:
    """What an import would do, line by line. Columns that the file lacks stay as they are; nothing is deleted."""
    known = {term.key: term for term in Term.objects.all()}
    return [_step(row, known.get(fold(row.entry.zh)), sheet.columns) for row in sheet.rows]


def _step(row: Row, term: Term | None, columns: frozenset[str]) -> Step:
    if row.problems:
        return Step(row, REFUSED)
    outcome = CHANGED if term else ADDED
    term = term or Term()
    fields = term.fill(row.entry, columns if term.pk else frozenset(columns | {"status"}))
    return Step(row, outcome if fields else SAME, term, tuple(fields))


@transaction.atomic
def apply(steps: list[Step]) -> dict[str, int]:
    """Write what was planned; returns how many lines had each outcome."""
    added = [step.term for step in steps if step.outcome == ADDED]
    changed = [step for step in steps if step.outcome == CHANGED]
    Term.objects.bulk_create(added)
    fields = sorted({"key", *(field for step in changed for field in step.fields)})
    if changed:
        Term.objects.bulk_update([step.term for step in changed], fields, batch_size=500)
    return count(steps)


def count(steps: list[Step]) -> dict[str, int]:
    """How many lines have each outcome."""
    return {outcome: sum(step.outcome == outcome for step in steps) for outcome in (ADDED, CHANGED, SAME, REFUSED)}
