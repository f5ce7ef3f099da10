"""Places where a name was stripped from a text. They are shown to a person and never filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from intake.blocks import FURNITURE, Line
from intake.characters import HAN
from intake.findings import Finding

SEPARATOR, COMMA, BRACKETS, BARE, GAP = "separator", "comma", "brackets", "bare", "gap"

_AROUND = 14  # characters of an excerpt on either side
_DONE_BY = "由|受|经|据|与|和|及|同|向|对|在"
_PATTERNS = {
    SEPARATOR: rf"(?<=[{HAN}])(?:(?<=[{HAN}]由)(?<![理自缘事因]由)|\s+)、|^\s*、(?=[{HAN}])|、\s*、"
    rf"|(?<=[，,。；;：:（(“])\s*、(?=[{HAN}])|(?<=[{HAN}])、\s*(?=[，,。；;）)])"
    rf"|(?<=[{HAN}])、\s+(?=(?:联合|共同)?(?:主办|承办|协办|举办|印发|发布))|(?<=的有)、(?=[{HAN}])",
    COMMA: rf"(?<=[{HAN}])[,，]\s+(?=[{HAN}])|(?:^|(?<=[。；！？]))\s*[,，]\s*(?=[{HAN}])",
    BRACKETS: r"[（(]\s*(?:(?:以下|下|后)?(?:简称|统称|称)|原|又称|即|英文(?:缩写|简称|名称?)?|缩写)?\s*"
    r"[:：]?\s*[“”\"「」《》]*\s*[）)]"
    r"|[《〈]\s*[》〉]|“\s*”",
    BARE: r"^\s*国家\s*$",
    GAP: rf"(?<=[{_DONE_BY.replace('|', '')}])\s+"
    r"(?=(?:联合|共同|统一|直接)?(?:主办|承办|协办|举办|批准|委托|指导|组织|印发|发布|制定|授权)"
    r"|的(?:指导|领导|支持|组织|见证|大力)|(?:网站|官网|官方)?(?:消息|报道|介绍|通报))"
    r"|(?<=[会将拟]由)(?=(?:联合|共同)?(?:主办|承办|协办)(?!单位|方|地|者|城市))"
    r"|(?<=由)(?=(?:联合|共同)?(?:主办|承办|协办)的)",
}
_COMPILED = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}


@dataclass(frozen=True)
class Missing:
    """`line[start:end]` is where a name is missing; `kind` says how that shows."""

    kind: str
    start: int
    end: int


def missing_names(line: str) -> Iterator[Missing]:
    """The places of one line where a name seems to have been stripped."""
    for kind, pattern in _COMPILED.items():
        for match in pattern.finditer(line):
            yield Missing(kind, match.start(), match.end())


def said(kind: str) -> str:
    """What a person is told of a place of this kind."""
    return {
        SEPARATOR: _("Nothing stands before the separator: a name may be missing."),
        COMMA: _("A space stands between the comma and the Chinese text: a name may be missing."),
        BRACKETS: _("The brackets are empty: a name may be missing."),
        BARE: _("“%(word)s” stands alone on its line: the name of an office may be missing.") % {"word": "国家"},
        GAP: _("Nothing stands here that does what is said: a name may be missing."),
    }[kind]


def holes(lines: list[Line]) -> list[Finding]:
    """A finding for each place of the lines where a name is missing."""
    found = []
    for line in lines:
        if line.fates and all(fate.field == FURNITURE for fate in line.fates):
            continue
        for missing in missing_names(line.text):
            start = max(0, missing.start - _AROUND)
            excerpt = line.text[start : missing.end + _AROUND].strip()
            found.append(Finding("stripped-name", said(missing.kind), excerpt))
    return found
