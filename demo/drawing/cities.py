"""Cities in one graphic language: layered skylines around a stylised landmark."""

from .buildings import (
    fin_tower,
    hall_storey,
    skyline,
    tower,
)
from .canvas import Canvas
from .nature import birds, bushes, grove, mountains
from .palette import (
    AMBER,
    BLUSH,
    BRONZE,
    CINNABAR,
    DEEP,
    FERN,
    GOLD,
    LINEN,
    MIST,
    MOSS,
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
from .riverside import FAR, MIDDLE, city_sky, open_water
from .shapes import arc_points, box, placed, smooth


def editions_beijing() -> Canvas:
    """Beijing: a round hall with three blue roofs on marble terraces, before the towers of today."""
    c = city_sky(61, [mix(MIST, PEACH, 0.2), PEACH, mix(PEACH, BLUSH, 0.4)], (1120, 330), 100)
    mountains(c, 760, [(-20, 600), (300, 540), (640, 600), (1000, 560), (1300, 610), (1640, 550)], [FAR[0], PEACH], 30)
    skyline(c, (40, 1600), 800, (90, 250), MIDDLE, (38, 78))
    fin_tower(c, 270, 800, 78, 440, (mix(SLATE_MID, PEACH, 0.3), SLATE), (SNOW, 0.3))
    _bent_tower(c, 90, 800)
    tower(c, 1390, 800, 86, 330, (mix(SLATE_MID, PEACH, 0.4), SLATE_MID), (SNOW, 0.35))
    tower(c, 1490, 800, 70, 250, (mix(ROSE, PEACH, 0.5), mix(CINNABAR, PEACH, 0.3)), (SNOW, 0.35))
    c.shade(box(0, 796, 1600, 120), [mix(SAGE, PEACH, 0.2), mix(MOSS, SAGE, 0.5)])
    grove(c, (-20, 1640), 822, (80, 130), [MOSS, FERN, mix(MOSS, SAGE, 0.5)], SLATE_DARK)
    _round_hall(c, 800, 780)
    c.shade(box(0, 900, 1600, 110), [mix(LINEN, SAND, 0.4), SAND])
    c.shade([(740, 780), (860, 780), (990, 1010), (610, 1010)], [SNOW, LINEN])
    for i in range(9):
        y = 790 + i * i * 2.6
        half = 62 + (y - 780) * 0.55
        c.line([(800 - half, y), (800 + half, y)], (BRONZE, 0.28), 1.6)
    bushes(c, (-10, 560), 906, 34, [MOSS, FERN])
    bushes(c, (1040, 1620), 906, 34, [MOSS, FERN])
    return c


def _bent_tower(c: Canvas, x: float, y: float) -> None:
    """Two leaning legs joined at the top by an angular bridge."""
    lit, dark = mix(SLATE_MID, PEACH, 0.3), SLATE
    c.shade([(x, y), (x + 22, y - 300), (x + 74, y - 300), (x + 60, y)], [lit, mix(lit, PEACH, 0.3)])
    c.shade([(x + 108, y), (x + 122, y - 190), (x + 166, y - 190), (x + 158, y)], [dark, mix(dark, PEACH, 0.4)])
    c.poly(
        [
            (x + 22, y - 300),
            (x + 168, y - 276),
            (x + 166, y - 190),
            (x + 116, y - 200),
            (x + 118, y - 236),
            (x + 66, y - 244),
        ],
        mix(lit, SLATE, 0.4),
    )


def _round_hall(c: Canvas, x: float, y: float) -> None:
    """The three-roofed round hall; ``y`` is its highest terrace."""
    for i, half in enumerate((430, 352, 276)):
        top = y + 88 - i * 44
        c.shade(box(x - half, top, half * 2, 50), [SNOW, mix(LINEN, SAND, 0.5)])
        c.rect(x - half - 10, top - 5, half * 2 + 20, 9, SNOW, 3)
        for px in range(round(x - half), round(x + half) + 1, 22):
            c.rect(px - 3, top - 22, 6, 20, mix(SNOW, LINEN, 0.5))
        c.rect(x - half, top - 24, half * 2, 5, SNOW)
        c.line([(x - half, top + 24), (x + half, top + 24)], (BRONZE, 0.22), 2)
    blue, dark = SLATE, SLATE_DARK
    for half, base, height in ((150, y, 86), (108, y - 152, 56), (74, y - 272, 46)):
        hall_storey(c, x, base, half * 2, height, (DEEP, CINNABAR, GOLD))
        c.rect(x - half, base - height, half * 2, 14, (mix(MOSS, SLATE, 0.5), 0.95))
        for px in range(round(x - half) + 8, round(x + half), 18):
            c.rect(px, base - height + 3, 8, 7, (STRAW, 0.9), 2)
    for w, base, height in ((400, y - 80, 74), (300, y - 204, 70)):
        _cone_roof(c, x, base, w, height, (0.56, 0.66), [blue, dark])
    _cone_roof(c, x, y - 314, 220, 118, (0.1, 0.3), [blue, dark])
    c.shade_ellipse(x, y - 442, 16, 20, [STRAW, GOLD])
    c.rect(x - 20, y - 430, 40, 8, GOLD, 3)


def _cone_roof(
    c: Canvas, x: float, y: float, w: float, h: float, waist: tuple[float, float], paints: list[str]
) -> None:
    """A round tiled roof with a soft hollow curve; ``y`` is its lower edge."""
    top, middle = waist
    left = smooth([(x - w * top / 2, y - h), (x - w * middle / 2, y - h * 0.45), (x - w / 2, y)], steps=8)
    right = [(2 * x - px, py) for px, py in reversed(left)]
    lower = arc_points(x, y, w / 2, 0, 180, 0.07, 20)
    c.shade([*left, *reversed(lower), *right], paints)
    for i in range(-8, 9):
        lean = i / 8.5
        rib = smooth(
            [(x + lean * w * top / 2, y - h), (x + lean * w * middle / 2, y - h * 0.45), (x + lean * w / 2, y + 6)],
            steps=6,
        )
        c.line(rib, (MIST, 0.22), 1.4)
    c.line(lower, GOLD, 3)


def editions_shanghai() -> Canvas:
    """Shanghai: the towers of Lujiazui across the river."""
    c = city_sky(62, [mix(MIST, PEACH, 0.15), PEACH, mix(PEACH, BLUSH, 0.6)], (520, 340), 104)
    skyline(c, (-20, 1640), 780, (120, 280), FAR, (40, 80))
    skyline(c, (60, 1600), 785, (90, 230), MIDDLE, (44, 86))
    for x, w, h, warm in (
        (200, 76, 250, 0),
        (340, 66, 310, 1),
        (690, 74, 300, 0),
        (1230, 84, 330, 0),
        (1340, 70, 260, 1),
        (1440, 88, 210, 0),
    ):
        lit, dark = (ROSE, CINNABAR) if warm else (SLATE_MID, SLATE)
        tower(c, x, 790, w, h, (mix(lit, PEACH, 0.3), mix(dark, PEACH, 0.12)), (SNOW, 0.35))
    _twisted_tower(c, 1070, 790)
    _opener_tower(c, 940, 790)
    _stepped_tower(c, 830, 790)
    _pearl_tower(c, 520, 790)
    grove(c, (-20, 1620), 800, (46, 78), [MOSS, FERN, mix(GOLD, AMBER, 0.5)], SLATE_DARK)
    c.rect(0, 794, 1600, 14, mix(SAND, SNOW, 0.4))
    open_water(c, 806, [mix(SLATE_PALE, PEACH, 0.4), SLATE_MID, SLATE])
    _boat(c, 1180, 892, 1.0)
    _boat(c, 330, 864, 0.7)
    birds(c, 1260, 260, 17, (SLATE_DARK, 0.6))
    return c


def _pearl_tower(c: Canvas, x: float, y: float) -> None:
    """The television tower with its spheres."""
    for foot in (-74, 0, 74):
        c.poly(
            [(x + foot - 8, y), (x + foot * 0.3 - 8, y - 170), (x + foot * 0.3 + 8, y - 170), (x + foot + 8, y)], SLATE
        )
    for dx in (-22, 0, 22):
        c.shade(box(x + dx - 6, y - 400, 12, 320), [SLATE_MID, SLATE], across=True)
    c.rect(x - 7, y - 500, 14, 120, SLATE)
    c.poly([(x - 4, y - 490), (x, y - 640), (x + 4, y - 490)], SLATE_DARK)
    for height, radius in ((150, 62), (402, 44), (492, 19)):
        c.shade_ellipse(x, y - height, radius, radius, [ROSE, CINNABAR, DEEP])
        for dy in (-0.2, 0.12):
            c.arc(x, y - height + radius * dy, radius * 0.96, (10, 170), (STRAW, 0.6), 2, 0.2)
        c.ellipse(x - radius * 0.35, y - height - radius * 0.42, radius * 0.22, radius * 0.12, (SNOW, 0.5))
    for height in (232, 278, 324):
        c.shade_ellipse(x, y - height, 13, 13, [ROSE, DEEP])


def _twisted_tower(c: Canvas, x: float, y: float) -> None:
    """The tallest tower, tapering with a spiral seam."""
    outline = smooth(
        [(0, 0), (2, -200), (16, -420), (30, -590), (66, -620), (96, -574), (106, -420), (120, -200), (124, 0)], steps=8
    )
    c.shade(placed(outline, x, y), [mix(SLATE_MID, SNOW, 0.35), SLATE_MID, SLATE], across=True)
    with c.clip(placed(outline, x, y)):
        for i in range(34):
            c.line([(x, y - i * 19), (x + 130, y - i * 19 - 8)], (SNOW, 0.28), 1.6)
        seam = smooth([(100, 10), (60, -180), (84, -400), (50, -640)])
        c.line(placed(seam, x, y), (SLATE_DARK, 0.55), 6)


def _opener_tower(c: Canvas, x: float, y: float) -> None:
    """The tower with an opening near its top."""
    c.shade(
        [(x, y), (x + 4, y - 300), (x + 26, y - 490), (x + 80, y - 490), (x + 100, y - 300), (x + 104, y)],
        [mix(SLATE, PEACH, 0.1), SLATE_DARK],
        across=True,
    )
    c.poly([(x + 36, y - 474), (x + 72, y - 474), (x + 66, y - 428), (x + 40, y - 428)], mix(PEACH, BLUSH, 0.3))
    for i in range(20):
        c.line([(x + 10, y - 20 - i * 20), (x + 94, y - 20 - i * 20)], (MIST, 0.2), 1.5)


def _stepped_tower(c: Canvas, x: float, y: float) -> None:
    """The tower which steps inwards like a pagoda."""
    for i in range(9):
        half = 48 - i * 3.6
        base = y - sum(62 - j * 3.6 for j in range(i))
        c.shade(
            box(x - half, base - 66 + i * 3.6, half * 2, 68 - i * 3.6),
            [mix(GOLD, STRAW, 0.4), mix(BRONZE, GOLD, 0.5)],
            True,
        )
        c.rect(x - half - 3, base - 66 + i * 3.6, half * 2 + 6, 6, STRAW)
        for dx in (-0.5, 0, 0.5):
            c.line([(x + dx * half, base - 56 + i * 3.6), (x + dx * half, base)], (BRONZE, 0.5), 2)
    c.poly([(x - 14, y - 426), (x, y - 520), (x + 14, y - 426)], mix(BRONZE, GOLD, 0.6))


def _boat(c: Canvas, x: float, y: float, size: float) -> None:
    """A flat river boat with two decks."""
    c.poly(placed([(-110, 0), (120, 0), (96, 26), (-92, 26)], x, y, size), DEEP)
    c.poly(placed(box(-86, -22, 160, 22), x, y, size), SNOW)
    c.poly(placed(box(-60, -42, 104, 20), x, y, size), LINEN)
    for i in range(7):
        c.poly(placed(box(-78 + i * 21, -16, 12, 10), x, y, size), SLATE)
    c.poly(placed(box(-92, 26, 190, 5), x, y, size), (SNOW, 0.5))


PICTURES = {"editions-beijing": editions_beijing, "editions-shanghai": editions_shanghai}
