"""Writes one archive of the whole site while it serves."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from tqdm import tqdm

from cqc_site.backup import archive, databases, media
from cqc_site.backup.databases import reaching


class Command(BaseCommand):
    help = "Writes the database and the media of the site to one archive, with checksums, while the site serves."

    def add_arguments(self, parser):
        parser.add_argument("archive", type=Path, help="the file to write; it must not exist yet")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be written")

    def handle(self, **options):
        path: Path = options["archive"]
        if path.exists():
            raise CommandError(_("%(path)s exists already; nothing was written.") % {"path": path})
        if not path.parent.is_dir():
            raise CommandError(_("There is no folder %(path)s.") % {"path": path.parent})
        if options["dry_run"]:
            files = [default_storage.size(name) for name in media.names()]
            self.stdout.write(
                _("Would write the database and %(count)d files, %(size)d bytes of media.")
                % {"count": len(files), "size": sum(files)}
            )
            return
        try:
            manifest = self._write(path)
        except (archive.ArchiveRefused, OSError) as error:
            raise CommandError(_("No backup was made: %(reason)s") % {"reason": error}) from error
        told = {"path": path, "count": len(manifest.media), "size": manifest.size}
        self.stdout.write(_("%(path)s holds the database and %(count)d files, %(size)d bytes.") % told)

    def _write(self, path: Path) -> archive.Manifest:
        """Media, then the database, then the media that came meanwhile: so every file that the database names is in."""
        manifest = archive.Manifest(timezone.now().isoformat(), connection.vendor, databases.migrations())
        with archive.written(path, manifest) as writer, tempfile.TemporaryDirectory(dir=path.parent) as scratch:
            self._add_media(writer, _("Media"))
            dump = Path(scratch) / "database"
            with tqdm(desc=_("Database"), disable=None) as progress:
                databases.dump(dump, reaching(progress))
            with dump.open("rb") as file:
                writer.add(archive.DATABASE, file, dump.stat().st_size)
            self._add_media(writer, _("New media"))
        return manifest

    def _add_media(self, writer: archive.Writer, label: str) -> None:
        """Add every file that is not in yet; one that was deleted meanwhile is nobody's any more."""
        there = [name for name in media.names() if archive.MEDIA + name not in writer.manifest.parts]
        for name in tqdm(there, desc=label, disable=None):
            try:
                file = default_storage.open(name)
            except FileNotFoundError:
                continue
            with file:
                writer.add(archive.MEDIA + name, file, file.size)
