"""Reads the data files: Chinese values to build pages from, and a memory of how each text reads in English."""

from __future__ import annotations

import tomllib
import uuid
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from translation.strings import pairs_of

FOLDER = Path(__file__).parent / "content"
NAMESPACE = uuid.UUID("8f1d3c52-7c0e-4f3a-9a55-2b8f4f0f9a11")
# For each Chinese segment its English, in the order of the file: 局长 is not the same post in every body.
Memory = dict[str, list[str]]


@dataclass
class Entry:
    """One page as its data file tells it: field values in Chinese, references not yet resolved."""

    key: str
    type: str
    parent: str | None
    state: str
    published_on: Any
    go_live_at: Any
    fields: dict[str, Any]
    memory: Memory = field(default_factory=lambda: defaultdict(list))
    later: dict[str, str] = field(default_factory=dict)  # Chinese texts that were changed after the translation
    withdrawn: dict[str, Any] = field(default_factory=dict)  # `on` a day, and why in `zh` and `en`


def read_files() -> list[dict]:
    """Every data file, in the order of their names."""
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))]


def entry_of(data: dict) -> Entry:
    """A page entry from a parsed data file."""
    entry = Entry(
        key=data["key"],
        type=data["type"],
        parent=data.get("parent"),
        state=data.get("state", "published"),
        published_on=data.get("published_on"),
        go_live_at=data.get("go_live_at"),
        fields={},
        later=data.get("later", {}),
        withdrawn=data.get("withdrawn", {}),
    )
    entry.fields = {name: chinese(value, entry.memory, f"{entry.key}.{name}") for name, value in data["fields"].items()}
    return entry


def chinese(value: Any, memory: Memory, path: str) -> Any:
    """The Chinese side of a value, whatever its depth; every pair met on the way goes into `memory`.

    Blocks of stream fields and items of lists get an id made from `path`, the same in every build.
    """
    if isinstance(value, dict) and "zh" in value:
        if value.get("en"):
            remember(memory, value["zh"], value["en"])
        return value["zh"]
    if isinstance(value, dict) and "columns" in value:
        return _table(value, memory, path)
    if isinstance(value, dict) and set(value) == {"type", "value"}:
        return {
            "type": value["type"],
            "id": _id(path),
            "value": chinese(value["value"], memory, f"{path}.value"),
        }
    if isinstance(value, dict):
        return {name: chinese(part, memory, f"{path}.{name}") for name, part in value.items()}
    if isinstance(value, list):
        parts = [chinese(part, memory, f"{path}.{number}") for number, part in enumerate(value)]
        is_stream = all(isinstance(part, dict) and "type" in part for part in parts)
        return parts if is_stream else [_item(part, f"{path}.{number}") for number, part in enumerate(parts)]
    return value


def remember(memory: Memory, source: str, target: str) -> None:
    """Add the English of every segment of a text."""
    for segment, english in pairs_of(source, target, is_html=source.startswith("<")).items():
        memory.setdefault(segment, []).append(english)


def _item(value: Any, path: str) -> dict:
    return {"type": "item", "id": _id(path), "value": value}


def _table(value: dict, memory: Memory, path: str) -> dict:
    return {
        "caption": chinese(value.get("caption", ""), memory, path),
        "columns": [{"type": "text", "heading": chinese(head, memory, path)} for head in value["columns"]],
        "rows": [{"values": [chinese(cell, memory, path) for cell in row]} for row in value["rows"]],
    }


def _id(path: str) -> str:
    return str(uuid.uuid5(NAMESPACE, path))
