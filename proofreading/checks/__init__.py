"""The checks, one module a subject. Each takes texts and answers findings; none knows a database or a page."""
