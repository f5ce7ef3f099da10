"""The queue as a spreadsheet that opens in Excel with its Chinese intact and without running anything."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import datetime
from typing import IO, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from translation.models import QueueEntry
from translation.people import name_of
from translation.queue.describe import change, is_overdue, waiting
from translation.queue.ordering import type_label
from translation.queue.verify import verified

BATCH = 500
BOM = "\ufeff"  # tells Excel that the file is UTF-8
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")  # no spreadsheet takes them
FORMULA = tuple("=+-@\t\r\n＝＋－＠")  # Excel takes a text that begins so for a formula


def headings() -> list[str]:
    """The first line, in the active language."""
    return [
        _("Chinese title"),
        _("English title"),
        _("Type"),
        _("State"),
        _("Texts"),
        _("Translated"),
        _("Changed"),
        _("Errors"),
        _("Note"),
        _("Waiting since"),
        _("Days waiting"),
        _("Chinese published"),
        _("English published"),
        _("Days from Chinese to English"),
        _("Translator"),
        _("Due on"),
    ]


def values_of(entry: QueueEntry, now: datetime) -> list[Any]:
    """The line of an entry, in the active language."""
    age = waiting(entry, now)
    return [
        entry.title,
        entry.target_title,
        type_label(entry.content_type),
        entry.get_state_display(),
        entry.total,
        entry.translated,
        entry.changed,
        entry.errors,
        _note(entry, now),
        _local(entry.waiting_since),
        None if age is None else age.days,
        _local(entry.source_published_at),
        _local(entry.target_published_at),
        None if entry.lag is None else round(entry.lag.total_seconds() / 86400, 1),
        name_of(entry.assignee) if entry.assignee else "",
        entry.due_on,
    ]


def safe(value: Any) -> Any:
    """A value that is only shown, whatever somebody wrote into a title."""
    if not isinstance(value, str):
        return value
    text = CONTROL.sub("", value)
    return f"'{text}" if text.startswith(FORMULA) else text


def lines(pks: list[int], language: str) -> Iterator[list[Any]]:
    """The lines of the entries with these ids, each entry proved to be true when it is written.

    The language is named, for a file is written when the request, with its language, is over.
    """
    now = timezone.now()
    for start in range(0, len(pks), BATCH):
        batch = pks[start : start + BATCH]
        rows = QueueEntry.objects.select_related("content_type", "assignee").in_bulk(batch)
        entries = verified(rows[pk] for pk in batch if pk in rows)
        with override(language):
            ready = [[safe(value) for value in values_of(entry, now)] for entry in entries]
        yield from ready


def csv_chunks(pks: list[int], language: str) -> Iterator[str]:
    """A CSV file, line by line."""
    writer = csv.writer(_Echo())
    with override(language):
        first = headings()
    yield BOM + writer.writerow(first)
    for line in lines(pks, language):
        yield writer.writerow([_plain(value) for value in line])


def write_xlsx(pks: list[int], language: str, output: IO[bytes]) -> None:
    """An Excel file; days are days in it, and can be sorted and counted with."""
    workbook = Workbook(write_only=True)
    with override(language):
        sheet = workbook.create_sheet(_("Translation queue")[:31])
        sheet.append(headings())
    for line in lines(pks, language):
        sheet.append([_cell(sheet, value) for value in line])
    workbook.save(output)


def _note(entry: QueueEntry, now: datetime) -> str:
    back = _("Sent back") if entry.sent_back_at else ""
    overdue = _("Overdue") if is_overdue(entry, timezone.localdate(now)) else ""
    return "; ".join(filter(None, [change(entry), back, overdue]))


def _local(moment: datetime | None) -> datetime | None:
    """The time on the clock of the site: spreadsheets know no time zones."""
    return timezone.make_naive(moment).replace(microsecond=0) if moment else None


def _plain(value: Any) -> Any:
    return value.strftime("%Y-%m-%d %H:%M") if isinstance(value, datetime) else value


def _cell(sheet, value: Any) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"  # a text, never a formula
    return cell


class _Echo:
    """Takes the place of a file: what is written comes back."""

    def write(self, text: str) -> str:
        return text
