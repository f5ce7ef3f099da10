"""Reads files that anybody may have sent: bounded in size and depth, nothing expanded, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from lxml import etree

MAX_BYTES = 5 * 1024 * 1024  # a page of 500 long texts needs one tenth of it
MAX_UNITS = 20_000
SAFE = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}


class UnreadableFile(ValueError):
    """The file cannot be used at all; says why, in the user's language."""


def refuse_size(data: bytes, limit: int = MAX_BYTES) -> None:
    """Raises UnreadableFile for an empty file and for one that is larger than any page needs."""
    if not data.strip():
        raise UnreadableFile(_("The file is empty."))
    if len(data) > limit:
        raise UnreadableFile(_("The file is larger than %(size)s.") % {"size": filesizeformat(limit)})


def refuse_number(units: int, limit: int = MAX_UNITS) -> None:
    """Raises UnreadableFile for more texts than any page has."""
    if units > limit:
        raise UnreadableFile(_("The file holds more than %(limit)s texts.") % {"limit": limit})


def read_xml(data: bytes, root: str, limit: int = MAX_BYTES) -> etree._Element:
    """The root element of an XML file, if it has this name. Raises UnreadableFile with the reason.

    A declaration of the document type that only names a file is passed over, as tools write it; the file is not
    fetched. One that declares anything itself is refused, and so is any entity but the five of XML.
    """
    refuse_size(data, limit)
    with _explained():
        element = etree.fromstring(data, etree.XMLParser(**SAFE))
    _refuse_entities(element)
    _refuse_other_root(element, root)
    return element


def stream_xml(data: bytes, root: str, tag: str, limit: int) -> Iterator[etree._Element]:
    """The elements of one kind of a large file, one at a time, each forgotten when the next is asked for.

    Raises UnreadableFile like `read_xml`, but perhaps only when part of the file was given out.
    """
    refuse_size(data, limit)
    with _explained():
        parsing = etree.iterparse(BytesIO(data), events=("start", "end"), **SAFE)
        _event, first = next(parsing)
        _refuse_other_root(first, root)
        for event, element in parsing:
            if event == "end" and element.tag == tag:
                _refuse_entities(element)
                yield element
                element.getparent().remove(element)


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


@contextmanager
def _explained() -> Iterator[None]:
    """What the parser does not take, in the user's language."""
    try:
        yield
    except (etree.XMLSyntaxError, LookupError) as error:
        line = getattr(error, "lineno", None) or 1  # the parser gives its reasons in English only
        text = _("The file is not well-formed XML: it is damaged or cut off at line %(line)d.") % {"line": line}
        raise UnreadableFile(text) from error


def _refuse_entities(element: etree._Element) -> None:
    declared = element.getroottree().docinfo.internalDTD
    declares = declared is not None and any(
        next(found, None) is not None for found in (declared.iterentities(), declared.iterelements())
    )
    if declares or next(element.iter(etree.Entity), None) is not None:
        raise UnreadableFile(_("The file declares or uses entities, which is not allowed."))


def _refuse_other_root(element: etree._Element, root: str) -> None:
    if name_of(element) != root:
        text = _("This is not a file of the expected kind: it begins with <%(name)s>.")
        raise UnreadableFile(text % {"name": name_of(element)[:50]})
