"""Planned and actual number as two bars of one scale that begins at nought."""

from __future__ import annotations

from typing import NamedTuple

from events.blocks import Precision

WIDTH = 300  # of the longest bar, in units of the drawing


class Bar(NamedTuple):
    """One bar: whose number, how far it is certain, and how far the open end that stands for “about” goes."""

    kind: str
    length: float
    open_end: float
    precision: str


def bars_of(figure) -> list[Bar]:
    """The bars of a figure that has both numbers; one number alone has nothing to be compared with, and no bar.

    “About” and “nearly” leave the last part of the bar open, “more than” goes on beyond its end.
    """
    numbers = [figure["planned"], figure["actual"]]
    if None in numbers or max(numbers) <= 0:
        return []
    unit = WIDTH / max(numbers)
    return [
        _bar(kind, number * unit, figure[f"{kind}_precision"])
        for kind, number in zip(("planned", "actual"), numbers, strict=True)
    ]


def _bar(kind: str, length: float, precision: str) -> Bar:
    if precision in (Precision.ABOUT, Precision.NEARLY):
        open_end = min(12.0, length / 2)
        return Bar(kind, round(length - open_end, 1), open_end, precision)
    return Bar(kind, round(length, 1), 0.0, precision)
