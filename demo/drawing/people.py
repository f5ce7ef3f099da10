"""Abstract people: silhouettes without faces, seen from behind or far away."""

from collections.abc import Sequence

from .canvas import Canvas, Point
from .palette import Paint, mix
from .shapes import placed, smooth


def bust(c: Canvas, x: float, y: float, size: float, colour: str, rim: Paint | None = None) -> None:
    """Head and shoulders seen from behind; ``y`` is the line of the shoulders."""
    if rim:
        _bust(c, x, y - size * 0.02, size * 1.025, rim)
    _bust(c, x, y, size, colour)


def _bust(c: Canvas, x: float, y: float, size: float, paint: Paint) -> None:
    """The plain outline of a head on its shoulders."""
    half = [(-0.1, -0.3), (-0.12, -0.1), (-0.36, 0.0), (-0.52, 0.16), (-0.58, 0.5), (-0.6, 1.0)]
    outline = smooth(half, steps=6) + smooth([(-px, py) for px, py in reversed(half)], steps=6)
    c.poly(placed(outline, x, y, size), paint)
    c.ellipse(x, y - size * 0.36, size * 0.205, size * 0.26, paint)


def audience(
    c: Canvas, y: float, size: float, span: tuple[float, float], colours: Sequence[str], rim: Paint | None = None
) -> None:
    """A row of people from behind, unevenly spaced between two sides."""
    x = span[0] + c.rng.uniform(0, size * 0.4)
    while x < span[1]:
        bust(c, x, y + c.rng.uniform(-0.1, 0.1) * size, size * c.rng.uniform(0.92, 1.06), c.rng.choice(colours), rim)
        x += size * c.rng.uniform(1.22, 1.42)


def standing(c: Canvas, x: float, y: float, height: float, coat: str, legs: str, head: str) -> None:
    """A standing figure; ``y`` is the ground."""
    h = height
    for side in (-1, 1):
        leg = [(0.0, -0.5), (side * 0.115, -0.5), (side * 0.095, -0.02), (side * 0.035, -0.02)]
        c.poly(placed(leg, x, y, h), legs)
        c.ellipse(x + side * 0.075 * h, y - 0.012 * h, 0.045 * h, 0.016 * h, legs)
    body = [(-0.05, -0.84), (-0.13, -0.8), (-0.155, -0.66), (-0.135, -0.4), (0.135, -0.4), (0.155, -0.66)]
    body += [(0.13, -0.8), (0.05, -0.84)]
    c.poly(placed(smooth(body, closed=True, steps=8), x, y, h), coat)
    c.line([(x, y - 0.8 * h), (x, y - 0.42 * h)], mix(coat, "#000000", 0.12), h * 0.008)
    c.rect(x - 0.03 * h, y - 0.89 * h, 0.06 * h, 0.07 * h, head)
    c.ellipse(x, y - 0.93 * h, 0.058 * h, 0.07 * h, head)


def walker(c: Canvas, at: Point, height: float, coat: str, legs: str, head: str, flip: bool = False) -> None:
    """A figure walking to the right, or to the left if flipped."""
    x, y = at
    sign = -1 if flip else 1
    for near, far in (((0.02, -0.46), (0.14, 0.0)), ((-0.02, -0.46), (-0.13, 0.0))):
        knee = ((near[0] + far[0]) / 2 + 0.025, -0.24)
        limb = [(x + sign * px * height, y + py * height) for px, py in smooth([near, knee, far], steps=6)]
        c.line(limb, legs, height * 0.075, round_ends=True)
    body = [(-0.04, -0.84), (-0.11, -0.78), (-0.12, -0.4), (0.11, -0.4), (0.12, -0.78), (0.05, -0.84)]
    c.poly(placed(smooth(body, closed=True, steps=8), x, y, height, flip=flip), coat)
    arm = [
        (x, y - 0.76 * height),
        (x + sign * 0.03 * height, y - 0.6 * height),
        (x + sign * 0.13 * height, y - 0.5 * height),
    ]
    c.line(smooth(arm), mix(coat, "#000000", 0.18), height * 0.05, round_ends=True)
    c.ellipse(x + sign * 0.015 * height, y - 0.93 * height, 0.058 * height, 0.07 * height, head)


def cyclist(c: Canvas, at: Point, size: float, coat: str, dark: str, flip: bool = False) -> None:
    """A cyclist on the ground at a place, riding to the right or, flipped, to the left."""
    x, y = at

    def spots(*points: Point) -> list[Point]:
        return placed(points, x, y, size, flip=flip)

    for wheel in spots((-0.42, -0.26), (0.42, -0.26)):
        c.ring(*wheel, size * 0.26, dark, size * 0.028)
        c.ring(*wheel, size * 0.04, dark, size * 0.03)
    c.line(spots((-0.42, -0.26), (-0.14, -0.6), (0.3, -0.58), (0.0, -0.24), (-0.42, -0.26)), dark, size * 0.03)
    c.line(spots((0.0, -0.24), (-0.17, -0.68)), dark, size * 0.03)
    c.line(spots((0.42, -0.26), (0.28, -0.72), (0.38, -0.76)), dark, size * 0.03)
    c.line(spots((-0.26, -0.7), (-0.08, -0.7)), dark, size * 0.05, round_ends=True)
    c.line(spots((-0.16, -0.76), (0.14, -0.5), (0.02, -0.18)), dark, size * 0.1, round_ends=True)
    torso = smooth([(-0.26, -0.74), (-0.2, -1.1), (0.02, -1.26), (0.12, -1.16), (0.02, -0.95), (-0.06, -0.72)], True)
    c.poly(placed(torso, x, y, size, flip=flip), coat)
    c.line(spots((0.03, -1.14), (0.16, -0.92), (0.36, -0.78)), coat, size * 0.08, round_ends=True)
    c.ellipse(*spots((0.16, -1.38))[0], size * 0.1, size * 0.12, dark)
