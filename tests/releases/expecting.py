"""What the import must find in a layout, and how near it comes."""

from __future__ import annotations

from tests.releases.content import Content, Piece

FIELDS = ["title", "released", "source", "author", "editor", "summary", "body", "captions", "credits", "furniture"]


def expected(
    content: Content, *shown: str, released: str | None = None, lead: str = "", files: bool = True, notes=True
):
    """The fields that a layout shows. `lead` is what it sets before the first word of the text."""
    fields = {"title": content.title, "released": released, "summary": None}
    for name in ("source", "author", "editor", "summary"):
        fields[name] = getattr(content, name) if name in shown else None
    fields["body"] = [_piece(piece, files) for piece in content.body]
    if lead:
        fields["body"][0]["text"] = lead + fields["body"][0]["text"]
    return fields


def _piece(piece: Piece, files: bool) -> Piece:
    piece = dict(piece)
    if piece["type"] == "figure" and not files:
        piece |= {"file": None, "alt": ""}
    return piece


def with_stops(wanted: dict) -> dict:
    """English captions keep their full stop."""
    for piece in wanted["body"]:
        if piece["type"] == "figure":
            piece["caption"] += "."
    return wanted


def compare(wanted: dict, found: dict, furniture: list[str]) -> dict[str, bool]:
    """For each field whether the release found is right in it."""
    right = {name: wanted[name] == found[name] for name in FIELDS[:6]}
    right["body"] = _bare(wanted["body"]) == _bare(found["body"])
    right["captions"] = _figures(wanted, "caption") == _figures(found, "caption")
    right["credits"] = _figures(wanted, "credit") == _figures(found, "credit")
    said = " ".join(str(block.get("text", "")) + str(block.get("items", "")) for block in found["body"])
    right["furniture"] = not any(word in said for word in furniture)
    return right


def _bare(body: list[Piece]) -> list[tuple]:
    """The body without what differs by layout: the level of headings, the file and the words of pictures."""
    return [
        (piece["type"], piece.get("text"), tuple(piece.get("items", ())), str(piece.get("rows")), piece.get("ordered"))
        for piece in body
    ]


def _figures(release: dict, name: str) -> list[str]:
    return [piece[name] for piece in release["body"] if piece["type"] == "figure"]
