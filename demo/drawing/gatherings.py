"""Gatherings: a forum seen from above, and a street with booths."""

from .buildings import skyline
from .canvas import Canvas
from .nature import cloud, round_tree, sun
from .palette import (
    AMBER,
    BLUSH,
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
    SAGE,
    SAND,
    SLATE,
    SLATE_DARK,
    SLATE_MID,
    SLATE_PALE,
    SNOW,
    STRAW,
    mix,
)
from .people import standing, walker
from .shapes import arc_points, box, check_mark, dial, placed, polar, smooth

COATS = (CINNABAR, SLATE, GOLD, SLATE_DARK, ROSE, SLATE_MID, DEEP, NIGHT)


def forum_session() -> Canvas:
    """A round table seen from above: chairs, people, papers, cups."""
    c = Canvas(1600, 1000, [mix(SAND, PEACH, 0.5), mix(SAND, BLUSH, 0.35)], seed=81)
    for i in range(-2, 24):
        c.line([(i * 80, 0), (i * 80 - 160, 1000)], (BRONZE, 0.12), 1.6)
    c.glow(800, 500, 1000, (SNOW, 0.6))
    c.circle(800, 500, 560, (mix(SLATE_PALE, SNOW, 0.25), 0.9))
    for radius in (548, 528):
        c.ring(800, 500, radius, (SNOW, 0.8), 3)
    dial(c, (800, 500), 516, (SLATE, 0.4), 240)
    for x, y in ((110, 120), (1490, 120), (110, 880), (1490, 880)):
        _corner_plant(c, x, y)
    count = 14
    for i in range(count):
        _seat(c, 360 * i / count + 6, COATS[(i * 3) % len(COATS)])
    table = arc_points(800, 500, 318, 0, 360, steps=120)
    c.shadow(table, 26, 0.4, (12, 22))
    c.shade_ellipse(800, 500, 318, 318, [SNOW, mix(LINEN, SAND, 0.4)])
    c.ring(800, 500, 312, (BRONZE, 0.35), 3)
    for i in range(count):
        _place(c, 360 * i / count + 6, i)
    _middle(c)
    return c


def _seat(c: Canvas, angle: float, coat: str) -> None:
    """A chair at the table with a person on it, seen from above."""
    x, y = polar(800, 500, 406, angle)
    back = placed(
        smooth([(-58, 14), (-54, 58), (0, 74), (54, 58), (58, 14), (0, 30)], closed=True), x, y, 1, angle - 90
    )
    c.shadow(back, 10, 0.3, (8, 14))
    c.shade(back, [SLATE_DARK, NIGHT])
    body = smooth([(-74, 0), (-58, -28), (0, -34), (58, -28), (74, 0), (48, 26), (0, 32), (-48, 26)], closed=True)
    for arm in (-1, 1):
        limb = [(arm * 58, -8), (arm * 60, -58), (arm * 30, -94)]
        c.line(placed(smooth(limb, steps=8), x, y, 1, angle - 90), mix(coat, INK, 0.14), 25, round_ends=True)
    shoulders = placed(body, x, y, 1, angle - 90)
    c.shadow(shoulders, 8, 0.25, (5, 10))
    c.shade(shoulders, [mix(coat, SNOW, 0.14), coat])
    hx, hy = placed([(0, -8)], x, y, 1, angle - 90)[0]
    c.circle(hx + 4, hy + 7, 29, (INK, 0.2))
    c.circle(hx, hy, 29, mix(NIGHT, BRONZE, int(angle) % 4 * 0.13))
    c.arc(hx, hy, 21, (200, 280), (SNOW, 0.16), 5)


def _corner_plant(c: Canvas, x: float, y: float) -> None:
    """A potted plant seen from above, with a low bench beside it."""
    inward = 1 if x < 800 else -1
    pot = arc_points(x, y, 62, 0, 360)
    long_bench = [(px, py + (238 if y < 500 else -238)) for px, py in box(x - 34, y - 90, 68, 180)]
    c.shadow(long_bench, 10, 0.25, (6, 12))
    c.shade(long_bench, [SLATE_MID, SLATE])
    c.shadow(pot, 14, 0.3, (8, 16))
    c.circle(x, y, 62, SNOW)
    c.circle(x, y, 52, mix(BRONZE, INK, 0.3))
    for ring, size in ((0, 118), (1, 92), (2, 60)):
        for i in range(9):
            angle = i * 40 + ring * 17 * inward
            leaf = smooth([(0, 0), (0.2, -0.45), (0, -1), (-0.2, -0.45)], closed=True)
            c.poly(
                placed(leaf, x, y, size * c.rng.uniform(0.85, 1.1), angle), (mix(MOSS, NIGHT, 0.25), MOSS, SAGE)[ring]
            )


