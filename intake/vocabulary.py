"""The words by which furniture and labels are known, from `vocabulary.toml`."""

from __future__ import annotations

import tomllib
from pathlib import Path

_FILE = Path(__file__).with_name("vocabulary.toml")
_WORDS = tomllib.loads(_FILE.read_text(encoding="utf-8"))

FURNITURE: frozenset[str] = frozenset(_WORDS["furniture"]["words"])
BEGINNINGS = "|".join(_WORDS["furniture"]["beginnings"])
ENDS = "|".join(_WORDS["furniture"]["ends"])
# Where a public account says it writes from.
PROVINCE = (
    "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|"
    "内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾)"
)
CHINESE_LABELS: dict[str, list[str]] = _WORDS["chinese"]
ENGLISH_LABELS: dict[str, list[str]] = _WORDS["english"]


def alternatives(field: str) -> str:
    """A pattern of all labels of a field; those of Chinese may be spread by spaces."""
    chinese = [r"\s{0,3}".join(label) for label in sorted(CHINESE_LABELS.get(field, []), key=len, reverse=True)]
    english = "|".join(ENGLISH_LABELS.get(field, []))
    return "|".join(chinese + ([rf"(?<![A-Za-z])(?:{english})"] if english else []))
