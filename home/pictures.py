"""In which sizes and formats pages offer a picture, and where its focal point lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.core.files.storage import Storage
from django.db.models import QuerySet
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from willow.image import AvifImageFile
from willow.plugins.pillow import PillowImage
from willow.registry import registry

from home.prepared_queries import prepared

# JPEG in one size: for old browsers, for share cards and feed readers.
JPEG_SPEC = f"width-{settings.PICTURE_WIDTHS[-2]}|format-jpeg"
WEBP_SPECS = [f"width-{width}|format-webp" for width in settings.PICTURE_WIDTHS]
AVIF_SPECS = [f"width-{width}|format-avif" for width in settings.PICTURE_WIDTHS]
# All that is made ahead of the first reader, and fetched together, so that pictures cost two queries a page.
PICTURE_SPECS = [JPEG_SPEC, *WEBP_SPECS, *AVIF_SPECS]
AVIF_SPEED = 8  # of 10: five times as quick as the default, and files are a tenth larger


@dataclass(frozen=True)
class AsUploaded:
    """A picture in its original form: what is shown until its sizes are made."""

    image: AbstractImage

    @property
    def url(self) -> str:
        return self.image.file.url

    @property
    def size(self) -> int:
        return self.image.file.size

    @property
    def width(self) -> int:
        return self.image.width

    @property
    def height(self) -> int:
        return self.image.height


class RenditionFile(NamedTuple):
    """A rendition as pages need it; ninety model instances would be a tenth of the work of a list."""

    name: str
    width: int
    height: int

    @property
    def url(self) -> str:
        return _address(self.name)

    @property
    def size(self) -> int:
        return _storage().size(self.name)


@dataclass(frozen=True)
class Offered:
    """What a page offers of a picture: the JPEG, and the sizes of the newer formats from small to large."""

    jpeg: RenditionFile | AsUploaded
    webp: list[RenditionFile]
    avif: list[RenditionFile]


def pictures_by_id(ids: Iterable[int | None]) -> dict[int, AbstractImage]:
    """Pictures with what is offered of them: two queries for any number, none for none."""
    wanted = tuple(sorted(set(filter(None, ids))))
    found = {image.pk: image for image in _images(pks=wanted)} if wanted else {}
    _note_offers(found)
    return found


@prepared
def _images(*, pks) -> QuerySet:
    return get_image_model().objects.filter(pk__in=pks)


def offered(image: AbstractImage) -> Offered:
    """The renditions of a picture that are made; a format is offered once all its sizes are there.

    No reader waits for a size to be made: until then the picture is shown as it was uploaded. What was found stays
    with the object, since a page may show a picture and name it in its head.
    """
    if not hasattr(image, "_offered"):
        _note_offers({image.pk: image})
    return image._offered


def _note_offers(images: dict[int, AbstractImage]) -> None:
    made: dict[int, dict[str, RenditionFile]] = {pk: {} for pk in images}
    for pk, spec, *row in _renditions(images=tuple(made)) if made else ():
        made[pk][spec] = RenditionFile(*row)
    for pk, image in images.items():
        image._offered = Offered(
            jpeg=made[pk].get(JPEG_SPEC) or AsUploaded(image),
            webp=_all_of(WEBP_SPECS, made[pk]),
            avif=_all_of(AVIF_SPECS, made[pk]),
        )


@prepared
def _renditions(*, images) -> QuerySet:
    # No spec depends on the focal point, so there is one rendition for each.
    renditions = get_image_model().get_rendition_model().objects.order_by()
    made = renditions.filter(image__in=images, filter_spec__in=PICTURE_SPECS)
    return made.values_list("image", "filter_spec", "file", "width", "height")


@lru_cache(maxsize=10_000)
def _address(name: str) -> str:
    # A list names ninety files, and an address never changes.
    return _storage().url(name)


def _storage() -> Storage:
    return get_image_model().get_rendition_model()._meta.get_field("file").storage


def _all_of(specs: list[str], found: dict[str, RenditionFile]) -> list[RenditionFile]:
    """All sizes of a format, one a width: a narrow picture is not enlarged, so its larger sizes are all the same."""
    made = [found[spec] for spec in specs if spec in found]
    return list({one.width: one for one in made}.values()) if len(made) == len(specs) else []


def fetch_pictures(page: Page, names: Iterable[str]) -> None:
    """Fill these image fields of a page with their pictures and what is offered of them."""
    ids = {name: getattr(page, f"{name}_id") for name in names}
    found = pictures_by_id(ids.values())
    for name, picture_id in ids.items():
        setattr(page, name, found.get(picture_id))


def focus_classes(image: AbstractImage) -> str:
    """Classes that keep the focal point in view where the style sheet crops: `focus-x-3 focus-y-7`, in tenths."""
    if not image.has_focal_point():
        return ""
    across = round(10 * image.focal_point_x / image.width)
    down = round(10 * image.focal_point_y / image.height)
    return f"focus-x-{min(across, 10)} focus-y-{min(down, 10)}"


def make_avif_quickly() -> None:
    """Have Willow, which knows no such setting, write AVIF at `AVIF_SPEED`."""

    def save_as_avif(self, f, quality=80, **options):
        has_profile = self.image.mode == "CMYK" and self.get_icc_profile()
        pillow = self.transform_colorspace_to_srgb() if has_profile else self
        pillow.image.save(f, "AVIF", quality=quality, speed=AVIF_SPEED, icc_profile=pillow.get_icc_profile())
        return AvifImageFile(f)

    registry.register_operation(PillowImage, "save_as_avif", save_as_avif)
