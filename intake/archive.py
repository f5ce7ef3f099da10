"""A Word file before anything reads it: a zip archive with limits, without macros, passwords and traps."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib

from django.utils.translation import gettext as _

from intake.findings import Refused

MAX_PARTS = 4_000
MAX_TOTAL = 400_000_000  # bytes when unpacked
MAX_XML = 8_000_000  # bytes of one part of XML: a book of 1,000 pages
MAX_PICTURES = 200
PICTURE = re.compile(r"^word/media/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|avif|jp2|emf|wmf|svg|pct|eps)$", re.I)
_RATIO = 150  # times smaller packed than unpacked; text seldom packs better than 20 times


def opened(data: bytes) -> zipfile.ZipFile:
    """The archive of a Word file, after every check. Raises Refused with the reason."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, struct.error) as error:
        raise damaged() from error
    _refuse_other_formats(archive, names)
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise password()
    _refuse_bombs(archive)
    _refuse_macros(archive, names)
    pictures = sum(bool(PICTURE.match(name)) for name in names)
    if pictures > MAX_PICTURES:
        message = _("The file holds %(count)d pictures; at most %(most)d are taken. Split it, or leave some out.")
        raise Refused("pictures", message % {"count": pictures, "most": MAX_PICTURES})
    for name in names:
        if name.endswith((".xml", ".rels")) and re.search(
            rb"<!(?:DOCTYPE|ENTITY)", part(archive, name).replace(b"\0", b"")
        ):
            raise Refused("entities", _("The file declares entities, which no Word file does. It was not opened."))
    return archive


def part(archive: zipfile.ZipFile, name: str, most: int = MAX_XML) -> bytes:
    """The bytes of one part; never more than a limit, whatever the archive says of its size. Empty when missing."""
    try:
        with archive.open(name) as stream:
            data = stream.read(most + 1)
    except KeyError:
        return b""
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise damaged() from error
    if len(data) > most:
        raise too_large()
    return data


def damaged() -> Refused:
    """The refusal of a file that is broken."""
    return Refused(
        "damaged", _("The Word file is damaged and cannot be read. Open it in Word, save it again and retry.")
    )


def password() -> Refused:
    """The refusal of a file that needs a password."""
    return Refused("password", _("The file is protected by a password. Remove the protection in Word and try again."))


def too_large() -> Refused:
    """The refusal of a file that unpacks to more than any release."""
    return Refused("bomb", _("Unpacked, the file is far larger than any release. It was not opened."))


def wrong_format(name: str) -> Refused:
    """The refusal of another format, called by its name."""
    message = _("This is a file of %(format)s, not of Word. Please save it as .docx and try again.")
    return Refused("format", message % {"format": name})


def _refuse_other_formats(archive: zipfile.ZipFile, names: list[str]) -> None:
    if "word/document.xml" in names:
        return
    if any(name.startswith(("Index/", "Index.zip")) or name.endswith(".iwa") for name in names):
        raise wrong_format("Pages")
    if any(name.startswith("xl/") for name in names):
        raise wrong_format("Excel")
    if any(name.startswith("ppt/") for name in names):
        raise wrong_format("PowerPoint")
    if "mimetype" in names and b"opendocument" in part(archive, "mimetype"):
        raise wrong_format("OpenDocument")
    if not any(name.startswith("word/") and name.endswith(".xml") for name in names):
        raise Refused("format", _("This is an archive, not a Word file. Please save the text as .docx and try again."))


def _refuse_bombs(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    total = sum(info.file_size for info in parts)
    if len(parts) > MAX_PARTS or total > MAX_TOTAL:
        raise too_large()
    for info in parts:
        packed_well = info.file_size > 1_000_000 and info.file_size > _RATIO * max(1, info.compress_size)
        if packed_well or (info.filename.endswith((".xml", ".rels")) and info.file_size > MAX_XML):
            raise too_large()


def _refuse_macros(archive: zipfile.ZipFile, names: list[str]) -> None:
    kinds = part(archive, "[Content_Types].xml")
    if any("vbaproject" in name.lower() for name in names) or b"macroEnabled" in kinds:
        message = _("The file contains macros. Please save it as .docx without macros and try again.")
        raise Refused("macros", message)
