"""What a query asks of the index, as plain data, and how each database is asked for it.

`None` stands for what nothing matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.text.tokens import Wanted

MOST_TOKENS = 120  # of one query; no reader writes more


@dataclass(frozen=True)
class Row:
    """Tokens that stand in a row. The last may go on when the row is open."""

    tokens: tuple[str, ...]
    is_open: bool = False


@dataclass(frozen=True)
class Every:
    """All parts."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Some:
    """At least one part."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Without:
    """`wanted`, but not `unwanted`."""

    wanted: Expression
    unwanted: Expression


Expression = Row | Every | Some | Without


def row(wanted: Wanted | None) -> Row | None:
    """The tokens of a text as an expression."""
    return Row(wanted.tokens[:MOST_TOKENS], wanted.is_open) if wanted else None


def every(parts: Iterable[Expression | None]) -> Expression | None:
    """All of the parts; a part that nothing matches makes the whole so."""
    known = tuple(dict.fromkeys(parts))
    if not known or None in known:
        return None
    return known[0] if len(known) == 1 else Every(known)


def some(parts: Iterable[Expression | None]) -> Expression | None:
    """At least one of the parts."""
    known = tuple(part for part in dict.fromkeys(parts) if part is not None)
    return known[0] if len(known) == 1 else Some(known) if known else None


def rows_in(expression: Expression | None) -> Iterator[Row]:
    """Every row that an expression asks for, not those it excludes."""
    match expression:
        case Row():
            yield expression
        case Every(parts) | Some(parts):
            for part in parts:
                yield from rows_in(part)
        case Without(wanted, _):
            yield from rows_in(wanted)


def fts5(expression: Expression) -> str:
    """The expression for MATCH of SQLite's FTS5. Tokens are letters and figures, so nothing needs escaping."""
    match expression:
        case Row(tokens, is_open):
            return f'"{" ".join(tokens)}"' + (" *" if is_open else "")
        case Every(parts):
            return "(" + " AND ".join(map(fts5, parts)) + ")"
        case Some(parts):
            return "(" + " OR ".join(map(fts5, parts)) + ")"
        case Without(wanted, unwanted):
            return f"({fts5(wanted)} NOT {fts5(unwanted)})"


def tsquery(expression: Expression, in_a_row: bool = True) -> str:
    """The expression as a tsquery of PostgreSQL; if not `in_a_row`, one that also matches tokens in any order."""
    match expression:
        case Row(tokens, is_open):
            quoted = [f"'{token}'" for token in tokens]
            return "(" + (" <-> " if in_a_row else " & ").join(quoted) + (":*" if is_open else "") + ")"
        case Every(parts):
            return "(" + " & ".join(tsquery(part, in_a_row) for part in parts) + ")"
        case Some(parts):
            return "(" + " | ".join(tsquery(part, in_a_row) for part in parts) + ")"
        case Without(wanted, unwanted):
            return f"({tsquery(wanted, in_a_row)} & !{tsquery(unwanted)})"
