"""The shelf of everyday products under survey."""

from .canvas import Canvas
from .instruments import magnifier
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
from .shapes import arc_points, box, check_mark, placed, smooth


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


PICTURES = {"survey-products": survey_products}
