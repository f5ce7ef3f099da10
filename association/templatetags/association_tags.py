"""The association's pages for the templates of other rooms."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from association.models import AssociationPage
from home.queries import published

register = template.Library()


@register.simple_tag
def association(locale) -> AssociationPage | None:
    """The association's own front page in a language."""
    return AssociationPage.objects.published().filter(locale=locale).first()


@register.simple_tag
def sections_of(page: Page | None) -> list[Page]:
    """The published pages right below a page, in the order of the editor."""
    return list(published(Page.objects.child_of(page))) if page else []
