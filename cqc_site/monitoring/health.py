"""Two addresses for whatever watches over the processes; they answer before hosts, HTTPS and sessions are looked at."""

from __future__ import annotations

import logging

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

LIVE, READY = "/health/live/", "/health/ready/"
logger = logging.getLogger(__name__)


class HealthMiddleware:
    """`/health/live/`: this process answers. `/health/ready/`: its database does, and is at the program's migrations.

    Ready is 503 with the reason until then, so that a rolling restart sends nobody to a process too early.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.is_migrated = False  # once true it stays so: a later program brings its own processes

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == LIVE:
            return _answer(None)
        if request.path == READY:
            return _answer(self._why_not_ready())
        return self.get_response(request)

    def _why_not_ready(self) -> str | None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            self.is_migrated = self.is_migrated or not _waiting_migrations()
        except DatabaseError:
            logger.exception("The database does not answer")
            return "database"
        return None if self.is_migrated else "migrations"


def _waiting_migrations() -> list:
    executor = MigrationExecutor(connection)
    return executor.migration_plan(executor.loader.graph.leaf_nodes())


def _answer(reason: str | None) -> JsonResponse:
    response = JsonResponse({"status": "ok"} if reason is None else {"status": "unavailable", "reason": reason})
    response.status_code = 200 if reason is None else 503
    response["Cache-Control"] = "no-store"
    return response
