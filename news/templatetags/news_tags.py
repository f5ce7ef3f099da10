"""Releases for the templates of other rooms."""

from __future__ import annotations

from django import template

from home.content_memory import remembered
from news.listing import ListedRelease, listed, with_lead_pictures
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory
from news.newest import newest

register = template.Library()


@register.simple_tag
def latest_releases(locale, number: int = 6) -> list[ListedRelease]:
    """The newest published releases of a language, with `lead_picture` and `lead_alt`."""
    return with_lead_pictures(newest(NewsReleasePage, locale, number))


@register.simple_tag
def releases_about(congress, number: int = 4) -> list[ListedRelease]:
    """The newest published releases about a congress, in its language."""
    family = congress.get_translations(inclusive=True).values("pk")
    about = NewsReleasePage.objects.in_language(congress.locale).filter(related_congress__in=family)
    return listed(about.newest_first()[:number])


@register.simple_tag
def releases_in(category_id: int, locale, number: int = 5) -> list[ListedRelease]:
    """The newest published releases of a Chinese category, which releases of all languages point at."""
    own = NewsReleasePage.objects.in_language(locale).filter(category=category_id)
    return listed(own.newest_first()[:number])


@register.simple_tag
def releases_linking_to(page, number: int = 6) -> list[ListedRelease]:
    """The newest published releases whose text links to a page or to one of its translations, in its language."""
    return listed(NewsReleasePage.objects.in_language(page.locale).linking_to(page).newest_first()[:number])


@register.simple_tag(takes_context=True)
def news_index(context, locale) -> NewsIndexPage | None:
    """The news index of a language."""
    return remembered(
        context["request"],
        f"news-index:{locale.language_code}",
        lambda: NewsIndexPage.objects.published().filter(locale=locale).first(),
    )


@register.simple_tag(takes_context=True)
def category_of(context, release: NewsReleasePage) -> ReleaseCategory | None:
    """The category of a release in the language of the release, if it is published there."""
    locale = release.locale
    names = remembered(
        context["request"], f"categories:{locale.language_code}", lambda: ReleaseCategory.objects.in_language(locale)
    )
    return names.get(release.category_id)
