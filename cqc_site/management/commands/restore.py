"""Puts an archive of the site in the place of what is there."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from django.core.cache import cache
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.translation import gettext as _

from cqc_site.backup import archive, databases, media
from cqc_site.backup.progress import Progress


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
        if not options["replace"] and (databases.holds_content() or next(media.names(), None)):
            raise archive.ArchiveRefused(
                _("The site has content already; add --replace to put the archive in its place.")
            )
        self._put_media(path, manifest)
        with Progress(self.stderr, _("Database")) as progress:
            databases.load(dump, progress.reached)
        for name in set(media.names()) - set(manifest.media):
            media.remove(name)
        cache.clear()
        self.stdout.write(_("The site is restored."))
        if set(databases.known_migrations()) - set(manifest.migrations):
            self.stdout.write(_("The archive is older than the program: now run manage.py migrate."))

    def _verified(self, path: Path, dump: Path) -> archive.Manifest:
        """The manifest of a sound archive that fits this site; its database stands in the file `dump`."""
        with Progress(self.stderr, _("Verifying")) as progress:
            total, done = path.stat().st_size, 0

            def told(size: int) -> None:
                nonlocal done
                done += size
                progress.reached(done, total)

            manifest = archive.verified(path, told)
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
        with archive.opened(path) as part, Progress(self.stderr, _("Media")) as progress:
            for number, (name, expected) in enumerate(manifest.media.items(), start=1):
                if name not in there or not _is_same(name, expected):
                    with part(archive.MEDIA + name) as content:
                        media.put(name, content)
                progress.reached(number, len(manifest.media))


def _is_same(name: str, expected: archive.Part) -> bool:
    if default_storage.size(name) != expected.size:
        return False
    with default_storage.open(name) as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == expected.sha256
