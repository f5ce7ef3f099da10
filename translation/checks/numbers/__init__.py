"""The number check: figures, dates, shares, units and money of a translation, compared by value."""

from .check import check_numbers

__all__ = ["check_numbers"]
