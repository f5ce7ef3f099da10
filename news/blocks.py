"""Blocks of a news release."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class CorrectionBlock(blocks.StructBlock):
    """A mistake that was published, and what is right; it stays visible."""

    date = blocks.DateBlock(label=_("Date of the correction"))
    wrong = blocks.TextBlock(default="", label=_("What was wrong"))
    right = blocks.TextBlock(default="", label=_("What it says now"))

    class Meta:
        icon = "edit"
        label = _("Correction")
        label_format = "{date} {wrong}"
