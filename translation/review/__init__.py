"""From the translator to the reviewer and back: hand-over, review, approval."""
