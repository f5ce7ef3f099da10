"""A word, or a whole sentence, written twice."""

from __future__ import annotations

import re
from collections import Counter

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, warning
from translation.checks.segment import Segment

TWICE = re.compile(r"(?<![\w'’-])([A-Za-z][a-z]{0,30})[ \u00a0\n]{1,5}([a-z]{1,31})(?![\w'’-])")
SENTENCE = re.compile(r"[^.。！？!?;；]{8,}")
MOST = 5  # words and sentences named one by one
RIGHT_TWICE = frozenset({"had", "that", "very", "so", "many", "long", "far", "much", "more", "ha", "bye", "no", "step"})


def check_repeated(source: Segment, target: Segment) -> list[Finding]:
    """`repeated`: the same word twice in a row, as a hand leaves it, and a sentence twice that is not so in Chinese.

    `had had` and the like are English.
    """
    words = [
        warning("repeated", _("The word “%(word)s” stands twice.") % {"word": word}, f"{word} {word}")
        for word in dict.fromkeys(_words_twice(target.text))
    ]
    sentences = _sentences_twice(target.text) if not _sentences_twice(source.text) else []
    return words[:MOST] + [
        warning("repeated", _("This stands twice: “%(text)s”.") % {"text": sentence[:60]}, sentence[:60])
        for sentence in sentences[:MOST]
    ]


def _sentences_twice(text: str) -> list[str]:
    counts = Counter(sentence.strip() for sentence in SENTENCE.findall(text))
    twice = [sentence for sentence, count in counts.items() if count > 1]
    words = text.split()
    half = len(words) // 2
    is_doubled = half > 1 and len(words) == 2 * half and words[:half] == words[half:]
    return twice or [" ".join(words[:half])] * is_doubled


def _words_twice(text: str) -> list[str]:
    found, at = [], 0
    while match := TWICE.search(text, at):
        if match.group(1).lower() == match.group(2) and match.group(2) not in RIGHT_TWICE:
            found.append(match.group(2))
        at = match.start(2)
    return found