def _place(c: Canvas, angle: float, number: int) -> None:
    """Papers, a pen, a cup or a tablet in front of a seat."""
    x, y = polar(800, 500, 246, angle)

    def part(left: float, top: float, w: float, h: float, turn: float = 0) -> list:
        return placed(placed(box(left, top, w, h), 0, 0, 1, turn), x, y, 1, angle - 90)

    for turn, colour in ((-7, mix(LINEN, SAND, 0.3)), (3, SNOW)):
        sheet = part(-28, -34, 56, 72, turn)
        c.shadow(sheet, 4, 0.2, (2, 4))
        c.poly(sheet, colour)
    for line in range(5):
        c.poly(part(-20, -24 + line * 11, (38, 34, 38, 28, 18)[line], 3.4, 3), (SLATE_MID, 0.7))
    c.poly(part(34, -24, 5, 54, 8), CINNABAR if number % 2 else GOLD)
    cx, cy = placed([(-50, -8)], x, y, 1, angle - 90)[0]
    c.circle(cx + 2, cy + 4, 15, (INK, 0.15))
    c.circle(cx, cy, 15, SNOW)
    c.circle(cx, cy, 10, (mix(GOLD, BRONZE, 0.4), mix(MOSS, SAGE, 0.4))[number % 2])


def _middle(c: Canvas) -> None:
    """The middle of the table: a planted bowl within a graduated ring."""
    c.circle(800, 500, 148, (SLATE_PALE, 0.5))
    dial(c, (800, 500), 144, (SLATE, 0.6), 90, 9)
    c.circle(806, 510, 92, (INK, 0.18))
    c.circle(800, 500, 90, SLATE_DARK)
    for ring, size in ((62, 52), (34, 44), (0, 34)):
        for i in range(11 if ring else 5):
            angle = i * 360 / (11 if ring else 5) + ring
            leaf = smooth([(0, 0), (0.34, -0.5), (0, -1), (-0.34, -0.5)], closed=True)
            px, py = polar(800, 500, ring * 0.5, angle - 90)
            c.poly(placed(leaf, px, py, size, angle), (mix(MOSS, NIGHT, 0.2), MOSS, SAGE)[(62, 34, 0).index(ring)])
    for i in range(5):
        c.circle(*polar(800, 500, 34, i * 72), 9, (ROSE, AMBER)[i % 2])


def quality_month_street() -> Canvas:
    """A street with booths under striped awnings, blank banners and strolling consumers."""
    c = Canvas(1600, 1000, [mix(MIST, SLATE_PALE, 0.2), PAPER, PEACH, PEACH], seed=82)
    sun(c, 800, 300, 78, "#F6D08A", "#F9DDA2")
    for i in range(3):
        dial(c, (800, 300), 150 + i * 90, (GOLD, 0.24))
    cloud(c, 240, 150, 250, (SNOW, 0.7))
    skyline(c, (-20, 1640), 640, (120, 300), (mix(SLATE_PALE, PEACH, 0.3), PEACH), (44, 90))
    _houses(c)
    c.shade(box(0, 690, 1600, 320), [mix(LINEN, SAND, 0.5), mix(SAND, BLUSH, 0.2), SAND])
    for x in range(-1600, 3200, 150):
        c.line([(800 + (x - 800) * 0.5, 690), (800 + (x - 800) * 1.6, 1010)], (BRONZE, 0.16), 1.5)
    for y in (706, 730, 768, 824, 906):
        c.line([(0, y), (1600, y)], (BRONZE, 0.14), 1.5)
    _bunting(c)
    for x, y, size, colours in (
        (90, 790, 1.0, (CINNABAR, SNOW)),
        (1140, 790, 1.0, (SLATE, SNOW)),
        (640, 750, 0.78, (GOLD, SNOW)),
    ):
        _booth(c, x, y, size, colours)
    _crowd(c)
    return c


def _houses(c: Canvas) -> None:
    """House fronts on both sides, street trees between."""
    for x, w, h, colour in (
        (-30, 210, 470, mix(SLATE_MID, PEACH, 0.35)),
        (180, 170, 380, mix(ROSE, PEACH, 0.6)),
        (350, 130, 300, mix(STRAW, PEACH, 0.3)),
        (1130, 150, 330, mix(STRAW, PEACH, 0.3)),
        (1280, 160, 420, mix(SLATE_MID, PEACH, 0.4)),
        (1440, 200, 490, mix(ROSE, PEACH, 0.55)),
    ):
        c.shade(box(x, 694 - h, w, h), [colour, mix(colour, SNOW, 0.2)])
        c.rect(x - 6, 694 - h - 10, w + 12, 14, mix(colour, SNOW, 0.5))
        for row in range(int(h / 74)):
            for column in range(int(w / 44)):
                c.rect(x + 16 + column * 44, 694 - h + 28 + row * 72, 24, 40, (SNOW, 0.55), 2)
    for x, size in ((470, 190), (1110, 190), (570, 150), (1030, 150)):
        round_tree(c, x, 706, size, mix(MOSS, SAGE, 0.35), SLATE_DARK)


