"""The index on PostgreSQL: Wagtail's entries, their vectors made of our tokens."""

from __future__ import annotations

from django.db import connections, router
from wagtail.search.models import IndexEntry

from search.backend.base import (
    MOST_LISTED,
    TABLE,
    TokenBackend,
    TokenIndex,
    autocomplete_tokens,
    most_ranked,
    other_type_ids,
)
from search.backend.compiler import AUTOCOMPLETE, TITLE, WORDS, Hit, Hits
from search.backend.texts import IndexedTexts, language_tokens
from search.expressions import Expression, tsquery
from search.text.tokens import index_tokens

MOST_PLACES = 256  # of one token in one text, and
LAST_PLACE = 16_383  # the last one: PostgreSQL keeps no more
SAMPLE = 1_500  # entries; of so many a tenth is told from a twentieth
# Weights of D (body), C, B (boosted) and A (title).
WEIGHTS = "{0.1, 0.2, 0.4, 1.0}"
_UPSERT = f"""
    INSERT INTO {TABLE}
        (content_type_id, object_id, title_norm, title, body, search_words, autocomplete, title_text, body_text)
    SELECT %s, %s, 1, title, body, title || body, %s::tsvector, %s, %s
    FROM (SELECT %s::tsvector AS title, %s::tsvector AS body) AS words
    ON CONFLICT (content_type_id, object_id) DO UPDATE SET
        title = EXCLUDED.title, body = EXCLUDED.body, search_words = EXCLUDED.search_words,
        autocomplete = EXCLUDED.autocomplete, title_text = EXCLUDED.title_text, body_text = EXCLUDED.body_text
    """  # noqa: S608
# Title and text lie joined in a column of their own: joining them for each hit would take most of the time.
_VECTORS = {WORDS: "search_words", (TITLE,): "title", (AUTOCOMPLETE,): "autocomplete"}


class PostgresIndex(TokenIndex):
    def write(self, content_type_id: int, texts: list[IndexedTexts]) -> list[str]:
        tokens: list[str] = []
        rows = []
        for one in texts:
            title, boosted, body = (index_tokens("\n".join(part)) for part in (one.title, one.boosted, one.body))
            words = vector((boosted, "B"), (body, ""), (language_tokens(one.locale_id), ""))
            originals = "\n".join(one.title), "\n".join([*one.boosted, *one.body])
            typed = vector((autocomplete_tokens(one), ""))
            rows.append([content_type_id, one.object_id, typed, *originals, vector((title, "A")), words])
            tokens += title + boosted + body
        with self.connection.cursor() as cursor:
            cursor.executemany(_UPSERT, rows)
        return tokens


def vector(*texts: tuple[list[str], str]) -> str:
    """A tsvector of texts and their weights, written out: `'质量':1A,7A '大会':3A`."""
    places: dict[str, list[str]] = {}
    place = 0
    for tokens, weight in texts:
        for token in tokens:
            place += 1
            if len(own := places.setdefault(token, [])) < MOST_PLACES:
                own.append(f"{min(place, LAST_PLACE)}{weight}")
        place += 1  # no phrase is found across two texts
    return " ".join(f"'{token}':{','.join(own)}" for token, own in places.items())


class PostgresBackend(TokenBackend):
    index_class = PostgresIndex

    def find(self, expression, model, columns, may_cut, is_partial=False) -> Hits:
        searched = _VECTORS.get(tuple(columns), "body")
        given = {"query": tsquery(expression), "others": other_type_ids(model), "weights": WEIGHTS}
        with connections[router.db_for_read(IndexEntry)].cursor() as cursor:
            most = most_ranked(cursor) if may_cut else None
            is_cut = may_cut and _is_too_much(cursor, expression, searched, given, most)
            if not is_cut:
                cursor.execute(_ranked(searched, not is_partial), given | {"most": most and most + 1})
                ranked = cursor.fetchall()
                is_cut = may_cut and len(ranked) > most
            if is_cut and is_partial:
                return Hits([], is_cut)
            if is_cut:
                cursor.execute(_newest(searched), given | {"listed": MOST_LISTED})
            return Hits([Hit(*row) for row in (cursor.fetchall() if is_cut else ranked)], is_cut)

    def last_made(self, expression, model, columns, most) -> list[str]:
        matching = _matching(_VECTORS[tuple(columns)])
        given = {"query": tsquery(expression), "others": other_type_ids(model), "most": most}
        with connections[router.db_for_read(IndexEntry)].cursor() as cursor:
            # `+ 0`: the planner expects to meet the newest soon where there are very few, and would pass over all.
            cursor.execute(f"SELECT object_id {matching} ORDER BY id + 0 DESC LIMIT %(most)s", given)
            return [object_id for (object_id,) in cursor.fetchall()]


def _is_too_much(cursor, expression: Expression, searched: str, given: dict, most: int) -> bool:
    """Whether there are more hits than are ranked, among very many texts judged by some of them.

    Words in any order are counted first: the index alone knows of them, while a phrase has to be read in every text.
    """
    if most > SAMPLE:
        cursor.execute(_sample(searched), given | {"share": _percentage(most)})
        looked_at, found = cursor.fetchone()
        return found * 10 > looked_at
    for query in dict.fromkeys((tsquery(expression, in_a_row=False), given["query"])):
        cursor.execute(_count(searched), given | {"query": query, "most": most + 1})
        if cursor.fetchone()[0] <= most:
            return False
    return True


def _percentage(most: int) -> float:
    """Which part of all entries is looked at, when a tenth of them is so many."""
    return 100 * SAMPLE / (most * 10)


def _sample(searched: str) -> str:
    """How many of some entries match; the same ones each time."""
    matching = f"count(*) FILTER (WHERE {_condition(searched)})"
    return f"SELECT count(*), {matching} FROM {TABLE} TABLESAMPLE SYSTEM (%(share)s) REPEATABLE (1)"  # noqa: S608


def _matching(searched: str) -> str:
    return f"FROM {TABLE} WHERE {_condition(searched)}"


def _condition(searched: str) -> str:
    # Nearly everything in the index is a page. Said so, what is not wanted, the planner expects many rows and not few;
    # `+ 0`, because an index of types finds nothing faster.
    return f"{searched} @@ %(query)s::tsquery AND content_type_id + 0 <> ALL(%(others)s)"


def _ranked(searched: str, with_titles: bool) -> str:
    in_title = "title @@ %(query)s::tsquery" if with_titles else "false"
    rank = f"ts_rank(%(weights)s, {searched}, %(query)s::tsquery, 1)"
    return f"SELECT object_id, {in_title}, {rank} {_matching(searched)} LIMIT %(most)s"


def _count(searched: str) -> str:
    return f"SELECT count(*) FROM (SELECT 1 {_matching(searched)} LIMIT %(most)s) AS found"  # noqa: S608


def _newest(searched: str) -> str:
    """The entries that were made last, those with a title hit beside those without."""
    titles, others = (
        f"(SELECT object_id, {is_title}, 0.0 {_matching(own)} ORDER BY id DESC LIMIT %(listed)s)"
        for own, is_title in (("title", "true"), (searched, "title @@ %(query)s::tsquery"))
    )
    return f"{titles} UNION {others}" if searched != "autocomplete" else others
