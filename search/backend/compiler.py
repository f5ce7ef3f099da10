"""Turns a search of Wagtail's into ids in their order: asks the index once, then the queryset which of them it allows.

Wagtail's own backends rank by one sub-query a row; this reads rank and ids together and fetches one page of objects.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import NamedTuple

from django.db import connections
from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL
from wagtail.search.backends.base import BaseSearchQueryCompiler, BaseSearchResults, FilterFieldError
from wagtail.search.index import SearchField

from search.expressions import Expression
from search.wagtail_queries import question_of

TITLE, BOOSTED, BODY, AUTOCOMPLETE = "title", "boosted", "body", "autocomplete"
WORDS = (TITLE, BOOSTED, BODY)
ENOUGH = 500  # results, the newest of very many: nobody leafs through more


class Hit(NamedTuple):
    """An entry of the index that answers a query. The greater the score, the better."""

    object_id: str
    is_in_title: bool
    score: float


class Hits(NamedTuple):
    """What the index found. `is_cut` when there is so much that only the newest are listed, and none is scored."""

    rows: list[Hit]
    is_cut: bool = False


class QueryCompiler(BaseSearchQueryCompiler):
    """A search for words as they are written, folded and stemmed."""

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True
    as_typed = False

    # Set by the backend: asks the index.
    find: Callable[[Expression, type[Model], Iterable[str], bool], Hits]

    def check(self):
        """Any filter and order is allowed: the database applies them, not the index."""

    @property
    def columns(self) -> tuple[str, ...]:
        """Where to look. The index parts fields by weight, so a field is looked for among those of its weight."""
        if self.fields is None:
            return WORDS
        named = [one for one in self.queryset.model.get_search_fields() if isinstance(one, SearchField)]
        boosts = {one.field_name: one.boost or 1 for one in named if one.field_name in self.fields}
        found = {TITLE if name == TITLE else BOOSTED if boost > 1 else BODY for name, boost in boosts.items()}
        return tuple(column for column in WORDS if column in found) or WORDS

    @cached_property
    def question(self):
        return question_of(self.query, self.as_typed)

    @cached_property
    def scores(self) -> dict:
        """The score of each object that the queryset allows, by primary key, the best first."""
        if self.question.expression is None:
            return {}
        hits = self._hits(may_cut=True)
        allowed = self._allowed(hits.rows)
        if hits.is_cut and len(allowed) < min(len(hits.rows) // 2, ENOUGH):
            allowed = self._allowed(self._hits(may_cut=False).rows)  # a narrow queryset gets everything that is its own
        ordered = sorted(allowed.items(), key=lambda pair: (pair[1].is_in_title, pair[1].score, pair[0]), reverse=True)
        return {pk: hit.score for pk, hit in ordered}

    def _hits(self, may_cut: bool) -> Hits:
        return self.find(self.question.expression, self.queryset.model, self.columns, may_cut)

    def _allowed(self, rows: list[Hit]) -> dict:
        hits = {self.queryset.model._meta.pk.to_python(hit.object_id): hit for hit in rows}
        pks = self.queryset.filter(pk__in=one_of(hits, self.queryset)).order_by().values_list("pk", flat=True)
        return {pk: hits[pk] for pk in pks}

    def matching(self) -> QuerySet:
        """The queryset with what the query matches, in the order of the queryset."""
        if not self.question.is_negated:
            return self.queryset.filter(pk__in=one_of(self.scores, self.queryset))
        if self.question.expression is None:
            return self.queryset
        return self.queryset.exclude(pk__in=one_of(self.scores, self.queryset))

    @property
    def is_ranked(self) -> bool:
        return self.order_by_relevance and not self.question.is_negated


class AutocompleteCompiler(QueryCompiler):
    """A search for beginnings of words, and of Chinese by its sound, while somebody is typing."""

    as_typed = True
    columns = (AUTOCOMPLETE,)


def one_of(pks: Iterable, queryset: QuerySet) -> RawSQL:
    """Any number of ids for `pk__in`, as one parameter of the query."""
    values = [pk if isinstance(pk, int) else str(pk) for pk in pks]
    connection = connections[queryset.db]
    if connection.vendor == "sqlite":
        return RawSQL("SELECT value FROM json_each(%s)", [json.dumps(values)])
    field = queryset.model._meta.pk
    while field.remote_field:
        field = field.target_field
    return RawSQL(f"SELECT unnest(%s::{field.rel_db_type(connection)}[])", [values])  # noqa: S611 - a type of Django's


class SearchResults(BaseSearchResults):
    """A page of objects at a time, in the order of the search."""

    supports_facet = True

    def _do_search(self) -> list:
        compiler = self.query_compiler
        if not compiler.is_ranked:
            found = compiler.matching()
            ordered = found if found.query.order_by or found.query.extra_order_by else found.order_by("-pk")
            return self._with_scores(list(ordered[self.start : self.stop]))
        pks = list(compiler.scores)[self.start : self.stop]
        objects = {one.pk: one for one in compiler.queryset.filter(pk__in=one_of(pks, compiler.queryset)).order_by()}
        return self._with_scores([objects[pk] for pk in pks if pk in objects])

    def get_queryset(self) -> QuerySet:
        """What matches, as a queryset, without the order of the search."""
        return self.query_compiler.matching()

    def _with_scores(self, objects: list) -> list:
        if self._score_field:
            for one in objects:
                setattr(one, self._score_field, self.query_compiler.scores.get(one.pk))
        return objects

    def _do_count(self) -> int:
        compiler = self.query_compiler
        number = compiler.matching().count() if compiler.question.is_negated else len(compiler.scores)
        upper = number if self.stop is None else min(self.stop, number)
        return max(upper - self.start, 0)

    def facet(self, field_name: str) -> dict:
        """How many of the results have each value of a field, the most frequent first."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            model = self.query_compiler.queryset.model.__name__
            raise FilterFieldError(f'{model}.search_fields has no FilterField "{field_name}".', field_name=field_name)
        values = self.query_compiler.matching().order_by().values_list(field_name, flat=True)
        return dict(Counter(values).most_common())
