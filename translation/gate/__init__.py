"""The gate: English is published only when nothing is missing, nothing is out of date and no error stands."""

from translation.gate.passing import past_gate
from translation.gate.reasons import refusals, text_refusals
from translation.gate.refused import PublicationRefused
from translation.gate.rows import TranslatedBeforeLive, live_row_errors

__all__ = ["PublicationRefused", "TranslatedBeforeLive", "live_row_errors", "past_gate", "refusals", "text_refusals"]
