"""What the memory takes in: the pairs of a page when it is published, and those of a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Locale

from translation.memory.grams import digest_of, grams_of
from translation.models import MemoryGram, MemoryPair
from translation.normalise import normalise, without_tags
from translation.segments import Segment

BATCH = 1000  # rows written by one statement


@dataclass(frozen=True)
class Pair:
    """A segment and its translation, with the place in the page, the id of the user who translated it, and when."""

    source: str
    target: str
    path: str = ""
    translator_id: int | None = None
    at: datetime | None = None

    @classmethod
    def of(cls, segment: Segment) -> Pair:
        """The pair of a segment that is translated."""
        return cls(segment.source, segment.target, segment.path, segment.translation.last_translated_by_id)


@transaction.atomic
def remember_page(
    translation_key: UUID, locale: Locale, title: str, pairs: Iterable[Pair], published_at: datetime
) -> int:
    """The memory holds exactly these pairs of a page from now on; returns how many."""
    rows = [_row(pair, locale, digest_of(f"{translation_key} {pair.path}"), title, published_at) for pair in pairs]
    for row in rows:
        row.translation_key = translation_key
    before = _forget(translation_key, locale)
    _add(rows)
    _drop_grams(before - {row.digest for row in rows})
    return len(rows)


@transaction.atomic
def forget_page(translation_key: UUID, locale: Locale) -> None:
    """The page's translation is no longer public, or was wrong: its pairs are not offered any more."""
    _drop_grams(_forget(translation_key, locale))


@transaction.atomic
def remember_file(name: str, locale: Locale, pairs: Iterable[Pair], at: datetime) -> int:
    """Add the pairs of an imported file; returns how many were new. Different translations of one text all stay.

    `at` is the date of pairs that have none of their own.
    """
    before = MemoryPair.objects.count()
    pairs = iter(pairs)
    while some := list(islice(pairs, BATCH)):
        _add([_row(pair, locale, digest_of(f"{name} {pair.target}"), name, at) for pair in some])
    return MemoryPair.objects.count() - before


def _row(pair: Pair, locale: Locale, place: int, origin: str, published_at: datetime) -> MemoryPair:
    normalised = normalise(pair.source)
    return MemoryPair(
        locale=locale,
        digest=digest_of(normalised),
        place=place,
        source=pair.source,
        plain=without_tags(normalised),
        target=pair.target,
        path=pair.path,
        origin=origin[:255],
        published_at=pair.at or published_at,
        translator_id=pair.translator_id,
    )


def _add(rows: list[MemoryPair]) -> None:
    MemoryPair.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)
    plains = {row.digest: row.plain for row in rows}
    for start in range(0, len(plains), BATCH):
        _index(dict(list(plains.items())[start : start + BATCH]))


def _index(plains: dict[int, str]) -> None:
    known = MemoryGram.objects.filter(digest__in=plains).values_list("digest", flat=True).distinct()
    for digest in set(known):
        del plains[digest]
    rows = [(gram, digest) for digest, plain in plains.items() for gram in grams_of(plain)]
    if not rows:
        return
    # In plain SQL: as model instances, the thirty rows of a text take ten times as long as all the rest of it.
    table = connection.ops.quote_name(MemoryGram._meta.db_table)
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} (gram, digest) VALUES (%s, %s) ON CONFLICT DO NOTHING", rows)  # noqa: S608


def _forget(translation_key: UUID, locale: Locale) -> set[int]:
    """Delete the pairs of a page; the digests that they had."""
    pairs = MemoryPair.objects.filter(translation_key=translation_key, locale=locale)
    digests = set(pairs.values_list("digest", flat=True))
    _delete(pairs)
    return digests


def _drop_grams(digests: set[int]) -> None:
    """Take texts out of the index that no pair has any more."""
    if digests:
        still_there = MemoryPair.objects.filter(digest=OuterRef("digest"))
        _delete(MemoryGram.objects.filter(~Exists(still_there), digest__in=digests))


def _delete(rows: QuerySet) -> None:
    """By one statement. Listeners to every deletion on the site would have each row fetched first; none wants these."""
    rows._raw_delete(rows.db)
