"""Which pictures of a file can go into the picture library, and which a person must replace."""

from __future__ import annotations

import io
import re
import warnings

from django.utils.translation import gettext as _
from PIL import Image

from intake.blocks import Document, Picture
from intake.findings import Finding, shortened

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
_EMBLEM = re.compile(r"(?:^|[^a-z])(?:logo|masthead|letterhead|emblem)(?![a-z])|徽标|会徽|报头", re.I)


def format_of(data: bytes) -> str | None:
    """The format of a picture that Pillow can read, or None: a drawing of vectors, or no picture at all."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                return image.format
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def is_emblem(picture: Picture | None) -> bool:
    """Whether a picture calls itself the emblem of whoever sends a mail or runs a page."""
    return picture is not None and bool(_EMBLEM.search(f"{picture.name[-200:]} {picture.alt}"))


def report(document: Document) -> list[Finding]:
    """A finding that names the pictures of a document that cannot be read."""
    pictures = [line.picture for line in document.lines if line.picture and line.picture.data]
    names = [picture.name for picture in pictures if format_of(picture.data) is None]
    if not names:
        return []
    message = _("These pictures are drawings or in a format that cannot be shown. Please save them as PNG or JPEG.")
    return [Finding("unreadable-picture", message, shortened(", ".join(names), 2000))]
