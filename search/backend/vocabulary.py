"""What the texts of the index are made of: pairs of Chinese characters, and words of Latin letters.

A slip in a Chinese name is measured by the one, a slip in an English name by the other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial

from django.db import transaction
from django.db.models import Model

from search.backend.texts import IndexedTexts
from search.models import Pair, Word
from search.text.folding import fold

MOST_REMEMBERED = 200_000
_WORD = re.compile(rf"(?<![^\W_])[a-z]{{{Word.SHORTEST},{Word.LONGEST}}}(?![^\W_])")


class _Known:
    """Rows of one kind, each written once: a process remembers which it has met."""

    def __init__(self, row_of: Callable[[str], Model]):
        self._row_of = row_of
        self._met: set[str] = set()

    def learn(self, found: set[str], alias: str) -> None:
        """Keep those that were not met before."""
        unseen = found - self._met
        if unseen:
            rows = [self._row_of(one) for one in sorted(unseen)]
            type(rows[0])._default_manager.using(alias).bulk_create(rows, ignore_conflicts=True, batch_size=300)
            transaction.on_commit(partial(self._remember, unseen), using=alias)

    def _remember(self, met: set[str]) -> None:
        if len(self._met) > MOST_REMEMBERED:
            self._met.clear()
        self._met.update(met)


_pairs = _Known(lambda pair: Pair(pair=pair, first=pair[0], second=pair[1]))
_words = _Known(lambda word: Word(text=word))


def learn_pairs(tokens: Iterable[str], alias: str) -> None:
    """Keep pairs of Chinese characters that were not seen before."""
    _pairs.learn({token for token in set(tokens) if len(token) == 2 and not token.isascii()}, alias)


def learn_words(texts: Iterable[IndexedTexts], alias: str) -> None:
    """Keep words of Latin letters that were not seen before."""
    written = "\n".join(part for one in texts for part in (*one.title, *one.boosted, *one.body))
    _words.learn(set(_WORD.findall(fold(written))), alias)
