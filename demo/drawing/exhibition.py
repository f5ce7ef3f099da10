"""The exhibition hall: stands with machines, a car, appliances and instruments."""

from .canvas import Canvas
from .isometric import at, block, drum, gear_outline, on_left, on_right, plate, round_on_left, visitor
from .palette import (
    AMBER,
    CINNABAR,
    DEEP,
    GOLD,
    INK,
    LINEN,
    MIST,
    MOSS,
    NIGHT,
    PAPER,
    SAND,
    SLATE,
    SLATE_DARK,
    SLATE_MID,
    SLATE_PALE,
    SNOW,
    STRAW,
    mix,
)
from .shapes import arc_points

WALL = 0.18


def exhibition_hall() -> Canvas:
    """Four stands on a tiled floor, seen from above, with visitors between them."""
    c = Canvas(1600, 1000, [MIST, PAPER, LINEN], seed=31)
    _floor(c)
    _stand(c, (0.5, 0.5), CINNABAR)
    _gears(c)
    _stand(c, (9.0, 0.5), SLATE)
    _instruments(c)
    _stand(c, (0.5, 9.0), mix(GOLD, AMBER, 0.3))
    _appliances(c)
    _car_stand(c)
    for x, y, coat in (
        (4.6, 6.0, DEEP),
        (7.4, 7.6, GOLD),
        (8.0, 6.6, NIGHT),
        (12.0, 8.0, MOSS),
        (12.7, 7.8, CINNABAR),
        (7.9, 12.0, SLATE),
        (8.4, 14.2, DEEP),
        (15.6, 8.2, SLATE_DARK),
        (6.6, 15.8, GOLD),
        (16.6, 6.6, GOLD),
        (3.4, 14.0, SLATE),
        (11.9, 5.9, CINNABAR),
    ):
        visitor(c, x, y, coat)
    return c


def _floor(c: Canvas) -> None:
    """The tiled floor with its aisles."""
    plate(c, (-1, -1, -0.25), (18.6, 18.6), mix(SAND, SLATE_PALE, 0.35))
    plate(c, (-1, -1, 0), (18.6, 18.6), mix(SNOW, LINEN, 0.55))
    for i in range(-1, 18):
        c.line([at(i, -1), at(i, 17.6)], (SAND, 0.45), 1.2)
        c.line([at(-1, i), at(17.6, i)], (SAND, 0.45), 1.2)
    plate(c, (7.1, -1, 0), (1.5, 18.6), (CINNABAR, 0.16))
    plate(c, (-1, 7.1, 0), (18.6, 1.5), (CINNABAR, 0.16))


def _stand(c: Canvas, corner: tuple[float, float], colour: str) -> None:
    """The carpet and the two rear walls of a stand."""
    x, y = corner
    plate(c, (x + 0.15, y + 0.15, 0), (6.5, 6.5), (INK, 0.08))
    block(c, (x, y, 0), (6.2, 6.2, 0.14), mix(colour, PAPER, 0.72))
    block(c, (x, y, 0.14), (6.2, WALL, 3.1), colour)
    block(c, (x, y, 0.14), (WALL, 6.2, 3.1), colour)
    on_left(c, (x, y + WALL, 2.5), [(0.4, 0), (5.9, 0), (5.9, 0.12), (0.4, 0.12)], (STRAW, 0.8))
    on_right(c, (x + WALL, y, 2.5), [(0.4, 0), (5.9, 0), (5.9, 0.12), (0.4, 0.12)], (STRAW, 0.8))


