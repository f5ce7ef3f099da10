"""What the city pictures share, and the cities by a bay, a lake or the great river."""

from .buildings import (
    arch_bridge,
    brick_wall,
    cable_bridge,
    fin_tower,
    gate,
    gate_tower,
    pagoda,
    skyline,
    tower,
    truss_bridge,
)
from .canvas import Canvas
from .nature import birds, bushes, cloud, glints, grove, hills, mountains, round_tree, sun
from .palette import (
    AMBER,
    BLUSH,
    BRONZE,
    CINNABAR,
    DEEP,
    FERN,
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
    WINE,
    mix,
)
from .shapes import box, dial, placed, smooth

FAR = (mix(SLATE_PALE, PEACH, 0.35), PEACH)
MIDDLE = (mix(SLATE_MID, SLATE_PALE, 0.4), mix(SLATE_PALE, PEACH, 0.5))
BRICK = (mix(SLATE_MID, SAND, 0.4), mix(SLATE, BRONZE, 0.25), NIGHT)


def city_sky(seed: int, paints: list[str], at: tuple[float, float], radius: float) -> Canvas:
    """The sky which all city pictures share: a sun within measuring rings."""
    c = Canvas(1600, 1000, paints, seed)
    sun(c, *at, radius, mix(AMBER, STRAW, 0.35), STRAW)
    for i in range(3):
        dial(c, at, radius * (1.7 + i * 0.85), (BRONZE, 0.2))
    cloud(c, 120, 190, 280, (SNOW, 0.6))
    cloud(c, 1230, 150, 250, (SNOW, 0.6))
    return c


def open_water(c: Canvas, y: float, paints: list[str], lights: float = 0.5) -> None:
    """Water down to the lower edge, with lights on it."""
    c.shade(box(0, y, 1600, 1010 - y), paints)
    c.glow(800, y + 30, 700, (STRAW, 0.45), 0.25)
    glints(c, (-40, y + 12, 1600, 990), 80, [(SNOW, lights), (STRAW, lights), (NIGHT, 0.16)])


def editions_shenzhen() -> Canvas:
    """Shenzhen: the needle-shaped tower by the bay, with a bridge and mangroves."""
    c = city_sky(63, [mix(MIST, SLATE_PALE, 0.25), mix(PEACH, PAPER, 0.4), PEACH], (1080, 330), 96)
    mountains(c, 760, [(-20, 560), (260, 600), (620, 520), (980, 610), (1320, 540), (1640, 600)], [FAR[0], PEACH], 26)
    skyline(c, (-20, 1100), 780, (120, 300), FAR, (40, 80))
    skyline(c, (20, 1000), 785, (100, 250), MIDDLE, (44, 84))
    for x, w, h, warm in (
        (150, 80, 300, 0),
        (260, 70, 380, 1),
        (350, 84, 250, 0),
        (780, 84, 390, 0),
        (890, 72, 280, 1),
        (980, 88, 220, 0),
    ):
        lit, dark = (ROSE, CINNABAR) if warm else (SLATE_MID, SLATE)
        tower(c, x, 790, w, h, (mix(lit, PEACH, 0.3), mix(dark, PEACH, 0.12)), (SNOW, 0.35))
    fin_tower(c, 660, 790, 92, 450, (mix(SLATE_MID, PEACH, 0.35), SLATE), (SNOW, 0.35))
    _needle_tower(c, 530, 790)
    cable_bridge(c, (990, 1640), 774, (1210, 1450), 170, mix(SLATE_DARK, SLATE, 0.4))
    grove(c, (-20, 1010), 802, (44, 84), [MOSS, FERN, mix(MOSS, SAGE, 0.5)], SLATE_DARK)
    open_water(c, 802, [mix(SLATE_PALE, PEACH, 0.35), SLATE_MID, SLATE])
    for span, y, size in (((-20, 520), 1004, 60), ((1120, 1640), 1004, 74)):
        bushes(c, span, y, size, [FERN, MOSS, mix(FERN, NIGHT, 0.3)])
    _sail_boats(c)
    birds(c, 840, 230, 18, (SLATE_DARK, 0.6))
    return c


