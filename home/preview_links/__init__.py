"""Secret addresses under which a journalist reads a page before it is public."""
