"""Pictures and documents of the media library."""

from contextlib import suppress

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition


class SizeNotedAtSaving:
    """Knows the size of its file from the first saving on; Wagtail would write it in the first reader's request."""

    def save(self, *args, **kwargs):
        if self.file_size is None and self.file and not kwargs.get("update_fields"):
            with suppress(FileNotFoundError):  # a row may be written before or without its file
                self.file_size = self.file.size
        return super().save(*args, **kwargs)


class SiteImage(SizeNotedAtSaving, AbstractImage):
    """A picture with the credit line it must always carry."""

    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("The photographer or the source of the picture.")
    )
    admin_form_fields = ("title", "file", "description", "credit", "collection", "tags") + tuple(
        f"focal_point_{part}" for part in ("x", "y", "width", "height")
    )

    class Meta(AbstractImage.Meta):
        indexes = [models.Index(fields=["file"], name="picture_file")]  # every request for a file looks it up
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class SiteRendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]
        indexes = [models.Index(fields=["file"], name="rendition_file")]


class SiteDocument(SizeNotedAtSaving, AbstractDocument):
    """A file to download that says which language it is written in, so that readers know before they open it."""

    class Language(models.TextChoices):
        CHINESE = "zh-hans", _("Chinese")
        ENGLISH = "en", _("English")
        BOTH = "", _("Chinese and English")

    language = models.CharField(_("language"), max_length=10, choices=Language, default=Language.CHINESE, blank=True)
    admin_form_fields = ("title", "file", "language", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
