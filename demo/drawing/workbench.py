"""Still lifes of inspection: laboratory, metrology, standards, product survey."""

from .canvas import Canvas
from .instruments import balance, caliper, flask, magnifier, microscope, ruler, tube_rack, weight
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
    microscope(c, 770, 764, 520)
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
    ruler(c, 140, 838, 1130, -5, (STRAW, (INK, 0.8)), 88)
    pen = placed([(0, -13), (300, -13), (372, 0), (300, 13), (0, 13)], 1130, 880, 1, -32)
    c.shadow(pen, 10, 0.35, (6, 14))
    c.shade(pen, [CINNABAR, DEEP])
    c.poly(placed([(300, -13), (372, 0), (300, 13)], 1130, 880, 1, -32), STRAW)
    c.poly(placed(box(190, -14, 14, 28), 1130, 880, 1, -32), AMBER)
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


def survey_products() -> Canvas:
    """Shelves of everyday products with check marks, one of them under a magnifier."""
    c = Canvas(1600, 1000, [PEACH, PAPER, LINEN], seed=44)
    c.shadow(box(110, 70, 1380, 860), 30, 0.25, (0, 16))
    c.shade(box(110, 70, 1380, 860), [mix(SAND, SNOW, 0.55), mix(SAND, SNOW, 0.3)])
    things = (_kettle, _bottles, _lamp, _shoe, _toy, _box, _phone, _fan)
    for i, thing in enumerate(things):
        x, y = 130 + (i % 4) * 340, 100 + (i // 4) * 410
        tone = (mix(SLATE_PALE, SNOW, 0.3), mix(BLUSH, SNOW, 0.35), mix(STRAW, SNOW, 0.35))[(i + i // 4) % 3]
        c.shade_rect(x, y, 320, 390, [mix(tone, INK, 0.08), tone])
        c.shade(box(x, y, 320, 40), [(INK, 0.14), (INK, 0.0)])
        c.ellipse(x + 160, y + 362, 104, 10, (INK, 0.18))
        thing(c, x + 160, y + 362)
        c.rect(x - 12, y + 368, 344, 26, mix(SNOW, SAND, 0.4))
        c.rect(x - 12, y + 390, 344, 6, (BRONZE, 0.4))
        if i != 6:
            c.circle(x + 276, y + 46, 30, MOSS if i % 3 else SLATE)
            check_mark(c, x + 276, y + 46, 26, SNOW, 6)
    c.frame((110, 70, 1380, 860), mix(SAND, BRONZE, 0.5), 18, 6)
    magnifier(c, 990, 700, 185, 38)
    for angle in range(0, 360, 15):
        ends = placed([(160, 0), (172 if angle % 45 else 150, 0)], 990, 700, 1, angle)
        c.line(ends, (CINNABAR, 0.6), 2)
    return c


def _kettle(c: Canvas, x: float, y: float) -> None:
    """An electric kettle."""
    c.line(smooth([(x + 62, y - 190), (x + 126, y - 176), (x + 118, y - 70), (x + 74, y - 46)]), INK, 20, True)
    c.shade(
        [(x - 66, y - 200), (x + 64, y - 200), (x + 84, y - 22), (x - 88, y - 22)], [SNOW, SLATE_PALE, SLATE_MID], True
    )
    c.poly([(x - 66, y - 200), (x - 112, y - 186), (x - 72, y - 140)], SLATE_PALE)
    c.rect(x - 92, y - 24, 180, 24, INK, 6)
    c.poly(arc_points(x, y - 198, 66, 180, 360, 0.45), SLATE_DARK)
    c.circle(x, y - 232, 10, CINNABAR)
    c.rect(x - 12, y - 150, 14, 100, (SLATE_DARK, 0.5), 7)


def _bottles(c: Canvas, x: float, y: float) -> None:
    """Bottles and a jar."""
    for dx, w, h, colour in ((-72, 62, 210, CINNABAR), (6, 70, 170, SLATE), (84, 54, 236, GOLD)):
        left = x + dx - w / 2
        c.shade_rect(left, y - h * 0.72, w, h * 0.72, [mix(colour, SNOW, 0.3), colour, mix(colour, INK, 0.2)], True, 12)
        c.rect(left + w * 0.32, y - h * 0.92, w * 0.36, h * 0.24, mix(colour, SNOW, 0.15))
        c.rect(left + w * 0.26, y - h, w * 0.48, h * 0.1, INK, 3)
        c.rect(left, y - h * 0.5, w, h * 0.26, (SNOW, 0.85))
        c.rect(left + 10, y - h * 0.42, w - 20, 7, (colour, 0.7), 3)


def _lamp(c: Canvas, x: float, y: float) -> None:
    """A desk lamp."""
    c.poly([(x + 14, y - 180), (x - 150, y - 8), (x + 60, y - 8), (x + 76, y - 150)], (AMBER, 0.2))
    c.poly(arc_points(x + 60, y, 74, 180, 360, 0.3), SLATE_DARK)
    c.line([(x + 60, y - 14), (x + 100, y - 136), (x + 40, y - 226)], SLATE, 11, True)
    c.circle(x + 100, y - 136, 12, GOLD)
    c.shade(placed([(-28, -30), (28, -30), (74, 46), (-74, 46)], x + 28, y - 206, 1, 28), [ROSE, CINNABAR])


def _shoe(c: Canvas, x: float, y: float) -> None:
    """A sports shoe."""
    upper = smooth([(-120, -28), (-116, -128), (-50, -136), (-22, -112), (50, -78), (112, -62), (126, -28)], steps=10)
    c.shade(placed(upper, x, y), [SLATE_MID, SLATE])
    c.poly(placed(smooth([(-116, -66), (-60, -70), (-96, -30), (-119, -30)], closed=True), x, y), CINNABAR)
    c.line(placed(smooth([(-60, -34), (10, -56), (74, -40)]), x, y), SNOW, 10, True)
    for i in range(4):
        c.line([(x - 16 + i * 24, y - 106 + i * 12), (x - 28 + i * 24, y - 86 + i * 11)], SNOW, 5, True)
    c.rect(x - 126, y - 32, 256, 22, SNOW, 10)
    c.rect(x - 126, y - 14, 252, 14, INK, 6)


def _toy(c: Canvas, x: float, y: float) -> None:
    """A wooden toy train engine."""
    c.shade_rect(x - 108, y - 112, 150, 76, [ROSE, CINNABAR], radius=14)
    c.shade_rect(x + 24, y - 186, 90, 150, [SLATE_MID, SLATE], radius=6)
    c.rect(x + 44, y - 164, 50, 48, STRAW, 4)
    c.rect(x + 10, y - 200, 118, 18, DEEP, 6)
    c.rect(x - 84, y - 152, 30, 44, AMBER, 4)
    c.rect(x - 92, y - 164, 46, 16, GOLD, 4)
    for dx, radius in ((-76, 30), (-4, 30), (76, 40)):
        c.circle(x + dx, y - radius, radius, GOLD)
        c.circle(x + dx, y - radius, radius * 0.5, BRONZE)


def _box(c: Canvas, x: float, y: float) -> None:
    """A parcel with a ribbon of tape."""
    c.shade(box(x - 110, y - 170, 220, 170), [STRAW, mix(SAND, BRONZE, 0.35)])
    c.poly([(x - 110, y - 170), (x - 70, y - 214), (x + 128, y - 214), (x + 110, y - 170)], mix(STRAW, SNOW, 0.3))
    c.rect(x - 22, y - 170, 44, 170, (BLUSH, 0.9))
    c.poly([(x - 22, y - 170), (x + 8, y - 214), (x + 50, y - 214), (x + 22, y - 170)], mix(BLUSH, SNOW, 0.3))
    c.rect(x - 92, y - 54, 56, 36, SNOW)
    for i in range(6):
        c.rect(x - 86 + i * 8, y - 48, 3 + i % 2 * 2, 24, INK)


def _phone(c: Canvas, x: float, y: float) -> None:
    """A telephone on a stand."""
    c.shade_rect(x - 66, y - 250, 132, 246, [SLATE_DARK, INK], radius=20)
    c.shade_rect(x - 56, y - 238, 112, 222, [SLATE_MID, MIST, PEACH], radius=12)
    c.ring(x, y - 140, 34, SNOW, 6)
    c.line([(x, y - 140), (x, y - 162)], SNOW, 5, True)
    c.line([(x, y - 140), (x + 16, y - 132)], CINNABAR, 5, True)
    for i in range(3):
        c.rect(x - 38 + i * 28, y - 62, 20, 20, (CINNABAR, GOLD, SLATE)[i], 5)


def _fan(c: Canvas, x: float, y: float) -> None:
    """A table fan."""
    c.poly(arc_points(x, y, 72, 180, 360, 0.36), SLATE_DARK)
    c.rect(x - 9, y - 110, 18, 96, SLATE)
    c.circle(x, y - 158, 94, (SNOW, 0.7))
    for angle in range(0, 360, 72):
        blade = smooth([(0, -8), (34, -34), (74, -22), (66, 14), (20, 12)], closed=True)
        c.poly(placed(blade, x, y - 158, 1, angle), (ROSE, 0.95))
    for radius in (94, 64, 36):
        c.ring(x, y - 158, radius, (SLATE_DARK, 0.8), 3 if radius < 90 else 6)
    c.circle(x, y - 158, 18, CINNABAR)


PICTURES = {
    "laboratory": laboratory,
    "metrology": metrology,
    "standards-documents": standards_documents,
    "survey-products": survey_products,
}
