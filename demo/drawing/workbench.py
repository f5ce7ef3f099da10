"""Still lifes of inspection: laboratory, metrology, standards."""

from .canvas import Canvas
from .instruments import balance, caliper, flask, microscope, ruler, tube_rack, weight
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
from .shapes import arc_points, box, check_mark, dial, gear_points, placed, scale_marks, smooth


def laboratory() -> Canvas:
    """A laboratory bench with microscope, balance, flasks, test tubes and a caliper."""
    c = Canvas(1600, 1000, [MIST, mix(MIST, PAPER, 0.6), PAPER], seed=41)
    c.circle(800, 420, 400, (SNOW, 0.75))
    for radius in (400, 330, 468):
        dial(c, (800, 420), radius, (SLATE, 0.24))
    _shelves(c)
    c.shade(box(0, 780, 1600, 230), [SLATE, SLATE_DARK])
    c.shade(box(0, 752, 1600, 44), [SNOW, LINEN])
    c.rect(0, 794, 1600, 5, (INK, 0.25))
    for x in range(40, 1600, 390):
        c.frame((x, 822, 350, 230), (MIST, 0.22), 3, 6)
        c.rect(x + 130, 852, 90, 10, (STRAW, 0.8), 5)
    balance(c, 1215, 764, 330, 400)
    microscope(c, 770, 764, 510)
    for x, size, colour, level in ((300, 250, CINNABAR, 0.55), (470, 180, GOLD, 0.7), (1010, 160, SLATE_MID, 0.6)):
        flask(c, x, 764, size, colour, level)
    tube_rack(c, 62, 764, 150, [SLATE_MID, AMBER, ROSE])
    for x, size in ((1430, 76), (1492, 58), (1540, 44)):
        weight(c, x, 768, size)
    return c


def _shelves(c: Canvas) -> None:
    """Wall shelves with bottles in quiet colours, and a window grid."""
    for left, right, y in ((60, 420, 250), (60, 420, 420), (1190, 1540, 250)):
        x = left + 20.0
        while x < right - 50:
            w, h = c.rng.uniform(30, 52), c.rng.uniform(54, 108)
            colour = mix(c.rng.choice([SLATE_MID, SLATE_PALE, SAND, AMBER, BLUSH, SLATE]), MIST, 0.35)
            c.shade_rect(x, y - h, w, h, [mix(colour, SNOW, 0.3), colour], radius=6)
            c.rect(x + w * 0.3, y - h - 14, w * 0.4, 16, mix(colour, SLATE_DARK, 0.4), 2)
            c.rect(x + 4, y - h * 0.62, w - 8, h * 0.3, (SNOW, 0.7))
            x += w + c.rng.uniform(6, 20)
        c.rect(left, y, right - left, 10, mix(SAND, BRONZE, 0.3), 2)
        c.rect(left, y + 10, right - left, 6, (INK, 0.08))


def metrology() -> Canvas:
    """A caliper over measuring rings, with brass weights, a gauge disc and a gear."""
    c = Canvas(1600, 1000, [SLATE_DARK, NIGHT, NIGHT], seed=42)
    c.glow(560, 500, 900, (SLATE_MID, 0.6))
    for i, radius in enumerate((110, 190, 280, 380, 490, 610, 740)):
        dial(c, (560, 500), radius, (MIST, 0.42 - 0.04 * i), 72 + 36 * i, 9)
    for start, end, radius, colour in ((-70, 20, 235, CINNABAR), (95, 200, 330, GOLD), (215, 270, 435, SLATE_MID)):
        c.poly(
            arc_points(560, 500, radius + 16, start, end) + arc_points(560, 500, radius - 16, end, start),
            (colour, 0.85),
        )
    c.line([(0, 500), (1600, 500)], (MIST, 0.2), 1.4)
    c.line([(560, 0), (560, 1000)], (MIST, 0.2), 1.4)
    _work_piece(c)
    caliper(c, 318, 360, 146, 14, gap=3.02)
    c.shade([(0, 930), (1600, 930), (1600, 1010), (0, 1010)], [STRAW, GOLD])
    scale_marks(c, (20, 934), (1580, 934), 130, 40, (INK, 0.75))
    for x, size in ((1060, 96), (1180, 134), (1336, 184)):
        weight(c, x, 926, size)
    weight(c, 1490, 926, 112)
    return c


