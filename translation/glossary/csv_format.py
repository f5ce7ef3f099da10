"""The glossary as a CSV file, as Excel, WPS and Numbers read and write it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from translation.glossary.chinese import fold
from translation.glossary.entry import WORKING, TermEntry
from translation.glossary.validation import problems_of, values_of

COLUMNS = ("zh", "en", "abbr", "synonyms", "alternatives", "forbidden", "note", "status", "source")
REQUIRED = ("zh", "en")
SEVERAL = ("synonyms", "alternatives", "forbidden")
MOST_BYTES = 2_000_000
MOST_ROWS = 20_000
FORMULA = ("=", "+", "-", "@", "\t", "\r")
DELIMITERS = (",", ";", "\t")


class UnreadableFile(ValueError):
    """The file as a whole cannot be read; the message says why."""


@dataclass(frozen=True)
class Row:
    """One line of a file: the term, and what is wrong with it."""

    line: int
    entry: TermEntry
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """A file that could be read: its rows, and which columns it had."""

    rows: tuple[Row, ...]
    columns: frozenset[str]

    @property
    def entries(self) -> list[TermEntry]:
        """The terms with which nothing is wrong."""
        return [row.entry for row in self.rows if not row.problems]


def read(data: bytes) -> Sheet:
    """The rows of a file, each with its problems. Raises UnreadableFile."""
    lines = _lines(decode(data))
    header = [name.strip().lower() for name in lines[0][1]]
    missing = [name for name in REQUIRED if name not in header]
    if missing:
        columns = {"missing": ", ".join(missing), "columns": ", ".join(COLUMNS)}
        raise UnreadableFile(_("The first line lacks the columns %(missing)s. Known are: %(columns)s.") % columns)
    if len(lines) == 1:
        raise UnreadableFile(_("The file holds no terms, only the names of the columns."))
    return Sheet(tuple(_rows(header, lines[1:])), frozenset(header) & frozenset(COLUMNS))


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or GB18030. Raises UnreadableFile."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(_("The file is larger than %(size)s MB.") % {"size": MOST_BYTES // 1_000_000})
    if not data.strip():
        raise UnreadableFile(_("The file is empty."))
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text and "\x1b" not in text:
            return text.removeprefix("\ufeff")
    raise UnreadableFile(_("This is no CSV file: save it as CSV in UTF-8 and upload it again."))


def _encodings(data: bytes) -> tuple[str, ...]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8-sig", "gb18030")


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """Numbered lines of cells without the empty ones; at least the header. Raises UnreadableFile."""
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines: list[tuple[int, list[str]]] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((reader.line_num, cells))
            if len(lines) > MOST_ROWS:
                raise UnreadableFile(_("The file holds more than %(rows)s lines.") % {"rows": MOST_ROWS})
    except csv.Error as broken:
        place = {"line": reader.line_num, "reason": broken}
        raise UnreadableFile(_("The file is damaged near line %(line)s: %(reason)s.") % place) from broken
    if not lines:
        raise UnreadableFile(_("The file is empty."))
    return lines


def _rows(header: list[str], lines: list[tuple[int, list[str]]]) -> Iterable[Row]:
    met: dict[str, int] = {}
    for number, cells in lines:
        entry = _entry(dict(zip(header, cells, strict=False)))
        problems = list(problems_of(entry).values())
        if len(cells) < len(header) or any(cell.strip() for cell in cells[len(header) :]):
            counts = {"found": len(cells), "expected": len(header)}
            problems.append(_("The line has %(found)s cells of %(expected)s.") % counts)
        key = fold(entry.zh)
        if key and key in met:
            problems.append(_("The same term stands in line %(line)s.") % {"line": met[key]})
        met.setdefault(key, number)
        yield Row(number, entry, tuple(problems))


def _entry(cells: dict[str, str]) -> TermEntry:
    values = {name: _plain(cells.get(name) or "") for name in COLUMNS}
    several = {name: values_of(values[name]) for name in SEVERAL}
    one = {name: " ".join(values[name].split()) for name in ("zh", "en", "abbr")}
    status = values["status"].strip().lower() or WORKING
    return TermEntry(**(values | several | one | {"status": status}))


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from calculating it."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def write(entries: Iterable[TermEntry]) -> str:
    """The file: with a byte order mark, so that Excel reads the Chinese, and no cell that it would calculate."""
    out = io.StringIO(newline="")
    out.write("\ufeff")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for entry in entries:
        values = [getattr(entry, name) for name in COLUMNS]
        writer.writerow([_safe(value if isinstance(value, str) else "|".join(value)) for value in values])
    return out.getvalue()


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
