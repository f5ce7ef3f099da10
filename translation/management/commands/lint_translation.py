"""`manage.py lint_translation`: the checks of the translation desk for programs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from translation.glossary import Glossary, csv_format
from translation.glossary.store import current_glossary
from translation.linting import Linter, dumps, lines_of, lint_all
from translation.published import published_pairs


class Command(BaseCommand):
    help = (
        'Reads JSON lines {"id", "source", "target"} from standard input and writes {"id", "findings"} for each, '
        'in the same order. A line that cannot be read is answered with {"id", "error"}, and the exit code is 1. '
        "With --site it checks what is published instead; the exit code is 1 if there is an error."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--glossary", metavar="FILE", help="a CSV file, instead of the glossary of the site")
        parser.add_argument("--site", action="store_true", help="check the published English")
        parser.add_argument("--language", help="the language of the messages, such as en")

    def handle(self, glossary, site, language, **options):
        with translation.override(language or translation.get_language()):
            _refuse_closed_streams(site)
            terms = _from_file(glossary, self.stderr.write) if glossary else _from_database()
            try:
                failed = self._lint_site(terms) if site else self._lint_lines(terms)
            except BrokenPipeError:
                # Nobody reads any longer; Python would complain when it closes standard output.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                return
        if failed:
            sys.exit(1)

    def _say(self, answer: dict) -> None:
        self.stdout.write(dumps(answer))
        self.stdout.flush()

    def _lint_site(self, glossary: Glossary) -> bool:
        try:
            pairs = [(pair.id, pair.source, pair.target) for pair in published_pairs()]
        except DatabaseError as broken:
            raise CommandError(_("What is published cannot be read from the database.")) from broken
        return lint_all(pairs, glossary, self._say)

    def _lint_lines(self, glossary: Glossary) -> bool:
        linter, failed = Linter(glossary), False
        for number, line in enumerate(lines_of(sys.stdin.buffer), start=1):
            if line is not None and not line.strip():
                continue
            answer = linter.answer(line)
            if "error" in answer:
                failed = True
                self.stderr.write(_("Line %(line)s: %(reason)s") % {"line": number, "reason": answer["error"]})
            self._say(answer)
        return failed


def _refuse_closed_streams(site: bool) -> None:
    """Python has no stream where the caller closed it."""
    if sys.stdout is None or (sys.stdin is None and not site):
        raise CommandError(_("Standard input and standard output must be open."))


def _from_database() -> Glossary:
    try:
        return current_glossary()
    except DatabaseError as broken:
        text = _("The glossary cannot be read from the database; name a file with --glossary.")
        raise CommandError(text) from broken


def _from_file(name: str, warn) -> Glossary:
    """The good lines of a file; the others are named on standard error."""
    try:
        sheet = csv_format.read(Path(name).read_bytes())
    except (OSError, csv_format.UnreadableFile) as broken:
        raise CommandError(f"{name}: {broken}") from broken
    for row in sheet.rows:
        for problem in row.problems:
            warn(_("Line %(line)s: %(reason)s") % {"line": row.line, "reason": problem})
    return Glossary(sheet.entries)
