"""Right translations raise nothing, and of every class of wrong ones nearly all are found."""

from __future__ import annotations

from functools import cache

import pytest

from translation.checks.numbers import check_numbers
from translation.checks.numbers.corpus import pairs
from translation.checks.numbers.corpus.seeding import SEEDS, seeded

PAIRS = {name: pairs(name) for name in ("tuned", "held_out")}
ALL = [pair for listed in PAIRS.values() for pair in listed]


def test_the_corpus_is_large_and_says_nothing_twice():
    assert len(ALL) >= 400
    assert len({source for source, _ in ALL}) == len(ALL)


@pytest.mark.parametrize("name", PAIRS)
def test_a_right_translation_raises_nothing(name):
    raised = {
        (source, target): [finding.message for finding in check_numbers(source, target)]
        for source, target in PAIRS[name]
    }
    assert not {pair: messages for pair, messages in raised.items() if messages}


@cache
def _missed(name: str, seed_class: str) -> tuple[int, list[tuple[str, str]]]:
    """How many wrong translations of a class the pairs give, and those that raise nothing."""
    wrong = [(source, seed) for source, target in PAIRS[name] if (seed := seeded(target, seed_class))]
    return len(wrong), [(source, target) for source, target in wrong if not check_numbers(source, target)]


@pytest.mark.parametrize("seed_class", SEEDS)
def test_errors_of_every_class_are_found(seed_class):
    results = [_missed(name, seed_class) for name in PAIRS]
    seeds, missed = sum(result[0] for result in results), [pair for result in results for pair in result[1]]
    assert seeds, f"no text of the corpus can hold {seed_class}"
    assert len(missed) <= seeds * 0.15 + 1, missed


def test_nearly_all_errors_are_found():
    results = [_missed("held_out", seed_class) for seed_class in SEEDS]
    assert sum(len(missed) for _, missed in results) <= 0.04 * sum(seeds for seeds, _ in results)
