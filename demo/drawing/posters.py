"""Four posters of the quality month, each in Chinese and in English."""

from collections.abc import Callable
from functools import partial

from .canvas import Canvas
from .instruments import magnifier
from .nature import hills, mountains
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
    WINE,
    mix,
)
from .shapes import arc_points, box, check_mark, dial, gear_points, placed, scale_marks, smooth

WIDTH, HEIGHT = 1200, 1697
FOOTERS = {"zh": "2023年全国“质量月” · 示意图", "en": "2023 National Quality Month · illustration"}
HEADLINES = {
    ("details", "zh"): ["质量", "从细节开始"],
    ("details", "en"): ["Quality begins", "with the details"],
    ("inspection", "zh"): ["把好每一道", "检验关"],
    ("inspection", "en"): ["Every inspection", "counts"],
    ("standards", "zh"): ["标准引领", "计量先行"],
    ("standards", "en"): ["Standards lead,", "measurement", "comes first"],
    ("everyone", "zh"): ["人人关心质量"],
    ("everyone", "en"): ["Quality is", "everyone's concern"],
}


def headline(c: Canvas, topic: str, language: str, at: tuple[float, float], size: float, paint: str) -> None:
    """The lines of a headline from the top left corner downwards."""
    x, y = at
    for line in HEADLINES[topic, language]:
        c.text((x, y), line, size, paint, "serif bold", "ls")
        y += size * 1.22


def footer(c: Canvas, language: str, paint: str, accent: str) -> None:
    """A fine rule, the small line and a ring with a check mark at the foot of a poster."""
    c.line([(90, 1560), (1110, 1560)], (paint, 0.55), 2)
    c.text((90, 1622), FOOTERS[language], 31, paint, "sans", "ls")
    c.ring(1082, 1612, 28, accent, 4)
    check_mark(c, 1082, 1612, 24, accent, 5)


def details(language: str) -> Canvas:
    """A lattice of small parts; under the magnifier one of them becomes a finely graduated gear."""
    c = Canvas(WIDTH, HEIGHT, [mix(CINNABAR, ROSE, 0.1), CINNABAR, DEEP], seed=91)
    for row in range(17):
        for column in range(14):
            x, y = 60 + column * 84, 64 + row * 84
            fade = max(0.08, 0.5 - row * 0.026)
            c.poly(placed(gear_points(22, 10), x, y), (BLUSH, fade))
            c.circle(x, y, 8, (mix(CINNABAR, DEEP, row / 16), 1.0))
    c.shade(box(0, 900, WIDTH, 800), [(DEEP, 0.0), (DEEP, 0.9), (WINE, 1.0)])
    x, y = 600, 560
    c.shadow(arc_points(x, y, 400, 0, 360), 40, 0.5, (14, 34))
    c.shade_ellipse(x, y, 384, 384, [SNOW, PAPER, LINEN])
    dial(c, (x, y), 360, (SLATE, 0.6), 180)
    c.shade(placed(gear_points(286, 20), x, y), [STRAW, GOLD, BRONZE])
    c.circle(x, y, 208, mix(GOLD, BRONZE, 0.35))
    c.circle(x, y, 196, PAPER)
    dial(c, (x, y), 190, (SLATE_DARK, 0.8), 100)
    for angle in range(0, 360, 60):
        spoke = placed(box(-16, -196, 32, 140), x, y, 1, angle)
        c.poly(spoke, mix(GOLD, AMBER, 0.4))
    c.circle(x, y, 84, mix(GOLD, BRONZE, 0.2))
    c.circle(x, y, 62, CINNABAR)
    check_mark(c, x, y, 54, SNOW, 13)
    magnifier(c, x, y, 372, 52, SLATE_DARK)
    zh = language == "zh"
    headline(c, "details", language, (90, 1300) if zh else (90, 1350), 150 if zh else 112, PAPER)
    footer(c, language, STRAW, STRAW)
    return c


def inspection(language: str) -> Canvas:
    """Gate behind gate above a conveyor, each with its check mark, a parcel passing through."""
    c = Canvas(WIDTH, HEIGHT, [NIGHT, SLATE_DARK, SLATE], seed=92)
    base, middle = 1480, 600
    shades = [mix(NIGHT, SLATE, i / 5) for i in range(6)] + [mix(SLATE_PALE, STRAW, 0.5)]
    c.shade(box(0, base, WIDTH, HEIGHT - base), [SLATE_DARK, NIGHT])
    for i in range(7):
        half, top, floor = 500 - i * 66, 520 + i * 80, base - i * 22
        arch = [(middle - half, floor), *arc_points(middle, top + half, half, 180, 360), (middle + half, floor)]
        c.shadow(arch, 24, 0.35, (0, 0))
        c.shade(arch, [mix(shades[i], SNOW, 0.08), shades[i]])
        c.line(arch, (STRAW, 0.75 - i * 0.06), 5 - i * 0.4)
        if i < 6:
            badge = 34 - i * 3.6
            c.circle(middle, top + 42 - i * 3, badge, (CINNABAR, GOLD)[i % 2])
            check_mark(c, middle, top + 42 - i * 3, badge * 0.85, SNOW, badge * 0.2)
    c.glow(middle, 1270, 300, (STRAW, 0.95))
    _conveyor(c, middle, base)
    zh = language == "zh"
    headline(c, "inspection", language, (90, 262) if zh else (90, 230), 150 if zh else 116, PAPER)
    c.rect(94, 84, 120, 10, CINNABAR)
    footer(c, language, MIST, STRAW)
    return c


