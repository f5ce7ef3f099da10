"""One archive holds the whole site; it is taken while the site serves, and what is damaged restores nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from cqc_site.backup import archive, databases

SQLITE_ONLY = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="the site of this run is on PostgreSQL")


def manage(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """A command on the site in `folder`, as an administrator would call it."""
    environment = {"PATH": os.environ["PATH"], "VAR_DIR": str(folder)} | environment
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)  # noqa: S603


@pytest.fixture
def site(tmp_path) -> Path:
    """A copy of the demonstration, with a file under a Chinese name and an empty one."""
    folder = tmp_path / "site"
    shutil.copytree(settings.MEDIA_ROOT, folder / "media")
    (folder / "media/documents").mkdir(exist_ok=True)
    (folder / "media/documents/议程.pdf").write_bytes(b"")
    with closing(sqlite3.connect(connection.settings_dict["NAME"])) as database:
        database.execute("VACUUM INTO ?", [str(folder / "db.sqlite3")])
    with closing(sqlite3.connect(folder / "db.sqlite3")) as database:
        database.execute("PRAGMA journal_mode=WAL")
    return folder


@pytest.fixture
def other(tmp_path) -> Path:
    """A place for a site, with nothing in it."""
    folder = tmp_path / "other"
    folder.mkdir()
    return folder


def content(folder: Path) -> tuple[list[str], dict[str, str]]:
    """What a site holds: its database as SQL, and the checksum of every file."""
    with closing(sqlite3.connect(folder / "db.sqlite3")) as database:
        rows = list(database.iterdump())
    files = [path for path in (folder / "media").rglob("*") if path.is_file()]
    return rows, {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


@SQLITE_ONLY
def test_a_restored_site_is_the_same_to_the_byte(site, other, tmp_path):
    backup = tmp_path / "site.tar"
    assert manage(site, "backup", str(backup)).returncode == 0
    assert backup.stat().st_mode & 0o077 == 0, "passwords are in it: only its owner may read it"
    done = manage(other, "restore", str(backup))
    assert done.returncode == 0, done.stderr
    assert content(other) == content(site)
    assert "media/documents/议程.pdf" in content(other)[1]


@SQLITE_ONLY
def test_a_restore_never_runs_over_content_unless_it_is_told_to(site, tmp_path):
    backup = tmp_path / "site.tar"
    assert manage(site, "backup", str(backup)).returncode == 0
    saved = content(site)
    (site / "media/documents/议程.pdf").write_bytes(b"newer")
    (site / "media/documents/later.pdf").write_bytes(b"later")
    with closing(sqlite3.connect(site / "db.sqlite3")) as database:
        database.execute("UPDATE wagtailcore_page SET title = 'later'")
        database.commit()
    changed = content(site)
    refused = manage(site, "restore", str(backup))
    assert (refused.returncode, content(site)) == (1, changed)
    assert "--replace" in refused.stderr
    told = (site / "content-version").stat().st_size if (site / "content-version").exists() else 0
    assert manage(site, "restore", "--replace", str(backup)).returncode == 0
    assert content(site) == saved
    assert (site / "content-version").stat().st_size > told + 1, "processes that serve on forget the pages of before"


@SQLITE_ONLY
def test_a_backup_under_writes_is_of_one_moment(site, tmp_path):
    """Every row is written with its twin in one transaction; no archive holds one without the other."""
    stop = threading.Event()

    def write():
        with closing(sqlite3.connect(site / "db.sqlite3", timeout=30)) as database:
            for number in range(100_000):
                if stop.is_set():
                    return
                for half in "ab":
                    database.execute("INSERT INTO auth_group (name) VALUES (?)", [f"{number}{half}"])
                database.commit()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        done = manage(site, "backup", str(tmp_path / "busy.tar"))
    finally:
        stop.set()
        writer.join()
    assert done.returncode == 0, done.stderr
    with archive.opened(tmp_path / "busy.tar") as part:
        (tmp_path / "busy.sqlite3").write_bytes(part(archive.DATABASE).read())
    with closing(sqlite3.connect(tmp_path / "busy.sqlite3")) as database:
        names = {name for (name,) in database.execute("SELECT name FROM auth_group WHERE name GLOB '[0-9]*'")}
    assert {name[:-1] for name in names if name[-1] == "a"} == {name[:-1] for name in names if name[-1] == "b"}


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="needs PostgreSQL")
def test_a_site_on_postgresql_is_restored_into_an_empty_database(tmp_path):
    values = connection.settings_dict
    address = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/".format(**values)
    name = f"{values['NAME']}_restored"
    with psycopg.connect(address + values["NAME"], autocommit=True) as database:
        database.execute(f'CREATE DATABASE "{name}"')
    try:
        backup = str(tmp_path / "site.tar")
        assert manage(tmp_path, "backup", backup, DATABASE_URL=address + values["NAME"]).returncode == 0
        done = manage(tmp_path, "restore", backup, DATABASE_URL=address + name)
        assert done.returncode == 0, done.stderr
        assert rows_of(address + name) == rows_of(address + values["NAME"]) != []
        again = manage(tmp_path, "restore", backup, DATABASE_URL=address + name)
        assert "--replace" in again.stderr
    finally:
        with psycopg.connect(address + values["NAME"], autocommit=True) as database:
            database.execute(f'DROP DATABASE "{name}"')


def rows_of(address: str) -> list:
    """The pages of a site on PostgreSQL."""
    with psycopg.connect(address) as database:
        return database.execute("SELECT id, path, title, live FROM wagtailcore_page ORDER BY id").fetchall()


def test_a_backup_never_writes_over_a_file(tmp_path):
    (tmp_path / "old.tar").write_bytes(b"old")
    with pytest.raises(CommandError, match="old.tar"):
        call_command("backup", tmp_path / "old.tar")
    assert (tmp_path / "old.tar").read_bytes() == b"old"


def test_a_backup_that_fails_leaves_no_file(tmp_path, monkeypatch):
    def full(*arguments):
        raise OSError("No space left on device")

    monkeypatch.setattr(databases, "dump", full)
    with pytest.raises(CommandError, match="No space left"):
        call_command("backup", tmp_path / "none.tar")
    assert list(tmp_path.iterdir()) == []


def test_a_dry_run_writes_nothing(tmp_path, capsys):
    call_command("backup", tmp_path / "never.tar", dry_run=True)
    assert capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
