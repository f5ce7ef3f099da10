"""Landscape: sky, mountains, trees, leaves, water."""

from collections.abc import Sequence

from .canvas import Canvas, Point, Points
from .palette import AMBER, BRONZE, GOLD, SNOW, Paint, mix
from .shapes import arc_points, placed, ridge, smooth


def sun(c: Canvas, x: float, y: float, radius: float, colour: str, halo: str) -> None:
    """A low sun with a wide halo."""
    c.glow(x, y, radius * 5, (halo, 0.75))
    c.circle(x, y, radius * 1.35, (halo, 0.25))
    c.circle(x, y, radius, colour)


def cloud(c: Canvas, x: float, y: float, width: float, paint: Paint) -> None:
    """A flat cloud of a few rounded bars."""
    bar = width * 0.075
    for shift, drop, share in ((0.0, 0, 1.0), (0.16, -1, 0.5), (0.34, 1, 0.52), (0.3, -2, 0.22)):
        c.rect(x + shift * width, y + drop * bar, share * width, bar, paint, bar / 2)


def mountains(c: Canvas, base: float, crest: Points, paints: Sequence[Paint], rough: float = 40) -> None:
    """A range through the points of its crest, fading downwards to the base."""
    line: list[Point] = []
    for left, right in zip(crest, crest[1:], strict=False):
        line += ridge(c.rng, left, right, rough, 5)
    c.shade([*line, (crest[-1][0], base), (crest[0][0], base)], paints)


def snow_peak(c: Canvas, at: Point, width: float, height: float, shades: tuple[str, str], haze: str) -> None:
    """A snow-capped peak: a lit and a shaded flank, snow running down in tongues."""
    x, y = at
    light, dark = shades
    left, right = (x - width * 0.5, y), (x + width * 0.55, y)
    top = (x, y - height)
    west = ridge(c.rng, left, top, height * 0.07, 4)
    east = ridge(c.rng, top, right, height * 0.07, 4)
    spine = ridge(c.rng, top, (x + width * 0.08, y), width * 0.05, 4)
    c.shade([*west, *spine[1:]], [light, light, haze])
    c.shade([*east, *reversed(spine)], [dark, dark, haze])
    cap = west[-8:] + _tongues(c, top, spine, width, height)
    c.poly(cap, SNOW)
    lee = [*east[:7]]
    for i in range(5, 0, -1):
        px, py = spine[i]
        lee.append((px + width * 0.02 * i, py + (height * 0.07 if i % 2 else -height * 0.04)))
    c.poly(lee, mix(SNOW, dark, 0.3))


def _tongues(c: Canvas, top: Point, spine: Points, width: float, height: float) -> list[Point]:
    """The lower edge of the snow on the lit flank, from the spine outwards."""
    edge = [*spine[1:8]]
    for i in range(1, 7):
        share = 0.5 - i * 0.012
        drop = height * (share - (0.16 if i % 2 else 0.0) * c.rng.uniform(0.8, 1.2))
        edge.append((spine[7][0] - width * 0.045 * i, top[1] + drop))
    return edge


def hills(c: Canvas, points: Points, base: float, paints: Sequence[Paint]) -> None:
    """A soft hill line, filled down to a base."""
    curve = smooth(points)
    c.shade([*curve, (points[-1][0], base), (points[0][0], base)], paints)


def round_tree(c: Canvas, x: float, y: float, size: float, leaf: str, trunk: str) -> None:
    """A round tree lit from the right, with a forked trunk; ``y`` is the ground."""
    c.ellipse(x + size * 0.08, y, size * 0.4, size * 0.05, (trunk, 0.25))
    c.poly(
        [
            (x - size * 0.03, y),
            (x - size * 0.018, y - size * 0.6),
            (x + size * 0.018, y - size * 0.6),
            (x + size * 0.03, y),
        ],
        trunk,
    )
    blobs = ((-0.2, -0.62, 0.26), (0.2, -0.64, 0.25), (0.0, -0.86, 0.3), (-0.02, -0.6, 0.26))
    for bx, by, br in blobs:
        c.circle(x + bx * size, y + by * size, br * size, leaf)
    light = mix(leaf, "#fff3d6", 0.22)
    for bx, by, br in ((0.08, -0.92, 0.2), (0.25, -0.69, 0.15), (-0.14, -0.68, 0.12)):
        c.circle(x + bx * size, y + by * size, br * size, (light, 0.55))
    c.line([(x, y - size * 0.4), (x + size * 0.12, y - size * 0.62)], trunk, size * 0.02)
    c.line([(x, y - size * 0.46), (x - size * 0.11, y - size * 0.64)], trunk, size * 0.016)


