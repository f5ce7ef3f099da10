"""The upload form of the picture library: what it refuses, and what it takes out of a picture."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.images.forms import BaseImageForm

from home.picture_notes import without_notes

HALF = gettext_lazy("Only a part of this picture can be read. Please export it again as JPEG or PNG.")


class SiteImageForm(BaseImageForm):
    """Refuses a picture that is wider or taller than the site can work with, and names the limit.

    Place, camera and person are taken out of every picture at once, since readers may download the original; a picture
    that is longer than print needs is scaled down.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field = self.fields["file"]
            field.to_python = _refusing_half(field.to_python)

    def clean_file(self):
        file = self.cleaned_data["file"]
        image = getattr(file, "image", None)  # absent when the stored file is kept
        width, height = image.get_size() if image else (0, 0)
        if max(width, height) > settings.MAX_IMAGE_SIDE:
            raise ValidationError(
                _("This picture is %(width)s × %(height)s pixels. The limit is %(limit)s pixels on a side.")
                % {"width": width, "height": height, "limit": settings.MAX_IMAGE_SIDE}
            )
        return self._without_notes(file) if image else file

    def _without_notes(self, file: UploadedFile) -> UploadedFile | ContentFile:
        file.seek(0)
        data = file.read()
        file.seek(0)
        clean = without_notes(data, settings.LONGEST_SIDE_KEPT)
        if clean is None:
            raise ValidationError(HALF)
        return file if clean == data else ContentFile(clean, name=file.name)


def _refusing_half(read):
    """Wagtail measures a picture without expecting that its head may be cut off."""

    def to_python(data):
        try:
            return read(data)
        except (OSError, SyntaxError) as error:
            raise ValidationError(HALF) from error

    return to_python
