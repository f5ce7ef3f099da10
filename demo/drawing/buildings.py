"""Buildings in general: towers, distant skylines, walls, bridges."""

import math
from collections.abc import Sequence

from .canvas import Canvas, Point
from .palette import Paint, mix
from .shapes import box, smooth


def tower(c: Canvas, x: float, y: float, w: float, h: float, colours: tuple[str, str], glass: Paint) -> None:
    """A plain high-rise with a lit and a shaded face; ``y`` is the ground."""
    lit, shaded = colours
    c.shade_rect(x, y - h, w * 0.62, h, [lit, mix(lit, shaded, 0.35)])
    c.shade_rect(x + w * 0.62, y - h, w * 0.38, h, [shaded, mix(shaded, lit, 0.25)])
    step = max(9.0, h / 26)
    row = y - h + step
    while row < y - step:
        c.line([(x + w * 0.08, row), (x + w * 0.54, row)], glass, step * 0.32)
        row += step


def fin_tower(c: Canvas, x: float, y: float, w: float, h: float, colours: tuple[str, str], fins: Paint) -> None:
    """A high-rise with vertical fins and a stepped crown."""
    lit, shaded = colours
    c.shade_rect(x, y - h * 0.93, w, h * 0.93, [lit, mix(lit, shaded, 0.6)])
    c.shade_rect(x + w * 0.14, y - h, w * 0.72, h * 0.07 + 1, [lit, lit])
    c.rect(x + w * 0.7, y - h * 0.93, w * 0.3, h * 0.93, (shaded, 0.75))
    for i in range(1, 7):
        c.line([(x + w * i / 7, y - h * 0.9), (x + w * i / 7, y)], fins, 1.4)


def skyline(c: Canvas, span: Point, y: float, heights: Point, paints: Sequence[str], widths: Point = (34, 80)) -> None:
    """A row of simple distant blocks, each fading downwards into haze."""
    x = span[0]
    top, haze = paints
    while x < span[1]:
        w = c.rng.uniform(*widths)
        bell = math.sin(math.pi * min(1.0, max(0.0, (x - span[0]) / (span[1] - span[0])))) ** 0.5
        h = c.rng.uniform(*heights) * (0.45 + 0.55 * bell)
        c.shade_rect(x, y - h, w, h, [top, haze])
        if c.rng.random() < 0.35:
            c.shade_rect(x + w * 0.25, y - h * 1.12, w * 0.5, h * 0.13, [top, top])
        if c.rng.random() < 0.2:
            c.line([(x + w / 2, y - h * 1.3), (x + w / 2, y - h)], top, 2)
        x += w + c.rng.uniform(0, widths[0] * 0.5)


def battlements(c: Canvas, x: float, y: float, w: float, tooth: float, paint: Paint) -> None:
    """The crenellated top of a wall; ``y`` is where the teeth stand."""
    count = int(w / (tooth * 1.7))
    pitch = w / count
    for i in range(count):
        c.rect(x + i * pitch, y - tooth, pitch * 0.6, tooth + 1, paint)


def brick_wall(c: Canvas, x: float, y: float, w: float, h: float, paints: tuple[str, str, str]) -> None:
    """A city wall of coursed brick with crenellations; ``y`` is its top."""
    light, dark, joint = paints
    slope = h * 0.06
    battlements(c, x, y, w, h * 0.1, light)
    c.shade([(x, y), (x + w, y), (x + w + slope, y + h), (x - slope, y + h)], [light, dark])
    c.rect(x - 2, y, w + 4, h * 0.035, (joint, 0.7))
    course = h * 0.075
    for i in range(1, int(h / course)):
        row = y + i * course
        c.line([(x, row), (x + w, row)], (joint, 0.3), 1.2)
        for _ in range(int(w / 90)):
            bx = c.rng.uniform(x, x + w - 36)
            c.rect(bx, row, 34, course, (light if c.rng.random() < 0.5 else joint, 0.16))


def gate(c: Canvas, x: float, y: float, w: float, h: float, paint: Paint, edge: Paint) -> None:
    """An arched gateway; ``x`` is its middle and ``y`` the ground."""
    for grow, fill in ((w * 0.11, edge), (0.0, paint)):
        half = w / 2 + grow
        c.ellipse(x, y - h + w / 2, half, half, fill)
        c.rect(x - half, y - h + w / 2, half * 2, h - w / 2, fill)


def eaves(c: Canvas, x: float, y: float, w: float, h: float, paints: Sequence[Paint], lift: float = 0.3) -> None:
    """A curved roof with upturned corners; ``x`` is its middle and ``y`` its lower edge."""
    ridge_half = w * 0.3
    left = smooth(
        [
            (x - ridge_half, y - h),
            (x - w * 0.36, y - h * 0.5),
            (x - w * 0.43, y - h * 0.15),
            (x - w * 0.53, y - h * lift),
        ],
        steps=8,
    )
    right = [(2 * x - px, py) for px, py in reversed(left)]
    c.shade([*left, (x - w * 0.44, y), (x + w * 0.44, y), *right], paints)