def _needle_tower(c: Canvas, x: float, y: float) -> None:
    """A very tall tower with stone ribs which meet in a needle."""
    body = [(-62, 0), (-58, -360), (-48, -470), (-26, -560), (0, -610), (26, -560), (48, -470), (58, -360), (62, 0)]
    c.shade(placed(body, x, y), [mix(SLATE_MID, SNOW, 0.3), SLATE_MID, SLATE_DARK], across=True)
    for i in range(34):
        half = 60 if i < 20 else max(6, 60 - (i - 19) * 3.8)
        c.line([(x - half, y - 10 - i * 17), (x + half, y - 10 - i * 17)], (SNOW, 0.22), 1.4)
    for share in (-1, -0.45, 0.45, 1):
        rib = [(share * 61, 0), (share * 57, -360), (share * 47, -470), (share * 24, -565), (0, -640)]
        c.line(placed(rib, x, y), mix(SNOW, SAND, 0.25), 5)
    c.poly(placed([(-6, -606), (0, -700), (6, -606)], x, y), mix(SNOW, SAND, 0.25))


def _sail_boats(c: Canvas) -> None:
    """Small sails on the bay."""
    for x, y, size, colour in ((1040, 870, 1.0, CINNABAR), (1160, 846, 0.6, SNOW), (760, 908, 1.25, SNOW)):
        c.poly(placed([(-34, 0), (36, 0), (26, 12), (-24, 12)], x, y, size), SLATE_DARK)
        c.poly(placed([(0, -84), (2, -6), (40, -6)], x, y, size), colour)
        c.poly(placed([(-4, -70), (-4, -6), (-30, -6)], x, y, size), mix(colour, SAND, 0.35))
        c.poly(placed(box(-30, 16, 60, 4), x, y, size), (SNOW, 0.4))


def editions_hangzhou() -> Canvas:
    """Hangzhou: a pagoda above the lake, a stone bridge, willows and lotus."""
    c = city_sky(64, [MIST, mix(PEACH, PAPER, 0.3), mix(PEACH, BLUSH, 0.35)], (860, 330), 94)
    hills(c, [(-20, 560), (260, 470), (560, 560), (900, 480), (1250, 550), (1640, 470)], 760, [FAR[0], PEACH])
    skyline(c, (560, 1180), 700, (60, 150), (mix(SLATE_PALE, PEACH, 0.2), PEACH), (26, 50))
    hills(
        c,
        [(-20, 640), (300, 580), (640, 660), (1000, 690), (1300, 560), (1640, 600)],
        780,
        [mix(SAGE, PEACH, 0.25), mix(SAGE, PEACH, 0.5)],
    )
    hills(c, [(960, 740), (1120, 640), (1300, 600), (1480, 640), (1640, 690)], 790, [MOSS, mix(MOSS, SAGE, 0.6)])
    grove(c, (1040, 1240), 690, (60, 100), [FERN, MOSS], SLATE_DARK)
    pagoda(c, 1310, 640, 176, 6, (SLATE_DARK, mix(CINNABAR, GOLD, 0.15), STRAW))
    grove(c, (1140, 1640), 740, (70, 120), [FERN, MOSS, mix(GOLD, AMBER, 0.5)], SLATE_DARK)
    open_water(c, 752, [mix(SLATE_PALE, PEACH, 0.45), SLATE_PALE, SLATE_MID], 0.6)
    c.shade(box(0, 742, 1600, 16), [mix(MOSS, SAGE, 0.4), MOSS])
    _reflection(c)
    arch_bridge(c, (150, 860), 784, 170, (mix(LINEN, SAND, 0.5), mix(SAND, SLATE_MID, 0.4)), 3)
    c.shade(smooth([(-20, 770), (100, 752), (210, 772), (150, 800), (-20, 812)], closed=True), [SAGE, MOSS])
    _willow(c, 70, 790, 430)
    _lotus(c)
    return c


def _reflection(c: Canvas) -> None:
    """The pagoda mirrored in the lake as broken bars."""
    for i in range(15):
        half = 62 - i * 3.4 + c.rng.uniform(-8, 8)
        c.rect(1310 - half, 776 + i * 13, half * 2, 7, (mix(CINNABAR, SLATE, 0.45), 0.4 - i * 0.018), 3)


