"""The schematic plan of a convention venue, in Chinese and in English."""

from functools import partial

from .canvas import Canvas
from .nature import round_tree
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
from .shapes import box, smooth

WORDS = {
    "zh": {
        "title": "会场示意图",
        "note": "示意图，非实际平面图",
        "hall": "主会场",
        "forum": "分论坛区",
        "expo": "展览厅",
        "desk": "注册签到",
        "door": "入口",
        "cars": "落客区",
        "route": "参会动线",
    },
    "en": {
        "title": "Venue plan",
        "note": "Schematic, not the actual floor plan",
        "hall": "Main hall",
        "forum": "Forum rooms",
        "expo": "Exhibition hall",
        "desk": "Registration",
        "door": "Entrance",
        "cars": "Drop-off",
        "route": "Visitors' route",
    },
}


def venue_plan(language: str) -> Canvas:
    """The parts of a venue and the way through them, marked as schematic."""
    c = Canvas(1600, 1100, [PAPER, mix(PAPER, LINEN, 0.5)], seed=101)
    words = WORDS[language]
    for i in range(0, 1600, 40):
        c.line([(i, 0), (i, 1100)], (SAND, 0.25), 1)
        c.line([(0, i), (1600, i)], (SAND, 0.25), 1)
    _grounds(c)
    _building(c)
    _main_hall(c, words["hall"])
    _forum_rooms(c, words["forum"])
    _exhibition(c, words["expo"])
    _registration(c, words["desk"])
    _route(c)
    _outside(c, words)
    _titles(c, words)
    return c


def _label(c: Canvas, x: float, y: float, words: str, paint: str, size: float = 38) -> None:
    """The name of a part, centred."""
    c.text((x, y), words, size, paint, "sans bold", "mm")


def _grounds(c: Canvas) -> None:
    """Road, forecourt and green around the building."""
    c.shade(box(60, 160, 1480, 880), [mix(SAGE, PAPER, 0.55), mix(SAGE, PAPER, 0.45)])
    c.rect(60, 940, 1480, 100, mix(SLATE_PALE, PAPER, 0.25))
    for x in range(80, 1540, 60):
        c.rect(x, 987, 32, 6, SNOW, 3)
    c.poly(smooth([(430, 940), (520, 856), (800, 836), (1080, 856), (1170, 940)]), mix(LINEN, SNOW, 0.5))
    c.line(smooth([(430, 940), (520, 856), (800, 836), (1080, 856), (1170, 940)]), SAND, 3)
    for x, y in ((110, 930), (200, 934), (300, 930), (380, 936), (1230, 934), (1320, 930), (1410, 936), (1500, 930)):
        round_tree(c, x, y, 78, MOSS, SLATE_DARK)


def _building(c: Canvas) -> None:
    """The outline of the building with its foyer."""
    outline = box(120, 210, 1360, 620)
    c.shadow(outline, 22, 0.25, (8, 16))
    c.shade(outline, [SNOW, mix(SNOW, LINEN, 0.4)])
    c.frame((120, 210, 1360, 620), SLATE_DARK, 8)
    c.rect(130, 560, 1340, 90, mix(STRAW, SNOW, 0.62))
    c.rect(690, 640, 220, 184, mix(STRAW, SNOW, 0.62))


def _main_hall(c: Canvas, name: str) -> None:
    """The main hall with its stage and curved rows of seats."""
    area = box(560, 226, 480, 320)
    c.shade(area, [mix(BLUSH, SNOW, 0.45), mix(BLUSH, SNOW, 0.25)])
    c.frame((560, 226, 480, 320), CINNABAR, 5)
    c.shade(box(690, 240, 220, 36), [CINNABAR, DEEP])
    with c.clip(box(574, 240, 452, 292)):
        for row in range(7):
            for aisle in ((30, 78), (102, 150)):
                c.arc(800, 232, 120 + row * 34, aisle, (ROSE, 0.65), 9, 0.78)
    c.rect(800 - len(name) * 14 - 70, 384, len(name) * 28 + 140, 70, (SNOW, 0.94), 35)
    _label(c, 800, 419, name, CINNABAR, 42)
    c.rect(752, 540, 96, 12, SNOW)


def _forum_rooms(c: Canvas, name: str) -> None:
    """The area of forum rooms, each with a table."""
    c.shade(box(136, 226, 408, 320), [mix(MIST, SNOW, 0.3), MIST])
    c.frame((136, 226, 408, 320), SLATE, 5)
    for x, y in ((136, 226), (272, 226), (408, 226), (136, 420), (272, 420), (408, 420)):
        h = 124 if y < 400 else 126
        c.frame((x, y, 136, h), SLATE, 3)
        cx, cy = x + 68, y + h / 2
        c.rect(cx - 34, cy - 16, 68, 32, mix(SLATE_PALE, SLATE_MID, 0.3), 16)
        for dx in (-26, 0, 26):
            for dy in (-27, 27):
                c.circle(cx + dx, cy + dy, 6.5, SLATE_MID)
    _label(c, 340, 385, name, SLATE_DARK, 40)
    for x in (178, 314, 450):
        c.rect(x, 541, 52, 9, SNOW)


