"""The pictures and documents of a release, under the names that they are downloaded by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from home.blocks import DownloadBlock, FigureBlock, blocks_of
from home.models import SiteDocument, SiteImage
from home.slugs import pinyin_slug

if TYPE_CHECKING:
    from news.models import NewsReleasePage

MOST_BYTES = 200 * 1024 * 1024  # of all files together; beyond, they are offered one by one only
NAME_LENGTH = 60  # characters of a name, without number and ending


@dataclass(frozen=True)
class KitPicture:
    """A picture as it was uploaded, with what has to be printed with it."""

    number: int
    image: SiteImage
    caption: str
    alt: str
    credit: str
    name: str

    @property
    def label(self) -> str:
        """What the picture is called in a list."""
        return self.caption or self.alt

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return _size(self.image)

    @property
    def kind(self) -> str:
        """JPEG, PNG, WEBP …"""
        ending = PurePosixPath(self.image.file.name).suffix.removeprefix(".").upper()
        return "JPEG" if ending == "JPG" else ending


@dataclass(frozen=True)
class KitDocument:
    """A file that the release offers."""

    document: SiteDocument
    name: str


class PressKit:
    """What can be taken along from one release. Costs no query where the text is shown as well."""

    def __init__(self, release: NewsReleasePage):
        self.release = release

    @cached_property
    def pictures(self) -> list[KitPicture]:
        """Each picture of the text once, in the order of the text."""
        figures = {}
        for figure in blocks_of(self.release.body, FigureBlock):
            if figure["image"]:
                figures.setdefault(figure["image"].pk, figure)
        return [self._picture(number, figure) for number, figure in enumerate(figures.values(), 1)]

    def _picture(self, number: int, figure) -> KitPicture:
        image = figure["image"]
        credit = figure["credit"] or image.credit
        name = f"{self.short_name}-{number}{_ending(image.file.name)}"
        return KitPicture(number, image, figure["caption"], figure["alt"], credit, name)

    @cached_property
    def documents(self) -> list[KitDocument]:
        """Each file that the text offers, once."""
        offered = {
            block["document"].pk: block["document"]
            for block in blocks_of(self.release.body, DownloadBlock)
            if block["document"]
        }
        return [
            KitDocument(document, f"{number}-{pinyin_slug(document.title)}{_ending(document.file.name)}")
            for number, document in enumerate(offered.values(), 1)
        ]

    @property
    def short_name(self) -> str:
        """The beginning of every file's name."""
        return self.release.slug[:NAME_LENGTH].strip("-")

    @cached_property
    def size(self) -> int:
        """Bytes of all pictures and documents."""
        return sum(picture.size for picture in self.pictures) + sum(_size(own.document) for own in self.documents)

    @property
    def has_archive(self) -> bool:
        """Whether all files are offered as one: there are some, and not too much of them."""
        return 0 < self.size <= MOST_BYTES

    def files(self) -> Iterator[tuple[str, object]]:
        """Pairs of the name in the archive and the stored file."""
        for picture in self.pictures:
            yield f"{self.short_name}/pictures/{picture.name}", picture.image.file
        for own in self.documents:
            yield f"{self.short_name}/documents/{own.name}", own.document.file


def _size(stored: SiteImage | SiteDocument) -> int:
    """From the library, or else from the storage: a picture that a program added may have none noted."""
    try:
        return stored.file_size or stored.file.size
    except OSError:  # the storage has lost it
        return 0


def _ending(path: str) -> str:
    return PurePosixPath(path).suffix.lower()
