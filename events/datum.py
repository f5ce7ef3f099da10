"""The same place in the three systems of coordinates that maps of China are drawn in.

WGS-84 is that of satellite navigation. GCJ-02, which maps published in China have to use, moves it by an
amount that varies from place to place, up to about 700 metres. BD-09 moves GCJ-02 once more. Neither is
published officially. The formulas below are the ones that map software shares; against the answers of services
that the tests hold, they are right to within ERROR_BOUND metres. Going back adds less than a centimetre.
Outside of China (see `_is_shifted`) the systems are the same but for BD-09's own shift.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, hypot, pi, sin, sqrt
from typing import NamedTuple

ERROR_BOUND = 10  # metres; a door of a large building, not a seat in it
_AXIS = 6378245.0  # of the Krasovsky ellipsoid
_ECCENTRICITY = 0.00669342162296594323  # squared
_BAIDU = pi * 3000.0 / 180.0
_STEPS = 6  # each brings the way back some hundred times closer


class Place(NamedTuple):
    """Degrees north and east."""

    latitude: float
    longitude: float


def converted(place: Place, source: str, target: str) -> Place:
    """A place of one datum in another; both are `wgs84`, `gcj02` or `bd09`. Raises KeyError for other names."""
    if source == target:
        return place
    return _FROM_WGS84[target](_TO_WGS84[source](place))


def _is_shifted(place: Place) -> bool:
    return 0.8293 <= place.latitude <= 55.8271 and 72.004 <= place.longitude <= 137.8347


def _gcj02(place: Place) -> Place:
    """GCJ-02 from WGS-84."""
    if not _is_shifted(place):
        return place
    y, x = place.latitude - 35.0, place.longitude - 105.0
    radians = place.latitude / 180.0 * pi
    magic = 1 - _ECCENTRICITY * sin(radians) ** 2
    north = _north(x, y) * 180.0 / (_AXIS * (1 - _ECCENTRICITY) / (magic * sqrt(magic)) * pi)
    east = _east(x, y) * 180.0 / (_AXIS / sqrt(magic) * cos(radians) * pi)
    return Place(place.latitude + north, place.longitude + east)


def _waves(x: float, amplitudes: tuple[float, ...], lengths: tuple[float, ...]) -> float:
    pairs = zip(amplitudes, lengths, strict=True)
    return sum(amplitude * sin(x / length * pi) for amplitude, length in pairs) * 2.0 / 3.0


def _north(x: float, y: float) -> float:
    plane = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x))
    ripple = _waves(x, (20.0, 20.0), (1 / 6, 1 / 2))
    return plane + ripple + _waves(y, (20.0, 40.0, 160.0, 320.0), (1.0, 3.0, 12.0, 30.0))


def _east(x: float, y: float) -> float:
    plane = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x))
    ripple = _waves(x, (20.0, 20.0), (1 / 6, 1 / 2))
    return plane + ripple + _waves(x, (20.0, 40.0, 150.0, 300.0), (1.0, 3.0, 12.0, 30.0))


def _back(place: Place, forth: Callable[[Place], Place]) -> Place:
    """The place that `forth` moves to the given one: the shift is subtracted until it comes out the same."""
    found = place
    for _ in range(_STEPS):
        again = forth(found)
        found = Place(
            found.latitude + place.latitude - again.latitude,
            found.longitude + place.longitude - again.longitude,
        )
    return found


def _bd09_of_gcj02(place: Place) -> Place:
    radius = hypot(place.longitude, place.latitude) + 0.00002 * sin(place.latitude * _BAIDU)
    angle = atan2(place.latitude, place.longitude) + 0.000003 * cos(place.longitude * _BAIDU)
    return Place(radius * sin(angle) + 0.006, radius * cos(angle) + 0.0065)


_FROM_WGS84: dict[str, Callable[[Place], Place]] = {
    "wgs84": lambda place: place,
    "gcj02": _gcj02,
    "bd09": lambda place: _bd09_of_gcj02(_gcj02(place)),
}
_TO_WGS84: dict[str, Callable[[Place], Place]] = {
    "wgs84": lambda place: place,
    "gcj02": lambda place: _back(place, _gcj02),
    "bd09": lambda place: _back(_back(place, _bd09_of_gcj02), _gcj02),
}
