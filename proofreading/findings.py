"""What proof-reading has to say about a text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

WARNING = "warning"  # hardly right as it stands
ADVICE = "advice"  # worth a look
AROUND = 12  # characters of a text shown on either side of what a finding is about
BESIDE = 4  # of these, the characters that tell one finding from another
LONGEST_PIECE = 80


@dataclass(frozen=True)
class Edit:
    """`text[start:end]` becomes `replacement`."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True)
class Fix:
    """Edits that mend a finding at one click; `shown` is what a person reads on the button.

    A `proposal` is a guess that only a person can confirm: a name from the glossary where one is missing.
    """

    shown: str
    edits: tuple[Edit, ...]
    proposal: bool = False


@dataclass(frozen=True)
class Finding:
    """One thing that a person should look at. Never a reason not to publish.

    `code` names the kind for programs and never changes with the language; `message` speaks to a person in the active
    language. `text_id` is the id of the text, `start` and `end` the place in it, `before`, `piece` and `after` what
    stands there. `fixes` are alternatives, the likeliest first; mostly there is one or none.
    """

    code: str
    severity: str
    message: str
    text_id: str
    start: int
    end: int
    before: str
    piece: str
    after: str
    fixes: tuple[Fix, ...] = ()
    about: str = ""

    @property
    def excerpt(self) -> str:
        """The piece and what stands around it."""
        return f"{self.before}{self.piece}{self.after}"

    @property
    def key(self) -> str:
        """The same for the same finding in the same words, wherever in the page and however set they are."""
        about = self.about or f"{self.before[-BESIDE:]}{self.piece}{self.after[:BESIDE]}"
        folded = re.sub(r"\s+", "", unicodedata.normalize("NFKC", about)).casefold()
        return hashlib.sha256(f"{self.code}\n{folded}".encode()).hexdigest()[:40]

    def as_dict(self) -> dict:
        """The finding as plain data, for JSON."""
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "text_id": self.text_id,
            "start": self.start,
            "end": self.end,
            "excerpt": self.excerpt,
            "fixes": [
                {
                    "shown": fix.shown,
                    "proposal": fix.proposal,
                    "edits": [[edit.start, edit.end, edit.replacement] for edit in fix.edits],
                }
                for fix in self.fixes
            ],
        }


def replacing(text: str, start: int, end: int, replacement: str, *, proposal: bool = False) -> Fix:
    """The fix that puts `replacement` in one place."""
    return Fix(replacement, (Edit(start, end, replacement),), proposal)


def removing(start: int, end: int, shown: str) -> Fix:
    """The fix that takes a piece away; `shown` is what is left to see."""
    return Fix(shown, (Edit(start, end, ""),))
