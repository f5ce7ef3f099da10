"""The press room: its index, its releases and their categories, and what imports leave behind."""

from .category import ReleaseCategory
from .imports import PendingImport, PendingPicture, ReleaseOrigin
from .index import NewsIndexPage
from .release import NewsReleasePage

__all__ = ["NewsIndexPage", "NewsReleasePage", "PendingImport", "PendingPicture", "ReleaseCategory", "ReleaseOrigin"]
