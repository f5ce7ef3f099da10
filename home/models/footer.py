"""The words at the foot of every page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin

from translation.gate import TranslatedBeforeLive


class Footer(TranslatedBeforeLive, PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """One footer a language; the published one with the lowest number is shown."""

    organiser = models.CharField(_("organiser"), max_length=120)
    address = models.CharField(_("postal address"), max_length=200, blank=True)
    text = RichTextField(_("text"), features=["bold", "link"], blank=True)

    panels = [FieldPanel("organiser"), FieldPanel("address"), FieldPanel("text")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("footer")
        verbose_name_plural = _("footers")

    def __str__(self):
        return self.organiser

    def get_preview_template(self, request, mode_name):
        return "home/footer_preview.html"
