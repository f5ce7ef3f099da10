"""XLIFF 1.2 out, 1.2 and 2 in: what Trados, memoQ, OmegaT and Virtaal read and write."""

from __future__ import annotations

import re

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _
from lxml import etree
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.exchange.importing import (
    ImportReport,
    Terms,
    Unit,
    hash_of,
    rows_of,
    seen_mark,
    segments_of,
    take_in,
)
from translation.exchange.languages import is_same_language, tag_of, time_of
from translation.exchange.places import labels_of
from translation.exchange.reading import UnreadableFile, name_of, read_xml, refuse_number
from translation.exchange.xliff_inline import read_segment, write_segment
from translation.history import MEMORY_TOOL
from translation.markup import UNSTORABLE, refused_markup, tidy

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
XML = "http://www.w3.org/XML/1998/namespace"
TOOL = "XLIFF"
NAME_TOKEN = re.compile(r"[A-Za-z0-9._-]+")
NOT_DONE = {"new", "needs-translation", "initial"}  # states in which tools copy the source into the target
DONE = {"translated", "signed-off", "final", "reviewed"}


def export_xliff(translation: Translation) -> bytes:
    """The texts of a translation, with what is translated, as XLIFF 1.2."""
    source = translation.source
    root = etree.Element(f"{{{NAMESPACE}}}xliff", nsmap={None: NAMESPACE}, version="1.2")
    file = etree.SubElement(root, f"{{{NAMESPACE}}}file")
    file.set("original", str(translation.uuid))
    file.set("product-name", UNSTORABLE.sub("", source.object_repr))
    file.set("source-language", tag_of(source.locale.language_code))
    file.set("target-language", tag_of(translation.target_locale.language_code))
    file.set("datatype", "html")
    file.set("date", timezone.now().isoformat())
    body = etree.SubElement(file, f"{{{NAMESPACE}}}body")
    rows = {(row.context_id, row.translation_of_id): row for row in rows_of(translation)}
    label = labels_of(translation)
    for segment in segments_of(translation):
        row = rows.get((segment.context_id, segment.string_id))
        _write_unit(body, segment, row, label(segment.context.path))
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=False)


def import_xliff(
    translation: Translation, data: bytes, user: AbstractBaseUser | None, overwrite: bool = False
) -> ImportReport:
    """Take the translated texts of an XLIFF file into a translation.

    Raises UnreadableFile when it is none, or belongs to another translation; then nothing was written.
    """
    root = read_xml(data, "xliff")
    file = _file_of(root, translation)
    elements = list(file.iter("{*}trans-unit", "{*}unit"))
    refuse_number(len(elements))
    segments = {unit_id(segment): segment for segment in segments_of(translation)}
    units = [_read_unit(element, segments.get(element.get("id", ""))) for element in elements]
    return take_in(translation, units, Terms(user, TOOL, time_of(file.get("date")), overwrite))


def unit_id(segment: StringSegment) -> str:
    """What a unit is found by again: the place of the text and the text, whatever else was moved."""
    path = segment.context.path
    place = path if NAME_TOKEN.fullmatch(path) and len(path) < 200 else segment.context.path_id.hex
    return f"{place}-{segment.string.data_hash.hex[:16]}"


def _write_unit(body, segment: StringSegment, row: StringTranslation | None, label: str) -> None:
    unit = etree.SubElement(body, f"{{{NAMESPACE}}}trans-unit", id=unit_id(segment))
    unit.set("resname", UNSTORABLE.sub("", segment.context.path))
    unit.set(f"{{{XML}}}space", "preserve")
    source = segment.string.data
    write_segment(etree.SubElement(unit, f"{{{NAMESPACE}}}source"), source)
    target = etree.SubElement(unit, f"{{{NAMESPACE}}}target")
    for name, value in _state_of(row).items():
        target.set(name, value)
    if row and not refused_markup(source, row.data):
        write_segment(target, tidy(row.data), like=source)
    _note(unit, "place", UNSTORABLE.sub("", label))
    _note(unit, "seen", seen_mark(row.data if row else ""))


def _state_of(row: StringTranslation | None) -> dict[str, str]:
    if row is None or row.has_error or not row.data:
        return {"state": "needs-translation"}
    if row.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE:
        return {"state": "needs-review-translation", "state-qualifier": "leveraged-mt"}
    if row.tool_name == MEMORY_TOOL:
        return {"state": "translated", "state-qualifier": "exact-match"}
    return {"state": "translated"}


def _note(unit, origin: str, text: str) -> None:
    note = etree.SubElement(unit, f"{{{NAMESPACE}}}note")
    note.set("from", origin)
    note.text = text


def _file_of(root, translation: Translation):
    """The part of the file that is about this translation."""
    files = list(root.iter("{*}file"))
    if not files:
        raise UnreadableFile(_("There are no texts in the file."))
    for file in files:
        if file.get("original") in (None, str(translation.uuid)):
            break
    else:
        raise UnreadableFile(_("The file belongs to another page."))
    language = file.get("target-language") or root.get("trgLang")
    if language and not is_same_language(language, translation.target_locale.language_code):
        raise UnreadableFile(_("The file is a translation into another language: %(code)s.") % {"code": language[:20]})
    return file


def _read_unit(element, segment: StringSegment | None) -> Unit:
    source = "".join(read_segment(part) for part in _parts(element, "source"))
    like = segment.string.data if segment else source
    targets = _parts(element, "target")
    target = "".join(read_segment(part, like) for part in targets)
    is_copied = any(_state(part) in NOT_DONE for part in targets) and target == source
    return Unit(
        source=like,
        target="" if is_copied else target,
        path=segment.context.path if segment else None,
        string_hash=hash_of(like) if segment else None,
        seen=_seen(element),
        is_confirmed=any(_state(part) in DONE for part in targets),
    )


def _parts(unit, name: str) -> list:
    """The source or target of a unit; XLIFF 2 may part it into segments."""
    found = []
    for child in unit:
        if name_of(child) == name:
            found.append(child)
        elif name_of(child) in ("segment", "ignorable"):
            found += [part for part in child if name_of(part) == name]
    return found


def _state(target) -> str:
    return target.get("state") or target.getparent().get("state", "")


def _seen(unit) -> str | None:
    for note in unit.iter("{*}note"):
        if "seen" in (note.get("from"), note.get("category")):
            return (note.text or "").strip() or None
    return None
