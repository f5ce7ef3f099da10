"""Finding pages by the words of their title and summary."""

from __future__ import annotations

from functools import reduce
from operator import and_

from django.db.models import Case, Q, QuerySet, Value, When
from wagtail.models import Locale, Page, get_page_models

from home.queries import published

# The fields, besides the title, in which page types keep what they say of themselves in a sentence or two.
SUMMARY_FIELDS = ("introduction", "summary")


def pages_with(query: str) -> QuerySet:
    """Published pages of the active language whose title or summary holds every word of the query.

    Pages with every word in the title come first, then the newer before the older.

    Words are parted by spaces; a Chinese phrase is one word. Case does not matter. Any input is allowed.
    """
    words = query.split()
    in_title = reduce(and_, (Q(title__icontains=word) for word in words), Q())
    found = Page.objects.filter(reduce(and_, map(_holds, words), Q()), locale=Locale.get_active(), depth__gt=1)
    rank = Case(When(in_title, then=Value(0)), default=Value(1))
    return published(found).specific().order_by(rank, "-first_published_at", "pk")


def _holds(word: str) -> Q:
    # A subquery for each page type, not a join: PostgreSQL plans a dozen outer joins for half a second.
    condition = Q(title__icontains=word) | Q(search_description__icontains=word)
    for model in get_page_models():
        for field in SUMMARY_FIELDS:
            if any(field == own.name for own in model._meta.local_fields):
                condition |= Q(pk__in=model.objects.filter(**{f"{field}__icontains": word}).values("pk"))
    return condition
