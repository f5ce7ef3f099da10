"""An import while a person looks it through: what was read becomes plain data that can be stored and changed.

An article is a dictionary of JSON: `fields` (as text, by the names of the form), `guesses` (the fields that nothing in
the file says outright), `blocks`, `lines` with the fate of each piece, `findings`, `digest`, `url`, `language` and
`saved`, the id of the page that was made of it. Every function here is free of requests and of the database.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from intake import Block, Finding, Picture, Release
from intake.blocks import BODY, FURNITURE, PICTURE, UNPLACED, Line
from intake.pictures import format_of
from news.importing.body import without_place

# The field of a form for what a release calls it.
NAMES = {
    "title": "title",
    "source": "source",
    "author": "author",
    "editor": "editor_in_charge",
    "place": "place_line",
    "summary": "summary",
    "url": "source_url",
}
KINDS = {"heading-2": ("heading", 2, False), "heading-3": ("heading", 3, False), "numbered": ("list", 2, True)}
KINDS |= {"list": ("list", 2, False)} | {kind: (kind, 2, False) for kind in ("paragraph", "quote", "table", "figure")}
WORDED = ("paragraph", "heading-2", "heading-3", "list", "numbered", "quote")  # kinds that turn into one another


def article_of(release: Release, pictures: list[Picture], language: str) -> dict:
    """The plain data of a release; its pictures are added to `pictures`, and known by their places there."""
    placed = without_place(release)
    day, _, clock = (release.released or "").partition("T")
    fields = {name: getattr(release, own) or "" for own, name in NAMES.items()}
    return {
        "fields": fields | {"release_date": day, "release_time": clock[:5], "category": ""},
        "guesses": sorted(_guesses(release)),
        "blocks": [_stored(block, number, pictures) for number, block in enumerate(placed)],
        "lines": [_stored_line(line, pictures) for line in release.lines],
        "findings": [finding.as_dict() for finding in release.findings],
        "digest": release.digest,
        "url": release.url,
        "language": language,
        "saved": None,
    }


def _guesses(release: Release) -> set[str]:
    names = NAMES | {"released": "release_date"}
    return {names[name] for name in release.guesses if name in names}


def _stored(block: Block, number: int, pictures: list[Picture]) -> dict:
    kind = next(name for name, meant in KINDS.items() if meant[0] == block.kind and _is(block, meant))
    return {
        "id": number,
        "kind": kind,
        "text": "\n".join(block.items) if block.kind == "list" else block.text,
        "rows": block.rows,
        "alt": block.alt,
        "caption": block.caption,
        "credit": block.credit,
        "file": block.file or "",
        "picture": _kept(block.picture, pictures),
        "links": block.links,
        "lines": block.lines,
        "guess": block.guess,
        "removed": False,
    }


def _is(block: Block, meant: tuple[str, int, bool]) -> bool:
    if block.kind == "heading":
        return meant[1] == min(3, max(2, block.level))
    return block.kind != "list" or meant[2] == block.ordered


def _kept(picture: Picture | None, pictures: list[Picture]) -> int | None:
    """The place of a picture among those that are kept; None for one that cannot be shown."""
    if picture is None or not picture.data:
        return None
    for number, known in enumerate(pictures):
        if known.data is picture.data:
            return number
    if format_of(picture.data) is None:
        return None
    pictures.append(picture)
    return len(pictures) - 1


def _stored_line(line: Line, pictures: list[Picture]) -> dict:
    return {
        "number": line.number,
        "text": line.text or (line.picture.name if line.picture else ""),
        "kind": line.kind,
        "alt": line.picture.alt if line.picture else "",
        "picture": _kept(line.picture, pictures) if line.kind == PICTURE else None,
        "fates": [asdict(fate) for fate in line.fates],
    }


# --- changes that a person makes ---------------------------------------------------------------------------------
def block_with(article: dict, number: int) -> dict | None:
    """The block of this id, None for one that does not exist."""
    return next((block for block in article["blocks"] if block["id"] == number), None)


def move(article: dict, number: int, step: int) -> None:
    """Exchange a block with the one before (-1) or behind it (1); those that were removed do not count."""
    blocks, shown = article["blocks"], [block for block in article["blocks"] if not block["removed"]]
    places = [at for at, block in enumerate(shown) if block["id"] == number]
    if places and 0 <= places[0] + step < len(shown):
        one, other = (blocks.index(shown[at]) for at in (places[0], places[0] + step))
        blocks[one], blocks[other] = blocks[other], blocks[one]


def place(article: dict, number: int, piece: int) -> dict | None:
    """Put a piece of a line that went nowhere into the text, where it stands in the file; the block made of it."""
    line = next((line for line in article["lines"] if line["number"] == number), None)
    if line is None or not 0 <= piece < len(line["fates"]):
        return None
    fate = line["fates"][piece]
    if fate["field"] not in {UNPLACED, FURNITURE}:
        return None
    fate["field"], fate["guess"] = BODY, False
    is_picture = line["kind"] == PICTURE
    text = "" if is_picture else fate["text"]
    picture = Picture(line["text"], line["alt"]) if is_picture else None
    block = _stored(Block("figure" if is_picture else "paragraph", text, picture=picture), _next_id(article), [])
    block |= {"picture": line["picture"], "lines": [number]}
    article["blocks"].insert(_place_of(article, number), block)
    return block


def add_paragraph(article: dict) -> dict:
    """An empty paragraph at the end, for a person to fill."""
    block = _stored(Block("paragraph"), _next_id(article), [])
    article["blocks"].append(block)
    return block


def _next_id(article: dict) -> int:
    return max((block["id"] for block in article["blocks"]), default=-1) + 1


def _place_of(article: dict, number: int) -> int:
    """Behind the last block that is made of lines before this one."""
    before = [at for at, block in enumerate(article["blocks"]) if block["lines"] and min(block["lines"]) <= number]
    return before[-1] + 1 if before else 0


# --- what is saved -----------------------------------------------------------------------------------------------
def unplaced(article: dict) -> list[str]:
    """What went nowhere, and what a person took out of the text."""
    left = [fate["text"] for line in article["lines"] for fate in line["fates"] if fate["field"] == UNPLACED]
    removed = [words_of(block) for block in article["blocks"] if block["removed"]]
    return [text for text in left + removed if text]


def words_of(block: dict) -> str:
    """All words of a block in one text."""
    cells = [" | ".join(row) for row in block["rows"]]
    return "\n".join(
        filter(None, [block["text"], *cells, block["file"], block["alt"], block["caption"], block["credit"]])
    )


def release_of(article: dict, pictures: dict[int, bytes]) -> Release:
    """The release that a person has looked through, ready to be saved. `pictures` are the bytes by their number."""
    fields = article["fields"]
    release = Release(**{own: fields[name].strip() or None for own, name in NAMES.items()})
    release.released = _moment(fields["release_date"], fields["release_time"])
    release.body = [_block(stored, pictures) for stored in article["blocks"] if not stored["removed"]]
    release.body = [
        block for block in release.body if block.kind == "figure" or block.text or block.items or block.rows
    ]
    release.findings = [Finding(**finding) for finding in article["findings"]]
    return release


def _moment(day: str, clock: str) -> str | None:
    if not day or not clock:
        return day or None
    return datetime.fromisoformat(f"{day}T{clock}+08:00").isoformat()


def _block(stored: dict, pictures: dict[int, bytes]) -> Block:
    kind, level, ordered = KINDS[stored["kind"]]
    picture = Picture(stored["file"], stored["alt"], pictures.get(stored["picture"], b"")) if kind == "figure" else None
    lines = [line.strip() for line in stored["text"].splitlines() if line.strip()]
    return Block(
        kind,
        "" if kind == "list" else " ".join(lines) if kind == "heading" else stored["text"].strip(),
        level,
        ordered,
        items=lines if kind == "list" else [],
        rows=stored["rows"],
        caption=stored["caption"],
        credit=stored["credit"],
        picture=picture,
        links=[(words, address) for words, address in stored["links"]],
    )
