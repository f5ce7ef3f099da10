"""The one place where findings for an import are collected, before anything is saved."""

from __future__ import annotations

from datetime import date

from intake import Finding
from proofreading import CELL, PROSE, SUMMARY, TITLE, Text
from proofreading.site import proofread_here

_SEEN_OTHERWISE = {"furniture", "more-articles", "stripped-name"}  # beside the lines, above the form, or found anew
_FILLED = {"no-date": "release_date", "no-title": "title"}
_ROLES = {"heading-2": TITLE, "heading-3": TITLE}


def findings_of(article: dict) -> list[Finding]:
    """What a person should look at: what the reader of the file had to say, and what proof-reading says of the text."""
    told = [Finding(**finding) for finding in article["findings"] if finding["code"] not in _SEEN_OTHERWISE]
    told = [finding for finding in told if not article["fields"].get(_FILLED.get(finding.code, ""), "").strip()]
    found = proofread_here(texts_of(article), language=article["language"], release_date=_day(article))
    return told + [Finding(finding.code, finding.message, finding.excerpt) for finding in found]


def texts_of(article: dict) -> list[Text]:
    """The texts of the draft as a person has left them: its title, its summary and its text."""
    fields = article["fields"]
    texts = [Text("title", fields["title"], role=TITLE), Text("summary", fields["summary"], role=SUMMARY)]
    return texts + [text for block in article["blocks"] if not block["removed"] for text in _texts_of_block(block)]


def _texts_of_block(block: dict) -> list[Text]:
    name = f"block-{block['id']}"
    cells = [cell for row in block["rows"] for cell in row]
    beside = [block["alt"], block["caption"], block["credit"]]
    return [
        Text(name, block["text"], role=_ROLES.get(block["kind"], PROSE)),
        *(Text(name, cell, role=CELL) for cell in cells),
        *(Text(name, words, role=TITLE) for words in beside if words),
    ]


def _day(article: dict) -> date | None:
    try:
        return date.fromisoformat(article["fields"]["release_date"])
    except ValueError:  # said at the field itself
        return None
