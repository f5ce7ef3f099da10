"""StreamField blocks that every room of the site shares."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from urllib.parse import urljoin

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail_localize.segments import StringSegmentValue

from home.addresses import absolute_url
from home.pictures import offered, pictures_by_id

RICH_TEXT = ["bold", "link", "document-link", "ol", "ul", "superscript", "subscript"]


class CodeBlock(blocks.CharBlock):
    """A short text that is the same in every language: an address, a track letter. Not translated, not searched."""

    def get_translatable_segments(self, value: str) -> list:
        return []

    def get_searchable_content(self, value: str) -> list:
        return []


class PictureChooserBlock(ImageChooserBlock):
    """An image chooser that fetches all pictures of a page, with their renditions, in two queries."""

    def get_api_representation(self, value, context=None):
        return value and picture_for_api(value, context["request"])

    def bulk_to_python(self, values: list[int]) -> list:
        pictures = pictures_by_id(values)
        return [pictures.get(value) for value in values]


def picture_for_api(image, request: HttpRequest) -> dict:
    """A picture as the open interface gives it: the JPEG that pages show."""
    jpeg = offered(image).jpeg
    return {"url": urljoin(absolute_url(request, "/"), jpeg.url), "width": jpeg.width, "height": jpeg.height}


def file_for_api(document, request: HttpRequest) -> dict | None:
    """A file as the open interface gives it; None for one that not everybody may have."""
    if document is None or document.collection.get_view_restrictions().exists():
        return None
    return {
        "url": urljoin(absolute_url(request, "/"), document.url),
        "title": document.title,
        "type": document.file_extension,
        "size": document.get_file_size(),
        "language": document.language,
    }


def without(block: blocks.StructBlock, value: blocks.StructValue, name: str, context: dict) -> dict:
    """What the open interface says of a struct, but one of its fields."""
    rest = blocks.StructValue(block, {key: part for key, part in value.items() if key != name})
    return blocks.StructBlock.get_api_representation(block, rest, context)


class FigureBlock(blocks.StructBlock):
    """A picture with everything a newsroom knows about it, each in a field of its own."""

    image = PictureChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        default="",
        label=_("Alternative text"),
        max_length=250,
        help_text=_("What the picture shows, for readers who cannot see it. Needed before publication."),
    )
    caption = blocks.CharBlock(default="", label=_("Caption"), max_length=250, required=False)
    credit = blocks.CharBlock(
        default="",
        label=_("Credit"),
        max_length=120,
        required=False,
        help_text=_("The photographer or the source, as it is printed under the picture."),
    )

    class Meta:
        icon = "image"
        label = _("Figure")
        label_format = "{caption}"
        template = "blocks/figure.html"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # The reason, in place of "this field is required"; a draft is saved without.
        reason = _("This picture needs an alternative text before publication.")
        self.child_blocks["alt"].field.error_messages["required"] = reason


class HeadingBlock(blocks.StructBlock):
    """A heading inside running text."""

    text = blocks.CharBlock(default="", label=_("Heading"), max_length=120)
    level = blocks.ChoiceBlock(label=_("Level"), choices=[("2", _("Section")), ("3", _("Subsection"))], default="2")

    class Meta:
        icon = "title"
        label = _("Heading")
        label_format = "{text}"
        template = "blocks/heading.html"


class QuoteBlock(blocks.StructBlock):
    """Words of a named person."""

    text = blocks.TextBlock(default="", label=_("Quotation"))
    attribution = blocks.CharBlock(default="", label=_("Who said it"), max_length=120, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        label_format = "{text}"
        template = "blocks/quote.html"


def _cell_key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


class TranslatableTableBlock(TypedTableBlock):
    """A table of text cells; wagtail-localize leaves tables out, so this hands it the cells one by one.

    A cell is keyed by its text, not its place: an inserted row or a moved column keeps every translation,
    and a text that stands in two cells is translated once.
    """

    def get_translatable_segments(self, value) -> list[StringSegmentValue]:
        texts = dict.fromkeys(filter(None, self._texts(value)))
        return [StringSegmentValue(_cell_key(text), text) for text in texts]

    def restore_translated_segments(self, value, segments):
        translated = {segment.path: segment.render_text() for segment in segments}
        for column in value.columns:
            column["heading"] = translated.get(_cell_key(column["heading"]), column["heading"])
        for row in value.row_data:
            row["values"] = [translated.get(_cell_key(cell), cell) for cell in row["values"]]
        value.caption = translated.get(_cell_key(value.caption or ""), value.caption)
        return value

    def segment_places(self, raw: dict) -> dict[str, tuple[str, str]]:
        """Where each text stands and what stands around it, by the path of its segment, from the stored value.

        A text that stands in several cells is at its first place.
        """
        headings = [column["heading"] for column in raw["columns"]]
        places = [(raw.get("caption") or "", _("Caption"), "")]
        for number, heading in enumerate(headings, 1):
            places.append((heading, _("Heading of column %(column)s") % {"column": number}, ""))
        for row, cells in enumerate((row["values"] for row in raw["rows"]), 1):
            for number, cell in enumerate(cells, 1):
                label = _("Row %(row)s, column %(column)s") % {"row": row, "column": number}
                around = [cells[0] if number > 1 else "", headings[number - 1]]
                places.append((cell, label, " · ".join(filter(None, around))))
        return {_cell_key(text): (str(label), around) for text, label, around in reversed(places) if text}

    @staticmethod
    def _texts(value) -> Iterator[str]:
        yield value.caption or ""
        yield from (column["heading"] for column in value.columns)
        for row in value.row_data:
            yield from row["values"]


class DownloadBlock(blocks.StructBlock):
    """A file to take away."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(
        default="",
        label=_("Title"),
        max_length=150,
        required=False,
        help_text=_("Left empty, the title of the document is shown."),
    )

    class Meta:
        icon = "download"
        label = _("Download")
        label_format = "{title}"
        template = "blocks/download.html"

    def get_api_representation(self, value, context=None):
        return {"document": file_for_api(value["document"], context["request"]), "title": value["title"]}


