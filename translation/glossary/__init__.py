"""The glossary: what the official names and terms are called in English."""

from translation.glossary.entry import APPROVED, WORKING, TermEntry
from translation.glossary.glossary import Glossary, TermMatch

__all__ = ["APPROVED", "WORKING", "Glossary", "TermEntry", "TermMatch"]
