"""Other releases about the same thing: of the same congress, of the same category, with the same words in the title.

No query grows with the archive: an index hands over a handful of candidates, and these are compared here.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from math import log
from typing import TYPE_CHECKING, NamedTuple

from django.db.models import QuerySet

from search.text.english import STOP_WORDS
from search.text.tokens import index_tokens

if TYPE_CHECKING:
    from news.models import NewsReleasePage

CANDIDATES = 40  # of each kind
SHOWN = 3
CONGRESS, CATEGORY, WORDS = 3, 1, 4  # what they weigh; words do so by how rare they are among the candidates
LEAST = 1


class Candidate(NamedTuple):
    """What is compared of a release."""

    pk: int
    title: str
    release_date: date
    congress: int | None
    category: int
    locale: int
    is_live: bool
    alias_of: int | None


def related_to(release: NewsReleasePage) -> list[NewsReleasePage]:
    """The published releases of its language that are nearest to this one, the nearest first. Two queries."""
    if not release.release_date:  # the preview of a form that was not filled in
        return []
    releases = type(release).objects
    best = ranked(release, candidates(release))[: SHOWN * 2]
    found = releases.in_language(release.locale).filter(pk__in=best).defer("body", "corrections").in_bulk()
    return [found[pk] for pk in best if pk in found][:SHOWN]


def candidates(release: NewsReleasePage) -> list[Candidate]:
    """Releases of the same congress, of the same category, and of the time around this one. One query.

    Languages and drafts are told apart here and not by the database, which would take an index of pages, and
    walk through all of them.
    """
    own = type(release).objects.order_by().values("page_ptr_id")
    day = release.release_date
    # Categories and congresses of both languages are the Chinese ones, and each release is there twice.
    parts = [
        own.filter(category=release.category_id).order_by("-release_date")[: CANDIDATES * 2],
        own.filter(release_date__gte=day).order_by("release_date")[: CANDIDATES * 2],
        own.filter(release_date__lte=day).order_by("-release_date")[: CANDIDATES * 2],
    ]
    if release.related_congress_id:
        congress = own.filter(related_congress=release.related_congress_id)
        parts.append(congress.order_by("-release_date")[: CANDIDATES * 2])
    rows = type(release).objects.filter(pk__in=_any_of(parts, own)).order_by()
    columns = ("pk", "title", "release_date", "related_congress", "category", "locale", "live", "alias_of")
    found = (Candidate(*row) for row in rows.values_list(*columns))
    return [
        one
        for one in found
        if one.is_live and not one.alias_of and one.locale == release.locale_id and one.pk != release.pk
    ]


def _any_of(parts: list[QuerySet], own: QuerySet) -> QuerySet:
    """The ids of all parts; each part, which has a limit, stands in a query of its own, as SQLite wants it."""
    first, *others = (own.filter(pk__in=part) for part in parts)
    return first.union(*others)


def ranked(release: NewsReleasePage, others: list[Candidate]) -> list[int]:
    """The ids of those that have enough in common, the nearest first; of equals the one of the nearest date."""
    words = {one.pk: _words(one.title) for one in others}
    known = Counter(word for one in words.values() for word in one)
    rarity = {word: log(1 + len(others) / (1 + known[word])) for word in _words(release.title)}
    total = sum(rarity.values()) or 1

    def weight(one: Candidate) -> float:
        shared = sum(rarity[word] for word in rarity.keys() & words[one.pk]) / total
        is_same_congress = one.congress is not None and one.congress == release.related_congress_id
        return CONGRESS * is_same_congress + CATEGORY * (one.category == release.category_id) + WORDS * shared

    weights = {one.pk: weight(one) for one in others}
    near = [one for one in others if weights[one.pk] >= LEAST]
    near.sort(key=lambda one: (-weights[one.pk], abs((one.release_date - release.release_date).days), -one.pk))
    return [one.pk for one in near]


def _words(title: str) -> set[str]:
    return {token for token in index_tokens(title) if len(token) > 1 and token not in STOP_WORDS}
