"""Which Chinese texts of the site may hold a term: asked of the database, before any text is looked at."""

from __future__ import annotations

from collections.abc import Collection
from functools import reduce
from operator import and_, or_

from django.db.models import Q, QuerySet
from wagtail_localize.models import String

from translation.checks.segment import CHINESE_CHARACTER
from translation.glossary.entry import TermEntry

MOST = 20  # Chinese forms in one question; beyond that everything may hold one of them


def texts_with(entries: Collection[TermEntry]) -> QuerySet[String]:
    """The texts with every Chinese character of a term or of one of its synonyms; never too few.

    Not those with the whole term: a text may have it in another width, or with spaces and tags inside.
    """
    forms = {form for entry in entries for form in entry.chinese_forms}
    characters = {frozenset(CHINESE_CHARACTER.findall(form)) for form in forms}
    if len(characters) > MOST or not all(characters):
        return String.objects.all()
    return String.objects.filter(reduce(or_, map(_with_all, characters), Q(pk__in=[])))


def _with_all(characters: frozenset[str]) -> Q:
    return reduce(and_, (Q(data__contains=character) for character in sorted(characters)))
