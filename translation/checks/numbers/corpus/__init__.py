"""Right translations, written for these tests, and wrong ones made of them."""

from __future__ import annotations

import json
from pathlib import Path


def pairs(name: str) -> list[tuple[str, str]]:
    """The pairs of one file: `tuned`, on which the check was built, or `held_out`, on which it was measured first."""
    lines = (Path(__file__).parent / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [(pair["source"], pair["target"]) for pair in map(json.loads, lines)]
