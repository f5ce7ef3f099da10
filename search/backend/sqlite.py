"""The index on SQLite: a table of FTS5 beside Wagtail's entries, filled with our tokens."""

from __future__ import annotations

import json

from django.db import connections, router
from wagtail.search.models import IndexEntry

from search.backend.base import (
    MOST_LISTED,
    TABLE,
    TokenBackend,
    TokenIndex,
    autocomplete_tokens,
    most_ranked,
    type_ids,
)
from search.backend.compiler import TITLE, WORDS, Hit, Hits
from search.backend.texts import IndexedTexts, language_tokens
from search.expressions import Every, Expression, fts5
from search.text.tokens import index_tokens

MANY = 3  # words
# Weights of title, boosted, body and autocomplete for bm25.
WEIGHTS = "10.0, 4.0, 1.0, 1.0"
_UPSERT = f"""
    INSERT INTO {TABLE} (content_type_id, object_id, title_norm, title, body, autocomplete)
    VALUES (%s, %s, 1, %s, %s, '')
    ON CONFLICT (content_type_id, object_id) DO UPDATE SET title = excluded.title, body = excluded.body
    RETURNING id"""  # noqa: S608
_FORGET = "DELETE FROM search_fts WHERE rowid = %s"
_ADD = "INSERT INTO search_fts (rowid, title, boosted, body, autocomplete) VALUES (%s, %s, %s, %s, %s)"
_OF_TYPE = f"""
    FROM search_fts JOIN {TABLE} AS entry ON entry.id = search_fts.rowid
    WHERE search_fts MATCH %s AND entry.content_type_id IN (SELECT value FROM json_each(%s))"""  # noqa: S608
_RANKED = f"SELECT entry.object_id, entry.id, -bm25(search_fts, {WEIGHTS}) {_OF_TYPE}"
_IDS = "SELECT rowid FROM search_fts WHERE search_fts MATCH %s"
_NEWEST = f"SELECT entry.object_id, entry.id {_OF_TYPE} ORDER BY search_fts.rowid DESC LIMIT %s"
_MERGE = "INSERT INTO search_fts (search_fts, rank) VALUES ('merge', %s)"
PAGES_OF_A_STEP = 500
_NO_END = 2**31 - 2
_COUNT = "SELECT count(*) FROM (SELECT 1 FROM search_fts WHERE search_fts MATCH %s LIMIT %s)"


class SQLiteIndex(TokenIndex):
    def write(self, content_type_id: int, texts: list[IndexedTexts]) -> list[str]:
        tokens: list[str] = []
        rows = []
        with self.connection.cursor() as cursor:
            for one in texts:
                title, boosted, body = (index_tokens("\n".join(part)) for part in (one.title, one.boosted, one.body))
                originals = "\n".join(one.title), "\n".join([*one.boosted, *one.body])
                cursor.execute(_UPSERT, [content_type_id, one.object_id, *originals])
                columns = title, boosted, body + language_tokens(one.locale_id), autocomplete_tokens(one)
                rows.append([cursor.fetchone()[0], *map(" ".join, columns)])
                tokens += title + boosted + body
            cursor.executemany(_FORGET, [row[:1] for row in rows])
            cursor.executemany(_ADD, rows)
        return tokens

    def tidy(self) -> None:
        # In steps, each a transaction, so that nobody who saves a page waits for long.
        with self.connection.cursor() as cursor:
            cursor.execute(_MERGE, [-PAGES_OF_A_STEP])  # less than zero: begin to join all pieces
            done = self.connection.connection.total_changes
            while True:
                cursor.execute(_MERGE, [PAGES_OF_A_STEP])
                before, done = done, self.connection.connection.total_changes
                if done - before < 2:  # so SQLite says that nothing is left to do
                    return


class SQLiteBackend(TokenBackend):
    index_class = SQLiteIndex

    def find(self, expression, model, columns, may_cut, is_partial=False) -> Hits:
        types, with_titles = json.dumps(type_ids(model)), not is_partial and tuple(columns) == WORDS
        match, in_title = (f"{{{' '.join(own)}}} : {fts5(expression)}" for own in (columns, [TITLE]))
        with connections[router.db_for_read(IndexEntry)].cursor() as cursor:
            most = most_ranked(cursor) if may_cut else _NO_END
            is_cut = may_cut and _is_broad(expression) and _is_too_much(cursor, match, most)
            if not is_cut:
                cursor.execute(_RANKED, [match, types])
                ranked = cursor.fetchmany(most + 1)
                is_cut = len(ranked) > most
            if is_cut and is_partial:
                return Hits([], is_cut)
            if is_cut:
                return _newest(cursor, match, in_title if with_titles else None, types)
            titles: set[int] = set()
            if with_titles and ranked:
                cursor.execute(_IDS, [in_title])
                titles = {row[0] for row in cursor.fetchall()}
            return Hits([Hit(object_id, pk in titles, score) for object_id, pk, score in ranked])

    def last_made(self, expression, model, columns, most) -> list[str]:
        match = f"{{{' '.join(columns)}}} : {fts5(expression)}"
        with connections[router.db_for_read(IndexEntry)].cursor() as cursor:
            cursor.execute(_NEWEST, [match, json.dumps(type_ids(model)), most])
            return [object_id for object_id, _ in cursor.fetchall()]


def _is_broad(expression: Expression) -> bool:
    """Whether hits are counted before they are ranked. What asks for many words at once seldom finds too much."""
    return not (isinstance(expression, Every) and len(expression.parts) >= MANY)


def _is_too_much(cursor, match: str, most: int) -> bool:
    cursor.execute(_COUNT, [match, most + 1])
    return cursor.fetchone()[0] > most


def _newest(cursor, match: str, in_title: str | None, types: str) -> Hits:
    """The entries that were made last, those with a title hit beside those without."""
    titles = []
    if in_title:
        cursor.execute(_NEWEST, [in_title, types, MOST_LISTED])
        titles = cursor.fetchall()
    cursor.execute(_NEWEST, [match, types, MOST_LISTED])
    known = {pk for _, pk in titles}
    others = [row for row in cursor.fetchall() if row[1] not in known]
    rows = [(row, True) for row in titles] + [(row, False) for row in others]
    return Hits([Hit(object_id, is_title, 0.0) for (object_id, _), is_title in rows], is_cut=True)
