"""The CPU time of PostgreSQL's own process, where it runs on this machine: what a clock does not tell under load."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.db import connection


@cache
def _process() -> Path | None:
    if connection.vendor != "postgresql":
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        path = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    return path if path.exists() else None


def database_cpu() -> float:
    """CPU seconds of the process that answers this connection; 0 on SQLite, and where the process cannot be seen."""
    path = _process()
    return int(path.read_text().split()[0]) / 1e9 if path else 0.0
