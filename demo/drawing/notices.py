"""The notice board and the megaphone."""

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
    NIGHT,
    PAPER,
    ROSE,
    SAND,
    SLATE,
    SLATE_DARK,
    SLATE_MID,
    SNOW,
    STRAW,
    mix,
)
from .shapes import arc_points, box, check_mark, gear_points, placed


def announcement() -> Canvas:
    """A notice board with pinned sheets, and a megaphone with rings of sound."""
    c = Canvas(1600, 1000, [CINNABAR, DEEP], seed=83)
    c.glow(440, 560, 900, (ROSE, 0.55))
    for i in range(9):
        c.arc(430, 560, 330 + i * 74, (-52, 26), (STRAW, 0.5 - i * 0.045), 5 - i * 0.35)
    _board(c)
    _megaphone(c)
    return c


def _board(c: Canvas) -> None:
    """The board with its sheets."""
    c.shadow(box(830, 130, 640, 720), 34, 0.45, (14, 26))
    c.shade_rect(830, 130, 640, 720, [mix(SAND, BRONZE, 0.45), BRONZE], radius=8)
    c.shade_rect(852, 152, 596, 676, [mix(LINEN, SAND, 0.45), mix(SAND, LINEN, 0.2)], radius=2)
    for x, y, w, h, turn, kind in (
        (890, 190, 300, 390, -2, 0),
        (1216, 184, 200, 250, 3, 1),
        (1222, 466, 196, 330, -2, 2),
        (896, 612, 290, 186, 2, 3),
    ):
        _sheet(c, (x, y, w, h), turn, kind)


def _sheet(c: Canvas, area: tuple[float, float, float, float], turn: float, kind: int) -> None:
    """A pinned sheet: lines, a chart, a seal or a gear, by its kind."""
    x, y, w, h = area

    def part(left: float, top: float, width: float, height: float) -> list:
        return placed(box(left, top, width, height), x, y, 1, turn)

    paper = part(0, 0, w, h)
    c.shadow(paper, 8, 0.3, (4, 8))
    c.shade(paper, [SNOW, (PAPER, mix(STRAW, SNOW, 0.3), mix(MIST, SNOW, 0.3), PAPER)[kind]])
    c.poly(part(24, 34, w * 0.6, 16), (CINNABAR, BRONZE, SLATE_DARK, CINNABAR)[kind])
    for i in range(int((h * (0.5, 0.2, 0.3, 0.6)[kind]) / 22)):
        c.poly(part(24, 70 + i * 22, (w - 48) * (1.0, 0.94, 1.0, 0.7)[i % 4], 7), (SLATE_MID, 0.5))
    mx, my = placed([(w * 0.72, h * 0.82)] if kind == 0 else [(w / 2, h * 0.7)], x, y, 1, turn)[0]
    if kind == 0:
        c.ring(mx, my, 40, (CINNABAR, 0.9), 5)
        check_mark(c, mx, my, 34, (CINNABAR, 0.9), 7)
    elif kind == 1:
        c.poly(placed(gear_points(52, 12), mx, my), GOLD)
        c.circle(mx, my, 26, mix(STRAW, SNOW, 0.4))
    elif kind == 2:
        for i, share in enumerate((0.4, 0.65, 0.5, 0.9)):
            c.poly(part(26 + i * 38, h - 34 - 130 * share, 26, 130 * share), (SLATE, SLATE, SLATE, CINNABAR)[i])
    px, py = placed([(w / 2, 14)], x, y, 1, turn)[0]
    c.circle(px + 3, py + 5, 10, (INK, 0.3))
    c.circle(px, py, 10, (CINNABAR, SLATE, GOLD, SLATE)[kind])
    c.circle(px - 3, py - 3, 3, (SNOW, 0.7))


def _megaphone(c: Canvas) -> None:
    """The megaphone, pointing up to the right."""

    def part(*points: tuple[float, float]) -> list:
        return placed(points, 430, 560, 1, -16)

    horn = part((-190, -62), (200, -200), (200, 200), (-190, 62))
    c.shadow(horn, 26, 0.4, (10, 26))
    c.shade(part((-110, 70), (-40, 76), (-10, 250), (-80, 256)), [SLATE, NIGHT])
    c.shade(horn, [SNOW, LINEN, mix(SAND, BRONZE, 0.2)])
    c.shade(part((-60, -108), (-6, -127), (-6, 127), (-60, 108)), [AMBER, GOLD, BRONZE])
    c.shade(part((-290, -52), (-190, -62), (-190, 62), (-290, 52)), [SLATE_MID, SLATE, SLATE_DARK])
    mouth = placed([(px * 0.26, py) for px, py in arc_points(0, 0, 206, 0, 360)], *part((200, 0))[0], 1, -16)
    c.shade(mouth, [SLATE_DARK, NIGHT])
    inner = placed([(px * 0.26, py) for px, py in arc_points(0, 0, 150, 0, 360)], *part((194, 0))[0], 1, -16)
    c.shade(inner, [mix(CINNABAR, ROSE, 0.3), DEEP])
    c.line([*mouth, mouth[0]], SNOW, 7)
    c.poly(placed([(px * 0.4, py) for px, py in arc_points(0, 0, 40, 0, 360)], *part((192, 0))[0], 1, -16), AMBER)


PICTURES = {"announcement": announcement}
