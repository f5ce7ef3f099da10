"""Texts in requests that are small enough to be answered, and stored, before the time is up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

MAX_TEXTS = 12
MAX_CHARACTERS = 600


def batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts in their order, a dozen at most at once; a long one goes alone."""
    batch: list[str] = []
    for text in texts:
        is_full = len(batch) == MAX_TEXTS or sum(map(len, batch)) + len(text) > MAX_CHARACTERS
        if batch and is_full:
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch
