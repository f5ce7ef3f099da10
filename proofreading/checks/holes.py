"""Names that were stripped from a text, with the name that likely stood there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from intake.characters import HAN
from intake.damage import BARE, BRACKETS, COMMA, GAP, SEPARATOR, Missing, missing_names, said
from proofreading.checks.proposals import Proposals
from proofreading.findings import WARNING, Edit, Finding, Fix
from proofreading.text import PROSE, TITLE, Text

HABIT = 3  # commas with a space behind them, and most of all: typed so, and nothing is missing
_CHINESE_COMMA = re.compile(rf"(?<=[{HAN}])[,，](\s*)(?=[{HAN}])")
_BESIDE = re.compile(rf"[{HAN}]{{0,6}}")
_ENUMERATED = re.compile(r"[^、，,。；;：:\n\s]{2,}")


def check_holes(text: Text, proposals: Proposals) -> list[Finding]:
    """`stripped-name`: a separator with nothing before it, empty brackets, 国家 alone on its line, and their like.

    Each comes with up to two names from the glossary as proposals.
    """
    if text.role not in (PROSE, TITLE) or not text.is_chinese and "国家" not in text.text:
        return []
    spaced = _is_habit(text.text)
    found: list[Finding] = []
    for start, line in text.lines():
        taken: list[Missing] = []
        for missing in missing_names(line):
            overlaps = any(missing.start < other.end and other.start < missing.end for other in taken)
            if overlaps or (missing.kind == COMMA and spaced):
                continue
            taken.append(missing)
            found.append(_finding(text, start, line, missing, proposals))
    return sorted(found, key=lambda finding: finding.start)


def _is_habit(text: str) -> bool:
    spaces = [bool(space) for space in _CHINESE_COMMA.findall(text)]
    return sum(spaces) >= HABIT and sum(spaces) * 5 >= len(spaces) * 3


def _finding(text: Text, at: int, line: str, missing: Missing, proposals: Proposals) -> Finding:
    start, end = at + missing.start, at + missing.end
    names = _names(text, line, missing, at, proposals)
    fixes = [Fix(name, (_insertion(text.text, missing.kind, start, end, name),), proposal=True) for name in names]
    message = said(missing.kind)
    if names:
        message = _("%(what)s Perhaps: %(names)s.") % {"what": message, "names": _listed(names)}
    return text.finding("stripped-name", message, start, end, severity=WARNING, fixes=fixes)


def _listed(names: Sequence[str]) -> str:
    return _(" or ").join(f"“{name}”" for name in names)


def _names(text: Text, line: str, missing: Missing, at: int, proposals: Proposals) -> list[str]:
    before, after = line[: missing.start], line[missing.end :]
    if missing.kind == BRACKETS:
        return proposals.short_names_of(before)
    if missing.kind == BARE:
        following = text.text[at + len(line) :].lstrip("\n").split("\n", 1)[0]
        return proposals.for_a_list("国家", [], following)
    if missing.kind in (SEPARATOR, GAP):
        return proposals.for_a_list("", _ENUMERATED.findall(before + "、" + after), line)
    return proposals.for_a_sentence(line)


def _insertion(text: str, kind: str, start: int, end: int, name: str) -> Edit:
    """How the name gets into the text, without the spaces that it left behind."""
    piece = text[start:end]
    if kind == BARE:
        return Edit(start, end, name)
    if kind == BRACKETS:
        return Edit(start, end, _filled(piece, name))
    if kind == COMMA:
        return Edit(start, end, piece.strip() + name)
    separators = piece.strip()
    if len(separators) > 1:  # 、、
        return Edit(start, end, f"、{name}、")
    return Edit(
        start, end, separators + name if text[end : end + 1] in "，,。；;）)" and separators else name + separators
    )


def _filled(piece: str, name: str) -> str:
    """（简称“”） gets the name between its marks, （简称 ） before its closing one."""
    inner = re.search(r"“\s*”|「\s*」|《\s*》|\"\s*\"", piece)
    if inner:
        marks = inner.group()
        return piece[: inner.start()] + marks[0] + name + marks[-1] + piece[inner.end() :].lstrip()
    return piece[:-1].rstrip() + name + piece[-1]
