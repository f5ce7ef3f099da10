"""The association's pages for the templates of other rooms."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from association.models import AssociationPage
from home.content_memory import remembered
from home.queries import published

register = template.Library()


@register.simple_tag(takes_context=True)
def association(context, locale) -> AssociationPage | None:
    """The association's own front page in a language."""
    own = AssociationPage.objects.published().filter(locale=locale)
    return remembered(context["request"], f"association:{locale.language_code}", own.first)


@register.simple_tag(takes_context=True)
def sections_of(context, page: Page | None) -> list[Page]:
    """The published pages right below a page, in the order of the editor."""
    if page is None:
        return []
    return remembered(context["request"], f"sections:{page.pk}", lambda: list(published(Page.objects.child_of(page))))