def _work_piece(c: Canvas) -> None:
    """The gear which is being measured, between the jaws."""
    gear = placed(gear_points(206, 16), 506, 590, 1, 4)
    c.shadow(gear, 20, 0.4, (8, 18))
    c.shade(gear, [ROSE, CINNABAR, DEEP])
    c.circle(506, 590, 140, (INK, 0.16))
    c.ring(506, 590, 140, (STRAW, 0.5), 2)
    c.circle(506, 590, 60, NIGHT)
    c.ring(506, 590, 64, STRAW, 6)
    for angle in range(0, 360, 60):
        hole = placed([(100, 0)], 506, 590, 1, angle)[0]
        c.circle(*hole, 15, NIGHT)


def standards_documents() -> Canvas:
    """Stacked documents with a seal ring, a ruler and a pen, seen from above."""
    c = Canvas(1600, 1000, [SLATE, SLATE_DARK], seed=43)
    c.glow(700, 380, 900, (SLATE_MID, 0.7))
    for radius in (250, 350, 470):
        dial(c, (1270, 250), radius, (MIST, 0.2))
    for x, y, turn, cover in ((300, 150, -13, DEEP), (360, 140, -7, GOLD), (430, 130, -2, SLATE_PALE)):
        sheet = placed(box(0, 0, 560, 740), x, y, 1, turn)
        c.shadow(sheet, 18, 0.35, (10, 16))
        c.shade(sheet, [mix(cover, SNOW, 0.14), cover])
    _front_page(c)
    _booklet(c)
    ruler(c, 96, 150, 800, 88, (STRAW, (INK, 0.8)), 84)
    pen = placed([(0, -13), (300, -13), (372, 0), (300, 13), (0, 13)], 1080, 900, 1, -24)
    c.shadow(pen, 10, 0.35, (6, 14))
    c.shade(pen, [CINNABAR, DEEP])
    c.poly(placed([(300, -13), (372, 0), (300, 13)], 1080, 900, 1, -24), STRAW)
    c.poly(placed(box(190, -14, 14, 28), 1080, 900, 1, -24), AMBER)
    return c


def _front_page(c: Canvas) -> None:
    """The uppermost sheet: lines, a small figure and the seal."""

    def part(x: float, y: float, w: float, h: float) -> list:
        return placed(box(x, y, w, h), 490, 110, 1, 4)

    sheet = part(0, 0, 560, 740)
    c.shadow(sheet, 20, 0.4, (10, 18))
    c.shade(sheet, [SNOW, PAPER])
    c.poly(part(0, 0, 560, 18), CINNABAR)
    c.poly(part(60, 74, 300, 26), SLATE_DARK)
    c.poly(part(60, 116, 190, 14), SLATE_PALE)
    for i in range(7):
        c.poly(part(60, 176 + i * 30, (440, 420, 440, 380, 440, 430, 240)[i], 9), (SLATE_PALE, 0.75))
    c.poly(part(60, 408, 200, 170), MIST)
    curve = smooth([(72, 560), (110, 540), (150, 470), (190, 450), (248, 424)])
    c.line(placed(curve, 490, 110, 1, 4), CINNABAR, 5)
    for i in range(5):
        c.poly(part(290, 412 + i * 34, (210, 190, 210, 160, 120)[i], 9), (SLATE_PALE, 0.75))
    x, y = placed([(420, 630)], 490, 110, 1, 4)[0]
    for radius, width in ((82, 7), (66, 2.5)):
        c.ring(x, y, radius, (CINNABAR, 0.88), width)
    dial(c, (x, y), 62, (CINNABAR, 0.8), 48, 4)
    check_mark(c, x, y, 52, (CINNABAR, 0.9), 10)


def _booklet(c: Canvas) -> None:
    """A bound booklet at the right with a gear on its cover."""
    cover = placed(box(0, 0, 330, 450), 1130, 230, 1, 9)
    pages = placed(box(8, 8, 330, 450), 1130, 230, 1, 9)
    c.shadow(cover, 18, 0.4, (12, 20))
    c.poly(pages, LINEN)
    c.shade(cover, [mix(CINNABAR, ROSE, 0.2), DEEP])
    c.poly(placed(box(0, 0, 30, 450), 1130, 230, 1, 9), (INK, 0.25))
    middle = placed([(180, 190)], 1130, 230, 1, 9)[0]
    c.poly(placed(gear_points(82, 14), *middle), STRAW)
    c.circle(*middle, 50, DEEP)
    check_mark(c, *middle, 40, STRAW, 9)
    for i, w in enumerate((180, 120)):
        c.poly(placed(box(180 - w / 2, 330 + i * 28, w, 11), 1130, 230, 1, 9), (STRAW, 0.8))


PICTURES = {
    "laboratory": laboratory,
    "metrology": metrology,
    "standards-documents": standards_documents,
}
