"""Redraw all pictures, or those named as arguments."""

import argparse
from pathlib import Path

from . import (
    cities,
    classroom,
    congress,
    exhibition,
    gatherings,
    halls,
    notices,
    places,
    plans,
    posters,
    products,
    riverside,
    routes,
    workbench,
)

FOLDER = Path(__file__).resolve().parent.parent / "pictures"
FAMILIES = (
    cities,
    classroom,
    congress,
    exhibition,
    gatherings,
    halls,
    notices,
    places,
    plans,
    posters,
    products,
    riverside,
    routes,
    workbench,
)
PICTURES = {name: draw for family in FAMILIES for name, draw in family.PICTURES.items()}
LIMIT, POSTER_LIMIT = 118_000, 196_000


def main() -> None:
    """Draw the pictures whose names are given, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m demo.drawing", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=", ".join(sorted(PICTURES)))
    names = parser.parse_args().names or sorted(PICTURES)
    unknown = set(names) - set(PICTURES)
    if unknown:
        parser.error(f"no such picture: {', '.join(sorted(unknown))}")
    FOLDER.mkdir(exist_ok=True)
    for name in names:
        limit = POSTER_LIMIT if name.startswith("poster-") else LIMIT
        PICTURES[name]().save(FOLDER / f"{name}.webp", limit)


if __name__ == "__main__":
    main()
