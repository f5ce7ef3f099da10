"""`manage.py import_association FILE`: drafts of the association's own pages from a page that speaks of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from association.importing import fill
from intake import Refused, read
from intake.association import Association, read_association
from intake.files import MAX_FILE, oversized


class Command(BaseCommand):
    """Fills drafts of standing, mission, functions, business scope and note; what is public stays as it is."""

    help = "Fill drafts of the association's pages from a Word, text or HTML file; nothing is published."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="Read and report; save nothing.")
        parser.add_argument("--json", action="store_true", help="Print what was found as one JSON object.")

    def handle(self, *args, file: Path, dry_run: bool, json: bool, **options):
        try:
            found = association_in(file)
            told = [] if dry_run else [one.told for one in fill(found)]
        except Refused as refusal:
            self.stderr.write(f"{file.name}: {refusal.message}")
            sys.exit(1)
        self.stdout.write(_as_json(found) if json else _report(found))
        for line in told:
            (self.stderr if json else self.stdout).write(line)


def association_in(path: Path) -> Association:
    """What a file on disk says of the association. Raises Refused when it cannot be read."""
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise oversized(size, MAX_FILE)
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused("file", _("The file cannot be opened: %(reason)s.") % {"reason": reason}) from error
    return read_association(read(data, path.name))


def _as_json(found: Association) -> str:
    return json.dumps(found.as_dict(), ensure_ascii=False)


def _report(found: Association) -> str:
    """What was found, for a person."""
    lines = [
        _("Standing: %(count)d characters") % {"count": len(found.standing or "")},
        _("Mission: %(count)d tenets") % {"count": len(found.tenets)},
        _("Functions: %(count)d characters") % {"count": len(found.functions or "")},
        _("Business scope: %(count)d items") % {"count": len(found.scope)},
        _("Note: %(count)d characters") % {"count": len(found.note or "")},
    ]
    for finding in found.findings:
        excerpt = finding.excerpt.splitlines()[0] if finding.excerpt else ""
        lines.append(f"! {finding.message} {excerpt}")
    if found.unplaced:
        lines += [_("Unplaced:"), *(f"  {text}" for text in found.unplaced)]
    return "\n".join(lines)
