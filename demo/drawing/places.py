"""Open places: the handover between two cities, and the park city."""

from .buildings import (
    brick_wall,
    eaves,
    fin_tower,
    gate,
    gate_tower,
    hall_storey,
    skyline,
    tower,
    truss_bridge,
)
from .canvas import Canvas
from .nature import bushes, cloud, ginkgo, glints, grove, hills, round_tree, snow_peak, sun
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
    mix,
)
from .people import cyclist, walker
from .shapes import arc_points, box, dial, placed, smooth

BATON = [(120, 640), (300, 480), (520, 330), (800, 290), (1080, 330), (1300, 450), (1480, 600)]


def handover() -> Canvas:
    """Two skylines, one warm and one cool, joined by a ribbon of light."""
    c = Canvas(1600, 1000, [PAPER, PAPER], seed=71)
    c.shade(box(0, 0, 1600, 1000), [mix(PEACH, BLUSH, 0.5), PAPER, mix(MIST, SLATE_PALE, 0.5)], across=True)
    c.glow(800, 300, 620, (SNOW, 0.95))
    for i in range(4):
        dial(c, (800, 300), 110 + i * 92, (BRONZE, 0.24))
    for at, w, h in (((110, 760), 460, 300), ((430, 760), 420, 220)):
        snow_peak(c, at, w, h, (mix(BLUSH, SAND, 0.5), mix(ROSE, BLUSH, 0.6)), PEACH)
    hills(c, [(900, 760), (1100, 600), (1300, 560), (1460, 590), (1640, 540)], 790, [SLATE_PALE, MIST])
    skyline(c, (-20, 690), 790, (80, 220), (mix(ROSE, BLUSH, 0.45), PEACH), (36, 72))
    skyline(c, (910, 1640), 790, (80, 220), (mix(SLATE_MID, SLATE_PALE, 0.5), MIST), (36, 72))
    _west(c)
    _east(c)
    c.shade(
        box(0, 796, 1600, 210), [mix(BLUSH, PEACH, 0.5), mix(SLATE_PALE, MIST, 0.3), mix(SLATE, SLATE_MID, 0.5)], True
    )
    c.shade(box(0, 796, 1600, 210), [(SNOW, 0.55), (SNOW, 0.0)])
    glints(c, (-20, 815, 1600, 985), 90, [(SNOW, 0.7), (GOLD, 0.35), (SLATE_DARK, 0.14)])
    c.glow(800, 880, 420, (AMBER, 0.55), 0.3)
    for i in range(16):
        half = 190 - i * 9 + c.rng.uniform(-40, 40)
        c.rect(800 - half, 826 + i * 10, half * 2, 3.4, ((SNOW, 0.8), (AMBER, 0.5))[i % 2], 1.7)
    _ribbon(c)
    return c


def _west(c: Canvas) -> None:
    """The warm city: a covered bridge hall like a gate, towers and ginkgo trees."""
    tower(c, 60, 796, 74, 270, (ROSE, CINNABAR), (PEACH, 0.4))
    fin_tower(c, 150, 796, 84, 360, (mix(ROSE, BLUSH, 0.4), DEEP), (PEACH, 0.35))
    tower(c, 570, 796, 66, 230, (mix(AMBER, ROSE, 0.3), mix(BRONZE, ROSE, 0.2)), (PEACH, 0.4))
    for x in range(300, 540, 60):
        gate(c, x, 800, 40, 44, mix(PEACH, BLUSH, 0.5), mix(SAND, BRONZE, 0.3))
    c.shade(box(262, 724, 288, 34), [SAND, mix(SAND, BRONZE, 0.4)])
    for px in range(262, 551, 60):
        c.rect(px - 6, 752, 16, 46, mix(SAND, BRONZE, 0.4))
    for w, y, h in ((270, 726, 46), (196, 654, 44), (120, 588, 42)):
        hall_storey(c, 406, y, w * 0.8, h, (mix(DEEP, INK, 0.3), CINNABAR, GOLD))
        eaves(c, 406, y - h * 0.86, w, 40, [mix(DEEP, INK, 0.15), mix(DEEP, INK, 0.5)])
    c.line([(406, 516), (406, 478)], GOLD, 6)
    grove(c, (-10, 260), 806, (70, 120), [AMBER, GOLD, mix(GOLD, ROSE, 0.3)], DEEP)
    grove(c, (560, 660), 806, (56, 80), [AMBER, mix(GOLD, ROSE, 0.3)], DEEP)
    for x, y, size, turn in ((240, 330, 30, 20), (120, 420, 24, -40), (330, 240, 22, 80)):
        ginkgo(c, x, y, size, turn)


