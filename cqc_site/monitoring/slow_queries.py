"""Writes queries that take long into the log, without the values in them, which may be personal."""

from __future__ import annotations

import logging
import time

from django.conf import settings
from django.db.backends.signals import connection_created

logger = logging.getLogger(__name__)


def watch() -> None:
    """Look at every query of every connection from now on; off while `SLOW_QUERY_MS` is 0."""
    if settings.SLOW_QUERY_MS:
        connection_created.connect(_watch_connection, dispatch_uid="slow queries")


def _watch_connection(connection, **kwargs) -> None:
    if _timed not in connection.execute_wrappers:
        connection.execute_wrappers.append(_timed)


def _timed(execute, sql, params, many, context):
    start = time.monotonic()
    try:
        return execute(sql, params, many, context)
    finally:
        milliseconds = round(1000 * (time.monotonic() - start))
        if milliseconds >= settings.SLOW_QUERY_MS:
            logger.warning("Slow query", extra={"milliseconds": milliseconds, "sql": str(sql)[:2000]})
