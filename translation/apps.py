"""The translation desk."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = _("Translation")

    def ready(self):
        from translation import signals, upstream
        from translation.gate.aliases import refuse_aliases
        from translation.gate.roads import guard_publication

        upstream.mend()
        guard_publication()
        refuse_aliases()
        signals.connect()
