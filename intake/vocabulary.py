"""The words by which furniture and labels are known, from `vocabulary.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

_FILE = Path(__file__).with_name("vocabulary.toml")
_WORDS = tomllib.loads(_FILE.read_text(encoding="utf-8"))

FURNITURE: frozenset[str] = frozenset(_WORDS["furniture"]["words"])
BEGINNINGS = "|".join(_WORDS["furniture"]["beginnings"])
ENDS = "|".join(_WORDS["furniture"]["ends"])
CHINESE_LABELS: dict[str, list[str]] = _WORDS["chinese"]
ENGLISH_LABELS: dict[str, list[str]] = _WORDS["english"]
