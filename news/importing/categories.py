"""Guesses the category of a release from its title, and says nothing where the words do not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from intake.characters import fingerprint

_LEAST = 0.3  # share of a title that the releases of a category must have in common with it
_AHEAD = 1.25  # times that the best category must be better than the next
_NAMED = 1.0  # what it counts that the title says the name of the category


def guessed(title: str, names: Iterable[tuple[int, str]], examples: Iterable[tuple[int, str]]) -> int | None:
    """The category of a title, None where it is open.

    `names` are the ids of the categories with their names, in each language one, `examples` the categories and titles
    of earlier releases. What stands in the titles of few categories counts for more than what stands in many.
    """
    names = list(names)
    wanted = _pairs(title)
    if not wanted:
        return None
    used: dict[str, set[int]] = defaultdict(set)
    seen: Counter = Counter()
    for category, example in examples:
        for pair in _pairs(example) & wanted:
            used[pair].add(category)
            seen[pair, category] += 1
    scores = Counter({category: 0.0 for category, _name in names})
    for (pair, category), times in seen.items():
        if category in scores:
            scores[category] += min(times, 3) / 3 / len(used[pair]) ** 2 / len(wanted)
    for category, name in names:
        scores[category] += _NAMED * (fingerprint(name) in fingerprint(title))
    (best, score), *others = scores.most_common(2)
    ahead = not others or score >= others[0][1] * _AHEAD
    return best if score >= _LEAST and ahead else None


def _pairs(text: str) -> set[str]:
    mark = fingerprint(text)
    return {mark[at : at + 2] for at in range(len(mark) - 1)}
