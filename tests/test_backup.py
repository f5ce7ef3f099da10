"""One archive holds the whole site; it is taken while the site serves, and what is damaged restores nothing."""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import threading
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from cqc_site.backup import archive, databases, media

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


# --- damaged and hostile archives: refused before anything is touched ------------------------------
def cut_off(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def one_bit_changed(data: bytes) -> bytes:
    place = data.index(b"\xff\xd8") + 50
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def empty(data: bytes) -> bytes:
    return b""


def a_picture(data: bytes) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(2000)


def manifest_alone(data: bytes) -> bytes:
    return tar_of(
        {archive.MANIFEST: b'{"created": "", "engine": "sqlite", "migrations": [], "parts": {}, "format": 1}'}
    )


def of_a_later_format(data: bytes) -> bytes:
    return tar_of(
        {archive.MANIFEST: b'{"created": "", "engine": "sqlite", "migrations": [], "parts": {}, "format": 2}'}
    )


def manifest_of_nonsense(data: bytes) -> bytes:
    return tar_of({archive.MANIFEST: b'["parts"]'})


def a_file_outside(data: bytes) -> bytes:
    return tar_of({"media/../../escaped": b"x", archive.MANIFEST: b"{}"})


def a_link(data: bytes) -> bytes:
    information = tarfile.TarInfo("media/link")
    information.type, information.linkname = tarfile.SYMTYPE, "/etc/passwd"
    return tar_of({}, information)


def tar_of(parts: dict[str, bytes], *others: tarfile.TarInfo) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        for name, data in parts.items():
            information = tarfile.TarInfo(name)
            information.size = len(data)
            tar.addfile(information, io.BytesIO(data))
        for information in others:
            tar.addfile(information)
    return stream.getvalue()


DAMAGES = [cut_off, one_bit_changed, empty, a_picture, manifest_alone, of_a_later_format, manifest_of_nonsense]
DAMAGES += [a_file_outside, a_link]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_archive_is_refused_by_the_reader(site, damage, tmp_path, archive_bytes):
    path = tmp_path / "damaged.tar"
    path.write_bytes(damage(archive_bytes))
    with pytest.raises(archive.ArchiveRefused):
        archive.verified(path)


@pytest.fixture(scope="module")
def archive_bytes(tmp_path_factory) -> bytes:
    """A sound archive of one row of nothing and one file."""
    path = tmp_path_factory.mktemp("sound") / "sound.tar"
    with archive.written(path, archive.Manifest("now", "sqlite", [])) as writer:
        for name, data in {archive.DATABASE: b"SQLite", archive.MEDIA + "a.jpg": b"\xff\xd8" + bytes(5000)}.items():
            writer.add(name, io.BytesIO(data), len(data))
    return path.read_bytes()


def test_a_sound_archive_is_accepted_by_the_reader(tmp_path, archive_bytes):
    path = tmp_path / "sound.tar"
    path.write_bytes(archive_bytes)
    assert set(archive.verified(path).media) == {"a.jpg"}


@pytest.fixture
def untouched(monkeypatch):
    """Fails the test when anything is written to the site."""

    def written(*arguments):
        raise AssertionError("the site was touched")

    monkeypatch.setattr(databases, "load", written)
    monkeypatch.setattr(media, "put", written)
    monkeypatch.setattr(media, "remove", written)


@pytest.mark.parametrize("damage", [cut_off, one_bit_changed])
def test_a_damaged_archive_restores_nothing(tmp_path, damage, untouched, archive_bytes):
    path = tmp_path / "damaged.tar"
    path.write_bytes(damage(archive_bytes))
    with pytest.raises(CommandError):
        call_command("restore", path, replace=True)


@pytest.mark.parametrize(
    ("engine", "migrations", "reason"),
    [("oracle", [], "oracle"), (None, ["news.9999_later"], "news.9999_later")],
    ids=["of another database", "of a newer program"],
)
def test_an_archive_that_does_not_fit_is_refused(tmp_path, untouched, engine, migrations, reason):
    path = tmp_path / "other.tar"
    with archive.written(path, archive.Manifest("now", engine or connection.vendor, migrations)) as writer:
        writer.add(archive.DATABASE, io.BytesIO(b"x"), 1)
    with pytest.raises(CommandError, match=reason):
        call_command("restore", path, replace=True)


def test_a_sound_archive_of_a_broken_database_is_refused(tmp_path, untouched):
    path = tmp_path / "broken.tar"
    with archive.written(path, archive.Manifest("now", connection.vendor, [])) as writer:
        writer.add(archive.DATABASE, io.BytesIO(b"no database" * 500), 5500)
    with pytest.raises(CommandError):
        call_command("restore", path, replace=True)


def test_a_restore_is_not_run_over_this_site_by_mistake(tmp_path, untouched):
    with pytest.raises(CommandError):
        call_command("restore", tmp_path / "there is none.tar")
