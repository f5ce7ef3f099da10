"""Instruments of inspection: microscope, balance, calipers, flasks, weights, magnifier, ruler."""

from .canvas import Canvas, Point
from .palette import (
    AMBER,
    BRONZE,
    CINNABAR,
    GOLD,
    INK,
    MIST,
    NIGHT,
    SAND,
    SLATE,
    SLATE_DARK,
    SLATE_MID,
    SLATE_PALE,
    SNOW,
    STRAW,
    Paint,
    mix,
)
from .shapes import arc_points, box, placed, scale_marks, smooth

STEEL = ["#F2F5F2", "#C3D0CE", "#8FA6A6"]


def caliper(c: Canvas, x: float, y: float, size: float, turn: float, gap: float = 1.5, shadow: bool = True) -> None:
    """A vernier caliper lying along its turned axis; ``x`` and ``y`` are the root of its fixed jaw."""

    def spots(*points: Point) -> list[Point]:
        return placed(points, x, y, size, turn)

    beam_ = spots((-0.1, -0.22), (7.4, -0.22), (7.4, 0.22), (-0.1, 0.22))
    fixed = spots((-0.5, -0.75), (0.0, -0.95), (0.0, 2.1), (-0.12, 2.25), (-0.55, 0.7))
    near = spots((gap, 0.1), (gap, 2.1), (gap + 0.12, 2.25), (gap + 0.6, 0.7), (gap + 2.1, 0.5), (gap + 2.1, 0.1))
    upper = spots((gap, -0.1), (gap, -0.95), (gap + 0.5, -0.5), (gap + 2.1, -0.4), (gap + 2.1, 0))
    if shadow:
        for outline in (beam_, fixed, near):
            c.shadow(outline, 16, 0.28, (10, 20))
    c.shade(beam_, STEEL)
    c.shade(fixed, STEEL[:2])
    scale_marks(c, *spots((0.6, 0.2), (7.2, 0.2)), 90, -size * 0.17, (INK, 0.75))
    slide = spots((gap, -0.4), (gap + 2.1, -0.4), (gap + 2.1, 0.52), (gap, 0.52))
    c.shade(near, STEEL[:2])
    c.shade(upper, [STEEL[1], STEEL[0]])
    c.shade(slide, [STEEL[0], STEEL[1]])
    c.poly(spots((gap + 0.18, -0.14), (gap + 1.92, -0.14), (gap + 1.92, 0.06), (gap + 0.18, 0.06)), SNOW)
    scale_marks(c, *spots((gap + 0.3, 0.3), (gap + 1.8, 0.3)), 20, -size * 0.15, (CINNABAR, 0.95))
    scale_marks(c, *spots((gap + 0.3, 0.04), (gap + 1.8, 0.04)), 20, -size * 0.14, (INK, 0.7))
    knob = spots((gap + 1.5, -0.5))[0]
    c.circle(*knob, size * 0.17, BRONZE)
    c.circle(*knob, size * 0.11, AMBER)
    wheel = spots((gap + 1.05, 0.62))[0]
    c.circle(*wheel, size * 0.2, SLATE)
    c.circle(*wheel, size * 0.12, SLATE_MID)


def microscope(c: Canvas, x: float, y: float, size: float) -> None:
    """A microscope looking to the left; ``y`` is the bench."""

    def spots(*points: Point) -> list[Point]:
        return placed(points, x, y, size)

    c.ellipse(x, y + 0.02 * size, 0.5 * size, 0.05 * size, (INK, 0.22))
    c.shade(
        smooth(spots((-0.42, 0), (-0.42, -0.08), (-0.1, -0.13), (0.34, -0.13), (0.42, 0)), steps=6), [SLATE_DARK, NIGHT]
    )
    arm = smooth(
        [
            (0.1, -0.1),
            (0.36, -0.32),
            (0.4, -0.62),
            (0.28, -0.92),
            (0.08, -1.06),
            (0.0, -0.96),
            (0.18, -0.84),
            (0.25, -0.6),
            (0.2, -0.4),
            (0.02, -0.2),
        ],
        closed=True,
    )
    c.shade(placed(arm, x, y, size), [SNOW, MIST, SLATE_PALE], across=True)
    c.shade(spots((-0.36, -0.42), (0.22, -0.42), (0.22, -0.36), (-0.36, -0.36)), [SLATE_DARK, NIGHT])
    c.poly(spots((-0.26, -0.445), (-0.02, -0.445), (-0.02, -0.425), (-0.26, -0.425)), (AMBER, 0.9))
    c.shade(spots((-0.2, -0.36), (-0.06, -0.36), (-0.08, -0.14), (-0.18, -0.14)), [AMBER, BRONZE])
    tube = placed(tube_outline(), x - 0.12 * size, y - 0.62 * size, size)
    c.shade(tube, [SNOW, SLATE_PALE, SLATE_MID], across=True)
    for dx, length in ((-0.1, 0.12), (0.08, 0.1)):
        lens = [(dx - 0.035, 0), (dx + 0.035, 0), (dx * 1.1 + 0.022, length), (dx * 1.1 - 0.022, length)]
        c.shade(placed(lens, x - 0.12 * size, y - 0.62 * size, size, 0), [SLATE_PALE, SLATE_DARK], across=True)
    c.shade(spots((-0.25, -0.66), (0.02, -0.66), (-0.02, -0.58), (-0.21, -0.58)), [CINNABAR, mix(CINNABAR, INK, 0.3)])
    eye = placed(
        [(-0.085, -0.72), (0.085, -0.72), (0.085, -0.54), (-0.085, -0.54)], x - 0.12 * size, y - 0.62 * size, size
    )
    c.shade(eye, [INK, NIGHT, INK], across=True)
    for py, radius in ((-0.34, 0.095), (-0.52, 0.055)):
        c.circle(x + 0.31 * size, y + py * size, radius * size, SLATE_DARK)
        c.circle(x + 0.31 * size, y + py * size, radius * 0.65 * size, GOLD)


