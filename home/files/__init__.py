"""Which pictures and documents readers may have, and how they get them."""

from home.files.public import is_public, only_public

__all__ = ["is_public", "only_public"]
