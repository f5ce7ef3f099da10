"""The words of Latin letters that texts of the index hold: what a slip in an English name is measured by."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db import transaction

from search.backend.texts import IndexedTexts
from search.models import Word
from search.text.folding import fold

MOST_REMEMBERED = 200_000
_WORD = re.compile(rf"(?<![^\W_])[a-z]{{{Word.SHORTEST},{Word.LONGEST}}}(?![^\W_])")
_remembered: set[str] = set()


def learn_words(texts: Iterable[IndexedTexts], alias: str) -> None:
    """Keep words that were not seen before."""
    written = "\n".join(part for one in texts for part in (*one.title, *one.boosted, *one.body))
    unseen = set(_WORD.findall(fold(written))) - _remembered
    rows = [Word(text=word) for word in sorted(unseen)]
    Word.objects.using(alias).bulk_create(rows, ignore_conflicts=True, batch_size=300)

    def remember():
        if len(_remembered) > MOST_REMEMBERED:
            _remembered.clear()
        _remembered.update(unseen)

    if unseen:
        transaction.on_commit(remember, using=alias)
