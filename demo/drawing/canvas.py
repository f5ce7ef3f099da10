"""A canvas drawn at twice its size, so that every edge comes out smooth."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from .fonts import font
from .palette import INK, Paint, rgba

SCALE = 2
Point = tuple[float, float]
Points = Sequence[Point]


def gradient(size: tuple[int, int], paints: Sequence[Paint], across: bool = False) -> Image.Image:
    """An RGBA blend of evenly spaced paints, from top to bottom or from left to right."""
    length = 512
    stops = [rgba(paint) for paint in paints]
    strip = Image.new("RGBA", (length, 1) if across else (1, length))
    for step in range(length):
        place = step / (length - 1) * (len(stops) - 1)
        index = min(int(place), len(stops) - 2)
        share = place - index
        pairs = zip(stops[index], stops[index + 1], strict=True)
        colour = tuple(round(a + (b - a) * share) for a, b in pairs)
        strip.putpixel((step, 0) if across else (0, step), colour)
    return strip.resize(size, Image.Resampling.BILINEAR)


class Dice(random.Random):
    """Chance for drawing, the same for the same seed."""


class Canvas:
    """A drawing surface whose coordinates are the pixels of the finished picture."""

    def __init__(self, width: int, height: int, paints: Sequence[Paint], seed: int = 1) -> None:
        """A canvas on a blend of paints, with its own source of chance."""
        self.width, self.height = width, height
        self.rng = Dice(seed)
        self.image = gradient((width * SCALE, height * SCALE), paints).convert("RGB")
        self.pen = ImageDraw.Draw(self.image, "RGBA")

    def poly(self, points: Points, paint: Paint) -> None:
        """A filled polygon."""
        self.pen.polygon(_scaled(points), fill=rgba(paint))

    def line(self, points: Points, paint: Paint, width: float = 2, round_ends: bool = False) -> None:
        """A polyline with rounded joints, and rounded ends if wished."""
        self.pen.line(_scaled(points), fill=rgba(paint), width=max(1, round(width * SCALE)), joint="curve")
        if round_ends:
            for x, y in (points[0], points[-1]):
                self.circle(x, y, width / 2 - 0.25, paint)

    def rect(self, x: float, y: float, w: float, h: float, paint: Paint, radius: float = 0) -> None:
        """A rectangle given by its top left corner and size, with rounded corners if wished."""
        box = _box(x, y, x + w, y + h)
        self.pen.rounded_rectangle(box, radius * SCALE, fill=rgba(paint))

    def frame(self, box: tuple[float, float, float, float], paint: Paint, width: float, radius: float = 0) -> None:
        """The outline of a rectangle given by its top left corner and size."""
        x, y, w, h = box
        self.pen.rounded_rectangle(
            _box(x, y, x + w, y + h), radius * SCALE, outline=rgba(paint), width=round(width * SCALE)
        )

    def ellipse(self, x: float, y: float, rx: float, ry: float, paint: Paint) -> None:
        """A filled ellipse given by its centre and radii."""
        self.pen.ellipse(_box(x - rx, y - ry, x + rx, y + ry), fill=rgba(paint))

    def circle(self, x: float, y: float, radius: float, paint: Paint) -> None:
        """A filled circle."""
        self.ellipse(x, y, radius, radius, paint)

    def ring(self, x: float, y: float, radius: float, paint: Paint, width: float = 2, squash: float = 1) -> None:
        """The outline of a circle, flattened to an ellipse by ``squash``."""
        self.arc(x, y, radius, (0, 360), paint, width, squash)

    def arc(
        self, x: float, y: float, radius: float, angles: Point, paint: Paint, width: float = 2, squash: float = 1
    ) -> None:
        """A part of the outline of an ellipse, clockwise between two angles in degrees."""
        box = _box(x - radius, y - radius * squash, x + radius, y + radius * squash)
        self.pen.arc(box, *angles, fill=rgba(paint), width=max(1, round(width * SCALE)))

    def shade(self, points: Points, paints: Sequence[Paint], across: bool = False) -> None:
        """A polygon filled with a blend of paints."""
        scaled = _scaled(points)
        left, top = (int(min(p[i] for p in scaled)) for i in (0, 1))
        right, bottom = (int(max(p[i] for p in scaled)) + 1 for i in (0, 1))
        size = (max(1, right - left), max(1, bottom - top))
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in scaled], fill=255)
        self._lay(gradient(size, paints, across), mask, (left, top))

    def shade_rect(
        self, x: float, y: float, w: float, h: float, paints: Sequence[Paint], across: bool = False, radius: float = 0
    ) -> None:
        """A rectangle, with rounded corners if wished, filled with a blend of paints."""
        size = (max(1, round(w * SCALE)), max(1, round(h * SCALE)))
        mask = Image.new("L", size)
        edge = (0, 0, size[0] - 1, size[1] - 1)
        ImageDraw.Draw(mask).rounded_rectangle(edge, radius * SCALE, fill=255)
        self._lay(gradient(size, paints, across), mask, (round(x * SCALE), round(y * SCALE)))

    def shade_ellipse(
        self, x: float, y: float, rx: float, ry: float, paints: Sequence[Paint], across: bool = False
    ) -> None:
        """An ellipse filled with a blend of paints."""
        size = (round(2 * rx * SCALE), round(2 * ry * SCALE))
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).ellipse((0, 0, size[0] - 1, size[1] - 1), fill=255)
        self._lay(gradient(size, paints, across), mask, (round((x - rx) * SCALE), round((y - ry) * SCALE)))

    def glow(self, x: float, y: float, radius: float, paint: Paint, squash: float = 1) -> None:
        """A soft light which fades out towards its radius."""
        red, green, blue, opacity = rgba(paint)
        size = (round(2 * radius * SCALE), round(2 * radius * squash * SCALE))
        levels = [round(opacity * max(0.0, 1 - level / 181) ** 2) for level in range(256)]
        mask = Image.radial_gradient("L").point(levels).resize(size, Image.Resampling.BICUBIC)
        place = (round((x - radius) * SCALE), round((y - radius * squash) * SCALE))
        self.image.paste((red, green, blue), place, mask)

    def shadow(self, points: Points, blur: float = 12, opacity: float = 0.3, drop: Point = (0, 8)) -> None:
        """The soft shadow of a polygon."""
        mask = Image.new("L", (self.width // 2, self.height // 2))
        shape = [((x + drop[0]) / 2, (y + drop[1]) / 2) for x, y in points]
        ImageDraw.Draw(mask).polygon(shape, fill=round(255 * opacity))
        mask = mask.filter(ImageFilter.GaussianBlur(blur / 2))
        self.image.paste(rgba(INK)[:3], (0, 0), mask.resize(self.image.size, Image.Resampling.BILINEAR))

    @contextmanager
    def clip(self, points: Points) -> Iterator[None]:
        """Keep what is drawn inside the block within a polygon."""
        before = self.image.copy()
        yield
        mask = Image.new("L", self.image.size)
        ImageDraw.Draw(mask).polygon(_scaled(points), fill=255)
        self.image.paste(Image.composite(self.image, before, mask))

    def text(self, at: Point, words: str, size: float, paint: Paint, face: str = "sans", anchor: str = "la") -> None:
        """Words set in one of the faces of ``fonts``."""
        place = (at[0] * SCALE, at[1] * SCALE)
        self.pen.text(place, words, font=font(face, round(size * SCALE)), fill=rgba(paint), anchor=anchor)

    def text_width(self, words: str, size: float, face: str = "sans") -> float:
        """How wide the words come out."""
        return font(face, round(size * SCALE)).getlength(words) / SCALE

    def finished(self, grain: float = 4) -> Image.Image:
        """The picture at its final size, on slightly uneven paper."""
        size = (self.width, self.height)
        picture = self.image.resize(size, Image.Resampling.LANCZOS)
        fine = Image.frombytes("L", size, self.rng.randbytes(self.width * self.height))
        small = (self.width // 9, self.height // 9)
        coarse = Image.frombytes("L", small, self.rng.randbytes(small[0] * small[1]))
        paper = Image.blend(fine, coarse.resize(size, Image.Resampling.BICUBIC), 0.5)
        paper = paper.point([round(128 + (level - 128) * grain / 128) for level in range(256)])
        tinted = Image.merge("RGB", (paper, paper, paper))
        return ImageChops.add(picture, tinted, 1, -128)

    def save(self, path: Path, limit: int) -> None:
        """Write the picture as WebP in the best quality which stays below a limit in bytes."""
        picture = self.finished()
        for quality in range(84, 40, -6):
            picture.save(path, "WEBP", quality=quality, method=5)
            if path.stat().st_size < limit:
                return

    def _lay(self, fill: Image.Image, mask: Image.Image, place: tuple[int, int]) -> None:
        """Paste a blend through a mask, respecting the opacity of both."""
        self.image.paste(fill.convert("RGB"), place, ImageChops.multiply(mask, fill.getchannel("A")))


def _scaled(points: Points) -> list[Point]:
    """Points in the coordinates of the enlarged image."""
    return [(x * SCALE, y * SCALE) for x, y in points]


def _box(left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
    """A box in the coordinates of the enlarged image."""
    return left * SCALE, top * SCALE, max(left, right) * SCALE, max(top, bottom) * SCALE
