"""The translation memory: every human, published, error-free pair of the site."""

from .matching import Match, exact, suggestions
from .store import Pair, forget_page, remember_file, remember_page

__all__ = ["Match", "Pair", "exact", "forget_page", "remember_file", "remember_page", "suggestions"]
