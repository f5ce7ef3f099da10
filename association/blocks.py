"""Blocks of the association's own texts."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from home.blocks import FigureBlock, LinkBlock, file_for_api, without


class TenetBlock(blocks.StructBlock):
    """One labelled tenet of the mission, as a list of short phrases."""

    label = blocks.CharBlock(default="", label=_("Label"), max_length=60)
    phrases = blocks.ListBlock(blocks.CharBlock(default="", label=_("Phrase"), max_length=120), label=_("Phrases"))

    class Meta:
        icon = "tick"
        label = _("Tenet")
        label_format = "{label}"


class ActivityBlock(blocks.StructBlock):
    """A named activity of the association."""

    name = blocks.CharBlock(default="", label=_("Name"), max_length=120)
    text = blocks.TextBlock(default="", label=_("Description"))

    class Meta:
        icon = "pick"
        label = _("Activity")
        label_format = "{name}"


class ItemBlock(blocks.StructBlock):
    """One item of the business scope; its number is its place."""

    text = blocks.TextBlock(default="", label=_("Text"))

    class Meta:
        icon = "list-ol"
        label = _("Item")
        label_format = "{text}"


class PosterBlock(FigureBlock):
    """A poster: the picture, its words as text, and the file in full size."""

    wording = blocks.TextBlock(
        default="",
        label=_("Words on the poster"),
        required=False,
        help_text=_("For readers who cannot see or read it."),
    )
    download = DocumentChooserBlock(label=_("File to download"), required=False)

    class Meta:
        icon = "image"
        label = _("Poster")
        label_format = "{caption}"

    def get_api_representation(self, value, context=None):
        return without(self, value, "download", context) | {
            "download": file_for_api(value["download"], context["request"])
        }


class LinkGroupBlock(blocks.StructBlock):
    """Links under a heading."""

    heading = blocks.CharBlock(default="", label=_("Heading"), max_length=80)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"))

    class Meta:
        icon = "link"
        label = _("Group of links")
        label_format = "{heading}"