def hall_storey(c: Canvas, x: float, y: float, w: float, h: float, paints: tuple[str, str, str]) -> None:
    """One storey of a timber hall: columns before a dark room; ``y`` is its floor."""
    wall, column, rail = paints
    c.rect(x - w / 2, y - h, w, h, wall)
    count = max(4, round(w / 46))
    for i in range(count + 1):
        px = x - w / 2 + w * i / count
        c.rect(px - w * 0.012, y - h, w * 0.024, h, column)
    c.rect(x - w / 2 - 4, y - h * 0.24, w + 8, h * 0.07, rail)


def gate_tower(c: Canvas, x: float, y: float, w: float, colours: tuple[str, str, str, str]) -> None:
    """A two-storey timber gate tower with curved roofs; ``y`` is where it stands."""
    roof, wall, column, trim = colours
    h = w * 0.19
    dark = mix(roof, "#000000", 0.3)
    hall_storey(c, x, y, w * 0.8, h, (wall, column, trim))
    eaves(c, x, y - h * 0.9, w, h * 0.75, [roof, dark])
    hall_storey(c, x, y - h * 1.6, w * 0.56, h * 0.72, (wall, column, trim))
    eaves(c, x, y - h * 2.2, w * 0.78, h * 0.95, [roof, dark])
    c.rect(x - w * 0.25, y - h * 3.22, w * 0.5, h * 0.12, trim, 3)


def pagoda(c: Canvas, x: float, y: float, w: float, storeys: int, colours: tuple[str, str, str]) -> float:
    """A slender pagoda; ``y`` is the ground. Returns the height of its top."""
    roof, wall, trim = colours
    for storey in range(storeys):
        width = w * (1 - 0.5 * storey / storeys)
        h = width * 0.42
        c.shade(box(x - width * 0.32, y - h, width * 0.64, h + 2), [wall, mix(wall, "#000000", 0.25)], across=True)
        gate(c, x, y, width * 0.14, h * 0.7, mix(wall, "#000000", 0.55), (trim, 0.0))
        eaves(c, x, y - h * 0.85, width, h * 0.5, [mix(roof, trim, 0.15), roof], lift=0.45)
        y -= h * 1.15
    c.line([(x, y + 6), (x, y - w * 0.55)], trim, w * 0.03)
    for i in range(4):
        c.ellipse(x, y - w * (0.08 + 0.09 * i), w * (0.065 - 0.012 * i), w * 0.022, trim)
    return y - w * 0.55


def truss_bridge(c: Canvas, span: Point, y: float, h: float, paint: Paint, bays: int) -> None:
    """A double-deck truss bridge; ``y`` is its lower deck."""
    left, right = span
    pitch = (right - left) / bays
    c.line([(left, y - h), (right, y - h)], paint, h * 0.14)
    c.line([(left, y), (right, y)], paint, h * 0.1)
    for i in range(bays):
        x = left + i * pitch
        c.line([(x, y), (x + pitch / 2, y - h), (x + pitch, y)], paint, h * 0.05)
        c.line([(x, y), (x, y - h)], paint, h * 0.035)
        c.line([(x + pitch / 2, y), (x + pitch / 2, y - h)], paint, h * 0.025)


def arch_bridge(c: Canvas, span: Point, y: float, rise: float, paints: tuple[str, str], arches: int) -> None:
    """A stone bridge with a gently curved deck and round arches; ``y`` is the water."""
    left, right = span
    stone, shade = paints
    width = right - left
    deck = [(left + width * i / 40, y - rise * (0.35 + 0.65 * math.sin(math.pi * i / 40))) for i in range(41)]
    openings: list[Point] = []
    pitch = width * 0.8 / arches
    for i in range(arches):
        middle = right - width * 0.1 - pitch * (i + 0.5)
        bell = 0.55 + 0.45 * math.sin(math.pi * (i + 0.5) / arches)
        half, tall = pitch * 0.38, rise * 0.68 * bell
        for step in range(25):
            angle = math.pi * step / 24
            openings.append((middle + half * math.cos(angle), y + 2 - tall * math.sin(angle)))
    c.shade([*deck, (right, y), *openings, (left, y)], [stone, shade])
    c.line(deck, mix(stone, "#ffffff", 0.35), rise * 0.05)
    for px, py in deck[2:-2:2]:
        c.line([(px, py), (px, py - rise * 0.14)], stone, 2.4)
    c.line([(px, py - rise * 0.14) for px, py in deck[2:-2]], stone, 2.6)


def cable_bridge(c: Canvas, span: Point, y: float, pylons: Sequence[float], h: float, paint: Paint) -> None:
    """A cable-stayed bridge; ``y`` is its deck and ``h`` the height of the pylons above it."""
    c.line([(span[0], y), (span[1], y)], paint, h * 0.05)
    reach = h * 1.25
    for x in pylons:
        c.poly(
            [
                (x - h * 0.07, y + h * 0.35),
                (x - h * 0.015, y - h),
                (x + h * 0.015, y - h),
                (x + h * 0.07, y + h * 0.35),
            ],
            paint,
        )
        for i in range(1, 10):
            for side in (-1, 1):
                c.line([(x, y - h * (0.3 + 0.07 * i)), (x + side * reach * i / 9.5, y)], paint, 1.2)
