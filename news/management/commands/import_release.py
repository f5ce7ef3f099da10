"""`manage.py import_release FILE…`: Word, text and HTML files become drafts of releases, never published pages."""

from __future__ import annotations

import json
import sys
from hashlib import sha256
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from intake import Refused, Release
from news.importing.drafts import draft_of
from news.importing.files import bytes_of, release_in


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
            data = bytes_of(path)
            release = release_in(path, data)
            told = [] if dry_run else _save(release, path, data)
        except Refused as refusal:
            self.stderr.write(f"{path.name}: {refusal.message}")
            return False
        self.stdout.write(json.dumps(release.as_dict(), ensure_ascii=False) if as_json else _report(path, release))
        for line in told:
            (self.stderr if as_json else self.stdout).write(line)
        return True


def _save(release: Release, path: Path, data: bytes) -> list[str]:
    """Make drafts of a release and of those that follow it in its file, all or none; what to tell of each."""
    digest = sha256(data).hexdigest()
    with transaction.atomic():
        return [draft_of(one, path.name, digest).told for one in [release, *release.more]]


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
