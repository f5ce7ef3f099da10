"""`manage.py import_glossary FILE`: terms from a CSV file."""

from __future__ import annotations

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from translation.glossary import csv_format, importing


class Command(BaseCommand):
    help = "Adds and changes the terms of a CSV file. Deletes none; names the lines that it refuses."

    def add_arguments(self, parser):
        parser.add_argument("file")
        parser.add_argument("--dry-run", action="store_true", help="only say what would be done")

    def handle(self, file, dry_run, **options):
        try:
            steps = importing.plan(csv_format.read(Path(file).read_bytes()))
        except (OSError, csv_format.UnreadableFile) as broken:
            raise CommandError(f"{file}: {broken}") from broken
        for step in steps:
            for problem in step.row.problems:
                self.stderr.write(_("Line %(line)s: %(reason)s") % {"line": step.row.line, "reason": problem})
        counts = importing.count(steps) if dry_run else importing.apply(steps)
        text = _("Added: %(added)s. Changed: %(changed)s. Unchanged: %(same)s. Refused: %(refused)s.") % counts
        self.stdout.write(text)