def _east(c: Canvas) -> None:
    """The cool city: its wall with a gate tower, high-rises and a truss bridge."""
    tower(c, 1486, 796, 80, 340, (SLATE_MID, SLATE), (MIST, 0.4))
    fin_tower(c, 1392, 796, 70, 280, (mix(SLATE_MID, MIST, 0.3), SLATE), (MIST, 0.4))
    truss_bridge(c, (820, 1120), 782, 34, SLATE_DARK, 14)
    for x in (850, 950, 1050):
        c.rect(x - 9, 782, 18, 40, SLATE_DARK)
    brick_wall(c, 1090, 668, 300, 134, (SLATE_MID, SLATE_DARK, NIGHT))
    gate(c, 1240, 800, 66, 96, NIGHT, SLATE_PALE)
    gate_tower(c, 1240, 666, 236, (NIGHT, SLATE_DARK, mix(SLATE, CINNABAR, 0.6), GOLD))
    grove(c, (1390, 1620), 806, (70, 120), [MOSS, FERN, SAGE], NIGHT)


def _ribbon(c: Canvas) -> None:
    """Fine strands of light which leave one city and reach the other, with a baton at their crown."""
    for i in range(13):
        shift = (i - 6) * 9
        strand = smooth([(x, y + shift * (0.25 + abs(x - 800) / 620)) for x, y in BATON], steps=24)
        colour = mix(CINNABAR, SLATE, i / 12)
        for start in range(0, len(strand) - 1, 2):
            share = start / len(strand)
            c.line(strand[start : start + 3], (mix(colour, GOLD, 1 - abs(share - 0.5) * 2), 0.75), 2.6)
    c.glow(800, 290, 260, (AMBER, 0.9), 0.6)
    c.glow(800, 290, 130, (SNOW, 1.0))
    c.shade(
        placed(
            smooth([(-120, -13), (0, -17), (120, -13), (128, 0), (120, 13), (0, 17), (-120, 13), (-128, 0)], True),
            800,
            290,
            1,
            -4,
        ),
        [SNOW, AMBER, GOLD],
    )
    for dx in (-84, 84):
        c.poly(placed(box(dx - 7, -16, 14, 32), 800, 290, 1, -4), CINNABAR if dx < 0 else SLATE)


def park_city() -> Canvas:
    """A river between planted towers, terraces and meadows; cyclists in front."""
    c = Canvas(1600, 1000, [mix(MIST, SLATE_PALE, 0.3), PAPER, PEACH, PEACH], seed=72)
    sun(c, 1180, 250, 80, "#F6D08A", "#F9DDA2")
    for i in range(3):
        dial(c, (1180, 250), 150 + i * 86, (GOLD, 0.24))
    cloud(c, 180, 180, 270, (SNOW, 0.75))
    cloud(c, 820, 130, 200, (SNOW, 0.6))
    for at, w, h in (((300, 620), 560, 200), ((720, 620), 520, 170)):
        snow_peak(c, at, w, h, (mix(SLATE_PALE, PEACH, 0.4), mix(SLATE_MID, SLATE_PALE, 0.65)), PEACH)
    skyline(c, (-20, 1640), 640, (60, 190), (mix(SLATE_PALE, PEACH, 0.25), PEACH), (30, 66))
    for x, w, h in ((90, 120, 330), (330, 104, 250), (960, 116, 300), (1240, 130, 390), (1440, 110, 280)):
        _green_tower(c, x, 670, w, h)
    hills(c, [(-20, 650), (300, 622), (700, 656), (1100, 624), (1640, 650)], 1010, [SAGE, MOSS])
    grove(c, (-20, 640), 676, (70, 120), [MOSS, FERN, mix(MOSS, SAGE, 0.5)], SLATE_DARK)
    grove(c, (840, 1640), 680, (70, 130), [MOSS, FERN, mix(GOLD, AMBER, 0.5)], SLATE_DARK)
    _river(c)
    _cycle_path(c)
    return c


