"""The translation desk."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from translation import signals, upstream
        from translation.gate.roads import guard_publication

        upstream.mend()
        guard_publication()
        signals.connect()
