"""Withdrawing a release: at once, in both languages, with a reason, and back again."""
