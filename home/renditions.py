"""Makes every size of a picture when it is uploaded, so that no reader waits for it."""

from __future__ import annotations

from django_tasks import task

from home.background.enqueuing import BACKGROUND, later
from home.models import ContentVersion, SiteImage
from home.pictures import PICTURE_SPECS


@task(backend=BACKGROUND)
def make_renditions(image_id: int) -> None:
    """All sizes in which pages offer a picture; those that exist stay. Nothing when the picture is gone."""
    image = SiteImage.objects.filter(pk=image_id).first()
    if image:
        image.get_renditions(*PICTURE_SPECS)
        ContentVersion.change()  # pages show the sizes from now on


def image_saved(instance: SiteImage, raw: bool = False, **kwargs) -> None:
    """A picture was uploaded or changed: its sizes are made in the background once that is committed."""
    if not raw:
        later(make_renditions, instance.pk)
