"""Pairs of texts checked one after another, as lines of JSON."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from translation.checks.findings import ERROR, Finding
from translation.checks.run import check
from translation.glossary import Glossary
from translation.glossary.chinese import fold

MOST_BYTES = 1_000_000  # of one line; no segment comes near
MOST_REMEMBERED = 200_000  # Chinese texts whose English is kept for comparison


class BadLine(ValueError):
    """A line that holds no pair of texts; the message says why. `id` is its id where that could be read."""

    def __init__(self, message: str, id: Any = None):
        super().__init__(message)
        self.id = id


def lines_of(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream as they come; None for one that is too long to be kept."""
    while line := stream.readline(MOST_BYTES + 1):
        if len(line) <= MOST_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(MOST_BYTES)) and not rest.endswith(b"\n"):
            pass
        yield None


def pair_of(line: bytes | None) -> tuple[Any, str, str]:
    """Id, Chinese and English of a line. Raises BadLine."""
    if line is None:
        raise BadLine(_("The line is longer than %(size)s MB.") % {"size": MOST_BYTES // 1_000_000})
    try:
        data = json.loads(line.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as broken:
        raise BadLine(_("The line is not in UTF-8.")) from broken
    except (ValueError, RecursionError) as broken:
        raise BadLine(_("The line is not JSON.")) from broken
    if not isinstance(data, dict):
        raise BadLine(_("The line is not an object with id, source and target."))
    return _pair(data)


def _refuse(constant: str) -> None:
    """NaN and Infinity are no JSON, though Python reads them."""
    raise ValueError(constant)


def _pair(data: dict) -> tuple[Any, str, str]:
    missing = [name for name in ("id", "source", "target") if name not in data]
    if missing:
        raise BadLine(_("Missing: %(names)s.") % {"names": ", ".join(missing)}, data.get("id"))
    for name in ("source", "target"):
        if not isinstance(data[name], str):
            raise BadLine(_("“%(name)s” is not a text.") % {"name": name}, data["id"])
        if "\0" in data[name]:
            raise BadLine(_("“%(name)s” holds a NUL character.") % {"name": name}, data["id"])
    return data["id"], data["source"], data["target"]


class Linter:
    """Checks pairs one by one and remembers the clean ones, to tell when the same Chinese is translated otherwise."""

    def __init__(self, glossary: Glossary):
        self.glossary = glossary
        self.remembered: dict[str, list[str]] = {}

    def check(self, source: str, target: str) -> list[Finding]:
        """The findings of one pair, compared with those before it."""
        key = fold(source)
        findings = check(source, target, glossary=self.glossary, others=self.remembered.get(key, ()))
        if not findings and len(self.remembered) < MOST_REMEMBERED:
            self.remembered.setdefault(key, [target])
        return findings

    def answer(self, line: bytes | None) -> dict[str, Any]:
        """What is said of one line: its id with the findings, or with an error."""
        try:
            id, source, target = pair_of(line)
        except BadLine as bad:
            return {"id": bad.id, "error": str(bad)}
        return {"id": id, "findings": [_plain(finding) for finding in self.check(source, target)]}


def lint_all(
    pairs: Collection[tuple[Any, str, str]], glossary: Glossary, say: Callable[[dict[str, Any]], None]
) -> bool:
    """Say the findings of every pair that has some, each compared with all others; whether one is an error."""
    translations: dict[str, dict[str, None]] = defaultdict(dict)
    for _id, source, target in pairs:
        translations[fold(source)][target] = None
    has_error = False
    for id, source, target in pairs:
        others = [other for other in translations[fold(source)] if other != target]
        findings = check(source, target, glossary=glossary, others=others)
        has_error |= any(finding.severity == ERROR for finding in findings)
        if findings:
            say({"id": id, "source": source, "target": target, "findings": [_plain(finding) for finding in findings]})
    return has_error


def _plain(finding: Finding) -> dict[str, str]:
    return {"code": finding.code, "severity": finding.severity, "message": finding.message}


def dumps(answer: dict[str, Any]) -> str:
    """One line of JSON; what UTF-8 has no bytes for is escaped."""
    text = json.dumps(answer, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(answer)
    return text
