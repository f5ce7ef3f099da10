"""Isometric drawing: boxes and cylinders on a grid, and the exhibition hall built of them."""

import math

from .canvas import Canvas, Point
from .palette import INK, Paint, mix
from .shapes import arc_points, placed

TILE = 57.0
ORIGIN: Point = (800, 176)


def at(x: float, y: float, z: float = 0) -> Point:
    """Where a point of the room lies on the canvas: x runs to the right front, y to the left front, z up."""
    return ORIGIN[0] + (x - y) * TILE * 0.866, ORIGIN[1] + (x + y) * TILE * 0.5 - z * TILE


def block(c: Canvas, corner: tuple[float, float, float], size: tuple[float, float, float], colour: str) -> None:
    """A box standing on a corner, lit from the left."""
    x, y, z = corner
    w, d, h = size
    left = [at(x, y + d, z), at(x + w, y + d, z), at(x + w, y + d, z + h), at(x, y + d, z + h)]
    right = [at(x + w, y, z), at(x + w, y + d, z), at(x + w, y + d, z + h), at(x + w, y, z + h)]
    top = [at(x, y, z + h), at(x + w, y, z + h), at(x + w, y + d, z + h), at(x, y + d, z + h)]
    c.shade(left, [mix(colour, INK, 0.04), mix(colour, INK, 0.14)])
    c.shade(right, [mix(colour, INK, 0.26), mix(colour, INK, 0.36)])
    c.poly(top, mix(colour, "#ffffff", 0.28))


def plate(c: Canvas, corner: tuple[float, float, float], size: tuple[float, float], paint: Paint) -> None:
    """A flat rectangle lying on the floor or hovering above it."""
    x, y, z = corner
    w, d = size
    c.poly([at(x, y, z), at(x + w, y, z), at(x + w, y + d, z), at(x, y + d, z)], paint)


def drum(c: Canvas, middle: tuple[float, float, float], radius: float, height: float, colour: str) -> None:
    """A standing cylinder."""
    x, y, z = middle
    px, py = at(x, y, z)
    r = radius * TILE * 1.2247
    top = py - height * TILE
    side = arc_points(px, py, r, 0, 180, 0.577) + arc_points(px, top, r, 180, 0, 0.577)
    c.shade(side, [mix(colour, "#ffffff", 0.12), colour, mix(colour, INK, 0.35)], across=True)
    c.ellipse(px, top, r, r * 0.577, mix(colour, "#ffffff", 0.32))


def on_left(c: Canvas, corner: tuple[float, float, float], outline: list[Point], paint: Paint) -> None:
    """An outline drawn on a wall which faces the left front."""
    x, y, z = corner
    c.poly([at(x + u, y, z + v) for u, v in outline], paint)


def on_right(c: Canvas, corner: tuple[float, float, float], outline: list[Point], paint: Paint) -> None:
    """An outline drawn on a wall which faces the right front."""
    x, y, z = corner
    c.poly([at(x, y + u, z + v) for u, v in outline], paint)


def round_on_left(c: Canvas, middle: tuple[float, float, float], radius: float, paint: Paint) -> None:
    """A circle on a wall which faces the left front."""
    on_left(c, middle, arc_points(0, 0, radius, 0, 360), paint)


def gear_outline(radius: float, teeth: int, turn: float = 0) -> list[Point]:
    """A gear for a wall, with straight flanks."""
    points: list[Point] = []
    for tooth in range(teeth):
        for share, reach in ((0.0, 0.82), (0.15, 0.82), (0.3, 1.0), (0.7, 1.0), (0.85, 0.82)):
            angle = 2 * math.pi * (tooth + share) / teeth
            points.append((radius * reach * math.cos(angle), radius * reach * math.sin(angle)))
    return placed(points, 0, 0, 1, turn)


def visitor(c: Canvas, x: float, y: float, coat: str) -> None:
    """A small abstract visitor."""
    px, py = at(x, y)
    c.ellipse(px + 6, py + 2, 15, 6, (INK, 0.18))
    c.shade([(px - 10, py), (px - 7, py - 34), (px + 7, py - 34), (px + 10, py)], [mix(coat, "#ffffff", 0.15), coat])
    c.ellipse(px, py, 10, 4, coat)
    c.ellipse(px, py - 33, 8, 4, mix(coat, "#ffffff", 0.15))
    c.circle(px, py - 44, 8.5, mix(coat, INK, 0.35))
