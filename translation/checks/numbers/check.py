"""The number check: what is to be said of the numbers of a Chinese text and its English."""

from __future__ import annotations

from ..findings import Finding
from . import messages, qualifiers
from .chinese import read_chinese
from .compare import Pairing, qualifier_difference
from .english import read_english
from .order import exchanged
from .quantity import CONFLICT, MAY, MUST, NUMERIC, Quantity
from .text import plain
from .tolerance import Context

_TRIED = 64  # of what is left over; a text of nothing but numbers stays quick
_MOST = 60  # findings; nobody reads more of one text
_MONTHS_AND_DAYS = frozenset({"date", "month", "day"})


def check_numbers(source: str, target: str) -> list[Finding]:
    """What is wrong, or may be, with the numbers of an English text, compared by value with its Chinese."""
    chinese_text, english_text = plain(source), plain(target)
    if not english_text.strip() or not chinese_text.strip():
        return []
    chinese, english = read_chinese(chinese_text), read_english(english_text)
    pairing = Pairing(chinese, english)
    context = Context(chinese_text, english_text, chinese, english)
    missing, added = context.missing(pairing.missing), context.added(pairing.added)
    found = [*_unpaired(missing, added), *_paired(pairing, context), *_exchanged(pairing, chinese_text, english_text)]
    return found[:_MOST]


def _exchanged(pairing: Pairing, source: str, target: str) -> list[Finding]:
    return [messages.exchanged(first, second) for first, second in exchanged(pairing, source, target)]


def _unpaired(missing: list[Quantity], added: list[Quantity]) -> list[Finding]:
    """What is missing, together with what stands there instead."""
    findings, told = [], set()
    left = list(added)
    for quantity in missing:
        instead = _instead(quantity, left)
        if instead:
            left.remove(instead)
        if (quantity.demand == MAY and not instead) or quantity.start in told:
            continue
        if quantity.main.kind == "time":
            told.add(quantity.start)  # its part of the day is not told again
        severe = quantity.demand == MUST or (instead is not None and _is_telling(instead))
        findings.append(messages.missing(quantity, instead, severe))
    return findings + [messages.added(quantity, quantity.demand == MUST) for quantity in left if quantity.demand > MAY]


def _family(quantity: Quantity) -> str:
    kind = quantity.main.kind
    if kind in {"year", "decade"}:
        return "year"
    return "number" if kind in NUMERIC else "date" if kind in _MONTHS_AND_DAYS else kind


def _instead(quantity: Quantity, added: list[Quantity]) -> Quantity | None:
    """The added quantity that most likely stands for a missing one."""
    alike = [other for other in added[:_TRIED] if _may_replace(quantity, other)]
    return max(alike, key=lambda other: (other.main.kind == quantity.main.kind, other.demand), default=None)


def _is_telling(instead: Quantity) -> bool:
    """Whether what stands instead shows an error; a “one” or “first” may stand anywhere."""
    return instead.demand > MAY or _family(instead) not in {"number", "year"}


def _may_replace(quantity: Quantity, other: Quantity) -> bool:
    ours, theirs = _family(quantity), _family(other)
    if ours != theirs and {ours, theirs} != {"year", "number"}:
        return False
    if ours in {"part", "weekday", "list", "vague", "third"}:
        return True
    if quantity.demand == MAY:  # 首届 may be left out, and is not the second
        return quantity.main.kind == "ordinal" == other.main.kind and other.main.value > 1
    return other.demand > MAY or ours not in {"number", "year"} or other.main.kind == quantity.main.kind


def _paired(pairing: Pairing, context: Context) -> list[Finding]:
    findings = []
    for quantity, other, level in pairing.pairs:
        if level == CONFLICT and quantity.demand > MAY:
            findings.append(messages.unit(quantity, other))
        elif context.lacks_money(quantity, other):
            findings.append(messages.unit_missing(quantity, other))
        difference = qualifier_difference(quantity, other)
        if difference != qualifiers.FITS and quantity.demand > MAY and not context.said_once(quantity, difference):
            findings.append(messages.qualifier(quantity, other, difference))
    return findings
