"""Pictures and documents of the media library."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition, Filter


class SiteImage(AbstractImage):
    """A picture with the credit line it must always carry."""

    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("The photographer or the source of the picture.")
    )
    admin_form_fields = ("title", "file", "description", "credit", "collection", "tags") + tuple(
        f"focal_point_{part}" for part in ("x", "y", "width", "height")
    )

    def existing_renditions(self, specs: list[str]) -> list[AbstractRendition]:
        """The sizes among these that are made, in this order: what a reader's request may use without making any."""
        filters = [Filter(spec=spec) for spec in specs]
        found = self.find_existing_renditions(*filters)
        if not hasattr(self, "prefetched_renditions"):
            keys = {one: SiteRendition.construct_cache_key(self, one.get_cache_key(self), one.spec) for one in found}
            SiteRendition.cache_backend.set_many({keys[one]: rendition for one, rendition in found.items()})
        return [found[one] for one in filters if one in found]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class SiteRendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class SiteDocument(AbstractDocument):
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
