"""Writes rows of a table as they are, by the thousand: no signals, and no object a row."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Field, Model


def insert(model: type[Model], rows: Iterable[dict[str, Any]]) -> None:
    """Add rows, each the values of its columns by their names; what a row leaves out has its default.

    Values are such as the database takes, but for those of `_CONVERTED` fields.
    """
    columns, defaults, converted = _plan(model)
    values = []
    for row in rows:
        full = defaults | row
        for name, convert in converted.items():
            full[name] = convert(full[name], connection)
        values.append([full[name] for name in columns])
    if not values:
        return
    quote = connection.ops.quote_name
    names, marks = ", ".join(map(quote, columns)), ", ".join(["%s"] * len(columns))
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})", values)  # noqa: S608


_CONVERTED = ("DateField", "DateTimeField", "TimeField", "UUIDField", "DurationField")


@cache
def _plan(model: type[Model]) -> tuple[list[str], dict[str, Any], dict[str, Any]]:
    """The columns, their defaults, and what turns a value into one of the database."""
    fields: list[Field] = [field for field in model._meta.local_concrete_fields if not _is_counted(field)]
    defaults = {field.column: field.get_db_prep_save(field.get_default(), connection) for field in fields}
    converted = {field.column: field.get_db_prep_save for field in fields if field.get_internal_type() in _CONVERTED}
    return [field.column for field in fields], defaults, converted


def _is_counted(field: Field) -> bool:
    return field.primary_key and field.get_internal_type().endswith("AutoField")
