"""Pictures of a file on their way into the picture library."""

from __future__ import annotations

import io
import re

from django.conf import settings
from django.core.files.base import ContentFile
from PIL import Image, ImageOps
from wagtail.utils.file import hash_filelike

from home.models import SiteImage
from home.picture_notes import without_notes
from intake import Picture
from intake.pictures import format_of

_THUMBNAIL = (480, 360)  # pixels


def picture_of(picture: Picture, credit: str = "", user=None) -> SiteImage | None:
    """The picture in the library, made once for the same file; None when it is no picture that can be shown."""
    data = without_notes(picture.data, settings.LONGEST_SIDE_KEPT) if format_of(picture.data) else None
    if data is None:
        return None
    file = ContentFile(data, name=re.sub(r"[^\w.-]+", "-", picture.name.rpartition("/")[2])[-80:] or "picture")
    digest = hash_filelike(file)
    known = SiteImage.objects.filter(file_hash=digest).first()
    if known:
        return known
    title = (picture.alt or file.name)[:255]
    image = SiteImage(title=title, file=file, credit=credit[:120], file_hash=digest, uploaded_by_user=user)
    image.save()
    return image


def thumbnail(data: bytes) -> bytes | None:
    """A small JPEG of a picture, drawn anew so that nothing of the file reaches the browser; None for no picture."""
    if format_of(data) is None:
        return None
    stream = io.BytesIO()
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.draft("RGB", _THUMBNAIL)
            image.thumbnail(_THUMBNAIL)
            _on_white(ImageOps.exif_transpose(image)).save(stream, "JPEG", quality=80)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    return stream.getvalue()


def _on_white(image: Image.Image) -> Image.Image:
    clear = image.convert("RGBA")
    white = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(white, clear).convert("RGB")
