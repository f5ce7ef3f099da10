"""In which sizes and formats pages offer a picture, and where its focal point lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, AbstractRendition, Filter
from wagtail.models import Page
from willow.image import AvifImageFile
from willow.plugins.pillow import PillowImage
from willow.registry import registry

# JPEG in one size: for old browsers, for share cards and feed readers.
JPEG_SPEC = f"width-{settings.PICTURE_WIDTHS[-2]}|format-jpeg"
WEBP_SPECS = [f"width-{width}|format-webp" for width in settings.PICTURE_WIDTHS]
AVIF_SPECS = [f"width-{width}|format-avif" for width in settings.PICTURE_WIDTHS]
# All that is made ahead of the first reader, and fetched together, so that pictures cost two queries a page.
PICTURE_SPECS = [JPEG_SPEC, *WEBP_SPECS, *AVIF_SPECS]
_FILTERS = [Filter(spec=spec) for spec in PICTURE_SPECS]  # kept, since each works out what its spec means only once
AVIF_SPEED = 8  # of 10: five times as quick as the default, and files are a tenth larger


@dataclass(frozen=True)
class AsUploaded:
    """A picture in its original form: what is shown until its sizes are made."""

    image: AbstractImage

    @property
    def url(self) -> str:
        return self.image.file.url

    @property
    def file(self):
        return self.image.file

    @property
    def width(self) -> int:
        return self.image.width

    @property
    def height(self) -> int:
        return self.image.height


@dataclass(frozen=True)
class Offered:
    """What a page offers of a picture: the JPEG, and the sizes of the newer formats from small to large."""

    jpeg: AbstractRendition | AsUploaded
    webp: list[AbstractRendition]
    avif: list[AbstractRendition]


def offered(image: AbstractImage) -> Offered:
    """The renditions of a picture that are made; a format is offered once all its sizes are there.

    No reader waits for a size to be made: until then the picture is shown as it was uploaded. What was found stays
    with the object, since a page may show a picture and name it in its head.
    """
    if not hasattr(image, "_offered"):
        image._offered = _find(image)
    return image._offered


def _find(image: AbstractImage) -> Offered:
    if not hasattr(image, "prefetched_renditions"):
        image.prefetched_renditions = list(image.renditions.filter(filter_spec__in=PICTURE_SPECS))
    existing = image.find_existing_renditions(*_FILTERS)
    found = {made.spec: rendition for made, rendition in existing.items()}
    return Offered(
        jpeg=found.get(JPEG_SPEC) or AsUploaded(image), webp=_all_of(WEBP_SPECS, found), avif=_all_of(AVIF_SPECS, found)
    )


def _all_of(specs: list[str], found: dict[str, AbstractRendition]) -> list[AbstractRendition]:
    made = [found[spec] for spec in specs if spec in found]
    return _by_width(made) if len(made) == len(specs) else []


def fetch_pictures(page: Page, names: Iterable[str]) -> None:
    """Fill these image fields of a page with their pictures and renditions: two queries for all of them."""
    ids = {name: getattr(page, f"{name}_id") for name in names}
    found = get_image_model().objects.prefetch_renditions(*PICTURE_SPECS).in_bulk(set(filter(None, ids.values())))
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


def _by_width(renditions: list[AbstractRendition]) -> list[AbstractRendition]:
    """One rendition a width: a narrow picture is not enlarged, so its larger sizes are all the same."""
    return list({rendition.width: rendition for rendition in renditions}.values())
