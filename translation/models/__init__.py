"""What the translation desk keeps besides the rows of wagtail-localize."""

from .memory_gram import MemoryGram
from .memory_pair import MemoryPair

__all__ = ["MemoryGram", "MemoryPair"]
