"""What a check has to say about one pair of texts."""

from __future__ import annotations

from dataclasses import asdict, dataclass

ERROR = "error"  # surely wrong: English is not published while it stands
WARNING = "warning"  # wants a look


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, or may be, with a translated text.

    `code` names the kind of finding for programs and never changes with the language (`number`, `empty`, `chinese`).
    `message` says to a person, in the active language, what was expected and where. `excerpt` is the piece of the
    English text that it is about, or of the Chinese text when the English lacks it; empty when it is all of it.
    """

    code: str
    severity: str
    message: str
    excerpt: str = ""

    def as_dict(self) -> dict[str, str]:
        """The finding as plain data, for JSON."""
        return asdict(self)


def error(code: str, message: str, excerpt: str = "") -> Finding:
    """A finding that keeps English from being published."""
    return Finding(code, ERROR, message, excerpt)


def warning(code: str, message: str, excerpt: str = "") -> Finding:
    """A finding that a person should look at."""
    return Finding(code, WARNING, message, excerpt)
