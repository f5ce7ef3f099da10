"""What a text is for the search: folded, cut into tokens, the same on every database. Pure functions."""
