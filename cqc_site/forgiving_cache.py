"""A Redis cache for what can be computed again: while it does not answer, it is as if it were empty."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

REST = 2.0  # seconds without asking after a failure, so that a dead cache holds up nobody


def _forgiving(name: str, answer: Callable[[tuple, dict], Any]) -> Callable:
    asked = getattr(RedisCache, name)

    @wraps(asked)
    def forgiving(self, *args, **kwargs):
        if time.monotonic() - ForgivingRedis.failed_at < REST:
            return answer(args, kwargs)
        try:
            return asked(self, *args, **kwargs)
        except RedisError:
            ForgivingRedis.failed_at = time.monotonic()
            logger.warning("Redis does not answer; what it remembers is computed anew.", exc_info=True)
            return answer(args, kwargs)

    return forgiving


def _default(args: tuple, kwargs: dict) -> Any:
    return kwargs.get("default", args[1] if len(args) > 1 else None)


class ForgivingRedis(RedisCache):
    """Django's, whose failures are misses."""

    failed_at = -REST

    get = _forgiving("get", _default)
    get_many = _forgiving("get_many", lambda args, kwargs: {})
    set = _forgiving("set", lambda args, kwargs: None)
    set_many = _forgiving("set_many", lambda args, kwargs: [])
    add = _forgiving("add", lambda args, kwargs: True)
    touch = _forgiving("touch", lambda args, kwargs: False)
    delete = _forgiving("delete", lambda args, kwargs: False)
    delete_many = _forgiving("delete_many", lambda args, kwargs: None)
    has_key = _forgiving("has_key", lambda args, kwargs: False)
    clear = _forgiving("clear", lambda args, kwargs: False)
