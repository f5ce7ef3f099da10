"""The supply chain: globe, container ship and freight train."""

from .canvas import Canvas, Point
from .nature import glints
from .palette import (
    AMBER,
    BRONZE,
    CINNABAR,
    DEEP,
    GOLD,
    INK,
    LINEN,
    MIST,
    MOSS,
    NIGHT,
    PAPER,
    PEACH,
    ROSE,
    SAND,
    SLATE,
    SLATE_DARK,
    SLATE_MID,
    SLATE_PALE,
    SNOW,
    STRAW,
    mix,
)
from .shapes import arc_points, box, dial, placed, smooth


def supply_chain() -> Canvas:
    """A globe with routes, a container ship on the sea and a freight train on a viaduct."""
    c = Canvas(1600, 1000, [SLATE_DARK, SLATE, mix(SLATE_MID, PEACH, 0.3), PEACH], seed=73)
    for _ in range(70):
        c.circle(c.rng.uniform(0, 1600), c.rng.uniform(0, 420), c.rng.uniform(0.7, 1.8), (SNOW, 0.5))
    _globe(c, 800, 400, 310)
    c.shade(box(0, 690, 1600, 320), [mix(SLATE_MID, PEACH, 0.25), SLATE, NIGHT])
    glints(c, (-40, 700, 1600, 860), 90, [(SNOW, 0.4), (STRAW, 0.45), (NIGHT, 0.25)])
    _ship(c, 250, 726)
    _train(c, 886)
    return c


def _globe(c: Canvas, x: float, y: float, r: float) -> None:
    """The globe: meridians, parallels, soft land and arcs between stations."""
    c.glow(x, y, r * 1.9, (STRAW, 0.55))
    c.shade_ellipse(x, y, r, r, [mix(PAPER, MIST, 0.4), SLATE_PALE, SLATE_MID])
    disc = arc_points(x, y, r, 0, 360, steps=120)
    lands = (
        [(-210, -150), (-120, -230), (0, -220), (60, -160), (20, -90), (-60, -60), (-110, 20), (-190, -20)],
        [(60, -40), (150, -110), (260, -90), (300, 20), (220, 110), (130, 70), (90, 20)],
        [(-120, 70), (-30, 50), (30, 120), (0, 220), (-60, 260), (-110, 170)],
    )
    with c.clip(disc):
        for land in lands:
            c.poly(placed(smooth(land, closed=True), x, y), (mix(SAND, MOSS, 0.35), 0.75))
    for share in (0.28, 0.62, 0.88):
        half = r * share
        c.pen.ellipse([2 * v for v in (x - half, y - r, x + half, y + r)], outline=(255, 255, 255, 110), width=3)
    for share in (-0.66, -0.33, 0, 0.33, 0.66):
        half = r * (1 - share**2) ** 0.5
        c.arc(x, y + share * r, half, (0, 180), (SNOW, 0.45), 1.6, 0.12)
    dial(c, (x, y), r + 34, (STRAW, 0.5), 180)
    stops = [
        (x - 150, y - 110),
        (x + 30, y - 170),
        (x + 190, y - 20),
        (x - 60, y + 130),
        (x - 230, y + 40),
        (x + 120, y + 190),
    ]
    for i, j, lift in ((0, 1, 60), (1, 2, 60), (4, 3, -40), (4, 2, 120), (3, 5, 50), (0, 3, 20)):
        _route(c, stops[i], stops[j], lift)
    for sx, sy in stops:
        c.glow(sx, sy, 30, (SNOW, 0.9))
        c.circle(sx, sy, 9, SNOW)
        c.circle(sx, sy, 5.5, CINNABAR)


def _route(c: Canvas, start: Point, end: Point, lift: float) -> None:
    """A lifted arc between two stations."""
    (ax, ay), (bx, by) = start, end
    mx, my = (ax + bx) / 2, (ay + by) / 2 - 2 * lift
    arc = []
    for step in range(41):
        t = step / 40
        u = 1 - t
        arc.append((u * u * ax + 2 * u * t * mx + t * t * bx, u * u * ay + 2 * u * t * my + t * t * by))
    c.line(arc, (CINNABAR, 0.9), 3.4)


