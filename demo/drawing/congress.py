"""The congress centre in its park city: the large picture at the head of the congress pages."""

from .buildings import skyline
from .canvas import Canvas, Point
from .nature import birds, bushes, cloud, ginkgo, glints, grove, hills, mountains, snow_peak, sun
from .palette import (
    AMBER,
    BLUSH,
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
    SAGE,
    SLATE,
    SLATE_DARK,
    SLATE_MID,
    SLATE_PALE,
    SNOW,
    STRAW,
    mix,
)
from .people import walker
from .shapes import dial, smooth

GROUND = 800
ROOF = smooth(
    [(560, 792), (760, 742), (980, 640), (1180, 548), (1340, 520), (1480, 556), (1600, 590), (1740, 548), (1960, 420)]
)
SOFFIT = smooth(
    [(600, 792), (790, 756), (990, 668), (1180, 590), (1340, 566), (1480, 600), (1600, 634), (1740, 598), (1960, 486)]
)


def chengdu_convention_centre() -> Canvas:
    """A convention centre with a sweeping roof among parks, snow mountains behind, in morning light."""
    c = Canvas(1920, 1080, [MIST, mix(PAPER, PEACH, 0.3), PEACH, LINEN, LINEN], seed=11)
    _sky(c)
    _distance(c)
    _facade(c)
    _roof(c)
    _park(c)
    _plaza(c)
    _leaves(c)
    return c


def _sky(c: Canvas) -> None:
    """Sun, quiet measuring rings, clouds and birds."""
    sun(c, 1375, 330, 74, "#F6D08A", "#F9DDA2")
    for radius in (170, 268, 380):
        dial(c, (1375, 330), radius, (GOLD, 0.22))
    cloud(c, 1530, 190, 260, (SNOW, 0.75))
    cloud(c, 860, 250, 210, (SNOW, 0.6))
    cloud(c, 120, 170, 300, (SNOW, 0.55))
    birds(c, 1120, 250, 17, (SLATE_DARK, 0.55))


def _distance(c: Canvas) -> None:
    """Snow mountains, foothills and the far city."""
    haze = mix(PEACH, MIST, 0.4)
    for at, width, height in (
        ((250, 690), 620, 190),
        ((700, 700), 640, 250),
        ((1240, 700), 620, 270),
        ((1010, 700), 720, 330),
        ((1640, 700), 660, 250),
    ):
        snow_peak(c, at, width, height, (mix(SLATE_PALE, PEACH, 0.35), mix(SLATE_MID, SLATE_PALE, 0.6)), haze)
    mountains(
        c,
        790,
        [(-20, 660), (300, 620), (640, 668), (980, 620), (1400, 660), (1940, 600)],
        [mix(SLATE_PALE, haze, 0.35), haze],
        20,
    )
    skyline(c, (40, 700), 770, (40, 120), (mix(SLATE_MID, haze, 0.62), haze), (22, 46))
    hills(
        c,
        [(-20, 726), (240, 700), (520, 740), (840, 716), (1200, 760), (1940, 740)],
        830,
        [mix(SAGE, haze, 0.35), mix(MOSS, haze, 0.25)],
    )
    grove(c, (-10, 640), 790, (60, 104), [mix(MOSS, haze, 0.3), mix(SAGE, haze, 0.1), mix(AMBER, haze, 0.2)], SLATE)


def _facade(c: Canvas) -> None:
    """The glass front under the roof, with mullions, slanted columns and warm light within."""
    glass = [*SOFFIT, (1960, GROUND), (600, GROUND)]
    c.shade(glass, [SLATE_MID, SLATE, SLATE_DARK])
    with c.clip(glass):
        c.glow(1350, 800, 420, ("#F7D494", 0.75), 0.5)
        c.glow(1750, 800, 360, ("#F7D494", 0.6), 0.6)
        for x in range(640, 1940, 26):
            c.line([(x, 400), (x, GROUND)], (SNOW, 0.22 if x % 4 else 0.4), 1.3)
        for y in range(560, GROUND, 40):
            c.line([(560, y), (1940, y)], (SNOW, 0.18), 1.2)
        c.shade([(1120, 540), (1230, 540), (1080, GROUND), (960, GROUND)], [(SNOW, 0.22), (SNOW, 0.04)])
        c.shade([(1640, 540), (1700, 540), (1560, GROUND), (1490, GROUND)], [(SNOW, 0.2), (SNOW, 0.04)])
        c.rect(560, 776, 1400, 30, (NIGHT, 0.45))
    for foot in (1010, 1190, 1370, 1550, 1730, 1900):
        top = _height(SOFFIT, foot + 26) + 4
        c.poly([(foot + 18, top), (foot + 34, top), (foot + 7, GROUND), (foot - 5, GROUND)], SNOW)
        c.poly([(foot + 29, top), (foot + 34, top), (foot + 7, GROUND), (foot + 3, GROUND)], SLATE_PALE)


def _height(curve: list[Point], x: float) -> float:
    """The height of a curve at a place."""
    return min(curve, key=lambda point: abs(point[0] - x))[1]


