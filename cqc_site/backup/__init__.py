"""One archive of everything the site holds: its database and its media.

`archive` writes and verifies the file, `databases` copies a database out and in, `media` walks the storage. The
commands `backup` and `restore` put them together.
"""