def _ship(c: Canvas, x: float, y: float) -> None:
    """A container ship; ``y`` is its deck."""
    colours = [CINNABAR, ROSE, GOLD, SLATE_PALE, SNOW, SLATE_DARK, AMBER]
    for column in range(13):
        rows = 2 + (column * 5 + 3) % 3 + (1 if 3 < column < 10 else 0)
        for row in range(rows):
            colour = c.rng.choice(colours)
            left, top = x + 190 + column * 58, y - 27 * (row + 1)
            c.shade(box(left, top, 56, 25), [mix(colour, SNOW, 0.12), mix(colour, INK, 0.08)])
            for i in range(1, 6):
                c.line([(left + i * 9.3, top + 3), (left + i * 9.3, top + 22)], (INK, 0.16), 1.6)
    c.shade(box(x + 66, y - 176, 96, 176), [SNOW, LINEN])
    c.rect(x + 48, y - 184, 134, 16, SNOW, 3)
    for row in range(4):
        c.rect(x + 78, y - 156 + row * 36, 72, 13, SLATE_DARK)
    c.shade(box(x + 92, y - 232, 40, 50), [CINNABAR, DEEP])
    hull = smooth([(x + 1060, y - 30), (x + 1010, y + 40), (x + 960, y + 74)], steps=8)
    c.shade(
        [(x, y - 8), (x + 40, y), (x + 960, y), *hull, (x + 60, y + 74), (x + 26, y + 60)],
        [mix(DEEP, CINNABAR, 0.5), DEEP],
    )
    c.poly([(x + 30, y + 56), (x + 980, y + 56), (x + 960, y + 76), (x + 60, y + 76)], NIGHT)
    c.line([(x + 20, y + 14), (x + 1024, y + 14)], (STRAW, 0.7), 3)
    for i in range(6):
        c.line([(x - 30 + i * 12, y + 78 + i * 5), (x + 1080 - i * 40, y + 78 + i * 5)], (SNOW, 0.3 - i * 0.04), 3)


def _train(c: Canvas, y: float) -> None:
    """A freight train on a viaduct in the foreground; ``y`` is the track."""
    c.shade(box(0, y, 1600, 26), [mix(SAND, SNOW, 0.3), SAND])
    c.rect(0, y + 26, 1600, 8, mix(SAND, BRONZE, 0.6))
    for x in range(-60, 1700, 220):
        c.shade(
            [(x - 22, y + 34), (x + 22, y + 34), (x + 18, 1010), (x - 18, 1010)],
            [SAND, mix(SAND, SLATE_DARK, 0.5)],
            True,
        )
        c.poly([(x - 60, y + 34), (x + 60, y + 34), (x + 20, y + 70), (x - 20, y + 70)], mix(SAND, BRONZE, 0.3))
    for i in range(9):
        left = -130 + i * 158
        colour = (CINNABAR, SLATE_DARK, GOLD, SLATE_MID, ROSE)[i % 5]
        c.shade(box(left, y - 66, 148, 52), [mix(colour, SNOW, 0.15), colour])
        for j in range(1, 12):
            c.line([(left + j * 12.3, y - 62), (left + j * 12.3, y - 18)], (INK, 0.16), 2)
        c.rect(left - 6, y - 14, 160, 7, INK)
        for wheel in (24, 46, 104, 126):
            c.circle(left + wheel, y - 6, 7, NIGHT)
    nose = smooth([(1480, y - 84), (1548, y - 74), (1584, y - 36), (1588, y - 10)], steps=8)
    c.shade([(1292, y - 84), *nose, (1292, y - 10)], [SNOW, MIST])
    c.poly([(1292, y - 40), (1582, y - 40), (1588, y - 10), (1292, y - 10)], CINNABAR)
    c.poly([(1500, y - 76), (1542, y - 70), (1566, y - 46), (1500, y - 46)], SLATE_DARK)
    for wheel in (1326, 1350, 1490, 1514):
        c.circle(wheel, y - 5, 8, NIGHT)


PICTURES = {"supply-chain": supply_chain}
