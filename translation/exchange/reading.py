"""Reads files that anybody may have sent: bounded in size and depth, nothing expanded, nothing fetched."""

from __future__ import annotations

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from lxml import etree

MAX_BYTES = 5 * 1024 * 1024  # a page of 500 long texts needs one tenth of it
MAX_UNITS = 20_000


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
        text = _("The file holds %(number)s texts; at most %(limit)s are read at a time.")
        raise UnreadableFile(text % {"number": units, "limit": limit})


def read_xml(data: bytes, root: str, limit: int = MAX_BYTES) -> etree._Element:
    """The root element of an XML file, if it has this name. Raises UnreadableFile with the reason.

    A declaration of the document type that only names a file is passed over, as tools write it; the file is not
    fetched. One that declares anything itself is refused, and so is any entity but the five of XML.
    """
    refuse_size(data, limit)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, LookupError, ValueError) as error:
        text = _("The file is not well-formed XML: %(reason)s") % {"reason": str(error)[:200]}
        raise UnreadableFile(text) from error
    if _declares_something(element) or next(element.iter(etree.Entity), None) is not None:
        raise UnreadableFile(_("The file declares or uses entities, which is not allowed."))
    if name_of(element) != root:
        text = _("This is not a file of the expected kind: it begins with <%(name)s>.")
        raise UnreadableFile(text % {"name": name_of(element)[:50]})
    return element


def name_of(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return etree.QName(element).localname


def _declares_something(root: etree._Element) -> bool:
    declared = root.getroottree().docinfo.internalDTD
    return declared is not None and any(
        next(found, None) is not None for found in (declared.iterentities(), declared.iterelements())
    )
