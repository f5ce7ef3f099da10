"""Puts the drawn pictures into the picture library."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.core.files.images import ImageFile

from home.models import SiteImage
from home.pictures import PICTURE_SPECS

FOLDER = Path(__file__).parent / "pictures"
CREDIT = "示意图 / Illustration"


def add_pictures() -> dict[str, SiteImage]:
    """Every picture by its name, with the sizes that pages ask for already made."""
    titles = tomllib.loads((FOLDER / "titles.toml").read_text(encoding="utf-8"))
    pictures = {}
    for path in sorted(FOLDER.glob("*.webp")):
        with path.open("rb") as file:
            picture = SiteImage(title=titles[path.stem], credit=CREDIT, file=ImageFile(file, name=path.name))
            picture.save()
        picture.get_renditions(*PICTURE_SPECS)
        pictures[path.stem] = picture
    return pictures


def english_versions(pictures: dict[str, SiteImage]) -> dict[int, int]:
    """Ids of pictures that hold Chinese words, with the ids of their English versions."""
    return {
        picture.pk: pictures[f"{name.removesuffix('-zh')}-en"].pk
        for name, picture in pictures.items()
        if name.endswith("-zh")
    }
