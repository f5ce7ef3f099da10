"""The terms of the glossary that a text holds, as they are sent along with it."""

from __future__ import annotations

from translation.glossary.current import current_glossary


def terms_for(text: str) -> list[tuple[str, str]]:
    """Pairs of Chinese, as it stands in the text, and English."""
    glossary = current_glossary()
    if glossary is None:
        return []
    found = {text[match.start : match.end]: match.entry.en for match in glossary.terms_in(text)}
    return [(zh, en) for zh, en in found.items() if en]