def _gears(c: Canvas) -> None:
    """Meshing gears on the rear wall, and gear wheels on plinths."""
    for u, v, radius, teeth, colour in (
        (1.7, 1.35, 0.95, 12, STRAW),
        (3.35, 1.65, 0.72, 9, PAPER),
        (4.75, 1.3, 0.85, 11, AMBER),
    ):
        place = (0.5 + u, 0.5 + WALL, 0.14 + v)
        on_left(c, place, gear_outline(radius, teeth, u * 9), colour)
        round_on_left(c, place, radius * 0.55, mix(CINNABAR, INK, 0.12))
        round_on_left(c, place, radius * 0.26, colour)
    on_right(c, (0.5 + WALL, 1.2, 0.8), [(0, 0), (4.6, 0), (4.6, 1.3), (0, 1.3)], (PAPER, 0.9))
    for i, h in enumerate((0.4, 0.62, 0.55, 0.85, 1.05)):
        on_right(c, (0.5 + WALL, 1.5 + i * 0.85, 0.95), [(0, 0), (0.45, 0), (0.45, h), (0, h)], (CINNABAR, GOLD)[i % 2])
    block(c, (2.2, 3.0, 0.14), (1.5, 1.5, 0.8), SNOW)
    drum(c, (2.95, 3.75, 0.94), 0.62, 0.34, SLATE_MID)
    drum(c, (2.95, 3.75, 1.28), 0.4, 0.5, SLATE_PALE)
    drum(c, (2.95, 3.75, 1.78), 0.15, 0.5, GOLD)
    block(c, (4.6, 3.6, 0.14), (1.2, 1.2, 0.6), SNOW)
    drum(c, (5.2, 4.2, 0.74), 0.45, 0.5, AMBER)
    drum(c, (5.2, 4.2, 1.24), 0.24, 0.4, GOLD)


def _instruments(c: Canvas) -> None:
    """A laboratory bench with flasks and an instrument with its screen."""
    block(c, (10.0, 1.2, 0.14), (4.4, 1.3, 0.95), SNOW)
    block(c, (10.3, 1.4, 1.09), (1.2, 0.8, 1.1), mix(SLATE_PALE, SNOW, 0.4))
    on_left(c, (10.3, 2.2, 1.09), [(0.15, 0.45), (1.05, 0.45), (1.05, 0.95), (0.15, 0.95)], SLATE_DARK)
    on_left(
        c,
        (10.3, 2.2, 1.09),
        [(0.22, 0.5), (0.4, 0.8), (0.6, 0.6), (0.95, 0.88), (0.95, 0.83), (0.6, 0.54), (0.4, 0.73)],
        AMBER,
    )
    for x, colour in ((12.1, CINNABAR), (12.75, GOLD), (13.4, SLATE)):
        drum(c, (x, 1.9, 1.09), 0.2, 0.42, colour)
        drum(c, (x, 1.9, 1.51), 0.09, 0.34, MIST)
    drum(c, (11.2, 4.6, 0.14), 0.75, 0.7, SNOW)
    _balance(c)
    for i, share in enumerate((1.0, 0.7, 0.85)):
        on_right(
            c, (9.18, 1.2, 2.0 - i * 0.55), [(0, 0), (4.4 * share, 0), (4.4 * share, 0.22), (0, 0.22)], (PAPER, 0.75)
        )
    block(c, (13.2, 4.2, 0.14), (1.5, 0.8, 0.95), mix(SLATE, PAPER, 0.5))


def _balance(c: Canvas) -> None:
    """A two-pan balance on its round plinth."""
    x, y = at(11.2, 4.6, 0.84)
    c.poly(arc_points(x, y, 30, 0, 360, 0.5), SLATE_DARK)
    c.line([(x, y), (x, y - 84)], GOLD, 7)
    c.line([(x - 50, y - 78), (x + 50, y - 78)], GOLD, 6, round_ends=True)
    for side in (-1, 1):
        px = x + side * 48
        c.line([(px - 18, y - 34), (px, y - 78), (px + 18, y - 34)], SLATE_DARK, 1.8)
        c.poly(arc_points(px, y - 36, 22, 0, 180, 0.6), AMBER)
        c.ellipse(px, y - 36, 22, 5, GOLD)
    c.circle(x, y - 84, 7, CINNABAR)


