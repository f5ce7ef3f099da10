"""What a reader wrote into the field: words, and texts in quotation marks."""

from __future__ import annotations

import re

from search.text.numbered import together
from search.text.tokens import words_of

# ASCII marks, full-width marks and “curly” marks.
_QUOTED = re.compile(r'"([^"]+)"|＂([^＂]+)＂|“([^”]+)”')
MOST_WORDS = 24


def quoted_and_words(query: str) -> tuple[list[str], list[str]]:
    """The texts in quotation marks, which are to be found as they stand, and the words outside of them."""
    quoted = [next(filter(None, match.groups())) for match in _QUOTED.finditer(query)]
    return quoted, together(words_of(_QUOTED.sub(" ", query)))[:MOST_WORDS]
