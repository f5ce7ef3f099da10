"""Texts named in messages: short, and not too many of them."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import ngettext

from translation.segments import TAG

LONGEST = 30  # characters of a text shown in a message
MOST = 5  # texts named one by one


def excerpt(text: str) -> str:
    """The beginning of a text, without its tags."""
    words = " ".join(TAG.sub("", text).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def shortened(messages: Sequence[str]) -> list[str]:
    """The first few messages, and how many more there are."""
    more = len(messages) - MOST
    if more <= 1:  # a line that says “and one more” takes as much room as the one
        return list(messages)
    rest = ngettext("and %(count)s more", "and %(count)s more", more) % {"count": more}
    return [*messages[:MOST], rest]
