"""Reads from the environment where things are remembered, and how all processes hear of changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ImproperlyConfigured

PAGES_IN_MEMORY = 3_000  # of one process; some 8 kB each
ANSWER_WITHIN = 0.5  # seconds; a cache that takes longer is as good as down


def caches(redis_url: str) -> dict[str, dict[str, Any]]:
    """`default` for parts of pages and `pages` for whole ones: Redis where there is one, else the process's memory."""
    if not redis_url:
        memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
        return {
            "default": memory | {"LOCATION": "parts", "OPTIONS": {"MAX_ENTRIES": 2_000}},
            "pages": memory | {"LOCATION": "pages", "OPTIONS": {"MAX_ENTRIES": PAGES_IN_MEMORY}},
        }
    redis = {
        "BACKEND": "cqc_site.forgiving_cache.ForgivingRedis",
        "LOCATION": redis_url,
        "OPTIONS": {"socket_timeout": ANSWER_WITHIN, "socket_connect_timeout": ANSWER_WITHIN},
    }
    return {
        "default": redis | {"KEY_PREFIX": "parts"},
        "pages": redis | {"BACKEND": "django.core.cache.backends.redis.RedisCache", "KEY_PREFIX": "pages"},
    }


def version_store_for(environ: Mapping[str, str], engine: str) -> str:
    """`cache` with Redis; else `file` on SQLite, which is one machine, and `database` otherwise: it may be several."""
    chosen = environ.get("CONTENT_VERSION_STORE", "").strip()
    if chosen and chosen not in ("cache", "file", "database"):
        raise ImproperlyConfigured("CONTENT_VERSION_STORE must be cache, file or database.")
    if chosen == "cache" and not environ.get("REDIS_URL", "").strip():
        raise ImproperlyConfigured("CONTENT_VERSION_STORE=cache needs REDIS_URL.")
    if chosen:
        return chosen
    if environ.get("REDIS_URL", "").strip():
        return "cache"
    return "file" if engine == "django.db.backends.sqlite3" else "database"


def frontend_caches(environ: Mapping[str, str]) -> dict[str, dict[str, Any]]:
    """The proxies that are told when a page was published or taken down, for WAGTAILFRONTENDCACHE."""
    backends = "wagtail.contrib.frontend_cache.backends"
    found: dict[str, dict[str, Any]] = {}
    if address := environ.get("FRONTEND_CACHE_URL", "").strip():
        found["proxy"] = {"BACKEND": f"{backends}.HTTPBackend", "LOCATION": address}
    if zone := environ.get("CLOUDFLARE_ZONE", "").strip():
        token = environ.get("CLOUDFLARE_TOKEN", "").strip()
        if not token:
            raise ImproperlyConfigured("CLOUDFLARE_ZONE needs CLOUDFLARE_TOKEN.")
        found["cloudflare"] = {"BACKEND": f"{backends}.CloudflareBackend", "ZONEID": zone, "BEARER_TOKEN": token}
    return found
