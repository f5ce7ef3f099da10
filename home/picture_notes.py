"""What a camera writes into a picture beside the picture: place, device, person. None of it is for readers."""

from __future__ import annotations

import io

from PIL import Image, ImageOps, JpegImagePlugin

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "TIFF")
_KEPT = {"MPO": "JPEG"} | {name: name for name in FORMATS[:5]}  # other formats become PNG
_NOTES = ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop")
_FAILURES = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)


def without_notes(data: bytes, side: int) -> bytes | None:
    """The picture turned as its camera says, without the notes; None when it is damaged or no picture.

    One that is longer than `side` pixels is scaled down to that, unless it moves. A picture that holds no notes, is
    in a form for the web and not too long comes back byte for byte.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            kind = _KEPT.get(image.format, "PNG")
            if kind == image.format and not _has_notes(image) and max(image.size) <= side:
                image.load()
                return data
            return _saved(image, kind, side)
    except _FAILURES:
        return None  # its head promised more than the file holds


def _has_notes(image: Image.Image) -> bool:
    return any(name in image.info for name in _NOTES) or bool(getattr(image, "text", None) or image.getexif())


def _saved(image: Image.Image, kind: str, side: int) -> bytes:
    moving = getattr(image, "is_animated", False) and image.format != "MPO"  # a phone's second view does not move
    made = image if moving else _scaled(ImageOps.exif_transpose(image), side)
    for name in _NOTES:
        made.info.pop(name, None)
    stream = io.BytesIO()
    made.save(stream, kind, save_all=moving, icc_profile=image.info.get("icc_profile"), **_fineness(image, kind))
    return stream.getvalue()


def _scaled(image: Image.Image, side: int) -> Image.Image:
    if max(image.size) <= side:
        return image
    if image.mode in ("1", "P"):  # which know no colours between their own
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    return ImageOps.contain(image, (side, side), Image.Resampling.LANCZOS)


def _fineness(image: Image.Image, kind: str) -> dict:
    """As fine as the camera wrote it, so that originals stay fit for print."""
    if kind == "JPEG":
        return {"qtables": image.quantization, "subsampling": JpegImagePlugin.get_sampling(image)}
    return {"quality": 95} if kind in ("WEBP", "AVIF") else {}
