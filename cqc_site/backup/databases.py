"""Copies a database out of a serving site and into a site: by SQLite's online backup, or by PostgreSQL's own tools."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _
from tqdm import tqdm

from .archive import ArchiveRefused

_PAGES = 1000  # copied at once; between them writers get their turn

Told = Callable[[int, int], None]


def migrations() -> list[str]:
    """The migrations of this program that the database has gone through, as `app.name`."""
    recorder = MigrationRecorder(connection)
    applied = {".".join(key) for key in recorder.applied_migrations()}
    return sorted(applied & set(known_migrations()))


def known_migrations() -> list[str]:
    """The migrations that this program knows, as `app.name`; with the old ones that a squashed one replaces."""
    loader = MigrationLoader(None)
    replaced = {key for migration in loader.disk_migrations.values() for key in migration.replaces}
    return sorted(".".join(key) for key in loader.disk_migrations.keys() | replaced)


def holds_content() -> bool:
    """Whether anything in the database would be lost: an account, or a page beyond those of an empty site."""
    tables = connection.introspection.table_names()
    users, pages = apps.get_model("auth.User"), apps.get_model("wagtailcore.Page")
    if users._meta.db_table not in tables or pages._meta.db_table not in tables:
        return False
    return users.objects.exists() or pages.objects.filter(depth__gt=2).exists()


def dump(path: Path, told: Told = lambda done, total: None) -> None:
    """Write the database as it stands at one moment to `path`, while the site serves.

    `told` gets the pages that are done, and of how many.
    """
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        target = sqlite3.connect(path)
        try:
            connection.connection.backup(target, pages=_PAGES, progress=_progress(told), sleep=0.01)
            target.execute("PRAGMA journal_mode=DELETE")
        finally:
            target.close()
    else:
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={path}")


def check(path: Path) -> None:
    """Raises ArchiveRefused when the database in the file cannot be read."""
    if connection.vendor == "sqlite":
        source = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            answer = source.execute("PRAGMA integrity_check").fetchone()[0]
        except sqlite3.DatabaseError as error:
            answer = str(error)
        finally:
            source.close()
        if answer != "ok":
            raise ArchiveRefused(_("The database in the archive is damaged: %(reason)s") % {"reason": answer})
    else:
        _run("pg_restore", "--list", str(path), needs_database=False)


def load(path: Path, told: Told = lambda done, total: None) -> None:
    """Put the database of the file in the place of the site's own, all of it or nothing."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        source = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            source.backup(connection.connection, pages=-1, progress=_progress(told))
        finally:
            source.close()
    else:
        _run(
            "pg_restore",
            "--clean",
            "--if-exists",
            "--no-owner",
            "--no-privileges",
            "--single-transaction",
            "--exit-on-error",
            str(path),
            into_database=True,
        )
    connection.close()


def reaching(progress: tqdm) -> Told:
    """Shows on a bar what `dump` and `load` tell."""

    def reached(done: int, total: int) -> None:
        progress.total = total
        progress.update(done - progress.n)

    return reached


def _progress(told: Told):
    return lambda status, remaining, total: told(total - remaining, total)


def _run(tool: str, *arguments: str, needs_database: bool = True, into_database: bool = False) -> None:
    """Run one of PostgreSQL's tools on the site's database. Raises ArchiveRefused with what it said."""
    if not shutil.which(tool):
        raise ArchiveRefused(_("%(tool)s was not found; install PostgreSQL's client programs.") % {"tool": tool})
    values = connection.settings_dict
    environment = _environment(values)
    database = [f"--dbname={values['NAME']}"] if into_database else [values["NAME"]] if needs_database else []
    done = subprocess.run([tool, *arguments, *database], env=environment, capture_output=True, text=True)  # noqa: S603
    if done.returncode:
        raise ArchiveRefused(f"{tool}: {(done.stderr.strip().splitlines() or ['?'])[-1]}")


def _environment(values: dict) -> dict[str, str]:
    """How PostgreSQL's tools reach the database; the password stays out of the list of processes."""
    named = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
    found = {variable: str(values[name]) for variable, name in named.items() if values.get(name)}
    return os.environ | found
