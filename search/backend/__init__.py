"""The search backend of the site, for WAGTAILSEARCH_BACKENDS: finds Chinese and English on SQLite and PostgreSQL."""

from __future__ import annotations

from django.core.exceptions import ImproperlyConfigured
from django.db import connection


def SearchBackend(params: dict):
    """The backend for the database of this site."""
    if connection.vendor == "sqlite":
        from search.backend.sqlite import SQLiteBackend

        return SQLiteBackend(params)
    if connection.vendor == "postgresql":
        from search.backend.postgres import PostgresBackend

        return PostgresBackend(params)
    raise ImproperlyConfigured("The search needs SQLite or PostgreSQL.")