def _appliances(c: Canvas) -> None:
    """A refrigerator, a washing machine and a small oven."""
    block(c, (1.2, 9.8, 0.14), (1.25, 1.1, 2.6), SNOW)
    on_left(c, (1.2, 10.9, 0.14), [(0.06, 1.52), (1.19, 1.52), (1.19, 1.57), (0.06, 1.57)], SLATE_PALE)
    for v in (0.9, 1.75):
        on_left(c, (1.2, 10.9, 0.14), [(0.16, v), (0.24, v), (0.24, v + 0.5), (0.16, v + 0.5)], SLATE)
    block(c, (3.0, 9.9, 0.14), (1.35, 1.2, 1.5), mix(SLATE_PALE, SNOW, 0.6))
    round_on_left(c, (3.67, 11.1, 0.8), 0.46, SLATE_MID)
    round_on_left(c, (3.67, 11.1, 0.8), 0.34, SLATE_DARK)
    round_on_left(c, (3.6, 11.1, 0.88), 0.12, (SNOW, 0.5))
    on_left(c, (3.0, 11.1, 1.42), [(0.12, 0), (0.7, 0), (0.7, 0.12), (0.12, 0.12)], CINNABAR)
    block(c, (4.9, 9.9, 0.14), (1.3, 1.0, 0.7), SNOW)
    block(c, (5.0, 10.0, 0.84), (1.1, 0.8, 0.62), NIGHT)
    on_left(c, (5.0, 10.8, 0.84), [(0.1, 0.1), (0.74, 0.1), (0.74, 0.52), (0.1, 0.52)], mix(AMBER, CINNABAR, 0.3))
    drum(c, (2.0, 13.2, 0.14), 0.6, 0.55, SNOW)
    drum(c, (2.0, 13.2, 0.69), 0.34, 0.55, CINNABAR)
    drum(c, (2.0, 13.2, 1.24), 0.16, 0.12, INK)
    block(c, (4.4, 13.0, 0.14), (1.4, 0.7, 0.95), mix(GOLD, PAPER, 0.5))


def _car_stand(c: Canvas) -> None:
    """A turntable with a new energy car and its charging post."""
    drum(c, (12.3, 12.3, 0), 3.0, 0.2, mix(SLATE_PALE, SNOW, 0.3))
    drum(c, (12.3, 12.3, 0.2), 2.7, 0.06, SNOW)
    _car(c)
    block(c, (15.3, 10.0, 0), (0.5, 0.5, 1.7), SLATE_DARK)
    on_left(c, (15.3, 10.5, 0), [(0.1, 1.0), (0.4, 1.0), (0.4, 1.45), (0.1, 1.45)], AMBER)
    px, py = at(15.3, 10.5, 0.9)
    ex, ey = at(14.6, 11.7, 0.75)
    c.line([(px, py), ((px + ex) / 2 - 10, max(py, ey) + 26), (ex, ey)], INK, 4)


def _car(c: Canvas) -> None:
    """The car: body, cabin, windows, lamps and wheels."""
    x, y, z = 10.3, 11.3, 0.5
    plate(c, (x - 0.1, y - 0.1, 0.27), (4.3, 2.1), (INK, 0.22))
    block(c, (x, y, z), (4.1, 1.9, 0.62), CINNABAR)
    cabin = [(0.5, 0.62), (1.05, 1.28), (2.75, 1.28), (3.45, 0.62)]
    roof = [at(x + u, y + d, z + 1.28) for u, d in ((1.05, 0.15), (2.75, 0.15), (2.75, 1.75), (1.05, 1.75))]
    front = [
        at(x + u, y + d, z + v)
        for u, d, v in ((2.75, 0.15, 1.28), (2.75, 1.75, 1.28), (3.45, 1.75, 0.62), (3.45, 0.15, 0.62))
    ]
    on_left(c, (x, y + 1.75, z), cabin, mix(CINNABAR, INK, 0.1))
    c.poly(front, mix(SLATE_DARK, SLATE_MID, 0.4))
    c.poly(roof, mix(CINNABAR, "#ffffff", 0.3))
    for window in (
        [(0.72, 0.68), (1.12, 1.2), (1.85, 1.2), (1.85, 0.68)],
        [(1.97, 0.68), (1.97, 1.2), (2.68, 1.2), (3.22, 0.68)],
    ):
        on_left(c, (x, y + 1.75, z), window, NIGHT)
    on_left(c, (x, y + 1.9, z), [(0, 0.3), (4.1, 0.3), (4.1, 0.34), (0, 0.34)], (STRAW, 0.8))
    for u in (0.85, 3.25):
        round_on_left(c, (x + u, y + 1.9, z + 0.02), 0.43, INK)
        round_on_left(c, (x + u, y + 1.9, z + 0.02), 0.24, SLATE_PALE)
        round_on_left(c, (x + u, y + 1.9, z + 0.02), 0.1, INK)
    for d in (0.15, 1.3):
        on_right(c, (x + 4.1, y + d, z + 0.3), [(0, 0), (0.45, 0), (0.45, 0.16), (0, 0.16)], SNOW)


PICTURES = {"exhibition-hall": exhibition_hall}
