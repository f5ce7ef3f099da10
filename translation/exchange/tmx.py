"""TMX 1.4b: one page's pairs out and in, and the whole memory out and in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _
from lxml import etree
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.exchange.importing import ImportReport, Terms, Unit, hash_of, rows_of, seen_mark, segments_of, take_in
from translation.exchange.languages import is_same_language, tag_of, time_of
from translation.exchange.reading import MAX_UNITS, UnreadableFile, read_xml, refuse_number
from translation.exchange.tmx_inline import read_segment, write_segment
from translation.markup import UNSTORABLE, refused_markup, tidy

XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
TOOL = "TMX"


def export_tmx(translation: Translation) -> bytes:
    """What is translated of a page or snippet, as pairs."""
    rows = {(row.context_id, row.translation_of_id): row for row in rows_of(translation)}
    body = []
    for segment in segments_of(translation):
        row = rows.get((segment.context_id, segment.string_id))
        if row and row.data and not refused_markup(segment.string.data, row.data):
            marks = {"x-path": segment.context.path, "x-seen": seen_mark(row.data)}
            languages = translation.source.locale, translation.target_locale
            body.append(unit_of(languages, segment.string.data, row.data, row.updated_at, marks))
    return b"".join(document(translation.source.locale, body))


def import_tmx(
    translation: Translation, data: bytes, user: AbstractBaseUser | None, overwrite: bool = False
) -> ImportReport:
    """Take the pairs of a TMX file into a translation, wherever their text stands on the page.

    Raises UnreadableFile when it is none or has nothing in these two languages; then nothing was written.
    """
    elements = read_xml(data, "tmx").iter("tu")
    units = (unit for unit, _element in read_units(elements, translation.source.locale, translation.target_locale))
    return take_in(translation, units, Terms(user, TOOL, None, overwrite))


def document(source: Locale, units: Iterable[bytes]) -> Iterator[bytes]:
    """A TMX file in pieces, so that a large one is never in memory as a whole."""
    yield b'<?xml version="1.0" encoding="utf-8"?>\n<tmx version="1.4">'
    header = etree.Element("header", creationtool="wagtail", creationtoolversion="8", segtype="sentence")
    header.set("o-tmf", "wagtail-localize")
    header.set("adminlang", "en")
    header.set("srclang", tag_of(source.language_code))
    header.set("datatype", "html")
    header.set("creationdate", _stamp(timezone.now()))
    yield etree.tostring(header, encoding="utf-8") + b"<body>\n"
    yield from units
    yield b"</body></tmx>\n"


def unit_of(
    languages: tuple[Locale, Locale], source: str, target: str, at: datetime, marks: dict[str, str], author: str = ""
) -> bytes:
    """One pair; `marks` become its properties."""
    unit = etree.Element("tu", changedate=_stamp(at))
    if author:
        unit.set("changeid", UNSTORABLE.sub("", author))
    for kind, text in marks.items():
        mark = etree.SubElement(unit, "prop", type=kind)
        mark.text = UNSTORABLE.sub("", text)
    for locale, text, like in ((languages[0], source, None), (languages[1], tidy(target), source)):
        variant = etree.SubElement(unit, "tuv")
        variant.set(XML_LANGUAGE, tag_of(locale.language_code))
        write_segment(etree.SubElement(variant, "seg"), text, like)
    return etree.tostring(unit, encoding="utf-8") + b"\n"


def read_units(
    elements: Iterable[etree._Element], source: Locale, target: Locale, limit: int = MAX_UNITS
) -> Iterator[tuple[Unit, etree._Element]]:
    """The pairs in these two languages, each with its element. Raises UnreadableFile when there is none."""
    is_empty = True
    for number, element in enumerate(elements, start=1):
        refuse_number(number, limit)
        for unit in _read_unit(element, source, target):
            is_empty = False
            yield unit, element
    if is_empty:
        raise UnreadableFile(_("There are no texts in these two languages in the file."))


def _read_unit(element: etree._Element, source: Locale, target: Locale) -> Iterator[Unit]:
    sources, targets = _variants(element, source), _variants(element, target)
    if not sources:
        return
    text = read_segment(sources[0])
    path = _mark(element, "x-path")
    for variant in targets:
        yield Unit(text, read_segment(variant), path, hash_of(text) if path else None, _mark(element, "x-seen"))


def _variants(unit: etree._Element, locale: Locale) -> list[etree._Element]:
    return [
        segment
        for variant in unit.iterchildren("tuv")
        for segment in variant.iterchildren("seg")
        if is_same_language(variant.get(XML_LANGUAGE) or variant.get("lang") or "", locale.language_code)
    ]


def date_of(unit: etree._Element) -> datetime | None:
    """When a pair was last changed."""
    return time_of(unit.get("changedate")) or time_of(unit.get("creationdate"))


def _mark(unit: etree._Element, kind: str) -> str | None:
    return next((mark.text for mark in unit.iterchildren("prop") if mark.get("type") == kind), None)


def _stamp(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