def tall_tree(c: Canvas, x: float, y: float, size: float, leaf: str, trunk: str) -> None:
    """A slender tree like a flame; ``y`` is the ground."""
    c.line([(x, y), (x, y - size * 0.3)], trunk, size * 0.03)
    flame = [
        (0, -1),
        (0.14, -0.66),
        (0.17, -0.36),
        (0.09, -0.14),
        (0, -0.1),
        (-0.09, -0.14),
        (-0.17, -0.36),
        (-0.14, -0.66),
    ]
    c.poly(placed(smooth(flame, closed=True), x, y, size), leaf)
    half = [(0, -1), (0.14, -0.66), (0.17, -0.36), (0.09, -0.14), (0, -0.1), (0.03, -0.5)]
    c.poly(placed(smooth(half, closed=True), x, y, size), (mix(leaf, "#fff3d6", 0.25), 0.6))


def grove(c: Canvas, span: Point, y: float, sizes: Point, leaves: Sequence[str], trunk: str) -> None:
    """A loose row of trees of both kinds."""
    x = span[0]
    while x < span[1]:
        size = c.rng.uniform(*sizes)
        draw = tall_tree if c.rng.random() < 0.25 else round_tree
        draw(c, x, y + c.rng.uniform(-3, 5), size, c.rng.choice(leaves), trunk)
        x += size * c.rng.uniform(0.5, 0.85)


def bushes(c: Canvas, span: Point, y: float, size: float, leaves: Sequence[str]) -> None:
    """A hedge of overlapping half rounds."""
    x = span[0]
    while x < span[1]:
        radius = size * c.rng.uniform(0.6, 1.1)
        c.poly(arc_points(x, y, radius, 180, 360, 0.8, 24), c.rng.choice(leaves))
        x += radius * c.rng.uniform(0.7, 1.1)


def ginkgo(c: Canvas, x: float, y: float, size: float, turn: float, colour: str = AMBER) -> None:
    """A ginkgo leaf: a notched fan with fine veins on a curved stem."""
    fan = [
        (0, 0.5),
        (-0.2, 0.26),
        (-0.6, 0.06),
        (-0.86, -0.12),
        (-0.72, -0.46),
        (-0.36, -0.62),
        (-0.1, -0.58),
        (0, -0.22),
        (0.1, -0.6),
        (0.4, -0.62),
        (0.74, -0.44),
        (0.86, -0.1),
        (0.6, 0.06),
        (0.2, 0.26),
    ]
    c.poly(placed(smooth(fan, closed=True, steps=8), x, y, size, turn), colour)
    for i in range(-5, 6):
        vein = [(i * 0.012, 0.36), (i * 0.06, 0.05), (i * 0.135, -0.42 + abs(i) * 0.05)]
        c.line(
            placed(smooth(vein, steps=6), x, y, size, turn), (mix(colour, BRONZE, 0.5), 0.55), max(0.7, size * 0.012)
        )
    stem = placed(smooth([(0, 0.4), (0.02, 0.75), (0.14, 1.1)], steps=6), x, y, size, turn)
    c.line(stem, mix(colour, GOLD, 0.8), max(1.2, size * 0.05), round_ends=True)


def glints(c: Canvas, area: tuple[float, float, float, float], count: int, paints: Sequence[Paint]) -> None:
    """Short horizontal lights on water, longer towards the front."""
    left, top, right, bottom = area
    for _ in range(count):
        share = c.rng.random()
        y = top + (bottom - top) * share
        length = (20 + 110 * share) * c.rng.uniform(0.4, 1.2)
        x = c.rng.uniform(left, right)
        c.line([(x, y), (x + length, y)], c.rng.choice(paints), 1 + 2 * share, round_ends=True)


def birds(c: Canvas, x: float, y: float, size: float, paint: Paint) -> None:
    """A few birds far away."""
    for dx, dy, share in ((0, 0, 1), (1.9, -0.7, 0.8), (3.2, 0.3, 0.65), (-1.7, 0.8, 0.6)):
        s = size * share
        wings = [(-s, -s * 0.25), (-s * 0.45, -s * 0.4), (0, 0), (s * 0.45, -s * 0.4), (s, -s * 0.25)]
        c.line(placed(smooth(wings, steps=6), x + dx * size, y + dy * size), paint, max(1.2, size * 0.12))