def _conveyor(c: Canvas, x: float, base: float) -> None:
    """The conveyor which comes out of the last gate, with an inspected parcel on it."""
    belt = [(x - 84, 1348), (x + 84, 1348), (x + 330, base + 34), (x - 330, base + 34)]
    c.shade(belt, [mix(SLATE_MID, STRAW, 0.4), SLATE_DARK, NIGHT])
    for i in range(10):
        y = 1352 + i * i * 1.9
        half = 84 + (y - 1348) * 1.48
        c.line([(x - half, y), (x + half, y)], (STRAW, 0.3), 1.2 + i * 0.3)
    for side in (-1, 1):
        c.line([(x + side * 84, 1348), (x + side * 330, base + 34)], GOLD, 7)
    c.ellipse(x, 1486, 140, 18, (INK, 0.4))
    c.shade(box(x - 110, 1322, 220, 164), [AMBER, mix(GOLD, BRONZE, 0.5)])
    c.poly([(x - 110, 1322), (x - 86, 1276), (x + 86, 1276), (x + 110, 1322)], mix(STRAW, SNOW, 0.4))
    c.poly([(x - 16, 1276), (x + 16, 1276), (x + 20, 1322), (x + 20, 1360), (x - 20, 1360), (x - 20, 1322)], SAND)
    c.circle(x + 58, 1434, 34, CINNABAR)
    check_mark(c, x + 58, 1434, 30, SNOW, 7)
    for i in range(3):
        c.rect(x - 92, 1416 + i * 18, (70, 54, 62)[i], 7, (BRONZE, 0.8), 3)


def standards(language: str) -> Canvas:
    """A tall caliper takes the measure of a red sun above layered mountains."""
    c = Canvas(WIDTH, HEIGHT, [PAPER, PAPER, mix(PEACH, PAPER, 0.3), PEACH], seed=93)
    sun_y = 860
    c.glow(640, sun_y, 640, (STRAW, 0.9))
    for radius in (300, 372, 452, 540):
        dial(c, (640, sun_y), radius, (BRONZE, 0.4), 180)
    _golden_sun(c, 640, sun_y)
    for crest, shades, rough in (
        (
            [(-20, 1210), (240, 1090), (520, 1200), (820, 1060), (1220, 1180)],
            [SLATE_PALE, mix(SLATE_PALE, PEACH, 0.7)],
            50,
        ),
        (
            [(-20, 1290), (330, 1200), (640, 1300), (960, 1190), (1220, 1270)],
            [SLATE_MID, mix(SLATE_PALE, PEACH, 0.4)],
            46,
        ),
    ):
        mountains(c, 1500, crest, shades, rough)
    hills(c, [(-20, 1390), (320, 1330), (700, 1410), (1220, 1320)], 1700, [SLATE, SLATE_DARK])
    hills(c, [(-20, 1480), (420, 1440), (800, 1500), (1220, 1430)], 1700, [SLATE_DARK, NIGHT])
    _tall_caliper(c, sun_y)
    if language == "zh":
        _upright(c, HEADLINES["standards", "zh"])
    else:
        headline(c, "standards", "en", (90, 200), 108, INK)
        c.rect(94, 84, 120, 10, CINNABAR)
    footer(c, language, MIST, STRAW)
    return c


def _golden_sun(c: Canvas, x: float, y: float) -> None:
    """A golden sun engraved like a globe, with a finely divided equator."""
    c.shade_ellipse(x, y, 240, 240, [STRAW, AMBER, GOLD])
    for share in (0.3, 0.62, 0.88):
        c.line(placed([(px * share, py) for px, py in arc_points(0, 0, 240, 0, 360)], x, y), (SNOW, 0.6), 2.4)
    c.line([(x, y - 240), (x, y + 240)], (SNOW, 0.6), 2.4)
    for share in (-0.7, -0.36, 0.36, 0.7):
        half = 240 * (1 - share**2) ** 0.5
        c.line([(x - half, y + 240 * share), (x + half, y + 240 * share)], (SNOW, 0.6), 2.4)
    c.rect(x - 240, y - 3, 480, 6, (BRONZE, 0.9))
    scale_marks(c, (x - 234, y), (x + 234, y), 60, 26, (BRONZE, 0.9))


def _upright(c: Canvas, columns: list[str]) -> None:
    """A headline in upright columns, the first one on the right."""
    for column, words in enumerate(columns):
        for row, sign in enumerate(words):
            c.text((300 - column * 160, 210 + row * 152), sign, 132, (INK, CINNABAR)[column], "serif bold", "ms")
    c.line([(220, 106), (220, 680)], (BRONZE, 0.6), 2)


