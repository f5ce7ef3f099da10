"""What an import has to say: findings beside a release, and the refusal of a file."""

from __future__ import annotations

from dataclasses import asdict, dataclass

EXCERPT = 300  # characters


@dataclass(frozen=True)
class Finding:
    """One thing a person should look at.

    `code` names the kind for programs and never changes with the language, `message` says it to a person in the active
    language, `excerpt` is the piece of the file that it is about.
    """

    code: str
    message: str
    excerpt: str = ""

    def as_dict(self) -> dict[str, str]:
        """The finding as plain data, for JSON."""
        return asdict(self)


class Refused(Exception):
    """A file that cannot be taken in. Its text is one or two lines for the person who chose the file."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.code = code
        self.message = str(message)


def shortened(text: str, length: int = EXCERPT) -> str:
    """The beginning of a text, for an excerpt."""
    return text if len(text) <= length else text[: length - 1] + "…"
