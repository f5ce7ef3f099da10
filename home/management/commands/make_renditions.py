"""`manage.py make_renditions`: the sizes of pictures that are missing, after PICTURE_WIDTHS changed for instance."""

from django.core.management.base import BaseCommand

from home.models import SiteImage
from home.pictures import PICTURE_SPECS


class Command(BaseCommand):
    help = "Makes every size of every picture that does not exist yet."

    def handle(self, **options):
        made = 0
        for image in SiteImage.objects.iterator(chunk_size=100):
            existing = image.renditions.count()
            image.get_renditions(*PICTURE_SPECS)
            made += image.renditions.count() - existing
        self.stdout.write(f"{made} sizes of pictures were made.")
