"""The upload form of the picture library."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.images.forms import BaseImageForm


class SiteImageForm(BaseImageForm):
    """Refuses a picture that is wider or taller than the site can work with, and names the limit."""

    def clean_file(self):
        file = self.cleaned_data["file"]
        image = getattr(file, "image", None)  # absent when the stored file is kept
        width, height = image.get_size() if image else (0, 0)
        if max(width, height) > settings.MAX_IMAGE_SIDE:
            raise ValidationError(
                _("This picture is %(width)s × %(height)s pixels. The limit is %(limit)s pixels on a side.")
                % {"width": width, "height": height, "limit": settings.MAX_IMAGE_SIDE}
            )
        return file
