"""The colours shared by all pictures, and how they are mixed."""

from PIL import ImageColor

CINNABAR = "#9E1B23"
DEEP = "#6E1018"
WINE = "#3F0B12"
ROSE = "#C2565A"
BLUSH = "#E6BFAE"
PEACH = "#F1DAC2"

SLATE = "#2F5D62"
SLATE_DARK = "#1F444A"
NIGHT = "#132C32"
SLATE_MID = "#5F898C"
SLATE_PALE = "#A6BFBE"
MIST = "#D5E0DB"

MOSS = "#4C7A66"
SAGE = "#86A893"
FERN = "#2F5F50"

PAPER = "#F6F1E7"
SNOW = "#FDFAF4"
LINEN = "#EAE0CD"
SAND = "#D8C6A2"
INK = "#1B1B1F"

GOLD = "#C8963E"
AMBER = "#DDB568"
STRAW = "#EDD7A5"
BRONZE = "#8A6124"

Paint = str | tuple[str, float]
"""A colour, or a colour with its opacity between 0 and 1."""


def rgba(paint: Paint) -> tuple[int, int, int, int]:
    """The four channels of a paint."""
    colour, opacity = paint if isinstance(paint, tuple) else (paint, 1.0)
    red, green, blue = ImageColor.getrgb(colour)[:3]
    return red, green, blue, round(255 * opacity)


def mix(first: str, second: str, share: float) -> str:
    """The colour which lies ``share`` of the way from the first to the second."""
    pairs = zip(rgba(first)[:3], rgba(second)[:3], strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)
