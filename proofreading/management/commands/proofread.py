"""`manage.py proofread`: proof-reading for programs."""

from __future__ import annotations

import os
import sys

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from proofreading.known import learn_all
from proofreading.reading import answer, of_plain_text, site_answers
from translation.linting import dumps, lines_of


class Command(BaseCommand):
    help = (
        'Reads JSON lines {"id", "text"} from standard input (and, if given, "language" and "release_date") and writes '
        '{"id", "findings"} for each, in the same order. A line that cannot be read is answered with {"id", "error"}, '
        "and the exit code is 1. With --text all of standard input is one plain text. With --site it reads what is "
        "published. Findings are advice: they do not change the exit code."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--text", action="store_true", help="standard input is one plain text, not JSON lines")
        parser.add_argument("--site", action="store_true", help="proof-read the published pages")
        parser.add_argument("--learn", action="store_true", help="first read anew which person held which post")
        parser.add_argument("--in", dest="text_language", choices=["zh-hans", "en"], help="the language of the texts")
        parser.add_argument("--language", help="the language of the messages, such as en")

    def handle(self, text, site, learn, text_language, language, **options):
        if sys.stdout is None or (sys.stdin is None and not (site or learn)):
            raise CommandError(_("Standard input and standard output must be open."))
        with translation.override(language or translation.get_language()):
            try:
                failed = self._read(text, site, learn, text_language)
            except DatabaseError as broken:
                raise CommandError(_("The glossary cannot be read from the database.")) from broken
            except BrokenPipeError:
                # Nobody reads any longer; Python would complain when it closes standard output.
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                return
        if failed:
            sys.exit(1)

    def _read(self, text: bool, site: bool, learn: bool, language: str | None) -> bool:
        if learn:
            self.stderr.write(_("Published pages read: %(count)s") % {"count": learn_all()})
        if site:
            for one in site_answers():
                self._say(one)
            return False
        if text:
            content = sys.stdin.buffer.read().decode("utf-8-sig", errors="replace")
            self._say({"findings": of_plain_text(content, language)})
            return False
        return False if learn else self._lines(language)

    def _lines(self, language: str | None) -> bool:
        failed = False
        for number, line in enumerate(lines_of(sys.stdin.buffer), start=1):
            if line is not None and not line.strip():
                continue
            one = answer(line, language)
            if "error" in one:
                failed = True
                self.stderr.write(_("Line %(line)s: %(reason)s") % {"line": number, "reason": one["error"]})
            self._say(one)
        return failed

    def _say(self, one: dict) -> None:
        self.stdout.write(dumps(one))
        self.stdout.flush()
