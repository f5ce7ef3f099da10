"""What the tables of the checks share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from proofreading import Finding, proofread
from translation.glossary import Glossary
from translation.glossary.csv_format import read


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    """The glossary of the demonstration."""
    return Glossary(read(Path(settings.BASE_DIR, "demo", "glossary.csv").read_bytes()).entries)


@pytest.fixture
def found(glossary) -> Callable[..., list[Finding]]:
    """`found("…", "space")`: the findings of that code in a text, or in several, in Chinese unless told otherwise."""

    def found(texts, *codes: str, language: str = "zh-hans", released: str = "", **more) -> list[Finding]:
        pairs = [("text", texts)] if isinstance(texts, str) else texts
        day = date.fromisoformat(released) if released else None
        findings = proofread(pairs, language=language, release_date=day, glossary=glossary, **more)
        return [finding for finding in findings if not codes or finding.code in codes]

    return found


def mended(text: str, finding: Finding, number: int = 0) -> str:
    """The text after a fix."""
    for edit in sorted(finding.fixes[number].edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text
