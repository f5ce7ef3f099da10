"""The seminar room of a training class."""

from .canvas import Canvas
from .nature import round_tree
from .palette import (
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
    mix,
)
from .people import bust, standing
from .shapes import arc_points, box, smooth


def training_class() -> Canvas:
    """A seminar room from the back: presenter beside a slide with a chart, listeners at their desks."""
    c = Canvas(1600, 1000, [LINEN, PAPER, SAND], seed=23)
    c.shade([(0, 0), (1600, 0), (1600, 120), (0, 120)], [SLATE_PALE, MIST])
    for x in (260, 800, 1340):
        c.rect(x - 150, 42, 300, 16, SNOW, 8)
        c.glow(x, 60, 260, (SNOW, 0.8), 0.5)
    _window(c)
    _slide(c)
    c.shade(box(0, 630, 1600, 380), [mix(SAND, BLUSH, 0.3), mix(SAND, BRONZE, 0.35)])
    c.rect(0, 622, 1600, 12, mix(SAND, BRONZE, 0.4))
    c.ellipse(1300, 694, 90, 12, (INK, 0.16))
    standing(c, 1300, 694, 330, CINNABAR, NIGHT, mix(BRONZE, INK, 0.55))
    c.line(smooth([(1262, 440), (1210, 456), (1160, 410)]), mix(CINNABAR, INK, 0.12), 26, True)
    c.line([(1164, 412), (1080, 350)], INK, 4)
    round_tree(c, 1500, 690, 230, MOSS, BRONZE)
    c.shade([(1456, 640), (1544, 640), (1532, 716), (1468, 716)], [SNOW, SAND])
    for y, size, shade in ((770, 92, 0.15), (862, 122, 0.5), (978, 160, 0.85)):
        _desks(c, y, size, shade)
    return c


def _window(c: Canvas) -> None:
    """Tall windows at the left with light falling in."""
    for x in (46, 190):
        c.shade_rect(x, 150, 126, 420, [mix(MIST, SNOW, 0.4), PEACH])
        c.poly(
            smooth([(x, 500), (x + 40, 440), (x + 90, 470), (x + 126, 430)]) + [(x + 126, 570), (x, 570)],
            mix(MOSS, MIST, 0.45),
        )
        for row in (150, 290, 430, 566):
            c.rect(x - 4, row, 134, 6, SNOW)
        for column in (x - 4, x + 60, x + 124):
            c.rect(column, 150, 6, 422, SNOW)
    c.shade([(60, 570), (316, 570), (760, 1000), (300, 1000)], [(SNOW, 0.0), (SNOW, 0.35)])


def _slide(c: Canvas) -> None:
    """The slide: columns, a rising line and a ring chart."""
    c.shadow(box(390, 140, 740, 430), 22, 0.25, (0, 14))
    c.rect(382, 132, 756, 446, SLATE_DARK, 8)
    c.shade_rect(394, 144, 732, 422, [SNOW, PAPER], radius=2)
    for y in range(230, 520, 48):
        c.line([(440, y), (850, y)], (SLATE_PALE, 0.6), 1.5)
    heights = (70, 104, 96, 146, 182, 170, 226)
    for i, h in enumerate(heights):
        colour = (CINNABAR, ROSE) if i == 6 else (SLATE, SLATE_MID)
        c.shade_rect(456 + i * 56, 520 - h, 34, h, [colour[1], colour[0]], radius=2)
    line = [(473 + i * 56, 478 - h) for i, h in enumerate(heights)]
    c.line(line, GOLD, 5)
    for x, y in line:
        c.circle(x, y, 8, SNOW)
        c.circle(x, y, 5, GOLD)
    c.line([(440, 520), (860, 520)], SLATE_DARK, 3)
    c.rect(440, 176, 240, 16, (CINNABAR, 0.9), 3)
    c.rect(700, 176, 90, 16, (SLATE_PALE, 0.9), 3)
    for start, end, colour in ((-90, 150, SLATE), (150, 220, GOLD), (220, 270, CINNABAR)):
        ring = arc_points(990, 320, 90, start, end) + arc_points(990, 320, 54, end, start)
        c.poly(ring, colour)
    for i, share in enumerate((1.0, 0.8, 0.9)):
        c.circle(912, 456 + i * 28, 7, (SLATE, GOLD, CINNABAR)[i])
        c.rect(930, 451 + i * 28, 140 * share, 10, SLATE_PALE, 4)


def _desks(c: Canvas, y: float, size: float, shade: float) -> None:
    """A row of listeners at long desks."""
    colours = [
        mix(tone, INK, 0.25 * shade) for tone in (SLATE, SLATE_DARK, DEEP, mix(GOLD, BRONZE, 0.6), SLATE_MID, NIGHT)
    ]
    wood = mix(SNOW, BLUSH, 0.35 + 0.2 * shade)
    for left in (60, 840):
        c.shade_rect(left, y - size * 0.18, 700, size * 0.16, [SNOW, wood], radius=3)
        c.shade_rect(left + 10, y - size * 0.04, 680, size * 0.7, [mix(wood, SAND, 0.6), mix(SAND, BRONZE, 0.3)])
        count = round(700 / (size * 1.75))
        for i in range(count):
            x = left + 700 * (i + 0.5) / count + c.rng.uniform(-8, 8)
            c.poly(
                [
                    (x + size * 0.5, y - size * 0.17),
                    (x + size * 0.86, y - size * 0.17),
                    (x + size * 0.92, y - size * 0.05),
                    (x + size * 0.56, y - size * 0.05),
                ],
                SNOW,
            )
            bust(c, x, y + size * 0.06, size, c.rng.choice(colours), (SNOW, 0.35))


PICTURES = {"training-class": training_class}
