"""What the memory offers: the same text, and texts that are alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from rapidfuzz import process
from rapidfuzz.distance import Indel
from wagtail.models import Locale

from translation.memory.grams import digest_of, grams_of
from translation.models import MemoryGram, MemoryPair
from translation.normalise import normalise, without_tags

THRESHOLD = 60  # per cent; below it a suggestion helps nobody
LONGEST = 5_000  # characters of a text that is compared with others; of a longer one only the same text is offered
ASKED = 20  # pieces of each size by which a text is looked for
POSTINGS = 150  # texts looked at for one piece: a piece that thousands share says little
COMPARED = 500  # texts compared character by character
CHARACTERS = 100_000  # that are compared in all
AT_ONCE = 5_000  # digests in one query


@dataclass(frozen=True)
class Match:
    """A translation from the memory. 100 per cent is the same text but for width, punctuation form and spacing.

    `rivals` says that the memory holds other translations of the same source; `uses` how often this one stands there.
    """

    target: str
    percentage: int
    source: str
    origin: str
    date: datetime
    translation_key: UUID | None
    pk: int
    uses: int = 1
    rivals: bool = False

    @property
    def is_exact(self) -> bool:
        return self.percentage == 100


def exact(sources: Iterable[str], locale: Locale) -> dict[str, list[Match]]:
    """Every translation of each text that the memory knows, newest first; texts without one are left out."""
    digests = {source: digest_of(normalise(source)) for source in sources}
    found = _pairs(set(digests.values()), locale)
    return {
        source: [_match(pair, 100, rivals=len(found[digest]) > 1) for pair in found[digest]]
        for source, digest in digests.items()
        if digest in found
    }


def suggestions(source: str, locale: Locale, limit: int = 5) -> list[Match]:
    """The best translations of this text and of texts like it, the best first and of equals the newest."""
    normalised = normalise(source)
    matches = exact([source], locale).get(source, [])
    if len(matches) < limit:
        matches = matches + _fuzzy(without_tags(normalised), digest_of(normalised), locale, limit - len(matches))
    return matches[:limit]


def _fuzzy(plain: str, digest: int, locale: Locale, limit: int) -> list[Match]:
    if not 2 <= len(plain) <= LONGEST:
        return []
    candidates = _candidates(plain)
    candidates.pop(digest, None)
    compared = max(10, min(COMPARED, CHARACTERS // len(plain)))
    texts = _plain_texts([number for number, _ in candidates.most_common(compared)], locale)
    alike = process.extract(plain, texts, scorer=Indel.normalized_similarity, score_cutoff=THRESHOLD / 100, limit=limit)
    # A hundred is kept for the same text: texts that differ in a tag alone are not.
    percentages = {number: min(int(score * 100), 99) for _, score, number in alike}
    found = _pairs(set(percentages), locale)
    matches = [
        _match(pair, percentages[number], rivals=len(pairs) > 1) for number, pairs in found.items() for pair in pairs
    ]
    return sorted(matches, key=lambda match: (match.percentage, match.date), reverse=True)[:limit]


def _candidates(plain: str) -> Counter[int]:
    """Digests of the texts that share pieces with this one; a piece counts more the fewer texts have it."""
    postings: dict[int, list[int]] = {}
    for gram, digest in _postings(grams_of(plain, ASKED)):
        postings.setdefault(gram, []).append(digest)
    weights: Counter[int] = Counter()
    for digests in postings.values():
        weight = 1 + POSTINGS // len(digests)
        for digest in digests:
            weights[digest] += weight
    return weights


def _postings(grams: list[int]) -> list[tuple[int, int]]:
    """Pairs of piece and digest, a limited number for each piece.

    In plain SQL, as Django has no UNION of limited queries for SQLite. One statement for all pieces.
    """
    if not grams:
        return []
    table = connection.ops.quote_name(MemoryGram._meta.db_table)
    one = f"SELECT * FROM (SELECT gram, digest FROM {table} WHERE gram = %s LIMIT {POSTINGS}) AS piece"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([one] * len(grams)), grams)
        return cursor.fetchall()


def _plain_texts(digests: list[int], locale: Locale) -> dict[int, str]:
    """The text of each digest."""
    return dict(MemoryPair.objects.filter(digest__in=digests, locale=locale).values_list("digest", "plain"))


def _pairs(digests: set[int], locale: Locale) -> dict[int, list[MemoryPair]]:
    """By digest, the newest pair of each different translation, newest first."""
    found: dict[int, list[MemoryPair]] = {}
    ordered = list(digests)
    same = {"partition_by": [F("digest"), F("target")]}
    for start in range(0, len(ordered), AT_ONCE):
        pairs = MemoryPair.objects.filter(digest__in=ordered[start : start + AT_ONCE], locale=locale).annotate(
            place_in_line=Window(RowNumber(), order_by=[F("published_at").desc(), F("pk").desc()], **same),
            uses=Window(Count("pk"), **same),
        )
        for pair in pairs.filter(place_in_line=1).order_by("-published_at", "-pk"):
            found.setdefault(pair.digest, []).append(pair)
    return found


def _match(pair: MemoryPair, percentage: int, rivals: bool) -> Match:
    return Match(
        target=pair.target,
        percentage=percentage,
        source=pair.source,
        origin=pair.origin,
        date=pair.published_at,
        translation_key=pair.translation_key,
        pk=pair.pk,
        uses=pair.uses,
        rivals=rivals,
    )
