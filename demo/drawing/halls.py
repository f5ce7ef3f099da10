"""Rooms full of people: press conference and opening ceremony."""

from .canvas import Canvas
from .palette import (
    AMBER,
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
from .people import audience, standing
from .shapes import beam, box, dial, polar, smooth


def press_conference() -> Canvas:
    """A press conference before it starts: long table with microphones, backdrop, press from behind."""
    c = Canvas(1600, 1000, [NIGHT, SLATE_DARK, SLATE], seed=21)
    _panelled_wall(c)
    _backdrop(c)
    c.shade(box(0, 640, 1600, 370), [SLATE, NIGHT])
    c.shade([(210, 640), (1390, 640), (1470, 706), (130, 706)], [mix(LINEN, SAND, 0.5), SAND])
    c.shade(box(130, 706, 1340, 26), [BRONZE, mix(BRONZE, INK, 0.4)])
    _conference_table(c)
    _lectern(c, 1292, 690)
    for x, spread in ((330, (180, 560)), (800, (560, 1040)), (1270, (1010, 1440))):
        beam(c, (x, 0), (*spread, 650), (STRAW, 0.24))
    _press(c)
    return c


def _panelled_wall(c: Canvas) -> None:
    """Vertical slats on the wall and a row of lamps."""
    for x in range(0, 1600, 32):
        c.rect(x, 0, 15, 640, (NIGHT, 0.28))
    c.rect(0, 0, 1600, 26, NIGHT)
    for x in (330, 800, 1270):
        c.rect(x - 34, 20, 68, 16, INK, 6)
        c.rect(x - 22, 34, 44, 5, STRAW, 2)


def _backdrop(c: Canvas) -> None:
    """The backdrop: cinnabar, with quiet rings and a band of gold."""
    c.shadow(box(270, 92, 1060, 470), 30, 0.5, (0, 16))
    c.shade_rect(270, 92, 1060, 470, [mix(CINNABAR, ROSE, 0.18), CINNABAR, DEEP], radius=4)
    with c.clip(box(270, 92, 1060, 470)):
        for radius in (90, 150, 220, 300, 390, 490):
            c.ring(800, 300, radius, (STRAW, 0.2), 1.6)
        dial(c, (800, 300), 186, (STRAW, 0.55))
        c.ring(800, 300, 112, (GOLD, 0.9), 8)
        c.line([(752, 300), (790, 338), (858, 254)], PAPER, 15, round_ends=True)
        for i, shift in enumerate((0, 26, 52)):
            wave = smooth(
                [(260, 510 + shift), (520, 470 + shift), (800, 520 + shift), (1090, 474 + shift), (1340, 500 + shift)]
            )
            c.poly([*wave, (1340, 580), (260, 580)], ((GOLD, 0.6), (DEEP, 0.8), (WINE, 0.8))[i])
    c.frame((270, 92, 1060, 470), (STRAW, 0.55), 3, 4)


def _conference_table(c: Canvas) -> None:
    """A long table under a cloth, six chairs, microphones, glasses and flowers."""
    places = [330 + i * 150 for i in range(6)]
    for x in places:
        c.shade_rect(x - 44, 470, 88, 110, [INK, NIGHT], radius=16)
        c.frame((x - 44, 470, 88, 110), (SLATE_PALE, 0.4), 2, 16)
    c.shadow(box(240, 560, 930, 120), 20, 0.5, (0, 22))
    c.shade_rect(240, 576, 930, 112, [PAPER, LINEN, SAND])
    c.rect(228, 560, 954, 20, SNOW, 4)
    c.rect(240, 580, 930, 8, (BRONZE, 0.25))
    for x in range(258, 1170, 38):
        c.line([(x, 588), (x - 3, 688)], (BRONZE, 0.16), 2)
    c.rect(240, 668, 930, 8, (CINNABAR, 0.85))
    for x in places:
        c.poly([(x - 34, 560), (x - 30, 536), (x + 20, 536), (x + 24, 560)], CINNABAR)
        c.line(smooth([(x + 40, 562), (x + 42, 528), (x + 28, 500)]), INK, 4, round_ends=True)
        c.line([(x + 29, 502), (x + 20, 490)], INK, 11, round_ends=True)
        c.rect(x + 54, 540, 13, 22, (MIST, 0.85), 3)
    for x in (406, 556, 706, 856, 1006):
        for dx, dy in ((-14, -10), (0, -20), (14, -10), (-7, -2), (8, -2)):
            c.circle(x + dx, 556 + dy, 9, (CINNABAR, AMBER, ROSE)[(x + dx) % 3])
        c.rect(x - 22, 554, 44, 8, MOSS, 4)


def _lectern(c: Canvas, x: float, y: float) -> None:
    """A slender lectern with two microphones; ``y`` is the floor."""
    c.shadow(box(x - 52, y - 190, 104, 190), 12, 0.4, (14, 8))
    c.shade([(x - 56, y - 200), (x + 56, y - 200), (x + 44, y), (x - 44, y)], [mix(GOLD, SAND, 0.4), BRONZE])
    c.poly([(x - 72, y - 204), (x + 72, y - 204), (x + 58, y - 226), (x - 58, y - 226)], STRAW)
    c.rect(x - 72, y - 206, 144, 10, BRONZE, 3)
    c.ring(x, y - 112, 25, (PAPER, 0.9), 4)
    for side in (-1, 1):
        c.line(smooth([(x + side * 28, y - 218), (x + side * 32, y - 256), (x + side * 14, y - 282)]), INK, 4)
        c.line([(x + side * 15, y - 280), (x + side * 8, y - 292)], INK, 12, round_ends=True)


def _press(c: Canvas) -> None:
    """The press from behind, with cameras on tripods."""
    rows = ((800, 74, [mix(SLATE_DARK, SLATE, 0.6), SLATE_DARK]), (866, 96, [SLATE_DARK, mix(NIGHT, SLATE_DARK, 0.6)]))
    for y, size, colours in rows:
        audience(c, y, size, (-30, 1630), colours, (mix(SLATE_MID, STRAW, 0.3), 0.55))
    for x, y, size, flip in ((180, 700, 1.15, 1), (1420, 716, 1.05, -1), (720, 776, 0.8, 1)):
        _camera(c, x, y, size, flip)
    audience(c, 950, 130, (-60, 1660), [NIGHT, mix(NIGHT, INK, 0.5)], (mix(SLATE, STRAW, 0.2), 0.5))


def _camera(c: Canvas, x: float, y: float, size: float, flip: int) -> None:
    """A television camera on its tripod, turned to the stage."""
    for foot in (-80, 4, 84):
        c.line([(x, y), (x + foot * size, y + 330 * size)], INK, 9 * size)
    c.rect(x - 22 * size, y - 16 * size, 44 * size, 30 * size, INK, 4)
    c.rect(x - 62 * size, y - 96 * size, 124 * size, 82 * size, mix(INK, NIGHT, 0.4), 10 * size)
    c.frame((x - 62 * size, y - 96 * size, 124 * size, 82 * size), (SLATE_PALE, 0.35), 2, 10 * size)
    c.rect(x - 44 * size, y - 82 * size, 62 * size, 44 * size, mix(SLATE, SLATE_PALE, 0.35), 4)
    c.rect(x - 26 * size, y - 70 * size, 26 * size, 20 * size, CINNABAR, 2)
    c.circle(x + 42 * size, y - 76 * size, 5 * size, ROSE)
    c.line(
        [
            (x - 40 * size, y - 96 * size),
            (x - 34 * size, y - 122 * size),
            (x + 34 * size, y - 122 * size),
            (x + 40 * size, y - 96 * size),
        ],
        INK,
        8 * size,
    )
    c.line([(x + flip * 54 * size, y - 126 * size), (x + flip * 100 * size, y - 130 * size)], INK, 16 * size, True)


def opening_ceremony() -> Canvas:
    """A large hall: a stage with a curved screen of light rings, and rows of people from behind."""
    c = Canvas(1600, 1000, [WINE, DEEP, WINE, INK], seed=22)
    _coffers(c)
    _light_screen(c)
    _stage(c)
    for x, tilt in ((170, 260), (430, 150), (690, 50), (910, -50), (1170, -150), (1430, -260)):
        beam(c, (x, 66), (x + tilt - 90, x + tilt + 90, 640), (STRAW, 0.2))
    rows = 8
    for row in range(rows):
        share = row / (rows - 1)
        size = 34 + 92 * share**1.5
        colour = mix(mix(DEEP, CINNABAR, 0.4), INK, 0.25 + 0.72 * share)
        rim = (mix(ROSE, STRAW, 0.5), 0.55 - 0.2 * share)
        audience(c, 690 + 260 * share**1.4, size, (-50, 1650), [colour, mix(colour, INK, 0.3)], rim)
    return c


def _coffers(c: Canvas) -> None:
    """The ceiling and side walls, drawn towards the stage."""
    for i in range(-14, 15):
        c.line([(800 + i * 44, 150), (800 + i * 150, -20)], (GOLD, 0.22), 1.6)
    for y in (0, 36, 66, 92, 114, 132):
        c.line([(0, y), (1600, y)], (GOLD, 0.16), 1.4)
    for side in (-1, 1):
        for i in range(6):
            x = 800 + side * (800 - i * 46)
            top = 96 + i * 26
            c.shade(box(x - 13, top, 26, 640 - top), [(GOLD, 0.35), (CINNABAR, 0.3)])
    c.rect(90, 52, 1420, 12, INK, 4)
    for x in range(100, 1510, 24):
        c.line([(x, 40), (x + 12, 64), (x + 24, 40)], (SAND, 0.35), 1.6)
    c.line([(90, 40), (1510, 40)], (SAND, 0.4), 2)


def _light_screen(c: Canvas) -> None:
    """The screen with its rings of light."""
    screen = [
        *smooth([(210, 176), (500, 150), (800, 142), (1100, 150), (1390, 176)]),
        *smooth([(1390, 560), (1100, 548), (800, 544), (500, 548), (210, 560)]),
    ]
    c.glow(800, 360, 900, (CINNABAR, 0.9), 0.6)
    c.shade(screen, [NIGHT, mix(SLATE_DARK, DEEP, 0.3), mix(CINNABAR, DEEP, 0.4)])
    with c.clip(screen):
        c.glow(800, 350, 460, (AMBER, 0.85))
        for i in range(16):
            radius = 70 + i * 34 + i * i * 1.2
            start = c.rng.uniform(0, 360)
            c.arc(800, 350, radius, (start, start + c.rng.uniform(190, 330)), (STRAW, 0.8 - i * 0.04), 2 + i % 3)
            for _ in range(3):
                px, py = polar(800, 350, radius, c.rng.uniform(0, 360))
                c.glow(px, py, 20, (SNOW, 0.9))
                c.circle(px, py, 3.4, SNOW)
        dial(c, (800, 350), 168, (SNOW, 0.75))
        c.ring(800, 350, 58, SNOW, 6)
        c.poly(
            smooth([(200, 560), (420, 486), (640, 528), (860, 470), (1120, 530), (1400, 466)])
            + [(1400, 570), (200, 570)],
            (GOLD, 0.3),
        )
        c.poly(
            smooth([(200, 540), (470, 530), (760, 500), (1040, 546), (1400, 506)]) + [(1400, 570), (200, 570)],
            (ROSE, 0.35),
        )
    c.line([*screen, screen[0]], (STRAW, 0.7), 3)


def _stage(c: Canvas) -> None:
    """Stage floor with reflections, steps, flowers and a lectern."""
    c.shade([(150, 566), (1450, 566), (1540, 636), (60, 636)], [mix(CINNABAR, AMBER, 0.35), DEEP])
    c.glow(800, 590, 420, (STRAW, 0.7), 0.14)
    c.shade(box(60, 636, 1480, 34), [GOLD, BRONZE])
    c.rect(60, 636, 1480, 4, STRAW)
    for x in range(78, 1530, 30):
        c.circle(x, 664, 9, (mix(MOSS, INK, 0.3), 1.0))
        c.circle(x + 4, 659, 5, (ROSE, AMBER)[x // 30 % 2])
    c.shade([(1130, 520), (1206, 520), (1198, 606), (1138, 606)], [SAND, BRONZE])
    c.rect(1120, 508, 96, 14, STRAW, 3)
    standing(c, 1168, 604, 130, NIGHT, NIGHT, INK)
    c.shade([(1124, 522), (1212, 522), (1202, 608), (1134, 608)], [SAND, BRONZE])
    c.rect(1116, 514, 104, 12, STRAW, 3)
    c.ring(1168, 562, 15, (PAPER, 0.9), 3)


PICTURES = {
    "press-conference": press_conference,
    "opening-ceremony": opening_ceremony,
}