def _tall_caliper(c: Canvas, y: float) -> None:
    """A caliper standing at the right edge, its jaws above and below the sun."""
    steel = ["#F2F5F2", "#C3D0CE", "#8FA6A6"]
    left = 960
    for jaw in (
        [(left + 20, y - 360), (left + 20, y - 250), (410, y - 242), (390, y - 262), (740, y - 330)],
        [(left + 20, y + 360), (left + 20, y + 250), (410, y + 242), (390, y + 262), (740, y + 330)],
    ):
        c.shadow(jaw, 16, 0.25, (8, 16))
        c.shade(jaw, steel[:2])
    rod = box(left, y - 430, 110, 1100)
    c.shadow(rod, 18, 0.3, (10, 18))
    c.shade(rod, steel, across=True)
    scale_marks(c, (left + 4, y - 410), (left + 4, y + 640), 105, -46, (INK, 0.75))
    c.shade_rect(left - 24, y + 210, 158, 330, [SNOW, steel[1]], radius=6)
    c.rect(left + 14, y + 250, 56, 250, PAPER)
    scale_marks(c, (left + 16, y + 256), (left + 16, y + 494), 20, -44, (CINNABAR, 0.95))
    c.circle(left + 140, y + 300, 26, BRONZE)
    c.circle(left + 140, y + 300, 17, AMBER)
    c.circle(left + 104, y + 460, 16, SLATE)


def everyone(language: str) -> Canvas:
    """A mosaic of abstract people in tiles, one tile a check mark."""
    c = Canvas(WIDTH, HEIGHT, [PAPER, mix(PAPER, LINEN, 0.6)], seed=94)
    grounds = [CINNABAR, SLATE, STRAW, SLATE_PALE, DEEP, GOLD, SLATE_DARK, BLUSH, MIST]
    people = [PAPER, STRAW, CINNABAR, SLATE_DARK, BLUSH, NIGHT, AMBER, DEEP, SLATE]
    for row in range(5):
        for column in range(5):
            kind = (column * 2 + row * 3) % 9
            x, y = 90 + column * 204, 90 + row * 204
            _tile(c, x, y, (grounds[kind], people[kind]), (row * 5 + column * 3) % 4, (row, column) == (2, 2))
    zh = language == "zh"
    headline(c, "everyone", language, (86, 1350) if zh else (90, 1300), 166 if zh else 100, INK)
    c.rect(94, 1160, 120, 10, CINNABAR)
    if zh:
        c.line([(94, 1430), (1106, 1430)], (BRONZE, 0.35), 1.5)
        for x in range(94, 1107, 12):
            c.line([(x, 1430), (x, 1452 if (x - 94) % 60 == 0 else 1442)], (BRONZE, 0.5), 1.5)
    footer(c, language, SLATE_DARK, CINNABAR)
    return c


def _tile(c: Canvas, x: float, y: float, colours: tuple[str, str], kind: int, middle: bool) -> None:
    """A tile: a person in one of four forms, or the check mark in the middle of the mosaic."""
    ground, figure = colours
    side, cx = 196, x + 98
    tile = box(x, y, side, side)
    if middle:
        c.shade(tile, [mix(CINNABAR, ROSE, 0.2), CINNABAR])
        c.ring(cx, y + 98, 74, STRAW, 9)
        check_mark(c, cx, y + 98, 66, SNOW, 16)
        return
    c.shade(tile, [mix(ground, SNOW, 0.1), ground])
    with c.clip(tile):
        shoulders = (
            arc_points(cx, y + side, 78, 180, 360),
            placed(smooth([(-84, 0), (-60, -74), (0, -92), (60, -74), (84, 0)]), cx, y + side),
            [
                (cx - 76, y + side),
                (cx - 76, y + 142),
                (cx - 40, y + 112),
                (cx + 40, y + 112),
                (cx + 76, y + 142),
                (cx + 76, y + side),
            ],
            [*arc_points(cx, y + side, 88, 180, 360)],
        )[kind]
        c.shade(shoulders, [figure, mix(figure, INK, 0.12)])
        c.circle(cx, y + 74, (36, 34, 35, 38)[kind], figure)
        if kind == 0:
            c.poly(arc_points(cx, y + 74, 36, 180, 360), mix(figure, INK, 0.35))
        elif kind == 1:
            c.poly([(cx - 12, y + 106), (cx + 12, y + 106), (cx, y + 150)], mix(ground, SNOW, 0.2))
        elif kind == 2:
            c.poly(arc_points(cx, y + 70, 42, 160, 350), mix(figure, INK, 0.4))
        else:
            c.ring(cx, y + side, 60, (ground, 0.6), 5)


def _pictures() -> dict[str, Callable[[], Canvas]]:
    """Every poster in both languages, by file name."""
    drawn = enumerate((details, inspection, standards, everyone), 1)
    return {f"poster-{number}-{language}": partial(draw, language) for number, draw in drawn for language in FOOTERS}


PICTURES = _pictures()
