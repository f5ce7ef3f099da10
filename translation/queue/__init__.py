"""The queue of the desk: one entry for each page and snippet and each language into which it is translated."""
