"""Remembers that something passed the gate, so that its publication does not ask at every step again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Model

_past: ContextVar[frozenset] = ContextVar("what passed the gate", default=frozenset())


@contextmanager
def past_gate(instance: Model) -> Iterator[None]:
    """Inside, this page or snippet is known to have passed the gate."""
    token = _past.set(_past.get() | {_name(instance)})
    try:
        yield
    finally:
        _past.reset(token)


def is_past_gate(instance: Model) -> bool:
    """Whether the gate was passed further up."""
    return _name(instance) in _past.get()


def _name(instance: Model) -> tuple:
    return type(instance)._meta.concrete_model, instance.pk