def _bunting(c: Canvas) -> None:
    """Lamp posts with blank banners and pennants on a line between them."""
    for left, right, y in ((60, 560, 250), (1040, 1540, 250), (560, 1040, 320)):
        rope = smooth([(left, y), ((left + right) / 2, y + 66), (right, y)], steps=9)
        c.line(rope, (SLATE_DARK, 0.8), 2)
        for i, (x, py) in enumerate(rope[1:-1]):
            c.poly([(x - 14, py), (x + 14, py), (x, py + 32)], (CINNABAR, GOLD, SLATE, ROSE)[i % 4])
    for x in (60, 560, 1040, 1540):
        c.rect(x - 5, 220, 10, 560, SLATE_DARK, 4)
        c.circle(x, 212, 17, STRAW)
        c.glow(x, 212, 60, (STRAW, 0.7))
        side = 1 if x < 800 else -1
        left = x + 10 if side > 0 else x - 92
        c.rect(min(x, left), 398, 96, 6, SLATE_DARK)
        c.shade(box(left, 404, 82, 190), [mix(CINNABAR, ROSE, 0.2), DEEP])
        c.rect(left, 574, 82, 8, GOLD)
        c.ring(left + 41, 484, 26, STRAW, 4)
        check_mark(c, left + 41, 484, 24, STRAW, 6)


def _booth(c: Canvas, x: float, y: float, size: float, colours: tuple[str, str]) -> None:
    """A booth with an awning, a counter and goods on it; ``y`` is the ground."""

    def part(left: float, top: float, w: float, h: float) -> list:
        return placed(box(left, top, w, h), x, y, size)

    c.ellipse(x + 185 * size, y, 220 * size, 14 * size, (INK, 0.16))
    for post in (8, 352):
        c.poly(part(post, -320, 10, 320), SLATE_DARK)
    c.poly(part(18, -250, 334, 160), (mix(colours[0], SNOW, 0.72), 0.9))
    c.shade(part(0, -110, 370, 110), [mix(SAND, SNOW, 0.4), mix(SAND, BRONZE, 0.3)])
    c.poly(part(0, -36, 370, 10), (colours[0], 0.8))
    c.poly(part(-10, -120, 390, 16), SNOW)
    for i in range(8):
        stripe = [
            (i * 46.25 + 12 * (4 - i) / 4, -350),
            ((i + 1) * 46.25 + 12 * (3 - i) / 4, -350),
            (-14 + (i + 1) * 49.75, -270),
            (-14 + i * 49.75, -270),
        ]
        c.shade(placed(stripe, x, y, size), [colours[i % 2], mix(colours[i % 2], INK, 0.1)])
        scallop = arc_points(-14 + (i + 0.5) * 49.75, -271, 24.9, 0, 180, 0.8, 16)
        c.poly(placed(scallop, x, y, size), mix(colours[i % 2], INK, 0.06))
    for i in range(6):
        w, h = c.rng.uniform(22, 40), c.rng.uniform(28, 66)
        colour = c.rng.choice([ROSE, AMBER, SLATE_MID, SLATE, SNOW, GOLD])
        c.shade(part(24 + i * 56, -120 - h, w, h), [mix(colour, SNOW, 0.3), colour])
        c.poly(part(24 + i * 56, -120 - h * 0.62, w, h * 0.26), (SNOW, 0.8))


def _crowd(c: Canvas) -> None:
    """Consumers in silhouette, larger towards the front."""
    people = (
        (640, 790, 120, 1),
        (900, 784, 116, 1),
        (985, 790, 122, 0),
        (500, 830, 165, 0),
        (240, 868, 205, 1),
        (330, 866, 196, 1),
        (1290, 866, 200, 1),
        (1390, 862, 206, 1),
        (760, 850, 176, 0),
        (816, 852, 164, 0),
        (1060, 868, 190, 0),
        (600, 930, 240, 0),
        (960, 960, 262, 0),
        (1500, 950, 250, 0),
        (90, 960, 264, 0),
    )
    for i, (x, y, height, still) in enumerate(people):
        depth = (y - 780) / 180
        coat = mix(mix(COATS[i % len(COATS)], PEACH, 0.25 * (1 - depth)), INK, 0.1 * depth)
        c.ellipse(x, y, height * 0.2, height * 0.024, (INK, 0.2))
        if still:
            standing(c, x, y, height, coat, NIGHT, NIGHT)
        else:
            walker(c, (x, y), height, coat, NIGHT, NIGHT, flip=i % 2 == 0)


PICTURES = {
    "forum-session": forum_session,
    "quality-month-street": quality_month_street,
}