def tube_outline() -> list[Point]:
    """The outline of the tube of a microscope above its turret."""
    return [
        (-0.065, -0.58),
        (0.065, -0.58),
        (0.065, -0.34),
        (0.1, -0.3),
        (0.1, -0.02),
        (-0.1, -0.02),
        (-0.1, -0.3),
        (-0.065, -0.34),
    ]


def balance(c: Canvas, x: float, y: float, w: float, h: float) -> None:
    """An analytical balance in its glass case; ``x`` is its middle and ``y`` the bench."""
    left = x - w / 2
    c.ellipse(x, y + 3, w * 0.58, h * 0.035, (INK, 0.22))
    c.shade_rect(left, y - h * 0.26, w, h * 0.26, [SNOW, SLATE_PALE], radius=8)
    c.rect(left + w * 0.3, y - h * 0.19, w * 0.4, h * 0.11, NIGHT, 4)
    for i in range(5):
        c.rect(left + w * (0.35 + i * 0.06), y - h * 0.165, w * 0.035, h * 0.06, (AMBER, 0.9), 1)
    c.rect(left, y - h, w, h * 0.75, (SNOW, 0.5), 4)
    c.shade(
        [
            (left + w * 0.1, y - h * 0.97),
            (left + w * 0.34, y - h * 0.97),
            (left + w * 0.14, y - h * 0.28),
            (left + w * 0.02, y - h * 0.28),
        ],
        [(SNOW, 0.7), (SNOW, 0.1)],
    )
    c.frame((left, y - h, w, h * 0.75), SLATE_MID, 4, 4)
    c.line([(x, y - h), (x, y - h * 0.26)], (SLATE_MID, 0.6), 2)
    c.rect(x - w * 0.03, y - h * 0.36, w * 0.06, h * 0.1, SLATE)
    c.ellipse(x, y - h * 0.37, w * 0.27, h * 0.035, SLATE_DARK)
    c.ellipse(x, y - h * 0.385, w * 0.27, h * 0.03, STRAW)
    weight(c, x, y - h * 0.385, h * 0.17)


def weight(c: Canvas, x: float, y: float, size: float) -> None:
    """A brass knob weight; ``y`` is where it stands."""
    brass = [STRAW, AMBER, GOLD, BRONZE]
    r = size * 0.4
    c.ellipse(x + size * 0.06, y, r * 1.15, r * 0.3, (INK, 0.25))
    body = arc_points(x, y, r, 0, 180, 0.3) + arc_points(x, y - size * 0.72, r, 180, 360, 0.3)
    c.shade(body, brass, across=True)
    c.ellipse(x, y - size * 0.72, r, r * 0.3, mix(STRAW, AMBER, 0.4))
    c.shade(box(x - r * 0.22, y - size * 0.94, r * 0.44, size * 0.24), brass, across=True)
    c.shade_ellipse(x, y - size * 1.02, r * 0.52, size * 0.15, [STRAW, GOLD, BRONZE])
    c.rect(x - r * 0.62, y - size * 0.58, r * 0.12, size * 0.5, (SNOW, 0.55), r * 0.05)


