"""Damaged and hostile archives, and those of another site, are refused before anything is touched."""

from __future__ import annotations

import io
import tarfile

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from cqc_site.backup import archive, databases, media


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
def test_a_damaged_archive_is_refused_by_the_reader(damage, tmp_path, archive_bytes):
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


def test_a_database_that_does_not_answer_is_said_before_a_file_is_touched(tmp_path, untouched, monkeypatch):
    def away():
        raise OperationalError("connection refused\nIs the server running?")

    path = tmp_path / "sound.tar"
    with archive.written(path, archive.Manifest("now", connection.vendor, [])) as writer:
        writer.add(archive.DATABASE, io.BytesIO(b"x"), 1)
        writer.add(archive.MEDIA + "a.jpg", io.BytesIO(b"x"), 1)
    with monkeypatch.context() as without, pytest.raises(CommandError, match="connection refused$"):
        without.setattr(databases, "check", lambda dump: None)
        without.setattr(connection, "ensure_connection", away)
        call_command("restore", path, replace=True)


def test_a_restore_is_not_run_over_this_site_by_mistake(tmp_path, untouched):
    with pytest.raises(CommandError):
        call_command("restore", tmp_path / "there is none.tar")
