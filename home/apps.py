"""The room everything else stands on."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class HomeConfig(AppConfig):
    name = "home"

    def ready(self):
        from wagtail.signals import post_page_move

        from home.all_or_nothing import make_publishing_atomic
        from home.models import SiteImage
        from home.renditions import image_saved
        from home.signals import note_change, note_move

        make_publishing_atomic()
        post_save.connect(note_change)
        post_delete.connect(note_change)
        post_page_move.connect(note_move)
        post_save.connect(image_saved, sender=SiteImage)
