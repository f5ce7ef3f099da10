"""Pictures, files and addresses that may be others in English than in Chinese."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import Model
from django.forms import Media
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.documents.widgets import AdminDocumentChooser
from wagtail.images import get_image_model
from wagtail.images.widgets import AdminImageChooser
from wagtail_localize.models import OverridableSegment, SegmentOverride

from translation.editor.desk import Desk
from translation.editor.labels import Place

IMAGE, DOCUMENT, ADDRESS = "image", "document", "address"
CHOOSERS = {IMAGE: AdminImageChooser, DOCUMENT: AdminDocumentChooser}


@dataclass
class Picture:
    """A picture, file or address of the Chinese page, and what English has in its place."""

    segment: OverridableSegment
    place: Place
    kind: str
    override: SegmentOverride | None = None
    own: Any = None  # the Chinese picture, file or address
    english: Any = None
    section: str = ""
    is_shown: bool = True

    @property
    def pk(self) -> int:
        return self.segment.pk

    @property
    def path(self) -> str:
        return self.segment.context.path

    @property
    def thumbnail(self) -> str:
        """The address of a small form of the Chinese picture."""
        return self.own.get_rendition("max-165x165").url

    @property
    def chooser(self) -> str:
        """The chooser of Wagtail as HTML, with what English has now."""
        widget = CHOOSERS[self.kind]()
        return widget.render(f"value-{self.pk}", self.english, {"id": f"choose-{self.pk}"})


def pictures_of(desk: Desk) -> list[Picture]:
    """Everything of this page that English may replace. Two queries, and one each for pictures and files."""
    translation = desk.translation
    segments = OverridableSegment.objects.filter(source_id=translation.source_id).select_related("context")
    rows = SegmentOverride.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    )
    overrides = {row.context_id: row for row in rows}
    pictures = []
    for segment in segments.order_by("order", "pk"):
        place = desk.places.of(segment.context.path)
        if kind := kind_of(place, segment.data):
            pictures.append(Picture(segment, place, kind, overrides.get(segment.context_id)))
    _fill(pictures)
    return pictures


def kind_of(place: Place, value: Any) -> str:
    """What sort of thing a value is that English may replace; empty for those that the site looks up itself."""
    if place.chosen and issubclass(place.chosen, get_image_model()):
        return IMAGE
    if place.chosen and issubclass(place.chosen, get_document_model()):
        return DOCUMENT
    is_address = isinstance(value, str) and value.startswith(("http://", "https://"))
    return ADDRESS if is_address and not place.chosen else ""


def media_of(rows: Iterable) -> Media:
    """The scripts of the choosers that are among these rows."""
    kinds = {row.kind for row in rows}
    return sum((CHOOSERS[kind]().media for kind in CHOOSERS if kind in kinds), Media())


def checked_value(picture: Picture, value: str) -> int | str:
    """The value to store for what a person chose. Raises ValidationError when it cannot stand there."""
    if picture.kind == ADDRESS:
        URLValidator(schemes=["http", "https"])(value.strip())
        return value.strip()
    model = _model(picture.kind)
    if not value.isascii() or not value.isdigit() or len(value) > 18 or not model.objects.filter(pk=value).exists():
        raise ValidationError(_("Choose a picture or file that exists."))
    return int(value)


def _model(kind: str) -> type[Model]:
    return get_image_model() if kind == IMAGE else get_document_model()


def _fill(pictures: Iterable[Picture]) -> None:
    wanted = defaultdict(set)
    for picture in pictures:
        if picture.kind != ADDRESS:
            wanted[picture.kind].update(filter(None, map(_key, _values(picture))))
    found = {kind: _fetch(kind, keys) for kind, keys in wanted.items()}
    for picture in pictures:
        own, english = _values(picture)
        if picture.kind != ADDRESS:
            own, english = found[picture.kind].get(_key(own)), found[picture.kind].get(_key(english))
        picture.own, picture.english = own, english


def _values(picture: Picture) -> tuple[Any, Any]:
    return picture.segment.data, picture.override.data if picture.override else None


def _key(value: Any) -> int | None:
    """The id that a stored value names: wagtail-localize's own editor stores numbers as text."""
    return int(value) if str(value).isdigit() else None


def _fetch(kind: str, keys: set[int]) -> dict[int, Model]:
    objects = _model(kind).objects
    if kind == IMAGE:
        objects = objects.prefetch_renditions("max-165x165")
    return objects.in_bulk(keys)
