"""What a language model wrote, read as answers: whole ones only, whatever stands around them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from translation.machine.errors import Reason, Unusable

THOUGHTS = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL | re.IGNORECASE)
MAX_ATTEMPTS = 200  # places at which JSON is looked for; a batch has a dozen


@dataclass
class Answers:
    """Drafts by source text, and why there is none for the others that were asked for."""

    texts: dict[str, str] = field(default_factory=dict)
    unusable: dict[str, Reason] = field(default_factory=dict)

    def add(self, other: Answers) -> None:
        """Take over what another request brought."""
        self.texts |= other.texts
        self.unusable |= other.unusable


def read_items(content: str) -> list[dict]:
    """The objects `{"id": …, "text": …}` that are complete, in an answer that may be cut off or wrapped in words."""
    return [item for found in _objects(THOUGHTS.sub("", content)) for item in _items_in(found)]


def answer_for(number: int, items: Iterable[dict]) -> str:
    """The one text that was given for a number. Raises Unusable when there is none, or more than one."""
    texts = [item["text"] for item in items if _number(item["id"]) == number]
    if not texts:
        raise Unusable(Reason.MISSING)
    if len(texts) > 1:
        raise Unusable(Reason.REPEATED)
    if not isinstance(texts[0], str):
        raise Unusable(Reason.NOT_TEXT)
    return texts[0]


def _objects(content: str) -> Iterator[object]:
    decoder = json.JSONDecoder()
    position = content.find("{")
    for _attempt in range(MAX_ATTEMPTS):
        if position == -1:
            return
        try:
            found, position = decoder.raw_decode(content, position)
            yield found
        except (ValueError, RecursionError):
            position += 1
        position = content.find("{", position)


def _items_in(found: object) -> list[dict]:
    if isinstance(found, dict) and "id" in found:
        found = [found]
    elif isinstance(found, dict):
        found = found.get("translations")
    if not isinstance(found, list):
        return []
    return [item for item in found if isinstance(item, dict) and "id" in item and "text" in item]


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None
