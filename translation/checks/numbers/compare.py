"""Which quantities of a Chinese text its English lacks, and which the English has that the Chinese has not."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Hashable, Iterator

from . import qualifiers
from .quantity import CONFLICT, MAY, MUST, NEAR, NUMERIC, SAME, SHOULD, Quantity, agreement

_TRIED = 8  # places where an equal value is looked for; a text that repeats one value a thousand times stays quick


class Pairing:
    """The quantities of both texts, paired by value as well as they can be."""

    def __init__(self, source: list[Quantity], target: list[Quantity]) -> None:
        self.source, self.target = source, target
        self.pairs: list[tuple[Quantity, Quantity, int]] = []
        self._partner_of_source: dict[int, int] = {}
        self._partner_of_target: dict[int, int] = {}
        self._places: dict[Hashable, deque[int]] = defaultdict(deque)
        for index, quantity in enumerate(target):
            for key in quantity.keys:
                self._places[key].append(index)
        for demands in ({MUST, SHOULD}, {MAY}):  # what is asked for comes before what may be there
            for level, qualified in ((SAME, True), (SAME, False), (NEAR, True), (NEAR, False)):
                self._pass(level, qualified, demands)
        self._pass(CONFLICT, False, {MUST, SHOULD, MAY})

    def _pass(self, level: int, qualified: bool, demands: set[int]) -> None:
        for index, quantity in enumerate(self.source):
            if index in self._partner_of_source or quantity.demand not in demands:
                continue
            for place in self._candidates(quantity):
                other = self.target[place]
                if agreement(quantity, other) == level and (not qualified or fits(quantity, other)):
                    self._partner_of_source[index], self._partner_of_target[place] = place, index
                    self.pairs.append((quantity, other, level))
                    break

    def _candidates(self, quantity: Quantity) -> Iterator[int]:
        for key in quantity.keys:
            places = self._places.get(key)
            if not places:
                continue
            while places and places[0] in self._partner_of_target:
                places.popleft()
            tried = 0
            for place in places:
                if place not in self._partner_of_target:
                    tried += 1
                    yield place
                if tried >= _TRIED:
                    break

    @property
    def missing(self) -> list[Quantity]:
        """Quantities of the Chinese that the English has nowhere."""
        left = [one for index, one in enumerate(self.source) if index not in self._partner_of_source]
        return _without_equals(left, self.target)

    @property
    def added(self) -> list[Quantity]:
        """Quantities of the English that the Chinese has nowhere."""
        left = [one for index, one in enumerate(self.target) if index not in self._partner_of_target]
        return _without_equals(left, self.source)


def _without_equals(left: list[Quantity], others: list[Quantity]) -> list[Quantity]:
    """Those of the quantities left over that no quantity of the other text repeats."""
    places: dict[Hashable, list[Quantity]] = defaultdict(list)
    for other in others if left else []:
        for key in other.keys:
            if len(places[key]) < _TRIED:
                places[key].append(other)
    return [one for one in left if not any(agreement(one, other) for key in one.keys for other in places.get(key, ()))]


def fits(quantity: Quantity, other: Quantity) -> bool:
    """Whether the qualifiers of two quantities agree."""
    return qualifier_difference(quantity, other) == qualifiers.FITS


def qualifier_difference(quantity: Quantity, other: Quantity) -> str:
    """How the qualifiers of a translated quantity differ from its source, see `qualifiers`."""
    keys = set(quantity.main.keys)
    meant = next((reading for reading in other.readings if keys & set(reading.keys)), other.main)  # a third is 1/3
    kinds = {quantity.main.kind, meant.kind}
    if not kinds <= NUMERIC or kinds & {"year", "ordinal"}:
        return qualifiers.FITS
    return qualifiers.compare(quantity.qualifiers, quantity.hints, other.qualifiers, other.hints)
