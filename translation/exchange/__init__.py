"""Translations as files for other tools, out and in: PO, XLIFF and TMX."""
