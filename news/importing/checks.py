"""The one place where findings for an import are collected, before anything is saved."""

from __future__ import annotations

from intake import Finding, Line
from intake.damage import holes
from news.importing.pending import words_of

_SEEN_OTHERWISE = {"furniture", "more-articles", "stripped-name"}  # beside the lines, above the form, or found anew
_FILLED = {"no-date": "release_date", "no-title": "title"}


def findings_of(article: dict) -> list[Finding]:
    """What a person should look at: what the reader of the file had to say, and what the text as it stands now shows.

    Proof-reading of the draft's text has its place here: it is given the same lines.
    """
    told = [Finding(**finding) for finding in article["findings"] if finding["code"] not in _SEEN_OTHERWISE]
    told = [finding for finding in told if not article["fields"].get(_FILLED.get(finding.code, ""), "").strip()]
    return told + holes(lines_of(article))


def lines_of(article: dict) -> list[Line]:
    """The lines of the draft as a person has left them: its title, its summary and its text."""
    texts = [article["fields"]["title"], article["fields"]["summary"]]
    texts += [words_of(block) for block in article["blocks"] if not block["removed"]]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    return [Line(text, number=number) for number, text in enumerate(lines, 1)]
