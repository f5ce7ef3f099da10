"""The releases around one: before and after it, and those about the same thing.

About the same thing are those of the same congress, of the same category, with the same words in the title. No query
grows with the archive: an index hands over a handful of candidates, and these are compared here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from math import log
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection
from django.db.models import QuerySet

from home.prepared_queries import prepared
from news.listing import ReleaseLink, as_links
from search.text.english import STOP_WORDS
from search.text.tokens import index_tokens

if TYPE_CHECKING:
    from news.models import NewsReleasePage

CANDIDATES = 80  # of each kind; of both languages, since each release is there twice
SPARE = 3  # neighbours on each side that are looked up: the nearest may be withdrawn or restricted
SHOWN = 3
CONGRESS, CATEGORY, WORDS = 3, 1, 4  # what they weigh; words do so by how rare they are among the candidates
LEAST = 1

# Written out, because Django needs longer to put this together than to fetch and show the releases. Languages and
# drafts are told apart afterwards and not by the database, which would take an index of pages, and walk through all.
_AROUND = f"""
    SELECT page.id, page.title, release.release_date, release.related_congress_id, release.category_id, page.locale_id,
        page.live AND page.alias_of_id IS NULL
    FROM news_newsreleasepage release INNER JOIN wagtailcore_page page ON page.id = release.page_ptr_id
    WHERE page.id IN (
        SELECT page_ptr_id FROM (
            SELECT page_ptr_id FROM news_newsreleasepage
            WHERE release_date <= %(day)s AND (release_date < %(day)s OR page_ptr_id < %(pk)s)
            ORDER BY release_date DESC, page_ptr_id DESC LIMIT {CANDIDATES}) AS earlier
        UNION SELECT page_ptr_id FROM (
            SELECT page_ptr_id FROM news_newsreleasepage
            WHERE release_date >= %(day)s AND (release_date > %(day)s OR page_ptr_id > %(pk)s)
            ORDER BY release_date, page_ptr_id LIMIT {CANDIDATES}) AS later
        UNION SELECT page_ptr_id FROM (
            SELECT page_ptr_id FROM news_newsreleasepage WHERE category_id = %(category)s
            ORDER BY release_date DESC LIMIT {CANDIDATES}) AS of_category
        UNION SELECT page_ptr_id FROM (
            SELECT page_ptr_id FROM news_newsreleasepage WHERE related_congress_id = %(congress)s
            ORDER BY release_date DESC LIMIT {CANDIDATES}) AS of_congress
    )
"""  # noqa: S608 - a constant


class Candidate(NamedTuple):
    """What is compared of a release."""

    pk: int
    title: str
    release_date: date
    congress: int | None
    category: int
    locale: int
    is_live: bool

    @property
    def place(self) -> tuple[date, int]:
        """Where it stands in the row of all releases."""
        return self.release_date, self.pk


class Nearby(NamedTuple):
    """Published releases of the language of one: those before and after it by date, and the nearest in content."""

    previous: ReleaseLink | None
    next: ReleaseLink | None
    related: list[ReleaseLink]


def nearby(release: NewsReleasePage) -> Nearby:
    """What is near a release. Two queries, and more only where what stands beside it is not public for long."""
    if not release.release_date:  # the preview of a form that was not filled in
        return Nearby(None, None, [])
    around = candidates(release)
    ours = [one for one in around if one.is_live and one.locale == release.locale_id]
    best = ranked(release, ours)[: SHOWN * 2]
    place = place_of(release)
    before = Side([one for one in around if one.place < place][::-1], ours)
    after = Side([one for one in around if one.place > place], ours)
    wanted = tuple(sorted({*best, *before.first, *after.first}))
    public = _public_among(type(release), pks=wanted, locale=release.locale_id) if wanted else []
    found = {row[0]: ReleaseLink(*row) for row in public}
    if before.may_miss(found) or after.may_miss(found):
        pages = type(release).objects.neighbours_of(release)
        neighbours = {side: page and ReleaseLink.to(page) for side, page in pages.items()}
    else:
        neighbours = {"previous": before.nearest(found), "next": after.nearest(found)}
    return Nearby(**neighbours, related=[found[pk] for pk in best if pk in found][:SHOWN])


@prepared
def _public_among(model: type[NewsReleasePage], *, pks, locale) -> QuerySet:
    return as_links(model.objects.published().filter(locale=locale, pk__in=pks).order_by())


class Side:
    """The candidates on one side of a release, the nearest first, and which of them are `ours`."""

    def __init__(self, row: list[Candidate], ours: list[Candidate]):
        known = {one.pk for one in ours}
        self.is_whole = len(row) < CANDIDATES  # otherwise more may stand behind it
        self.live = [one.pk for one in row[:CANDIDATES] if one.pk in known]
        self.first = self.live[:SPARE]

    def nearest(self, found: dict[int, ReleaseLink]) -> ReleaseLink | None:
        """The first of them that was found to be public."""
        return next((found[pk] for pk in self.first if pk in found), None)

    def may_miss(self, found: dict[int, ReleaseLink]) -> bool:
        """Whether none was found and one may be that was not looked up."""
        return self.nearest(found) is None and not (self.is_whole and self.live == self.first)


def place_of(release: NewsReleasePage) -> tuple[date, int]:
    """Where a release stands in the row of all; one that was not saved yet, before those of its day."""
    return release.release_date, release.pk or 0


def candidates(release: NewsReleasePage) -> list[Candidate]:
    """The releases next to this one by date, and the newest of its category and its congress, by date. One query.

    Of any language and state, without the release itself.
    """
    day, pk = place_of(release)
    values = {"day": day, "pk": pk, "category": release.category_id, "congress": release.related_congress_id}
    with connection.cursor() as cursor:
        cursor.execute(_AROUND, values)
        found = [Candidate(*row) for row in cursor.fetchall()]
    return sorted((one for one in found if one.pk != release.pk), key=lambda one: one.place)


def ranked(release: NewsReleasePage, others: Iterable[Candidate]) -> list[int]:
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
