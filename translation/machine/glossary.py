"""The terms of the glossary that texts hold, as they are sent along with them."""

from __future__ import annotations

from translation.glossary.store import current_glossary


def terms_for(text: str) -> list[tuple[str, str]]:
    """Pairs of Chinese, as it stands in the text, and English; each once."""
    found = {text[match.start : match.end]: match.entry.en for match in current_glossary().terms_in(text)}
    return list(found.items())