def _green_tower(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """A tower with planted balconies and a roof garden."""
    c.shade_rect(x, y - h, w, h, [SNOW, mix(LINEN, SAND, 0.3)])
    c.rect(x + w * 0.68, y - h, w * 0.32, h, (SLATE_MID, 0.35))
    floor = y - h + 26
    while floor < y - 20:
        c.rect(x + 8, floor, w - 16, 17, mix(SLATE_MID, SLATE_PALE, 0.3))
        c.rect(x - 5, floor + 19, w + 10, 7, SNOW)
        px = x + c.rng.uniform(0, 20)
        while px < x + w:
            c.poly(arc_points(px, floor + 20, c.rng.uniform(7, 13), 180, 360, 1, 12), c.rng.choice([MOSS, SAGE, FERN]))
            px += c.rng.uniform(12, 36)
        floor += 38
    bushes(c, (x, x + w), y - h + 2, 17, [MOSS, FERN, SAGE])
    round_tree(c, x + w * 0.4, y - h, 54, MOSS, SLATE_DARK)


def _river(c: Canvas) -> None:
    """The winding river with its bridge."""
    bank = smooth(
        [
            (600, 652),
            (760, 672),
            (700, 706),
            (520, 742),
            (560, 800),
            (860, 840),
            (1240, 870),
            (1640, 890),
            (1640, 800),
            (1240, 790),
            (980, 768),
            (860, 736),
            (900, 700),
            (880, 668),
            (760, 648),
        ],
        closed=True,
    )
    c.poly([(x, y - 7) for x, y in bank], mix(SNOW, LINEN, 0.4))
    c.shade(bank, [mix(PEACH, SLATE_PALE, 0.5), SLATE_PALE, SLATE_MID])
    with c.clip(bank):
        glints(c, (460, 660, 1640, 890), 70, [(SNOW, 0.6), (SLATE, 0.2)])
    deck = smooth([(470, 716), (620, 668), (780, 660), (960, 706)])
    c.line([(x, y + 9) for x, y in deck], mix(SLATE_DARK, SLATE, 0.5), 8)
    c.line(deck, SNOW, 11)
    c.line([(x, y - 18) for x, y in deck], CINNABAR, 3.4)
    for x, y in deck[::3]:
        c.line([(x, y), (x, y - 18)], CINNABAR, 2.2)


def _cycle_path(c: Canvas) -> None:
    """The cycle path with riders and walkers, edged with grasses."""
    c.shade(smooth([(-20, 800), (400, 812), (900, 880), (1640, 902)]) + [(1640, 1010), (-20, 1010)], [MOSS, FERN])
    c.shade(
        smooth([(-20, 858), (400, 866), (900, 908), (1640, 926)])
        + [(1640, 984), *smooth([(1640, 984), (900, 966), (400, 936), (-20, 928)])],
        [mix(ROSE, PEACH, 0.55), mix(ROSE, PEACH, 0.4)],
    )
    dashes = smooth([(-20, 892), (400, 900), (900, 936), (1640, 954)], steps=20)
    for i in range(0, len(dashes) - 2, 4):
        c.line(dashes[i : i + 3], (SNOW, 0.85), 4)
    for x, y, size, turn in ((60, 966, 40, 30), (240, 984, 32, -60), (720, 992, 36, 100), (1180, 996, 30, 10)):
        ginkgo(c, x, y, size, turn, mix(AMBER, STRAW, 0.3))
    cyclist(c, (330, 916), 150, CINNABAR, NIGHT)
    cyclist(c, (560, 934), 150, mix(STRAW, SNOW, 0.4), NIGHT)
    cyclist(c, (1220, 962), 160, SLATE_DARK, INK, flip=True)
    for x, coat in ((880, GOLD), (926, SNOW)):
        walker(c, (x, 892), 92, coat, NIGHT, NIGHT)
    round_tree(c, 130, 880, 330, MOSS, SLATE_DARK)
    round_tree(c, 1500, 920, 350, mix(GOLD, AMBER, 0.55), "#5a4026")


PICTURES = {"handover": handover, "park-city": park_city}
