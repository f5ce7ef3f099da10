"""The press room: its index, its releases and their categories."""

from .category import ReleaseCategory
from .index import NewsIndexPage
from .release import NewsReleasePage

__all__ = ["NewsIndexPage", "NewsReleasePage", "ReleaseCategory"]