def _willow(c: Canvas, x: float, y: float, size: float) -> None:
    """A weeping willow."""
    c.line(smooth([(x, y), (x + 14, y - size * 0.4), (x + 60, y - size * 0.85)]), "#4d3a2a", size * 0.05)
    c.line(smooth([(x + 12, y - size * 0.4), (x - 40, y - size * 0.8)]), "#4d3a2a", size * 0.03)
    for dx, dy, radius in ((-50, -0.86, 0.16), (50, -0.95, 0.2), (120, -0.82, 0.14), (0, -0.8, 0.16)):
        c.circle(x + dx, y + dy * size, radius * size, (mix(FERN, MOSS, 0.5), 0.9))
    for i in range(46):
        sx = x - 120 + i * 7 + c.rng.uniform(-5, 5)
        sy = y - size * (0.78 + 0.2 * (1 - ((i - 24) / 24) ** 2)) + c.rng.uniform(-10, 14)
        length = size * c.rng.uniform(0.3, 0.62)
        strand = smooth([(sx, sy), (sx + 12, sy + length * 0.5), (sx + 4, sy + length)])
        c.line(strand, (c.rng.choice([MOSS, SAGE, FERN]), 0.8), c.rng.uniform(3, 6))


def _lotus(c: Canvas) -> None:
    """Lotus leaves and flowers in the foreground."""
    for _ in range(34):
        x = c.rng.choice([c.rng.uniform(-20, 520), c.rng.uniform(1120, 1620)])
        y = c.rng.uniform(890, 990)
        r = 26 + (y - 890) * 0.36
        c.ellipse(x, y, r, r * 0.36, c.rng.choice([FERN, MOSS, mix(MOSS, SAGE, 0.5)]))
        c.line([(x, y), (x + r * 0.8, y - r * 0.18)], (MIST, 0.4), 1.6)
    for x, y, size in ((180, 920, 30), (390, 954, 38), (1250, 940, 34), (1480, 914, 28), (60, 968, 34)):
        for turn in (-58, 58, -30, 30, 0):
            petal = smooth([(0, 0), (0.36, -0.6), (0, -1.25), (-0.36, -0.6)], closed=True)
            c.poly(placed(petal, x, y, size, turn), mix(ROSE, BLUSH, 0.9 - abs(turn) / 75))


def editions_nanjing() -> Canvas:
    """Nanjing: a gate of the city wall before hills, and a bridge over the river."""
    c = city_sky(65, [mix(MIST, PEACH, 0.3), PEACH, mix(BLUSH, PEACH, 0.4)], (620, 330), 100)
    mountains(c, 760, [(-20, 560), (300, 470), (700, 560), (1100, 500), (1640, 590)], [FAR[0], PEACH], 30)
    skyline(c, (-20, 900), 770, (90, 240), MIDDLE, (40, 78))
    tower(c, 110, 780, 76, 330, (mix(SLATE_MID, PEACH, 0.3), SLATE), (SNOW, 0.35))
    _spire_tower(c, 330, 780, mix(SLATE_MID, PEACH, 0.2), SLATE)
    tower(c, 470, 780, 64, 250, (mix(ROSE, PEACH, 0.4), mix(CINNABAR, PEACH, 0.2)), (SNOW, 0.35))
    cable_bridge(c, (-40, 760), 786, (190, 560), 150, SLATE_DARK)
    grove(c, (640, 860), 800, (80, 130), [MOSS, FERN, mix(GOLD, AMBER, 0.5)], SLATE_DARK)
    open_water(c, 806, [mix(SLATE_PALE, PEACH, 0.4), SLATE_MID, SLATE])
    _wall_gate(c)
    c.shade(
        smooth([(600, 850), (900, 812), (1640, 812), (1640, 1010), (520, 1010), (560, 920)], closed=True),
        [mix(LINEN, SAND, 0.3), SAND],
    )
    c.shade([(1100, 812), (1260, 812), (1400, 1010), (960, 1010)], [SNOW, LINEN])
    bushes(c, (690, 1080), 830, 28, [MOSS, FERN])
    bushes(c, (1290, 1630), 830, 28, [MOSS, FERN])
    for x, size in ((720, 210), (1560, 240)):
        round_tree(c, x, 880, size, MOSS, SLATE_DARK)
    return c


def _wall_gate(c: Canvas) -> None:
    """The wall with its arched gates and the gate tower on top."""
    brick_wall(c, 780, 590, 840, 224, (mix(BRICK[0], SNOW, 0.12), BRICK[1], BRICK[2]))
    brick_wall(c, 930, 540, 500, 274, BRICK)
    for x, w, h in ((1180, 116, 190), (1010, 78, 130), (1350, 78, 130)):
        gate(c, x, 814, w, h, NIGHT, mix(BRICK[0], SNOW, 0.25))
    c.shade([(1122, 814), (1150, 700), (1210, 700), (1238, 814)], [(AMBER, 0.0), (AMBER, 0.5)])
    gate_tower(c, 1180, 540, 390, (SLATE_DARK, DEEP, CINNABAR, GOLD))


