"""`manage.py import_archive FOLDER`: the files of an old site become drafts, with a report of what needs a person."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from intake import Refused
from news.importing.archive import FAILED, KNOWN, NEW, Outcome, addresses_in, files_in, take_in
from news.importing.files import bytes_of

REPORT = "import-report.csv"


class Command(BaseCommand):
    """Takes in every file once: after a kill, the same command goes on where it stopped."""

    help = "Make drafts of all releases in a folder (.docx, text, HTML), never published, and redirects to them."

    def add_arguments(self, parser):
        parser.add_argument("folder", metavar="FOLDER", type=Path)
        parser.add_argument(
            "--addresses", metavar="CSV", type=Path, help="The old address of each file, in two columns: file, address."
        )
        parser.add_argument(
            "--report",
            metavar="PATH",
            type=Path,
            help=f"Where to write the report, .csv or .json; else FOLDER/{REPORT}.",
        )

    def handle(self, *args, folder: Path, addresses: Path | None, report: Path | None, **options):
        if not folder.is_dir():
            raise CommandError(_("There is no folder %(folder)s.") % {"folder": folder})
        try:
            old = addresses_in(bytes_of(addresses)) if addresses else {}
        except Refused as refusal:
            raise CommandError(f"{addresses}: {refusal.message}") from refusal
        files = files_in(folder)
        counts = Counter(_read(files, folder, old, self._report(report or folder / REPORT)))
        self._tell(counts, report or folder / REPORT)
        names = {path.relative_to(folder).as_posix() for path in files} | {path.name for path in files}
        for name in sorted(set(old) - names):
            self.stderr.write(_("No file of this name: %(name)s") % {"name": name})

    def _report(self, path: Path) -> Report:
        try:
            return Report(path)
        except OSError as error:
            message = _("The report cannot be written: %(reason)s.")
            raise CommandError(message % {"reason": error.strerror}) from error

    def _tell(self, counts: Counter, report: Path) -> None:
        message = _("%(new)d drafts made, %(known)d were there already, %(refused)d files were refused.")
        self.stdout.write(message % {"new": counts[NEW], "known": counts[KNOWN], "refused": counts[FAILED]})
        message = _("%(count)d of %(rows)d rows need a person; they stand first in %(report)s.")
        rows = counts[NEW] + counts[KNOWN] + counts[FAILED]
        self.stdout.write(message % {"report": report, "count": counts["needs"], "rows": rows})
        if count := counts["summary"]:
            message = _("%(count)d drafts have no summary yet, and none can be published without one.")
            self.stdout.write(message % {"count": count})


def _read(files: list[Path], folder: Path, old: dict[str, str], report: Report):
    """Take in each file, and report it at once; yields what is counted."""
    with report, tqdm(files, disable=None) as progress:
        for path in progress:
            name = path.relative_to(folder).as_posix()
            progress.set_postfix_str(name[-40:])
            for outcome in take_in(path, name, old.get(name) or old.get(path.name, "")):
                report.write(outcome)
                yield outcome.status
                if outcome.needs:
                    yield "needs"
                if outcome.lacks_summary:
                    yield "summary"


class Report:
    """The report on disk: a row is there as soon as its file is done, so that a kill leaves no gap.

    At the end what needs a person is put first: files that were refused, then drafts that are not right or not whole.
    """

    def __init__(self, path: Path):
        self.is_json = path.suffix.lower() == ".json"
        self.file = path.open("w", encoding="utf-8" if self.is_json else "utf-8-sig", newline="")
        self.outcomes: list[Outcome] = []

    def write(self, outcome: Outcome) -> None:
        """Add what became of one release."""
        self._put(outcome, is_first=not self.outcomes)
        self.outcomes.append(outcome)
        self.file.flush()

    def _put(self, outcome: Outcome, *, is_first: bool) -> None:
        row = outcome.as_dict()
        if self.is_json:
            self.file.write(("[\n" if is_first else ",\n") + json.dumps(row, ensure_ascii=False))
            return
        writer = csv.writer(self.file)
        if is_first:
            writer.writerow(row)
        writer.writerow([_cell(value) for value in row.values()])

    def _sort(self) -> None:
        self.file.seek(0)
        self.file.truncate()
        ordered = sorted(self.outcomes, key=lambda outcome: (outcome.status != FAILED, not outcome.needs))
        for at, outcome in enumerate(ordered):
            self._put(outcome, is_first=not at)

    def __enter__(self) -> Report:
        return self

    def __exit__(self, kind, *error) -> None:
        if kind is None:
            self._sort()
        if self.is_json:
            self.file.write("\n]\n" if self.outcomes else "[]\n")
        self.file.close()


def _cell(value) -> str:
    """A value as text of a spreadsheet, which must not take it for a formula."""
    if isinstance(value, bool):
        return "1" if value else ""
    text = "\n".join(value) if isinstance(value, list) else str("" if value is None else value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text
