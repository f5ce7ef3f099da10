"""The Noto CJK fonts, wherever the system keeps them."""

from functools import cache
from pathlib import Path

from PIL import ImageFont

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/Library/Fonts"),
    Path("~/Library/Fonts").expanduser(),
    Path("~/.local/share/fonts").expanduser(),
    Path("~/.fonts").expanduser(),
    Path("C:/Windows/Fonts"),
)
FACES = {
    "sans": "NotoSansCJK-Regular.ttc",
    "sans bold": "NotoSansCJK-Bold.ttc",
    "serif": "NotoSerifCJK-Regular.ttc",
    "serif bold": "NotoSerifCJK-Bold.ttc",
}
SIMPLIFIED_CHINESE = 2


class FontMissing(RuntimeError):
    """Noto CJK is not installed."""


@cache
def font_file(face: str) -> Path:
    """Where the file of a face lies."""
    for folder in FOLDERS:
        found = sorted(folder.rglob(FACES[face])) if folder.is_dir() else []
        if found:
            return found[0]
    raise FontMissing(f"{FACES[face]} not found; install Noto CJK (Debian: fonts-noto-cjk).")


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """A face in its simplified Chinese form at a size in pixels."""
    return ImageFont.truetype(font_file(face), size, index=SIMPLIFIED_CHINESE)
