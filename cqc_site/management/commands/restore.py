"""Puts an archive of the site in the place of what is there."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from django.core.cache import caches
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.utils.translation import gettext as _
from tqdm import tqdm

from cqc_site.backup import archive, databases, media
from cqc_site.backup.databases import reaching
from home.models import ContentVersion
from home.shared_version import version_store


class Command(BaseCommand):
    help = "Restores the database and the media of the site from an archive made by `backup`."
    requires_system_checks = []  # the database may be empty

    def add_arguments(self, parser):
        parser.add_argument("archive", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="verify the archive and change nothing")
        parser.add_argument("--replace", action="store_true", help="replace the content that the site has now")

    def handle(self, **options):
        path: Path = options["archive"]
        if not path.is_file():
            raise CommandError(_("There is no file %(path)s.") % {"path": path})
        try:
            with tempfile.TemporaryDirectory() as scratch:
                self._restore(path, Path(scratch) / "database", options)
        except archive.ArchiveRefused as error:
            raise CommandError(_("Nothing was restored. %(reason)s") % {"reason": error}) from error

    def _restore(self, path: Path, dump: Path, options: dict) -> None:
        manifest = self._verified(path, dump)
        told = {"created": manifest.created, "count": len(manifest.media), "size": manifest.size}
        self.stdout.write(_("Archive of %(created)s: the database and %(count)d files, %(size)d bytes; sound.") % told)
        if options["dry_run"]:
            return
        _reach_database()
        if not options["replace"] and (databases.holds_content() or next(media.names(), None)):
            raise archive.ArchiveRefused(
                _("The site has content already; add --replace to put the archive in its place.")
            )
        self._put_media(path, manifest)
        with tqdm(desc=_("Database"), disable=None) as progress:
            databases.load(dump, reaching(progress))
        for name in set(media.names()) - set(manifest.media):
            media.remove(name)
        _forget_pages()
        self.stdout.write(_("The site is restored. Its share pictures are not in archives: run draw_share_pictures."))
        if set(databases.known_migrations()) - set(manifest.migrations):
            self.stdout.write(_("The archive is older than the program: now run manage.py migrate."))

    def _verified(self, path: Path, dump: Path) -> archive.Manifest:
        """The manifest of a sound archive that fits this site; its database stands in the file `dump`."""
        with tqdm(total=path.stat().st_size, desc=_("Verifying"), unit="B", unit_scale=True, disable=None) as progress:
            manifest = archive.verified(path, progress.update)
        if manifest.engine != connection.vendor:
            kinds = {"theirs": manifest.engine, "ours": connection.vendor}
            raise archive.ArchiveRefused(_("The archive is of %(theirs)s, and this site runs on %(ours)s.") % kinds)
        if unknown := set(manifest.migrations) - set(databases.known_migrations()):
            raise archive.ArchiveRefused(
                _("The archive is of a newer program; this one does not know %(name)s.") % {"name": min(unknown)}
            )
        with archive.opened(path) as part, part(archive.DATABASE) as source, dump.open("wb") as target:
            shutil.copyfileobj(source, target)
        databases.check(dump)
        return manifest

    def _put_media(self, path: Path, manifest: archive.Manifest) -> None:
        """Write the files that are not there, or differ; those of the site alone stay until the end."""
        there = set(media.names())
        with archive.opened(path) as part:
            for name, expected in tqdm(manifest.media.items(), desc=_("Media"), disable=None):
                if name not in there or not _is_same(name, expected):
                    with part(archive.MEDIA + name) as content:
                        media.put(name, content)


def _reach_database() -> None:
    """Raises ArchiveRefused when the database does not answer, before a file of the site is touched."""
    try:
        connection.ensure_connection()
    except OperationalError as error:
        reason = str(error).splitlines()[0]
        raise archive.ArchiveRefused(_("The database does not answer: %(reason)s") % {"reason": reason}) from error


def _forget_pages() -> None:
    """No process that goes on serving may give readers a page of before."""
    for name in caches:
        caches[name].clear()
    version_store().change(ContentVersion.current())


def _is_same(name: str, expected: archive.Part) -> bool:
    if default_storage.size(name) != expected.size:
        return False
    with default_storage.open(name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == expected.sha256
