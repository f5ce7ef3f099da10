"""An app that only the next release of the program has: a table, and a column in one that is read all the time."""
