"""What Wagtail's form for promoted results lacks: one of its labels is not marked for translation."""

from django.utils.translation import gettext_lazy as _


def label_promotions() -> None:
    """Name the field in the language of the admin. Called once, when the app is ready."""
    from wagtail.contrib.search_promotions.forms import SearchPromotionsFormSet

    SearchPromotionsFormSet.form.base_fields["external_link_text"].label = _("External link text")
