"""What both databases share: writing the index, building it anew."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from django.db import connections, router, transaction
from django.db.models import Model, TextField
from django.db.models.functions import Cast
from modelsearch.utils import get_content_type_pk, get_descendants_content_types_pks
from wagtail.models import Locale, Page
from wagtail.search.backends.base import BaseIndex, BaseSearchBackend
from wagtail.search.index import get_indexed_models
from wagtail.search.models import IndexEntry

from search.backend.compiler import AutocompleteCompiler, Hit, Hits, QueryCompiler, SearchResults
from search.backend.texts import IndexedTexts, language_tokens
from search.backend.vocabulary import learn_pairs, learn_words
from search.expressions import Every, Expression, Row
from search.text.pinyin import pinyin_tokens
from search.text.tokens import index_tokens

MOST_LISTED = 1_200  # hits of a word that is nearly everywhere, and as many with it in their titles
MOST_OF_LOCALE = 100  # of them in a language in which there are few
TABLE = IndexEntry._meta.db_table


class TokenIndex(BaseIndex):
    """The index, one row of Wagtail's IndexEntry an object, with the tokens beside it."""

    def __init__(self, backend):
        super().__init__(backend)
        self.connection = connections[router.db_for_write(IndexEntry)]
        self.entries = IndexEntry._default_manager.using(self.connection.alias)

    @abstractmethod
    def write(self, content_type_id: int, texts: list[IndexedTexts]) -> list[str]:
        """Write the entries of objects of one type; returns all tokens of their texts."""

    def add_items(self, model, items):
        if not model.get_search_fields():
            return
        self.add_texts(model, [IndexedTexts.of(item) for item in items])

    def add_texts(self, model, texts: list[IndexedTexts]) -> None:
        """Write what is known of objects of one type; `add_items` reads it from the objects."""
        if texts:
            with transaction.atomic(self.connection.alias):
                learn_pairs(self.write(get_content_type_pk(model), texts), self.connection.alias)
                learn_words(texts, self.connection.alias)

    def delete_item(self, item):
        types = get_descendants_content_types_pks(type(item))
        self.entries.filter(content_type_id__in=types, object_id=str(item.pk)).delete()

    def reset(self):
        self.entries.all()._raw_delete(using=self.connection.alias)

    def tidy(self) -> None:
        """Join the pieces in which many changes leave an index; a search reads each of them."""

    def delete_stale(self):
        """Forget objects that are gone."""
        for model in get_indexed_models():
            if not model._meta.parents:
                existing = model._default_manager.annotate(as_text=Cast("pk", TextField())).values("as_text")
                types = get_descendants_content_types_pks(model)
                self.entries.filter(content_type_id__in=types).exclude(object_id__in=existing).delete()


def autocomplete_tokens(texts: IndexedTexts) -> list[str]:
    """The words of an object as they are written, and how they sound; its language."""
    text = "\n".join(texts.autocomplete)
    return index_tokens(text, stemmed=False) + pinyin_tokens(text) + language_tokens(texts.locale_id)


class Rebuilder:
    """Builds the index anew in one transaction, while readers search the old one."""

    def __init__(self, index: TokenIndex):
        self.index = index
        self.transaction = transaction.atomic(using=index.connection.alias)
        self.is_open = False

    def start(self) -> TokenIndex:
        self.transaction.__enter__()
        self.is_open = True
        self.index.delete_stale()
        return self.index

    def finish(self):
        self.is_open = False
        self.transaction.__exit__(None, None, None)
        self.index.tidy()

    def __del__(self):
        if self.is_open:  # the building failed
            self.is_open = False
            self.transaction.needs_rollback = True
            self.transaction.__exit__(None, None, None)


class TokenBackend(BaseSearchBackend):
    """A backend whose tokens are made here and not by the database, so that both databases find the same."""

    index_class: type[TokenIndex]
    results_class = SearchResults
    rebuilder_class = Rebuilder

    def __init__(self, params: dict):
        super().__init__(params)
        find = {"find": staticmethod(self.find)}
        self.query_compiler_class = type("Compiler", (QueryCompiler,), find)
        self.autocomplete_query_compiler_class = type("TypingCompiler", (AutocompleteCompiler,), find)

    @abstractmethod
    def find(
        self,
        expression: Expression,
        model: type[Model],
        columns: Iterable[str],
        may_cut: bool,
        is_partial: bool = False,
    ) -> Hits:
        """The entries of a model and its descendants that match, in no order. `may_cut`: see `Hits`.

        `is_partial`: words may be missing, so no hit says that it matches by its title, and of too many none is listed.
        """

    def newest(self, expression: Expression, columns: Iterable[str], locale: Locale) -> Hits:
        """The entries of pages of a language that match and were made last, none of them scored."""
        own = Every((expression, Row(tuple(language_tokens(locale.pk)))))
        found = self.last_made(own, Page, columns, MOST_OF_LOCALE)
        return Hits([Hit(object_id, False, 0.0) for object_id in found], is_cut=len(found) == MOST_OF_LOCALE)

    @abstractmethod
    def last_made(self, expression: Expression, model: type[Model], columns: Iterable[str], most: int) -> list[str]:
        """The ids of so many entries of a model and its descendants that match and were made last."""


def most_ranked(cursor) -> int:
    """How many hits are ranked: a word on more than a tenth of everything tells little about any of it."""
    cursor.execute(f"SELECT max(id) FROM {TABLE}")  # noqa: S608 - a constant
    return max(1_000, (cursor.fetchone()[0] or 0) // 10)


def type_ids(model: type[Model]) -> list[int]:
    """The types of a model and its descendants."""
    return sorted(get_descendants_content_types_pks(model))


def other_type_ids(model: type[Model]) -> list[int]:
    """All types in the index but those."""
    return sorted({get_content_type_pk(one) for one in get_indexed_models()} - set(type_ids(model)))
