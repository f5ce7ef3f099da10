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
        if image and max(image.size) > settings.MAX_IMAGE_SIDE:
            raise ValidationError(
                _("This picture is %(width)s × %(height)s pixels. The limit is %(limit)s pixels on a side.")
                % {"width": image.size[0], "height": image.size[1], "limit": settings.MAX_IMAGE_SIDE}
            )
        return file
