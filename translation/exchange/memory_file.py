"""The whole memory as one TMX file, out and in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils import timezone
from wagtail.models import Locale

from translation.exchange.importing import Entry
from translation.exchange.reading import stream_xml
from translation.exchange.tmx import date_of, document, read_units, unit_of
from translation.markup import refused_markup, tidy
from translation.memory import Pair, remember_file
from translation.models import MemoryPair
from translation.segments import is_blank

MAX_BYTES = 50 * 1024 * 1024
MAX_UNITS = 50_000


@dataclass
class MemoryReport:
    """What became of the pairs of a file."""

    added: int = 0
    known: int = 0
    empty: int = 0
    refused: list[Entry] = field(default_factory=list)


def export_memory(source: Locale, target: Locale) -> Iterator[bytes]:
    """Every pair of the memory in a TMX file, in pieces."""
    pairs = MemoryPair.objects.filter(locale=target).select_related("translator").order_by("pk")
    return document(source, (_unit(source, target, pair) for pair in pairs.iterator(chunk_size=2000)))


def import_memory(source: Locale, target: Locale, data: bytes, name: str) -> MemoryReport:
    """Add the pairs of a TMX file to the memory; `name` is what translators see as their origin.

    Raises UnreadableFile when it is none or has nothing in these two languages; then nothing was written.
    """
    elements = stream_xml(data, "tmx", "tu", MAX_BYTES)
    report = MemoryReport()
    pairs = _usable(read_units(elements, source, target, MAX_UNITS), report)
    report.added = remember_file(name, target, pairs, timezone.now())
    report.known -= report.added
    return report


def _usable(units: Iterable[tuple], report: MemoryReport) -> Iterator[Pair]:
    """The pairs that the memory may take, counted as known until they are stored; the others go into the report."""
    for unit, element in units:
        if is_blank(unit.source) or is_blank(unit.target):
            report.empty += 1
        elif reason := refused_markup(unit.source, unit.source) or refused_markup(unit.source, unit.target):
            report.refused.append(Entry(unit.source, unit.target, reason))
        else:
            report.known += 1
            yield Pair(tidy(unit.source), tidy(unit.target), at=date_of(element))


def _unit(source: Locale, target: Locale, pair: MemoryPair) -> bytes:
    author = pair.translator.get_username() if pair.translator else ""
    return unit_of((source, target), pair.source, pair.target, pair.published_at, {"x-origin": pair.origin}, author)
