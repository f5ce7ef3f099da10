"""`manage.py import_release FILE…`: Word, text and HTML files become drafts of releases, never published pages."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from intake import Refused, Release, read, recognise
from intake.files import MAX_FILE, oversized

MAX_PICTURE = 40_000_000  # bytes of a picture saved beside a page


class Command(BaseCommand):
    """Reads files and makes a draft of each; with --dry-run only tells what was found, and needs no database."""

    help = "Read news releases from Word (.docx), text and HTML files and make drafts of them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Read and report; save nothing.")
        parser.add_argument("--json", action="store_true", help="Print one JSON object a file, each on its line.")

    def handle(self, *args, files: list[Path], dry_run: bool, json: bool, **options):
        refused = [path for path in files if not self._import(path, dry_run, json)]
        if refused:
            sys.exit(1)

    def _import(self, path: Path, dry_run: bool, as_json: bool) -> bool:
        """Import one file; False when it was refused, and nothing of it was saved."""
        try:
            release = release_in(path)
            told = [] if dry_run else _save(release)
        except Refused as refusal:
            self.stderr.write(f"{path.name}: {refusal.message}")
            return False
        self.stdout.write(json.dumps(release.as_dict(), ensure_ascii=False) if as_json else _report(path, release))
        for line in told:
            (self.stderr if as_json else self.stdout).write(line)
        return True


def release_in(path: Path) -> Release:
    """The release in a file on disk. Raises Refused when it cannot be read."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise oversized(size, MAX_FILE)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused("file", _("The file cannot be opened: %(reason)s.") % {"reason": reason}) from error
    return recognise(read(data, path.name, lambda address: _beside(path, address)))


def _beside(page: Path, address: str) -> bytes | None:
    """The bytes of a picture saved in the folder of a page; nothing outside of that folder is opened."""
    folder = page.parent.resolve()
    try:
        picture = (folder / address).resolve()
        if not picture.is_relative_to(folder) or not picture.is_file() or picture.stat().st_size > MAX_PICTURE:
            return None
        return picture.read_bytes()
    except (OSError, ValueError):
        return None


def _save(release: Release) -> list[str]:
    """Make drafts of a release and of those that follow it in its file; what to tell of each."""
    from news.importing import draft_of  # the database is needed from here on

    return [draft_of(one).told for one in [release, *release.more]]


def _report(path: Path, release: Release) -> str:
    """What was found, for a person."""
    lines = [path.name]
    for name, label in _labels().items():
        value = getattr(release, name)
        lines.append(f"  {label}: {value if value is not None else '—'}{' (?)' if name in release.guesses else ''}")
    lines.append("  " + _("%(count)d pieces of text") % {"count": len(release.body)})
    lines += [
        f"  ! {finding.message} {finding.excerpt.splitlines()[0] if finding.excerpt else ''}"
        for finding in release.findings
    ]
    if release.unplaced:
        lines += ["  " + _("Unplaced:"), *(f"    {text}" for text in release.unplaced)]
    return "\n".join([*lines, *(_report(path, other) for other in release.more)])


def _labels() -> dict[str, str]:
    return {
        "title": _("Title"),
        "released": _("release date"),
        "source": _("source"),
        "author": _("author"),
        "editor": _("editor in charge"),
        "summary": _("summary"),
    }