def _spire_tower(c: Canvas, x: float, y: float, lit: str, dark: str) -> None:
    """A tall tower with slanted shoulders and a spire."""
    c.shade(
        [(x, y), (x, y - 380), (x + 20, y - 470), (x + 70, y - 430), (x + 86, y - 340), (x + 86, y)], [lit, dark], True
    )
    c.poly([(x + 18, y - 462), (x + 26, y - 580), (x + 34, y - 456)], dark)
    for i in range(19):
        c.line([(x + 6, y - 20 - i * 19), (x + 80, y - 20 - i * 19)], (SNOW, 0.28), 1.6)


def archive_nanjing() -> Canvas:
    """Dusk over the river: the long truss bridge and the city wall in the foreground."""
    c = Canvas(
        1600, 1000, [NIGHT, SLATE_DARK, mix(CINNABAR, SLATE_DARK, 0.45), mix(ROSE, AMBER, 0.5), STRAW, STRAW], 66
    )
    sun(c, 560, 560, 84, "#F7D79A", AMBER)
    for i in range(4):
        dial(c, (560, 560), 150 + i * 95, (STRAW, 0.2 - i * 0.03))
    for _ in range(60):
        c.circle(c.rng.uniform(0, 1600), c.rng.uniform(0, 280), c.rng.uniform(0.6, 1.6), (SNOW, 0.55))
    haze = mix(ROSE, AMBER, 0.45)
    mountains(c, 700, [(-20, 600), (380, 570), (700, 620), (1050, 520), (1640, 600)], [mix(DEEP, haze, 0.4), haze], 26)
    skyline(c, (-20, 1640), 690, (40, 130), (mix(DEEP, haze, 0.25), mix(DEEP, haze, 0.5)), (30, 62))
    c.shade(box(0, 684, 1600, 330), [mix(AMBER, ROSE, 0.4), mix(CINNABAR, SLATE_DARK, 0.5), NIGHT])
    c.glow(560, 700, 420, ("#F7D79A", 0.9), 0.6)
    glints(c, (330, 700, 700, 900), 70, [(STRAW, 0.7), ("#F7D79A", 0.6)])
    glints(c, (-40, 700, 1600, 900), 60, [(STRAW, 0.22), (NIGHT, 0.3)])
    _river_bridge(c)
    brick_wall(c, 860, 740, 800, 290, (mix(SLATE_DARK, BRONZE, 0.25), INK, INK))
    gate_tower(c, 1270, 716, 360, (NIGHT, mix(WINE, AMBER, 0.25), WINE, GOLD))
    gate(c, 1270, 1010, 130, 190, INK, mix(SLATE_DARK, BRONZE, 0.45))
    c.glow(1270, 960, 120, (AMBER, 0.7))
    for x, size in ((80, 250), (240, 180), (900, 220), (1570, 240)):
        round_tree(c, x, 1010, size, mix(FERN, NIGHT, 0.62), INK)
    bushes(c, (-20, 460), 1012, 44, [NIGHT, mix(FERN, NIGHT, 0.7)])
    return c


def _river_bridge(c: Canvas) -> None:
    """The double-deck bridge with its piers and the towers at its ends."""
    steel = mix(NIGHT, DEEP, 0.35)
    truss_bridge(c, (-40, 1660), 664, 62, steel, 42)
    for x in (60, 300, 540, 780):
        c.shade([(x - 22, 664), (x + 22, 664), (x + 30, 760), (x - 30, 760)], [steel, NIGHT])
        c.rect(x - 40, 752, 80, 14, NIGHT, 4)
    for x in (190, 660):
        c.shade(box(x - 30, 430, 60, 300), [mix(SAND, ROSE, 0.45), mix(DEEP, NIGHT, 0.3)])
        c.rect(x - 38, 424, 76, 14, SAND, 2)
        c.rect(x - 20, 390, 40, 36, mix(CINNABAR, AMBER, 0.15), 3)
        for dx in (-14, 0, 14):
            c.rect(x + dx - 3, 452, 6, 150, (NIGHT, 0.4))
    for x in range(-20, 1640, 40):
        c.circle(x, 594, 3, "#F7D79A")
        c.glow(x, 594, 16, ("#F7D79A", 0.6))


PICTURES = {
    "editions-shenzhen": editions_shenzhen,
    "editions-hangzhou": editions_hangzhou,
    "editions-nanjing": editions_nanjing,
    "archive-nanjing": archive_nanjing,
}
