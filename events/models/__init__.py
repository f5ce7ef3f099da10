"""The China Quality Conference: its editions, their agenda and their forums."""

from .congress import CongressPage
from .congress_index import CongressIndexPage
from .forum import ForumIndexPage, ForumPage
from .programme import ProgrammeChange, SessionSequence

__all__ = ["CongressIndexPage", "CongressPage", "ForumIndexPage", "ForumPage", "ProgrammeChange", "SessionSequence"]
