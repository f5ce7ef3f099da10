"""The models of the translation desk, one file each."""

from translation.models.term import Term

__all__ = ["Term"]
