"""The kinds of news the association publishes."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, Locale, RevisionMixin, TranslatableMixin

from home.models.base import synchronized
from translation.gate import TranslatedBeforeLive


class ReleaseCategoryQuerySet(models.QuerySet):
    """Categories as readers see them."""

    def in_language(self, locale: Locale) -> dict[int, ReleaseCategory]:
        """The published category of one language for the id of each category of any language."""
        names = {category.translation_key: category for category in self.filter(locale=locale, live=True)}
        return {pk: names[key] for pk, key in self.values_list("pk", "translation_key") if key in names}


class ReleaseCategory(TranslatedBeforeLive, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model):
    """A category; releases of both languages point at the Chinese one and show its translation."""

    name = models.CharField(_("name"), max_length=60)
    slug = models.SlugField(_("address"), max_length=60, help_text=_("Lower-case letters and hyphens."))
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("sort_order")]
    override_translatable_fields = synchronized("slug", "sort_order")

    objects = ReleaseCategoryQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("release category")
        verbose_name_plural = _("release categories")
        ordering = ["sort_order", "slug"]
        constraints = [models.UniqueConstraint(fields=["slug", "locale"], name="one_category_per_address")]

    def __str__(self):
        return self.name
