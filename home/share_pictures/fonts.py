"""Installed fonts to draw with. Nothing is downloaded: where there is none, pictures do without text."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import ImageFont

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("~/.local/share/fonts").expanduser(),
    Path("~/.fonts").expanduser(),
    Path("/Library/Fonts"),
    Path("/System/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
# File and number of the face in it, the best first. Collections of Noto hold simplified Chinese at number 2.
BOLD = {
    "zh-hans": [
        ("NotoSansCJK-Bold.ttc", 2),
        ("NotoSansCJKsc-Bold.otf", 0),
        ("NotoSansSC-Bold.otf", 0),
        ("SourceHanSansSC-Bold.otf", 0),
        ("SourceHanSansCN-Bold.otf", 0),
        ("msyhbd.ttc", 0),
        ("Hiragino Sans GB.ttc", 1),
        ("wqy-zenhei.ttc", 0),
        ("wqy-microhei.ttc", 0),
    ],
    # Not a Chinese font, which draws curly quotes as wide as a character.
    "en": [
        ("SourceSans3-Bold.otf", 0),
        ("NotoSans-Bold.ttf", 0),
        ("LiberationSans-Bold.ttf", 0),
        ("Arial Bold.ttf", 0),
        ("arialbd.ttf", 0),
        ("DejaVuSans-Bold.ttf", 0),
    ],
}


@cache
def bold_font(language_code: str, size: int) -> ImageFont.FreeTypeFont | None:
    """A bold face for a language of the site at a size in pixels, or None where the machine has none."""
    face = _face(language_code)
    return face and ImageFont.truetype(face[0], size, index=face[1])


@cache
def _face(language_code: str) -> tuple[Path, int] | None:
    for name, number in BOLD[language_code]:
        for folder in FOLDERS:
            found = sorted(folder.rglob(name)) if folder.is_dir() else []
            if found:
                return found[0], number
    return None