class BodyBlock(blocks.StreamBlock):
    """Running text of a release or a plain page."""

    paragraph = blocks.RichTextBlock(label=_("Paragraph"), features=RICH_TEXT, template="blocks/paragraph.html")
    heading = HeadingBlock()
    figure = FigureBlock()
    quote = QuoteBlock()
    table = TranslatableTableBlock(
        [("text", blocks.CharBlock(default="", label=_("Text"), required=False))],
        label=_("Table"),
        template="blocks/table.html",
    )
    download = DownloadBlock()


class SpeakerBlock(blocks.StructBlock):
    """A person who spoke, with post and organisation."""

    name = blocks.CharBlock(default="", label=pgettext_lazy("of a person", "Name"), max_length=80)
    post = blocks.CharBlock(default="", label=_("Post"), max_length=120, required=False)
    organisation = blocks.CharBlock(default="", label=_("Organisation"), max_length=150, required=False)

    class Meta:
        icon = "user"
        label = _("Speaker")
        label_format = "{name}"


class LinkBlock(blocks.StructBlock):
    """A link to another body's site."""

    title = blocks.CharBlock(default="", label=_("Title"), max_length=120)
    url = blocks.URLBlock(
        default="", label=_("Address"), required=False, help_text=_("Left empty, the name stands without a link.")
    )
    note = blocks.CharBlock(default="", label=_("Note"), max_length=200, required=False)

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{title}"


def blocks_of(value: blocks.StreamValue, wanted: type[blocks.Block]) -> Iterator[blocks.StructValue]:
    """Every value of a block class in a stream, at any depth of streams, structs and lists."""
    for child in value:
        yield from _descend(child.block, child.value, wanted)


def _descend(block: blocks.Block, value, wanted: type[blocks.Block]) -> Iterator[blocks.StructValue]:
    if isinstance(block, wanted):
        yield value
    elif isinstance(block, blocks.StreamBlock):
        yield from blocks_of(value, wanted)
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield from _descend(child, value.get(name), wanted)
    elif isinstance(block, blocks.ListBlock):
        for item in value:
            yield from _descend(block.child_block, item, wanted)