def _exhibition(c: Canvas, name: str) -> None:
    """The exhibition hall with its stands."""
    c.shade(box(1056, 226, 408, 320), [mix(STRAW, SNOW, 0.55), mix(STRAW, SNOW, 0.3)])
    c.frame((1056, 226, 408, 320), GOLD, 5)
    for row, y in enumerate((250, 306, 446, 500)):
        for column in range(5):
            colour = (AMBER, mix(AMBER, SNOW, 0.35), ROSE, SLATE_PALE)[(row + column * 3) % 4]
            c.rect(1084 + column * 74, y, 54, 34 if row < 3 else 26, colour, 4)
    _label(c, 1260, 392, name, BRONZE, 42)
    c.rect(1222, 541, 76, 9, SNOW)


def _registration(c: Canvas, name: str) -> None:
    """The registration desk at the left of the entrance, quiet rooms at either side."""
    for x in (136, 926):
        c.shade(box(x, 664, 538, 150), [mix(SLATE_PALE, SNOW, 0.65), mix(SLATE_PALE, SNOW, 0.5)])
        c.frame((x, 664, 538, 150), (SLATE_MID, 0.8), 3)
    c.shade(box(420, 664, 254, 150), [mix(SLATE, SNOW, 0.12), SLATE])
    for i in range(4):
        c.rect(444 + i * 54, 682, 40, 18, STRAW, 5)
        c.circle(464 + i * 54, 716, 8, (SNOW, 0.9))
    _label(c, 547, 764, name, SNOW, 36)


def _route(c: Canvas) -> None:
    """The dotted way of the visitors from the drop-off to the halls."""
    ways = (
        [(800, 930), (800, 605)],
        [(800, 605), (340, 605), (340, 566)],
        [(800, 605), (1260, 605), (1260, 566)],
        [(800, 605), (800, 566)],
        [(800, 740), (690, 740)],
    )
    for way in ways:
        for (ax, ay), (bx, by) in zip(way, way[1:], strict=False):
            steps = max(1, round((abs(bx - ax) + abs(by - ay)) / 20))
            for i in range(steps + 1):
                c.circle(ax + (bx - ax) * i / steps, ay + (by - ay) * i / steps, 4.6, CINNABAR)
    for x, y in ((340, 562), (800, 562), (1260, 562)):
        c.poly([(x - 14, y + 8), (x + 14, y + 8), (x, y - 12)], CINNABAR)
    c.poly([(694, 726), (694, 754), (674, 740)], CINNABAR)


def _outside(c: Canvas, words: dict[str, str]) -> None:
    """Entrance and drop-off."""
    c.rect(720, 820, 160, 14, STRAW)
    width = c.text_width(words["door"], 32, "sans bold") + 56
    c.rect(830, 846, width, 54, CINNABAR, 27)
    _label(c, 830 + width / 2, 872, words["door"], SNOW, 32)
    width = c.text_width(words["cars"], 32, "sans bold") + 60
    c.rect(560 - width / 2, 962, width, 54, SLATE_DARK, 27)
    _label(c, 560, 988, words["cars"], SNOW, 32)
    for x, colour in ((720, CINNABAR), (830, SNOW), (940, GOLD)):
        _car(c, x, 962, colour)


def _car(c: Canvas, x: float, y: float, colour: str) -> None:
    """A car seen from above."""
    c.rect(x + 3, y + 5, 84, 40, (INK, 0.2), 12)
    c.shade_rect(x, y, 84, 40, [mix(colour, SNOW, 0.2), colour], radius=12)
    c.rect(x + 20, y + 6, 14, 28, (SLATE_DARK, 0.9), 4)
    c.rect(x + 54, y + 6, 12, 28, (SLATE_DARK, 0.9), 4)


def _titles(c: Canvas, words: dict[str, str]) -> None:
    """Title, the schematic note and the legend."""
    c.rect(60, 62, 12, 62, CINNABAR)
    c.text((92, 116), words["title"], 60, INK, "serif bold", "ls")
    width = c.text_width(words["note"], 32, "sans bold") + 64
    c.rect(1540 - width, 60, width, 66, mix(STRAW, SNOW, 0.4), 33)
    c.frame((1540 - width, 60, width, 66), GOLD, 3, 33)
    _label(c, 1540 - width / 2, 92, words["note"], DEEP, 32)
    for i in range(5):
        c.circle(1250 + i * 16, 1070, 4.6, CINNABAR)
    c.text((1336, 1081), words["route"], 28, SLATE_DARK, "sans", "ls")
    c.text((60, 1081), words["note"], 28, SLATE_DARK, "sans", "ls")


PICTURES = {f"venue-plan-{language}": partial(venue_plan, language) for language in WORDS}
