"""Many rows written by one statement."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from django.db.models import Model


def upsert(rows: Sequence[Model], unique: Sequence[str], update: Sequence[str]) -> None:
    """Insert rows without primary keys; where `unique` fields are there already, `update` is what is overwritten.

    The same as `bulk_create(update_conflicts=True)`, which on SQLite asks again for every thousand values: that is a
    query for each 30 entries of the queue.
    """
    if not rows:
        return
    meta, quote = type(rows[0])._meta, connection.ops.quote_name
    fields = [field for field in meta.concrete_fields if not field.primary_key]
    columns = {field.name: quote(field.column) for field in fields}
    statement = (
        f"INSERT INTO {quote(meta.db_table)} ({', '.join(columns.values())}) "  # noqa: S608 - names of the model
        f"VALUES ({', '.join(['%s'] * len(columns))}) "
        f"ON CONFLICT ({', '.join(columns[name] for name in unique)}) DO UPDATE SET "
        + ", ".join(f"{columns[name]} = EXCLUDED.{columns[name]}" for name in update)
    )
    with connection.cursor() as cursor:
        cursor.executemany(statement, [[_value(row, field) for field in fields] for row in rows])


def _value(row: Model, field):
    return field.get_db_prep_save(field.pre_save(row, add=True), connection)
