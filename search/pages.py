"""Finding pages by the words of their title and summary."""

from __future__ import annotations

from functools import reduce
from operator import and_

from django.db.models import Q, QuerySet
from wagtail.models import Locale, Page, get_page_models

from home.queries import published

# The fields, besides the title, in which page types keep what they say of themselves in a sentence or two.
SUMMARY_FIELDS = ("introduction", "summary")


def pages_with(query: str) -> QuerySet:
    """Published pages of the active language whose title or summary holds every word of the query, by title.

    Words are parted by spaces; a Chinese phrase is one word. Case does not matter. Any input is allowed.
    """
    conditions = [_holds(word) for word in query.split()]
    pages = Page.objects.filter(locale=Locale.get_active(), depth__gt=1)
    return published(pages).filter(reduce(and_, conditions, Q())).specific().order_by("-last_published_at", "pk")


def _holds(word: str) -> Q:
    condition = Q(title__icontains=word) | Q(search_description__icontains=word)
    for model in get_page_models():
        for field in SUMMARY_FIELDS:
            if any(field == own.name for own in model._meta.local_fields):
                condition |= Q(**{f"{model._meta.model_name}__{field}__icontains": word})
    return condition
