"""Queries that Django puts together once: what every page asks again and again, with other values.

To turn a queryset into SQL takes Django longer than most databases need to answer it, and the SQL is always the same.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from copy import copy
from datetime import date
from functools import update_wrapper
from typing import Any, NamedTuple
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Expression, QuerySet
from django.db.models.sql.compiler import SQLCompiler

MOST_KEPT = 200  # forms of one query


class Place(NamedTuple):
    """Where a value goes that is known when the query runs: `number` counts where a parameter takes many."""

    name: str
    number: int | None = None


class Parameter(Expression):
    """Stands for a value while a query is put together, or for `length` values in brackets."""

    def __init__(self, name: str, length: int | None):
        super().__init__()
        self.name, self.length = name, length

    def as_sql(self, compiler, connection):
        if self.length is None:
            return "%s", [Place(self.name)]
        marks = ", ".join(["%s"] * self.length)
        return f"({marks})", [Place(self.name, number) for number in range(self.length)]


class _Prepared(NamedTuple):
    """A query that was put together."""

    queryset: QuerySet
    compiler: SQLCompiler
    sql: str
    params: tuple


class PreparedQuery:
    """`build(*shape, **values)` as a function that answers with a list of what its queryset yields.

    The SQL is kept for each database, `shape` and length of those values that are tuples. So `build` must be a pure
    function of its shape, and must do no more with its values than compare columns with them: it gets placeholders. No
    tuple may be empty. Values are strings, numbers, dates, UUIDs or tuples of these, of the type of their column.
    """

    def __init__(self, build: Callable[..., QuerySet]):
        update_wrapper(self, build)
        self._build = build
        self._kept: dict[Hashable, _Prepared] = {}

    def __call__(self, *shape: Hashable, **values: Any) -> list:
        connection = connections[DEFAULT_DB_ALIAS]
        lengths = {name: len(value) if isinstance(value, tuple) else None for name, value in values.items()}
        key = (connection.vendor, shape, *lengths.items())
        prepared = self._kept.get(key)
        if prepared is None:
            prepared = self._prepare(connection, shape, lengths)
            if len(self._kept) >= MOST_KEPT:  # readers decide how many parts an address has
                self._kept.clear()
            self._kept[key] = prepared
        return list(prepared.queryset._iterable_class(_Bound(prepared, connection, values)))

    def unprepared(self, *shape: Hashable, **values: Any) -> list:
        """The same, put together for this once: for shapes that hardly come again."""
        return list(self._build(*shape, **values))

    def _prepare(self, connection: BaseDatabaseWrapper, shape: tuple, lengths: dict) -> _Prepared:
        parameters = {name: Parameter(name, length) for name, length in lengths.items()}
        queryset = self._build(*shape, **parameters)
        compiler = queryset.query.get_compiler(connection=connection)
        sql, params = compiler.as_sql()
        return _Prepared(queryset, compiler, sql, params)


class _Bound:
    """What Django's iterables ask of a queryset and of its query, for one call."""

    def __init__(self, prepared: _Prepared, connection: BaseDatabaseWrapper, values: dict):
        self.db = connection.alias
        self.query = self
        self._known_related_objects = {}
        params = tuple(_filled(param, values, connection) for param in prepared.params)
        self._compiler = copy(prepared.compiler)
        self._compiler.connection = connection
        self._compiler.as_sql = lambda: (prepared.sql, params)

    def get_compiler(self, using: str) -> SQLCompiler:
        return self._compiler


def _filled(param: Any, values: dict, connection: BaseDatabaseWrapper) -> Any:
    """A parameter of the SQL as its column holds it, with the value of this call where it is a place."""
    if not isinstance(param, Place):
        return param
    value = values[param.name]
    if param.number is not None:
        value = value[param.number]
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def prepared(build: Callable[..., QuerySet]) -> PreparedQuery:
    """A decorator; see `PreparedQuery`."""
    return PreparedQuery(build)
