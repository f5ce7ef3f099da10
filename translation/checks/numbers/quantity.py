"""A quantity read from a text: what it may mean, how it is qualified, and where it stands."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from .units import UNITS

# How much the other text is bound to a quantity.
MUST = 2  # its absence is an error
SHOULD = 1  # its absence wants a look
MAY = 0  # it may answer to a quantity of the other text, and nothing is said when it does not

# How well two readings agree.
SAME, NEAR, CONFLICT, NONE = 3, 2, 1, 0

NUMERIC = frozenset({"number", "ordinal", "percent", "point", "times", "year", "decade", "century"})
_SHARES = frozenset({"percent", "point"})


class Reading(NamedTuple):
    """One thing that a piece of text may mean.

    `kind` is one of NUMERIC, or `date` (month, day), `month`, `day`, `weekday`, `time` (minutes), `part` (of the day),
    `half`, `quarter`, `vague` (power of ten), `code`. A share of a hundred has its true value: 5 % is 1/20.
    """

    kind: str
    value: Hashable
    unit: str = ""

    @property
    def keys(self) -> list[Hashable]:
        """Under what an equal reading of the other language is found."""
        if self.kind not in NUMERIC:
            return [(self.kind, self.value)]
        value = self.value.numerator if whole(self.value) else self.value  # integers are found faster
        keys: list[Hashable] = [("n", value)]
        if self.unit in UNITS:
            dimension, factor = UNITS[self.unit]
            size = value * factor
            keys.append((dimension, size.numerator if whole(size) else size))
        return keys


@dataclass(slots=True)
class Quantity:
    """A quantity in one text. The first reading is the likeliest, and the one that a person is told."""

    readings: tuple[Reading, ...]
    start: int
    end: int
    text: str
    demand: int = MUST
    qualifiers: frozenset[str] = field(default_factory=frozenset)
    # Qualifiers that the words around may express but need not.
    hints: frozenset[str] = field(default_factory=frozenset)
    _keys: frozenset[Hashable] | None = None

    @property
    def main(self) -> Reading:
        return self.readings[0]

    @property
    def keys(self) -> frozenset[Hashable]:
        """Under what an equal quantity of the other text is found; asked for once the text is read."""
        if self._keys is None:
            self._keys = frozenset(key for reading in self.readings for key in reading.keys)
        return self._keys


def whole(value: Hashable) -> bool:
    """Whether a value is a whole number."""
    return isinstance(value, int) or (isinstance(value, Fraction) and value.denominator == 1)


def _agreement_of_readings(ours: Reading, theirs: Reading) -> int:
    if ours.kind in NUMERIC and theirs.kind in NUMERIC:
        return _agreement_of_numbers(ours, theirs)
    if ours.kind != theirs.kind or ours.value != theirs.value:
        return NONE
    if ours.kind == "vague":
        return CONFLICT if ours.unit in UNITS and theirs.unit in UNITS and ours.unit != theirs.unit else SAME
    return SAME


def _agreement_of_numbers(ours: Reading, theirs: Reading) -> int:
    if ours.value != theirs.value and not _same_size(ours, theirs):
        return NONE
    return min(_agreement_of_kinds(ours, theirs), _agreement_of_units(ours, theirs))


def _same_size(ours: Reading, theirs: Reading) -> bool:
    """Whether both measure the same in the smallest unit: 2.2 hectares and 22,000 square metres."""
    if ours.unit not in UNITS or theirs.unit not in UNITS:
        return False
    (dimension, factor), (other, scale) = UNITS[ours.unit], UNITS[theirs.unit]
    return dimension == other and ours.value * factor == theirs.value * scale


def _agreement_of_kinds(ours: Reading, theirs: Reading) -> int:
    kinds = {ours.kind, theirs.kind}
    if len(kinds) == 1:
        return SAME
    if kinds == _SHARES:
        return CONFLICT
    if kinds == {"percent", "times"} and "in all" in {ours.unit, theirs.unit}:
        return NONE
    if kinds & _SHARES and whole(ours.value):
        return NONE if "percent" in kinds and ours.value > 1 and "times" not in kinds else NEAR
    return NEAR


def _agreement_of_units(ours: Reading, theirs: Reading) -> int:
    if ours.unit == theirs.unit:
        return SAME
    if {ours.unit, theirs.unit} == {"more", "in all"}:  # doubled is not two times more
        return NONE
    if ours.unit not in UNITS or theirs.unit not in UNITS:
        return NEAR
    if _same_size(ours, theirs):
        return SAME
    return CONFLICT if ours.value == theirs.value else NONE


def _one_begins_with_other(ours: Quantity, theirs: Quantity) -> bool:
    """CR400AF and CR400 may be one code, cut short."""
    one, other = str(ours.main.value), str(theirs.main.value)
    return one.startswith(other) or other.startswith(one)


def agreement(ours: Quantity, theirs: Quantity) -> int:
    """How well two quantities agree in their best readings; QX-200B is not QX-200D, though both hold 200."""
    if ours.main.kind == "code" == theirs.main.kind and not _one_begins_with_other(ours, theirs):
        return NONE
    return max(_agreement_of_readings(one, other) for one in ours.readings for other in theirs.readings)
