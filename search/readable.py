"""Which of the index's hits every reader may see, with what they are ordered and narrowed by: one query, however many.

A word may be found on ten thousand pages, so what is done for each of them is little: no objects, no dates, only texts
and numbers. The statement is written by Django once; run by itself it costs a third of what a queryset takes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import connections, router
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.timezone import localtime
from wagtail.models import Page, get_page_models

from home.queries import published
from search.backend.compiler import Hit, one_of
from search.text.folding import fold

DATE_FIELD = "search_date_field"  # what a page type names its date by, and
CATEGORY_FIELD = "search_category_field"  # its category, if it has any
FIELDS = ("pk", "locale_id", "content_type_id", "key", "title", "moment")
MOMENT = FIELDS.index("moment")


class Found(NamedTuple):
    """A published page that answers a query. `day` is its own date or that of its publication, as in 2023-09-01."""

    pk: int
    type_id: int
    translation_key: str
    title: str
    day: str
    category: int | None
    relevance: tuple


class Statement(NamedTuple):
    """A query for pages by their ids, and in which columns the types that have a date or a category have them."""

    sql: str
    before: tuple
    after: tuple
    days: dict[int, int]
    categories: dict[int, int]


def readable(rows: Iterable[Hit], title: str = "") -> dict[int, list[Found]]:
    """What of the index's hits every reader may see, by language. `title` is what a title is if it is the query."""
    hits = {int(hit.object_id): hit for hit in rows}
    if not hits:
        return {}
    found: dict[int, list[Found]] = {}
    longest = 2 * len(title) + 8
    types = tuple(ContentType.objects.get_for_models(*get_page_models()).items())
    _, _, _, days, categories = statement = _statement(router.db_for_read(Page), types)
    for row in _rows(statement, list(hits)):
        pk, locale_id, type_id, key, own_title, moment = row[: MOMENT + 1]
        hit = hits[pk]
        # To fold a title takes as long as all the rest, and a much longer one is not the query.
        is_title = hit.is_in_title and len(own_title) <= longest and fold(own_title) == title
        day = row[days[type_id]] if type_id in days else moment and _local_day(moment)
        category = row[categories[type_id]] if type_id in categories else None
        relevance = (is_title, hit.is_in_title, hit.score, moment or "", pk)
        one = Found(pk, type_id, key, own_title, day[:10] if day else "", category, relevance)
        if locale_id in found:
            found[locale_id].append(one)
        else:
            found[locale_id] = [one]
    return found


@lru_cache(maxsize=10_000)
def _local_day(moment: str) -> str:
    """The day of a moment as the database writes it, on the clock of the site."""
    written = datetime.fromisoformat(moment)
    return localtime(written if written.tzinfo else written.replace(tzinfo=UTC)).date().isoformat()


def _rows(statement: Statement, pks: list[int]) -> list[tuple]:
    connection = connections[router.db_for_read(Page)]
    given = json.dumps(pks) if connection.vendor == "sqlite" else pks
    with connection.cursor() as cursor:
        cursor.execute(statement.sql, [*statement.before, given, *statement.after])
        return cursor.fetchall()


@cache
def _statement(alias: str, types: tuple[tuple[type[Page], ContentType], ...]) -> Statement:
    # As text: making objects of keys and dates would take most of the time.
    columns = {"key": Cast("translation_key", TextField()), "moment": Cast("first_published_at", TextField())}
    names, days, categories = list(FIELDS), {}, {}
    for model, content_type in types:
        type_id = content_type.pk
        if day := getattr(model, DATE_FIELD, None):
            days[type_id] = len(names)
            names.append(f"day_{type_id}")
            columns[names[-1]] = Cast(_from_page(model, day), TextField())
        if category := getattr(model, CATEGORY_FIELD, None):
            categories[type_id] = len(names)
            names.append(f"{_from_page(model, category)}_id")
    allowed = published(Page.objects.using(alias).filter(pk__in=one_of([], Page.objects.using(alias)), depth__gt=1))
    sql, given = allowed.order_by().annotate(**columns).values_list(*names).query.sql_with_params()
    place = next(place for place, value in enumerate(given) if value in ("[]", []))
    return Statement(sql, given[:place], given[place + 1 :], days, categories)


def _from_page(model: type[Page], field: str) -> str:
    """A field of a page type, as a queryset of all pages calls it."""
    return f"{model._meta.get_field(field).model._meta.model_name}__{field}"
