"""Releases for the templates of other rooms."""

from __future__ import annotations

from django import template

from news.listing import with_lead_pictures
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory

register = template.Library()


@register.simple_tag
def latest_releases(locale, number: int = 6) -> list[NewsReleasePage]:
    """The newest published releases of a language, with `lead_picture` and `lead_alt`."""
    return with_lead_pictures(NewsReleasePage.objects.in_language(locale).newest_first().for_listing()[:number])


@register.simple_tag
def releases_about(congress, number: int = 4) -> list[NewsReleasePage]:
    """The newest published releases about a congress, in its language."""
    family = congress.get_translations(inclusive=True).values("pk")
    about = NewsReleasePage.objects.in_language(congress.locale).filter(related_congress__in=family)
    return list(about.newest_first().for_listing()[:number])


@register.simple_tag
def news_index(locale) -> NewsIndexPage | None:
    """The news index of a language."""
    return NewsIndexPage.objects.published().filter(locale=locale).first()


@register.simple_tag
def category_of(release: NewsReleasePage) -> ReleaseCategory | None:
    """The category of a release in the language of the release, if it is published there."""
    family = ReleaseCategory.objects.filter(translation_key=release.category.translation_key)
    return family.filter(locale=release.locale, live=True).first()
