"""The room everything else stands on."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save, pre_delete


class HomeConfig(AppConfig):
    name = "home"

    def ready(self):
        from wagtail.signals import post_page_move

        from home.all_or_nothing import make_publishing_atomic
        from home.deciding_once import decide_once
        from home.in_use import keep_what_is_in_use
        from home.large_listings import limit_listings
        from home.models import SiteDocument, SiteImage
        from home.pictures import make_avif_quickly
        from home.renditions import image_saved
        from home.schedule.telling import tell_after_every_approval
        from home.share_pictures.tasks import follow_publications
        from home.signals import note_change, note_move

        make_publishing_atomic()
        make_avif_quickly()
        decide_once()
        tell_after_every_approval()
        limit_listings()
        post_save.connect(note_change)
        post_delete.connect(note_change)
        post_page_move.connect(note_move)
        for model in (SiteImage, SiteDocument):
            pre_delete.connect(keep_what_is_in_use, sender=model)
        follow_publications()
        post_save.connect(image_saved, sender=SiteImage)
