"""Reads from the environment where work in the background waits: in the database, or in a Redis of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from django.core.exceptions import ImproperlyConfigured

ANSWER_WITHIN = 0.5  # seconds; the database takes what a Redis that needs longer does not
FOREVER = -1  # nothing that is being done is ended because it takes long, as in the database


def redis_of_tasks(environ: Mapping[str, str]) -> str:
    """TASKS_REDIS_URL, or nothing. Refuses what cannot be an address, and the Redis that may forget pages."""
    address = environ.get("TASKS_REDIS_URL", "").strip()
    if not address:
        return ""
    if _server(address) is None:
        raise ImproperlyConfigured("TASKS_REDIS_URL must be an address such as redis://host:6379/0.")
    if _server(address) == _server(environ.get("REDIS_URL", "").strip()):
        raise ImproperlyConfigured(
            "TASKS_REDIS_URL must be another server than REDIS_URL: that one may forget, and work would be lost."
        )
    return address


def _server(address: str) -> tuple[str, int] | None:
    """Host and port of a Redis, or the path of its socket."""
    try:
        parts = urlsplit(address)
        port = parts.port or 6379
    except ValueError:  # not a port
        return None
    if parts.scheme == "unix":
        return (parts.path, 0) if parts.path else None
    return (parts.hostname, port) if parts.scheme in ("redis", "rediss") and parts.hostname else None


def task_backends(address: str) -> dict[str, dict[str, Any]]:
    """`background` for TASKS: rows of the database, which are handed over to `redis` where there is one."""
    if not address:
        return {"background": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    return {
        "background": {"BACKEND": "home.background.redis_queue.HandedToRedis"},
        "redis": {"BACKEND": "home.background.redis_queue.KeptBackend", "QUEUES": ["default"]},
    }


def rq_queues(address: str) -> dict[str, dict[str, Any]]:
    """RQ_QUEUES of django-rq."""
    if not address:
        return {}
    return {
        "default": {
            "URL": _with_patience(address),
            "DEFAULT_TIMEOUT": FOREVER,
            "QUEUE_CLASS": "home.background.redis_queue.KeptQueue",
            # Who can write to this Redis gives us data, not programs to run.
            "SERIALIZER": "rq.serializers.JSONSerializer",
        }
    }


def _with_patience(address: str) -> str:
    """The address with the seconds that a request waits for it, unless it names them itself."""
    parts = urlsplit(address)
    query = dict.fromkeys(("socket_connect_timeout", "socket_timeout"), ANSWER_WITHIN) | dict(parse_qsl(parts.query))
    return urlunsplit(parts._replace(query=urlencode(query)))
