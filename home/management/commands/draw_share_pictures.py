"""`manage.py draw_share_pictures`: those that are missing, after an upgrade or once a font is installed."""

from django.core.management.base import BaseCommand
from wagtail.models import Page

from home.models.base import BasePage
from home.queries import published
from home.share_pictures.store import keep_picture


class Command(BaseCommand):
    help = "Draws the share picture of every published page that has none; --again draws all anew."

    def add_arguments(self, parser):
        parser.add_argument("--again", action="store_true", help="also those that exist, with the fonts there are now")

    def handle(self, again, **options):
        number = 0
        for page in published(Page.objects.filter(depth__gt=1)).select_related("locale").iterator(chunk_size=200):
            if issubclass(page.specific_class, BasePage):
                keep_picture(page.specific, again=again)
                number += 1
        self.stdout.write(f"{number} pages have their share picture.")