def flask(c: Canvas, x: float, y: float, size: float, liquid: str, level: float = 0.45) -> None:
    """A conical flask with some liquid; ``y`` is the bench."""
    c.ellipse(x, y + 2, size * 0.42, size * 0.045, (INK, 0.18))
    half = 0.38
    body = [
        (-0.09, -1),
        (0.09, -1),
        (0.09, -0.62),
        (half, -0.06),
        (half - 0.05, 0),
        (-half + 0.05, 0),
        (-half, -0.06),
        (-0.09, -0.62),
    ]
    c.poly(placed(body, x, y, size), (SNOW, 0.55))
    top = -0.62 * level - 0.04
    reach = 0.09 + (half - 0.09) * (1 - (-top - 0.06) / 0.56)
    fill = [(-reach, top), (reach, top), (half, -0.06), (half - 0.05, 0), (-half + 0.05, 0), (-half, -0.06)]
    c.shade(placed(fill, x, y, size), [mix(liquid, SNOW, 0.25), liquid])
    c.ellipse(x, y + top * size, reach * size, size * 0.035, mix(liquid, SNOW, 0.45))
    for bx, by, br in ((0.06, -0.14, 0.028), (-0.1, -0.1, 0.018), (0.0, -0.2, 0.015)):
        c.circle(x + bx * size, y + by * size, br * size, (SNOW, 0.5))
    outline = placed(body, x, y, size)
    c.line([*outline, outline[0]], (SLATE, 0.75), max(1.5, size * 0.014))
    c.rect(x - 0.12 * size, y - 1.03 * size, 0.24 * size, 0.045 * size, SLATE_MID, 3)
    c.line(placed([(-0.1, -0.56), (-0.29, -0.14)], x, y, size), (SNOW, 0.8), size * 0.03, round_ends=True)


def tube_rack(c: Canvas, x: float, y: float, size: float, liquids: list[str]) -> None:
    """Test tubes in a wooden rack; ``x`` is its left end and ``y`` the bench."""
    pitch = size * 0.3
    width = pitch * (len(liquids) + 0.4)
    c.rect(x, y - size * 0.1, width, size * 0.1, BRONZE, 3)
    for i, liquid in enumerate(liquids):
        tx = x + pitch * (i + 0.7)
        c.rect(tx - size * 0.07, y - size * 0.95, size * 0.14, size * 0.85, (SNOW, 0.7), size * 0.07)
        fill = size * (0.3 + 0.12 * ((i * 7) % 4))
        c.shade_rect(
            tx - size * 0.055,
            y - size * 0.115 - fill,
            size * 0.11,
            fill,
            [mix(liquid, SNOW, 0.3), liquid],
            radius=size * 0.05,
        )
        c.frame((tx - size * 0.07, y - size * 0.95, size * 0.14, size * 0.85), (SLATE, 0.6), 2, size * 0.07)
    c.shade_rect(x, y - size * 0.68, width, size * 0.1, [SAND, mix(SAND, BRONZE, 0.5)], radius=3)
    for side in (x, x + width - size * 0.06):
        c.rect(side, y - size * 0.68, size * 0.06, size * 0.68, mix(SAND, BRONZE, 0.6))


def magnifier(c: Canvas, x: float, y: float, radius: float, turn: float, rim: str = CINNABAR) -> None:
    """A magnifying glass with a faint lens; its handle points along the turn."""
    handle = [
        (radius * 1.04, -radius * 0.08),
        (radius * 1.3, -radius * 0.08),
        (radius * 1.3, -radius * 0.14),
        (radius * 2.2, -radius * 0.16),
        (radius * 2.2, radius * 0.16),
        (radius * 1.3, radius * 0.14),
        (radius * 1.3, radius * 0.08),
        (radius * 1.04, radius * 0.08),
    ]
    c.shadow(placed(handle, x, y, 1, turn), 12, 0.3, (8, 14))
    c.shade(placed(handle, x, y, 1, turn), [mix(rim, SNOW, 0.12), rim, mix(rim, INK, 0.35)])
    c.circle(x, y, radius, (SNOW, 0.16))
    c.poly(arc_points(x, y, radius * 0.84, 190, 260) + arc_points(x, y, radius * 0.74, 260, 190), (SNOW, 0.75))
    c.ring(x, y, radius * 1.08, mix(rim, INK, 0.25), radius * 0.15)
    c.ring(x, y, radius * 1.07, (STRAW, 0.9), radius * 0.035)


def ruler(
    c: Canvas, x: float, y: float, length: float, turn: float, paints: tuple[str, Paint], width: float = 84
) -> None:
    """A ruler with its graduation along the upper edge; ``x`` and ``y`` are its upper left corner."""
    body, marks = paints
    outline = placed(box(0, 0, length, width), x, y, 1, turn)
    c.shadow(outline, 12, 0.25, (6, 14))
    c.shade(outline, [mix(body, SNOW, 0.3), body])
    start, end = placed([(24, 4), (length - 24, 4)], x, y, 1, turn)
    scale_marks(c, start, end, int(length / 14), width * 0.42, marks)
    c.poly(placed(box(0, width - 10, length, 10), x, y, 1, turn), (INK, 0.12))
