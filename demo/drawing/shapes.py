"""Geometry shared by the pictures: curves, outlines, dials and light."""

import math
import random
from collections.abc import Sequence

from .canvas import Canvas, Point, Points
from .palette import Paint


def smooth(points: Points, closed: bool = False, steps: int = 14) -> list[Point]:
    """A soft curve through all points (Catmull-Rom)."""
    count = len(points)
    last = count if closed else count - 1
    curve = []
    for i in range(last):
        around = [points[j % count if closed else min(max(j, 0), count - 1)] for j in range(i - 1, i + 3)]
        curve += [_between(around, step / steps) for step in range(steps)]
    return curve if closed else [*curve, points[-1]]


def _between(around: Points, t: float) -> Point:
    """The point of the curve at ``t`` between the two middle ones of four points."""
    weights = (
        (-t + 2 * t**2 - t**3) / 2,
        (2 - 5 * t**2 + 3 * t**3) / 2,
        (t + 4 * t**2 - 3 * t**3) / 2,
        (t**3 - t**2) / 2,
    )
    x = sum(w * p[0] for w, p in zip(weights, around, strict=True))
    y = sum(w * p[1] for w, p in zip(weights, around, strict=True))
    return x, y


def polar(x: float, y: float, radius: float, degrees: float, squash: float = 1) -> Point:
    """The point at a distance and an angle from a centre, clockwise from the right."""
    angle = math.radians(degrees)
    return x + radius * math.cos(angle), y + radius * squash * math.sin(angle)


def arc_points(
    x: float, y: float, radius: float, start: float, end: float, squash: float = 1, steps: int = 48
) -> list[Point]:
    """Points along an arc."""
    return [polar(x, y, radius, start + (end - start) * i / steps, squash) for i in range(steps + 1)]


def sector(x: float, y: float, radii: Point, start: float, end: float) -> list[Point]:
    """The outline of a part of a ring between an inner and an outer radius."""
    inner, outer = radii
    return arc_points(x, y, outer, start, end) + arc_points(x, y, inner, end, start)


def turned(points: Points, degrees: float, about: Point = (0, 0)) -> list[Point]:
    """Points turned clockwise about a centre."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    ox, oy = about
    return [(ox + (x - ox) * cos - (y - oy) * sin, oy + (x - ox) * sin + (y - oy) * cos) for x, y in points]


def placed(points: Points, x: float, y: float, size: float = 1, turn: float = 0, flip: bool = False) -> list[Point]:
    """A shape drawn around the origin, enlarged, turned and moved to a place."""
    sign = -1 if flip else 1
    return [(x + px, y + py) for px, py in turned([(sign * px * size, py * size) for px, py in points], turn)]


def box(x: float, y: float, w: float, h: float) -> list[Point]:
    """The corners of a rectangle."""
    return [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]


def ridge(rng: random.Random, left: Point, right: Point, rough: float, depth: int = 6) -> list[Point]:
    """A jagged line between two points, as of mountains."""
    points = [left, right]
    for _ in range(depth):
        finer = []
        for (ax, ay), (bx, by) in zip(points, points[1:], strict=False):
            finer += [(ax, ay), ((ax + bx) / 2, (ay + by) / 2 + rng.uniform(-rough, rough))]
        points = [*finer, points[-1]]
        rough /= 1.9
    return points


def dial(c: Canvas, at: Point, radius: float, paint: Paint, ticks: int = 120, every: int = 10) -> None:
    """A measuring ring: a fine circle with short and long graduation marks."""
    x, y = at
    c.ring(x, y, radius, paint, 1.2)
    for tick in range(ticks):
        length = radius * (0.055 if tick % every == 0 else 0.028)
        angle = 360 * tick / ticks - 90
        ends = [polar(x, y, radius - 4, angle), polar(x, y, radius - 4 - length, angle)]
        c.line(ends, paint, 1.6 if tick % every == 0 else 1)


def scale_marks(c: Canvas, start: Point, end: Point, count: int, length: float, paint: Paint) -> None:
    """Graduation marks along a straight edge, long ones at every tenth, to the right of its direction."""
    (ax, ay), (bx, by) = start, end
    span = math.hypot(bx - ax, by - ay)
    nx, ny = -(by - ay) / span, (bx - ax) / span
    for i in range(count + 1):
        reach = length * (1 if i % 10 == 0 else 0.72 if i % 5 == 0 else 0.45)
        x, y = ax + (bx - ax) * i / count, ay + (by - ay) * i / count
        c.line([(x, y), (x + nx * reach, y + ny * reach)], paint, 2 if i % 10 == 0 else 1.3)


def beam(c: Canvas, source: Point, spread: tuple[float, float, float], paint: tuple[str, float]) -> None:
    """A cone of light falling from a source to a left and a right place at a depth."""
    left, right, bottom = spread
    x, y = source
    colour, opacity = paint
    c.shade([(x - 4, y), (x + 4, y), (right, bottom), (left, bottom)], [(colour, opacity), (colour, 0)])


def gear_points(radius: float, teeth: int, depth: float = 0.16) -> list[Point]:
    """The outline of a gear around the origin."""
    points = []
    step = 360 / teeth
    for tooth in range(teeth):
        for share, reach in ((0.0, 1 - depth), (0.2, 1 - depth), (0.3, 1.0), (0.7, 1.0), (0.8, 1 - depth)):
            points.append(polar(0, 0, radius * reach, step * (tooth + share)))
    return points


def check_mark(c: Canvas, x: float, y: float, size: float, paint: Paint, width: float) -> None:
    """A tick, as on a passed inspection."""
    points = [(x - size * 0.5, y), (x - size * 0.12, y + size * 0.38), (x + size * 0.55, y - size * 0.42)]
    c.line(points, paint, width, round_ends=True)


def ramp(values: Sequence[float], share: float) -> float:
    """The value which lies at a share of the way through evenly spaced values."""
    place = share * (len(values) - 1)
    index = min(int(place), len(values) - 2)
    return values[index] + (values[index + 1] - values[index]) * (place - index)
