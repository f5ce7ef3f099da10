"""The picture that stands for a page where it is shared: title, mark and date.

`line_breaking`, `fonts` and `drawing` are pure; `store` keeps the files and `tasks` draws them after publication.
"""