def _roof(c: Canvas) -> None:
    """The roof: a pale shell with fine seams over a cinnabar soffit."""
    c.shade([*ROOF, *reversed(SOFFIT)], [mix(CINNABAR, GOLD, 0.15), CINNABAR, DEEP])
    shell = [(x, y - 26 * min(1.0, max(0.05, (x - 560) / 500))) for x, y in ROOF]
    edge = [(x, y + (py - y) * 0.34) for (x, y), (_, py) in zip(ROOF, SOFFIT, strict=True)]
    c.shade([*shell, *reversed(edge)], [SNOW, SNOW, mix(LINEN, BLUSH, 0.25)])
    c.line(shell, (GOLD, 0.7), 2)
    c.line(edge, (DEEP, 0.5), 2)
    for i in range(6, len(shell) - 1, 3):
        c.line([shell[i], edge[i]], (SLATE_MID, 0.28), 1.1)
    for i in range(20, len(SOFFIT) - 1, 4):
        c.line([edge[i], SOFFIT[i]], (STRAW, 0.35), 1.4)


def _park(c: Canvas) -> None:
    """Trees and hedges before the building."""
    bushes(c, (560, 1930), 812, 30, [MOSS, FERN, mix(MOSS, SAGE, 0.4)])
    for span, sizes in (((610, 860), (90, 150)), ((1790, 1950), (150, 230))):
        grove(c, span, 826, sizes, [MOSS, mix(MOSS, SAGE, 0.5), mix(GOLD, AMBER, 0.6)], SLATE_DARK)


def _plaza(c: Canvas) -> None:
    """Plaza, lawn and a reflecting pool in the foreground."""
    c.shade([(-10, 806), (1930, 806), (1930, 1090), (-10, 1090)], [mix(LINEN, PEACH, 0.4), LINEN, PAPER])
    for x in range(-1400, 3400, 170):
        c.line([(1150 + (x - 960) * 0.55, 806), (1150 + (x - 960) * 2.2, 1090)], (GOLD, 0.14), 1.3)
    for y in (826, 852, 890, 944):
        c.line([(0, y), (1920, y)], (GOLD, 0.14), 1.3)
    pool = smooth(
        [(800, 930), (1050, 872), (1500, 862), (1960, 884), (1960, 1100), (1120, 1100), (860, 1010)], closed=True
    )
    c.poly([(x, y - 8) for x, y in pool], mix(SNOW, LINEN, 0.3))
    c.shade(pool, [mix(SLATE_PALE, PEACH, 0.45), SLATE_PALE, SLATE_MID])
    with c.clip(pool):
        c.glow(1375, 900, 420, ("#FBE3B0", 0.8), 0.35)
        glints(c, (860, 880, 1900, 1070), 90, [(SNOW, 0.5), (STRAW, 0.5), (SLATE, 0.22)])
    lawn = smooth([(-40, 900), (260, 872), (560, 906), (760, 980), (720, 1100), (-40, 1110)], closed=True)
    c.shade(lawn, [mix(SAGE, PAPER, 0.35), mix(MOSS, SAGE, 0.55)])
    for x, height, coat, flip in (
        (1010, 66, CINNABAR, False),
        (1046, 62, SLATE_DARK, False),
        (1300, 56, INK, True),
        (1610, 60, SLATE, False),
        (1650, 58, DEEP, False),
        (884, 60, GOLD, True),
    ):
        c.ellipse(x, 848, 20, 3, (INK, 0.18))
        walker(c, (x, 848), height, coat, NIGHT, NIGHT, flip)


def _leaves(c: Canvas) -> None:
    """A ginkgo branch at the upper right and single leaves drifting down."""
    branch = smooth([(1940, 60), (1840, 92), (1740, 84), (1640, 120)])
    c.line(branch, "#6B4A2A", 7)
    c.line(smooth([(1790, 90), (1730, 140), (1700, 200)]), "#6B4A2A", 4)
    for x, y, size, turn in (
        (1880, 120, 62, 20),
        (1812, 150, 52, -24),
        (1752, 62, 50, 200),
        (1700, 130, 50, 14),
        (1640, 150, 44, 30),
        (1842, 54, 54, 170),
        (1702, 236, 46, 6),
        (1900, 200, 44, -14),
        (1770, 180, 40, 40),
        (1650, 92, 36, 140),
    ):
        ginkgo(c, x, y, size, turn, c.rng.choice([AMBER, mix(AMBER, GOLD, 0.5), "#E6C46F"]))
    for x, y, size, turn in (
        (1500, 300, 30, 70),
        (1180, 420, 24, 120),
        (1580, 440, 26, -50),
        (640, 620, 20, 35),
        (330, 960, 34, 100),
        (480, 1010, 40, -30),
        (150, 1000, 30, 60),
        (620, 1030, 28, 160),
    ):
        ginkgo(c, x, y, size, turn, c.rng.choice([AMBER, GOLD, "#E6C46F"]))


PICTURES = {"chengdu-convention-centre": chengdu_convention_centre}
